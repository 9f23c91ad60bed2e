import Provenance

/// The figures of a compliance report, counted as the articles come. Its size does not grow with their number.
struct ComplianceFigures: Sendable {
  /// What a rule said, over all articles.
  struct RuleTally: Sendable, Hashable {
    var passed = 0
    var failed = 0
    var waived = 0
    var severity = Severity.note
    /// Of those to which it applies.
    var permille: Int? {
      let articles = passed + failed + waived
      return articles == 0 ? nil : ((passed + waived) * 1_000 + articles / 2) / articles
    }
  }

  private(set) var summary = AuditReport.Summary()
  /// Articles that state AI had a part.
  private(set) var statingAI = ComplianceTally()
  /// Articles that state it had none.
  private(set) var denyingAI = ComplianceTally()
  /// Articles that say nothing of how they were made.
  private(set) var silent = ComplianceTally()
  private(set) var rules: [String: RuleTally] = [:]
  private(set) var sections = ComplianceBreakdown()
  private(set) var authors = ComplianceBreakdown()
  private(set) var languagePairs = ComplianceBreakdown()
  private(set) var tools = ComplianceBreakdown()
  /// What AI did ("translate").
  private(set) var activities = ComplianceBreakdown()
  /// Where AI is disclosed ("end").
  private(set) var placements = ComplianceBreakdown()
  /// In which words AI is disclosed.
  private(set) var wordings = ComplianceBreakdown()
  /// Why articles could not be audited.
  private(set) var incidents: [Incident.Code: Int] = [:]
  /// How many addresses could not be audited once, and were later.
  private(set) var pastIncidents = 0
  private(set) var trend = ComplianceTrend()
  /// Against the earlier report, where there is one.
  private(set) var changes: ComplianceChanges?

  init(since earlier: EarlierReport? = nil) { changes = earlier.map { ComplianceChanges(since: $0) } }

  private static let wordingLimit = 240

  mutating func count(_ incident: Incident) {
    summary.incidents += 1
    incidents[incident.code, default: 0] += 1
  }

  mutating func count(past incident: Incident) { pastIncidents += 1 }

  /// Why articles could not be audited, the most frequent reason first.
  var sortedIncidents: [(code: Incident.Code, count: Int)] {
    incidents.map { ($0.key, $0.value) }.sorted { ($1.1, $0.0.rawValue) < ($0.1, $1.0.rawValue) }
  }

  mutating func count(_ article: AuditedArticle) {
    summary.count(article)
    changes?.count(article)
    let account = article.account
    let passes = article.verdict == .pass
    trend.count(account.published, passes: passes)
    for finding in article.findings { count(finding) }
    if let section = account.section.first { sections.count(Terminal.plain(section), passes: passes) }
    for author in Set(account.bylines.map { Terminal.plain($0.name) }) { authors.count(author, passes: passes) }
    let stated = account.claims.filter { $0.used && $0.agent.involvesAI }
    if !stated.isEmpty { statingAI.count(passes) }
    if account.claims.contains(where: { !$0.used && $0.agent.involvesAI }) { denyingAI.count(passes) }
    if account.claims.isEmpty { silent.count(passes) }
    let pairs = account.claims.filter { $0.activity == .translate && $0.used }.compactMap { claim in
      claim.from.map { "\($0) → \(claim.to ?? account.language ?? "?")" }
    }
    for pair in Set(pairs) { languagePairs.count(pair, passes: passes) }
    for tool in Set(stated.compactMap(\.agent.tool).map(Terminal.plain)) { tools.count(tool, passes: passes) }
    for activity in Set(stated.map(\.activity.rawValue)) { activities.count(activity, passes: passes) }
    let evidence = stated.flatMap { $0.evidence.prefix(1) }
    for placement in Set(evidence.map(\.placement.rawValue)) { placements.count(placement, passes: passes) }
    for wording in Set(evidence.map { Terminal.shortened(Terminal.plain($0.quote), to: Self.wordingLimit) }) {
      wordings.count(wording, passes: passes)
    }
  }

  private mutating func count(_ finding: Finding) {
    guard finding.status != .notApplicable else { return }
    var tally = rules[finding.rule] ?? RuleTally()
    tally.severity = max(tally.severity, finding.severity)
    switch finding.status {
    case .pass: tally.passed += 1
    case .fail: tally.failed += 1
    case .waived: tally.waived += 1
    case .notApplicable: break
    }
    rules[finding.rule] = tally
  }

  /// The compliance rate.
  var all: ComplianceTally {
    var tally = ComplianceTally()
    tally.articles = summary.articles
    tally.passed = summary.passed
    return tally
  }

  /// The rules, those that fail most first.
  var sortedRules: [(name: String, tally: RuleTally)] {
    rules.map { ($0.key, $0.value) }.sorted { ($1.1.failed, $0.0) < ($0.1.failed, $1.0) }
  }
}

/// The rate over time: by day, week or month, whichever suits the span.
struct ComplianceTrend: Sendable {
  enum Unit: String, Sendable { case day, week, month }

  private static let limit = 20_000
  private var days: [Int: ComplianceTally] = [:]
  private(set) var undated = ComplianceTally()

  mutating func count(_ published: String?, passes: Bool) {
    guard let day = Day(published), days[day.number] != nil || days.count < Self.limit else {
      undated.count(passes)
      return
    }
    days[day.number, default: ComplianceTally()].count(passes)
  }

  var unit: Unit {
    guard let first = days.keys.min(), let last = days.keys.max() else { return .month }
    return last - first < 21 ? .day : last - first < 180 ? .week : .month
  }

  /// In order of time; what has no articles is left out.
  var points: [(name: String, tally: ComplianceTally)] {
    let unit = unit
    var points: [String: ComplianceTally] = [:]
    for (number, tally) in days {
      let day = Day(number: number)
      let name = unit == .day ? day.iso : unit == .week ? day.monday.iso : String(day.iso.prefix(7))
      points[name, default: ComplianceTally()].articles += tally.articles
      points[name, default: ComplianceTally()].passed += tally.passed
    }
    return points.map { ($0.key, $0.value) }.sorted { $0.0 < $1.0 }
  }

  /// The first and the last day.
  var span: (first: String, last: String)? {
    guard let first = days.keys.min(), let last = days.keys.max() else { return nil }
    return (Day(number: first).iso, Day(number: last).iso)
  }
}
