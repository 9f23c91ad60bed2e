public import Provenance

/// What a run over feeds came to.
public struct FeedSummary: Sendable, Hashable {
  public var summary = AuditReport.Summary()
  /// Entries that the feeds announced, as far as they were opened.
  public var expected = 0
  /// Versions that the ledger did not know.
  public var new = 0
  public var unchanged = 0
  public var feeds = 0
  /// Feeds that were the same as when they were read last.
  public var unchangedFeeds = 0
  /// The ten articles with the most failures, the worst first.
  public private(set) var worst: [Rank] = []

  /// An article among the worst.
  public struct Rank: Sendable, Hashable {
    public var uri: String
    public var title: String?
    public var errors: Int
    public var warnings: Int
    /// The rules that fail, the most severe first.
    public var rules: [String]
  }

  public init() {}

  /// Entries that are done with.
  public var done: Int { summary.articles + unchanged + summary.incidents }

  public mutating func count(_ event: FeedAudit.Event) {
    switch event {
    case .opened(_, _, let entries):
      feeds += 1
      expected += entries
    case .feedUnchanged: unchangedFeeds += 1
    case .listed, .read: break
    case .unchanged: unchanged += 1
    case .incident: summary.incidents += 1
    case .audited(let article, let isNew):
      summary.count(article)
      if isNew { new += 1 }
      rank(article)
    }
  }

  private mutating func rank(_ article: AuditedArticle) {
    let failures = article.findings.filter(\.isOpen).sorted { $0.severity > $1.severity }
    let errors = failures.count { $0.severity == .error }
    let warnings = failures.count { $0.severity == .warning }
    guard errors + warnings > 0 else { return }
    var rules: [String] = []
    for failure in failures where !rules.contains(failure.rule) { rules.append(failure.rule) }
    worst.append(
      Rank(
        uri: article.source.uri,
        title: article.account.title,
        errors: errors,
        warnings: warnings,
        rules: rules
      )
    )
    worst.sort { ($1.errors, $1.warnings, $0.uri) < ($0.errors, $0.warnings, $1.uri) }
    worst = Array(worst.prefix(10))
  }
}
