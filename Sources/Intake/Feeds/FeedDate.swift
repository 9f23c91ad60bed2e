import Transfer

/// Dates as feeds write them: W3C-DTF, RFC 822 with its many slips, ISO 8601, asctime, and forms of Korean, Hungarian
/// and Greek publishing systems.
enum FeedDate {
  /// A date in ISO 8601, UTC; nil where none can be read. A date without a time is the day's start.
  static func timestamp(_ text: String) -> String? {
    let text = text.trimmed
    guard !text.isEmpty, text.utf8.count <= 100 else { return nil }
    let seconds =
      w3c(text) ?? rfc822(text) ?? basic(text) ?? asctime(text) ?? slashes(text) ?? hungarian(text)
      ?? greek(text) ?? korean(text)
    return seconds.map { CivilCalendar.timestamp($0) }
  }

  /// Seconds since 1970 of a civil time at an offset from UTC in minutes; nil for a time that does not exist.
  static func seconds(
    _ year: Int,
    _ month: Int,
    _ day: Int,
    _ hour: Int = 0,
    _ minute: Int = 0,
    _ second: Int = 0,
    offset: Int = 0
  ) -> Int? {
    guard (1...9999).contains(year), (1...12).contains(month), (0...24).contains(hour), (0...59).contains(minute),
      (0...60).contains(second), abs(offset) <= 26 * 60, day >= 1, day <= daysIn(month, of: year)
    else { return nil }
    let days = CivilCalendar.days(year: year, month: month, day: day)
    let result = days * 86_400 + hour * 3600 + minute * 60 + second - offset * 60
    return result < -62_135_596_800 || result > 253_402_300_799 ? nil : result
  }

  private static func daysIn(_ month: Int, of year: Int) -> Int {
    if month == 2 { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28 }
    return [4, 6, 9, 11].contains(month) ? 30 : 31
  }

  /// A whole number of ASCII digits.
  static func number(_ text: some StringProtocol) -> Int? {
    guard !text.isEmpty, text.utf8.count <= 9, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int(text)
  }

  /// "10:20", "10:20:30.5"; what is missing is zero.
  static func time(_ text: some StringProtocol) -> (hour: Int, minute: Int, second: Int)? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), let hour = number(parts[0].prefix { $0 != "." }) else { return nil }
    var values = [hour]
    for part in parts.dropFirst() {
      guard let value = number(part.prefix { $0 != "." }) else { return nil }
      values.append(value)
    }
    return (hour, values.count > 1 ? values[1] : 0, values.count > 2 ? values[2] : 0)
  }

  /// An offset in minutes: "+0900", "-05:00", "+09", "EST", "Z"; a zone that nobody knows is UTC.
  static func offset(_ zone: some StringProtocol) -> Int? {
    var zone = zone.lowercased()
    if zone.hasPrefix("etc/") { zone.removeFirst(4) }
    if zone.hasPrefix("gmt"), zone.count > 3 { zone.removeFirst(3) }
    guard let sign = zone.first, sign == "+" || sign == "-" else { return zones[zone].map { $0 * 60 } ?? 0 }
    let digits = zone.dropFirst().filter { $0 != ":" }
    guard let hours = number(digits.prefix(2)) else { return nil }
    let rest = digits.dropFirst(2)
    guard let minutes = rest.isEmpty ? 0 : number(rest), minutes < 60 else { return nil }
    return (sign == "-" ? -1 : 1) * (hours * 60 + minutes)
  }

  /// Hours from UTC (RFC 822, 5.1, and what mail programs add).
  private static let zones: [String: Int] = [
    "ut": 0, "gmt": 0, "utc": 0, "z": 0, "adt": -3, "ast": -4, "at": -4, "edt": -4, "est": -5, "et": -5, "cdt": -5,
    "cst": -6, "ct": -6, "mdt": -6, "mst": -7, "mt": -7, "pdt": -7, "pst": -8, "pt": -8, "a": -1, "n": 1, "m": -12,
    "y": 12, "met": 1, "mest": 2, "kst": 9, "jst": 9, "bst": 1, "cet": 1, "cest": 2, "eet": 2, "eest": 3,
  ]
}
