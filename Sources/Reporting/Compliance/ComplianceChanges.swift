import Provenance

/// What changed since an earlier report, counted as the articles come.
struct ComplianceChanges: Sendable {
  /// An article that is judged otherwise than before.
  struct Turn: Sendable, Hashable {
    var uri: String
    var title: String
    var language: String?
    /// The rules that it fails now and did not then, or the other way round.
    var rules: [String]
  }

  /// Beyond that, articles are counted and not named.
  static let limit = 1_000

  let earlier: EarlierReport
  /// Articles that the earlier report did not have.
  private(set) var new = ComplianceTally()
  /// Articles that complied then and fail now.
  private(set) var broken: [Turn] = []
  private(set) var brokenCount = 0
  /// Articles that failed then and comply now.
  private(set) var mended: [Turn] = []
  private(set) var mendedCount = 0
  /// Articles whose bytes differ from those that the earlier report was made on.
  private(set) var altered = 0
  private var met = 0

  init(since earlier: EarlierReport) { self.earlier = earlier }

  /// Articles of the earlier report that this one does not have.
  var gone: Int { max(0, earlier.outcomes.count - met) }

  mutating func count(_ article: AuditedArticle) {
    let passes = article.verdict == .pass
    guard let before = earlier.outcomes[article.source.uri] else { return new.count(passes) }
    met += 1
    if before.sha256 != article.source.sha256 { altered += 1 }
    guard before.passes != passes else { return }
    let fails = Set(article.findings.filter { $0.status == .fail }.map(\.rule))
    let turn = Turn(
      uri: article.source.uri,
      title: article.account.title ?? article.source.uri,
      language: HTMLQuotes.tag(article.account.language),
      rules: (passes ? Set(before.fails).subtracting(fails) : fails.subtracting(before.fails)).sorted()
    )
    if passes {
      mendedCount += 1
      if mended.count < Self.limit { mended.append(turn) }
    } else {
      brokenCount += 1
      if broken.count < Self.limit { broken.append(turn) }
    }
  }

  /// How often each rule failed then and fails now, where that differs: what grew most first.
  func rules(now: [String: ComplianceFigures.RuleTally]) -> [(name: String, then: Int, now: Int)] {
    Set(now.keys).union(earlier.rules.keys)
      .map { (name: $0, then: earlier.rules[$0] ?? 0, now: now[$0]?.failed ?? 0) }
      .filter { $0.then != $0.now }
      .sorted { ($1.now - $1.then, $0.name) < ($0.now - $0.then, $1.name) }
  }
}
