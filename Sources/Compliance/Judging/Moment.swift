/// A time of an article, as exact as it is given.
struct Moment: Sendable, Comparable {
  /// Since 1970, in the time's own zone where it names none.
  let minutes: Int
  let hasZone: Bool
  let hasTime: Bool

  /// Reads ISO 8601: a date, with or without a time and a zone.
  init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard let year = Self.number(bytes, 0, 4), let month = Self.number(bytes, 5, 2), let day = Self.number(bytes, 8, 2),
      bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"), (1...12).contains(month),
      (1...Self.days(month, of: year)).contains(day)
    else { return nil }
    var minutes = Self.daysSince1970(year, month, day) * 1_440
    var zone: Int?
    hasTime = bytes.count >= 16
    if hasTime {
      guard let hour = Self.number(bytes, 11, 2), let minute = Self.number(bytes, 14, 2), hour < 25, minute < 60 else {
        return nil
      }
      minutes += hour * 60 + minute
      zone = Self.zone(bytes)
    }
    self.minutes = minutes - (zone ?? 0)
    hasZone = zone != nil
  }

  static func < (first: Self, second: Self) -> Bool { first.minutes < second.minutes }

  /// Whether it surely lies before another by more than some minutes, whatever is left open by a missing time or zone.
  func isBefore(_ other: Moment, byMoreThanMinutes margin: Int) -> Bool {
    let open = !hasTime || !other.hasTime ? 1_440 : hasZone != other.hasZone ? 840 : 0
    return other.minutes - minutes > margin + open
  }

  private static func number(_ bytes: [UInt8], _ start: Int, _ count: Int) -> Int? {
    guard start + count <= bytes.count else { return nil }
    var value = 0
    for byte in bytes[start..<start + count] {
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return value
  }

  /// Minutes east of Greenwich; nil where no zone is named.
  private static func zone(_ bytes: [UInt8]) -> Int? {
    guard let sign = bytes[16...].lastIndex(where: { [0x2B, 0x2D, 0x5A, 0x7A].contains($0) }) else { return nil }
    guard bytes[sign] == 0x2B || bytes[sign] == 0x2D else { return 0 }
    guard let hours = number(bytes, sign + 1, 2), hours < 20 else { return nil }
    let rest = sign + 3 < bytes.count && bytes[sign + 3] == UInt8(ascii: ":") ? sign + 4 : sign + 3
    let minutes = hours * 60 + (number(bytes, rest, 2) ?? 0)
    return bytes[sign] == 0x2D ? -minutes : minutes
  }

  private static func days(_ month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// By the civil calendar (Howard Hinnant, "chrono-compatible low-level date algorithms").
  private static func daysSince1970(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }
}
