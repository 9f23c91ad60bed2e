import Settings

/// Which numbers a rule means: one, or `{at-least: …, at-most: …}`.
struct Quantity: Sendable {
  private var least: Double?
  private var most: Double?

  init(_ setting: Setting) throws(SettingsError) {
    guard case .mapping = setting.value else {
      least = try setting.number()
      most = least
      return
    }
    for entry in try setting.mapping(allowing: ["at-least", "at-most"]) {
      if entry.name == "at-least" { least = try entry.value.number() } else { most = try entry.value.number() }
    }
    guard least != nil || most != nil else { throw setting.error("expected at-least or at-most here") }
    if let least, let most, least > most { throw setting.error("no number is at least \(least) and at most \(most)") }
  }

  func contains(_ number: Double) -> Bool {
    number >= least ?? -.infinity && number <= most ?? .infinity
  }
}
