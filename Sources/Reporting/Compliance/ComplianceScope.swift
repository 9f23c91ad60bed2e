public import Provenance

/// Which articles and findings a compliance report is about. What is nil does not limit.
public struct ComplianceScope: Sendable, Hashable {
  /// The first day (YYYY-MM-DD) on which an article was published.
  public var from: String?
  /// The last day.
  public var to: String?
  /// One of the article's sections, in any case of letters.
  public var section: String?
  /// The policy whose findings count, with those on changes between versions of the articles that are held to it.
  public var policy: String?

  /// The name under which the findings on changes between versions stand.
  private static let changes = "changes"

  public init(from: String? = nil, to: String? = nil, section: String? = nil, policy: String? = nil) {
    self.from = from
    self.to = to
    self.section = section
    self.policy = policy
  }

  /// Whether a text is a day as the scope takes it (YYYY-MM-DD).
  public static func isDay(_ text: String) -> Bool { Day(text)?.iso == text }

  /// Whether what could not be audited belongs to the report.
  ///
  /// Where the feed gave its day, that decides. Of an address without one it is not known whether its article is of
  /// the period; it counts unless all that was tried of it was before the first day. Nor are its section and its
  /// policy known: they leave nothing out.
  public func includes(_ incident: Incident) -> Bool {
    if let day = Day(incident.published) { return includes(day) }
    guard let from = Day(from), let last = Day(incident.history.map { $0.ended ?? $0.last }) else { return true }
    return last >= from
  }

  private func includes(_ day: Day) -> Bool {
    if let from = Day(from), day < from { return false }
    if let to = Day(to), day > to { return false }
    return true
  }

  /// The article as the report sees it: with the findings that count and the verdict that follows from them; nil where
  /// it is outside: an undated article of any period, and one that was not held to it of a policy.
  public func narrowed(_ article: AuditedArticle) -> AuditedArticle? {
    if from != nil || to != nil {
      guard let day = Day(article.account.published), includes(day) else { return nil }
    }
    if let section, !article.account.section.contains(where: { $0.lowercased() == section.lowercased() }) { return nil }
    guard let policy else { return article }
    // An article that is held to a policy has a finding for each of its rules, also for those that pass.
    guard article.findings.contains(where: { $0.policy == policy }) else { return nil }
    var article = article
    article.findings.removeAll { $0.policy != policy && $0.policy != Self.changes }
    article.verdict = article.findings.contains { $0.status == .fail && $0.severity == .error } ? .fail : .pass
    return article
  }
}

/// A day of the Gregorian calendar.
struct Day: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01.
  let number: Int

  init(number: Int) { self.number = number }

  /// - Parameter time: ISO 8601 that begins with YYYY-MM-DD; nil for anything else.
  init?(_ time: String?) {
    guard let time else { return nil }
    let digits = Array(time.utf8.prefix(10))
    guard digits.count == 10, digits[4] == UInt8(ascii: "-"), digits[7] == UInt8(ascii: "-"),
      [0, 1, 2, 3, 5, 6, 8, 9].allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digits[$0]) }),
      let year = Int(String(decoding: digits[0..<4], as: UTF8.self)),
      let month = Int(String(decoding: digits[5..<7], as: UTF8.self)),
      let day = Int(String(decoding: digits[8..<10], as: UTF8.self)), year >= 0, (1...12).contains(month),
      (1...31).contains(day)
    else { return nil }
    // Days from civil, with the year beginning in March (H. Hinnant, "chrono-Compatible Low-Level Date Algorithms").
    let years = month > 2 ? year : year - 1
    let era = (years >= 0 ? years : years - 399) / 400
    let yearOfEra = years - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    number = era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  static func < (a: Self, b: Self) -> Bool { a.number < b.number }

  /// The Monday of its week.
  var monday: Day { Day(number: number - ((number + 3) % 7 + 7) % 7) }

  /// "2026-11-25".
  var iso: String {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return "\(Self.padded(year, 4))-\(Self.padded(month, 2))-\(Self.padded(day, 2))"
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
