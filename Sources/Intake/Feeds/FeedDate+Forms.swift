/// One function a form; each gives seconds since 1970.
extension FeedDate {
  /// W3C-DTF, and the same with a space for the T: "2003", "2003-12", "2003-12-31T10:14:55-08:00".
  static func w3c(_ text: String) -> Int? {
    let lower = text.lowercased()
    var parts = lower.split(separator: "t", omittingEmptySubsequences: false).map(String.init)
    if parts.count == 1 { parts = lower.split { $0 == " " }.map(String.init) }
    guard let first = parts.first, parts.count <= 3 else { return nil }
    let date = first.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(date.count), date[0].count == 4, let year = number(date[0]) else { return nil }
    guard let month = date.count > 1 ? number(date[1]) : 1, let day = date.count > 2 ? number(date[2]) : 1 else {
      return nil
    }
    guard parts.count > 1 else { return seconds(year, month, day) }
    var clock = parts[1]
    var zone = parts.count > 2 ? parts[2] : ""
    if clock.hasSuffix("z") {
      clock.removeLast()
    } else if let sign = clock.firstIndex(where: { $0 == "+" || $0 == "-" }) {
      zone = String(clock[sign...])
      clock = String(clock[..<sign])
    }
    guard let time = time(clock), let offset = offset(zone) else { return nil }
    return seconds(year, month, day, time.hour, time.minute, time.second, offset: offset)
  }

  static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
  private static let weekdays: Set<String> = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

  private static func month(_ text: String) -> Int? {
    months.firstIndex(of: String(text.prefix(3))).map { $0 + 1 }
  }

  /// RFC 822 and 2822: "Thu, 01 Jan 2004 19:48:21 GMT", with day and month swapped, without weekday, time or zone.
  static func rfc822(_ text: String) -> Int? {
    var parts = text.lowercased().split { $0.isWhitespace }.map(String.init)
    if let first = parts.first, weekdays.contains(String(first.prefix(3))) {
      // "Thu,01 Jan 2004": the weekday without a space after it.
      let rest = first.split(separator: ",", maxSplits: 1).dropFirst().first.map(String.init)
      parts.removeFirst()
      if let rest { parts.insert(rest, at: 0) }
    }
    guard parts.count >= 3 else { return nil }
    let isSwapped = number(parts[0]) == nil
    let (dayText, monthText) = isSwapped ? (parts[1], parts[0]) : (parts[0], parts[1])
    let digits = dayText.filter { $0 != "," }
    guard let day = number(digits), let month = month(monthText), var year = number(parts[2]) else { return nil }
    if parts[2].count <= 2 { year += year < 90 ? 2000 : 1900 }
    guard let time = parts.count > 3 ? time(parts[3]) : (0, 0, 0) else { return nil }
    guard let offset = parts.count > 4 ? offset(parts[4]) : 0 else { return nil }
    return seconds(year, month, day, time.0, time.1, time.2, offset: offset)
  }

  /// ISO 8601's basic and ordinal forms: "20031231", "2003-335", "2003335", "031231", each with "T10:14:55Z" or none.
  static func basic(_ text: String) -> Int? {
    let split = text.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
    let digits = split[0].filter { $0 != "-" }
    guard split[0].allSatisfy({ $0.isASCII && ($0.isNumber || $0 == "-") }) else { return nil }
    let isLong = digits.count == 8 || digits.count == 7
    guard isLong || digits.count == 6 || digits.count == 5 else { return nil }
    guard let number = number(digits) else { return nil }
    let isOrdinal = digits.count % 2 == 1
    let rest = number % (isOrdinal ? 1000 : 10_000)
    let year = number / (isOrdinal ? 1000 : 10_000) + (isLong ? 0 : 2000)
    guard let start = isOrdinal ? seconds(year, 1, 1) : seconds(year, rest / 100, rest % 100) else { return nil }
    if isOrdinal, !(1...366).contains(rest) { return nil }
    let day = isOrdinal ? start + (rest - 1) * 86_400 : start
    guard split.count == 2 else { return day }
    var clock = split[1].filter { $0 != "Z" && $0 != "z" }[...]
    var zone: Substring = ""
    if let sign = clock.firstIndex(where: { $0 == "+" || $0 == "-" }) {
      zone = clock[sign...]
      clock = clock[..<sign]
    }
    guard let time = time(clock), let offset = offset(zone), time.hour < 25, time.minute < 60, time.second < 61 else {
      return nil
    }
    return day + time.hour * 3600 + time.minute * 60 + time.second - offset * 60
  }

