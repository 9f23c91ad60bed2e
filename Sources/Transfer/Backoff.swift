/// How long to wait before another try.
enum Backoff {
  /// In milliseconds: doubling from the first, plus up to half of it at random.
  static func wait(attempt: Int, first: Int, random: inout SplitMix64) -> Int {
    let base = max(1, first) << min(max(0, attempt), 10)
    return base + Int.random(in: 0...(base / 2), using: &random)
  }

  /// What `Retry-After` asks for (RFC 9110, 10.2.3), in seconds from `now`: a number of seconds, or an HTTP date.
  static func retryAfter(_ header: String, now: Int) -> Int? {
    let text = header.filter { !$0.isWhitespace }
    if !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) { return Int(text) ?? Int.max }
    return httpDate(header).map { max(0, $0 - now) }
  }

  private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

  /// An IMF-fixdate ("Sun, 06 Nov 1994 08:49:37 GMT") as seconds since 1970.
  static func httpDate(_ text: String) -> Int? {
    let parts = text.split { $0 == " " || $0 == "," || $0 == ":" || $0 == "-" }.map { $0.lowercased() }
    guard parts.count >= 7, let day = Int(parts[1]), let month = months.firstIndex(of: parts[2]),
      let year = Int(parts[3]), let hour = Int(parts[4]), let minute = Int(parts[5]), let second = Int(parts[6]),
      (1...31).contains(day), (1970...9999).contains(year), (0...23).contains(hour), (0...59).contains(minute),
      (0...60).contains(second)
    else { return nil }
    return CivilCalendar.days(year: year, month: month + 1, day: day) * 86_400 + hour * 3600 + minute * 60 + second
  }
}
