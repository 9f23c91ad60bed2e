public import Provenance

/// An audit as the ledger takes it.
public struct AuditRecord: Sendable {
  public var article: AuditedArticle
  /// The policies that judged it.
  public var policies: [AuditReport.PolicyReference]
  /// When (ISO 8601, UTC).
  public var audited: String
  /// Colophon's version.
  public var tool: String
  /// How the page was reached, so that next time it is asked for only where it has changed.
  public var visit: Visit?

  public init(
    article: AuditedArticle,
    policies: [AuditReport.PolicyReference],
    audited: String,
    tool: String,
    visit: Visit? = nil
  ) {
    self.article = article
    self.policies = policies
    self.audited = audited
    self.tool = tool
    self.visit = visit
  }

  /// The policies with everything they draw on, as one key.
  public static func key(of policies: [AuditReport.PolicyReference]) -> String {
    policies.map(\.sha256).sorted().joined(separator: "+")
  }
}

/// The last time that an address was fetched, or read from a feed.
public struct Visit: Sendable, Hashable {
  public var url: String
  /// `ETag` and `Last-Modified` of the answer (RFC 9110, 8.8).
  public var etag: String?
  public var lastModified: String?
  /// What the feed said of the entry's version then: its time of change.
  public var entryVersion: String?
  /// When (ISO 8601, UTC); the ledger fills it in.
  public internal(set) var visited: String?

  public init(url: String, etag: String? = nil, lastModified: String? = nil, entryVersion: String? = nil) {
    self.url = url
    self.etag = etag
    self.lastModified = lastModified
    self.entryVersion = entryVersion
  }
}

/// An audit as the ledger gives it back.
public struct StoredAudit: Sendable {
  public var uri: String
  public var article: AuditedArticle
  public var policies: [AuditReport.PolicyReference]
  /// When this version was first audited, and when it was last met.
  public var audited: String
  public var seen: String
  public var tool: String
  /// Whether the article was last met in this version.
  public var isCurrent: Bool
}