  /// C's asctime: "Sun Jan  4 16:29:06 2004", or with a zone before the year.
  static func asctime(_ text: String) -> Int? {
    let parts = text.split { $0.isWhitespace }.map(String.init)
    guard parts.count == 5 || parts.count == 6 else { return nil }
    let zone = parts.count == 6 ? parts[4] : "+0000"
    return rfc822("\(parts[2]) \(parts[1]) \(parts[parts.count - 1]) \(parts[3]) \(zone)")
  }

  /// "Fri, 2006/09/15 08:19:53 EDT", and without weekday or zone.
  static func slashes(_ text: String) -> Int? {
    var parts = text.split { $0.isWhitespace }.map(String.init)
    if parts.first?.hasSuffix(",") == true { parts.removeFirst() }
    guard let first = parts.first else { return nil }
    let date = first.split(separator: "/", omittingEmptySubsequences: false).map { number($0) }
    guard date.count == 3, first.prefix(4).allSatisfy(\.isNumber), let year = date[0], let month = date[1],
      let day = date[2], let time = parts.count > 1 ? time(parts[1]) : (0, 0, 0),
      let offset = parts.count > 2 ? offset(parts[2]) : 0
    else { return nil }
    return seconds(year, month, day, time.0, time.1, time.2, offset: offset)
  }

  private static let hungarianMonths = [
    "január", "februári", "március", "április", "május", "június", "július", "augusztus", "szeptember", "október",
    "november", "december",
  ]

  /// "2004-július-13T9:15-05:00".
  static func hungarian(_ text: String) -> Int? {
    let parts = text.split(separator: "-", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, let month = hungarianMonths.firstIndex(of: parts[1].lowercased()) else { return nil }
    let rest = parts[2].split(separator: "T", maxSplits: 1)
    guard rest.count == 2, let day = number(rest[0]) else { return nil }
    return w3c("\(parts[0])-\(month + 1)-\(day)T\(rest[1])")
  }

  private static let greekMonths: [(String, Int)] = [
    ("Ιαν", 1), ("Φεβ", 2), ("Μάώ", 3), ("Μαώ", 3), ("Μάρ", 3), ("Μαρ", 3), ("Απρ", 4), ("Μάι", 5), ("Μαϊ", 5),
    ("Μαι", 5), ("Ιούν", 6), ("Ιον", 6), ("Ιουν", 6), ("Ιούλ", 7), ("Ιολ", 7), ("Ιουλ", 7), ("Αύγ", 8), ("Αυγ", 8),
    ("Σεπ", 9), ("Οκτ", 10), ("Νοέ", 11), ("Νοε", 11), ("Δεκ", 12),
  ]

  /// "Κυρ, 11 Ιούλ 2004 12:00:00 EST".
  static func greek(_ text: String) -> Int? {
    guard let comma = text.firstIndex(of: ",") else { return nil }
    let parts = text[text.index(after: comma)...].split { $0.isWhitespace }.map(String.init)
    guard parts.count >= 4, let month = greekMonths.first(where: { $0.0 == parts[1] })?.1 else { return nil }
    return rfc822(([parts[0], months[month - 1]] + parts[2...]).joined(separator: " "))
  }

  /// "2004년 05월 28일  01:31:15" and "2004-05-25 오후 11:23:17", in Korea's time.
  static func korean(_ text: String) -> Int? {
    var digits = text
    for mark in ["년", "월", "일"] { digits = digits.split(separator: Character(mark)).joined(separator: "-") }
    var parts = digits.split { $0.isWhitespace || $0 == "-" }.map(String.init)
    var isAfternoon = false
    if parts.count == 5, parts[3] == "오전" || parts[3] == "오후" {
      isAfternoon = parts[3] == "오후"
      parts.remove(at: 3)
    }
    guard parts.count == 4, let year = number(parts[0]), let month = number(parts[1]), let day = number(parts[2]),
      let time = time(parts[3])
    else { return nil }
    let hour = isAfternoon && time.hour < 12 ? time.hour + 12 : time.hour
    return seconds(year, month, day, hour, time.minute, time.second, offset: 9 * 60)
  }
}
