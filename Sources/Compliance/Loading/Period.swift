import Settings

/// From a day to a day, both included; either may be open.
struct Period: Sendable, Hashable {
  var from: String?
  var until: String?

  init() {}

  init(_ setting: Setting) throws(SettingsError) {
    for entry in try setting.mapping(allowing: ["from", "until"]) { try read(entry) }
    guard from != nil || until != nil else { throw setting.error("expected 'from' or 'until' with a day here") }
    if let from, let until, from > until { throw setting.error("no day lies from \(from) until \(until)") }
  }

  mutating func read(_ entry: Setting.Entry) throws(SettingsError) {
    let day = try readDay(entry.value)
    if entry.name == "from" { from = day } else { until = day }
  }

  func contains(_ day: Substring) -> Bool {
    if let from, day < from { return false }
    if let until, day > until { return false }
    return true
  }
}

/// A day of the calendar, as YYYY-MM-DD.
func readDay(_ setting: Setting) throws(SettingsError) -> String {
  let day = try setting.string()
  guard day.utf8.count == 10, Moment(day) != nil else {
    throw setting.error("expected a day as YYYY-MM-DD here, found '\(day)'")
  }
  return day
}
