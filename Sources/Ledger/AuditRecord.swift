import Hashing
public import Provenance

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// An audit as the ledger takes it.
public struct AuditRecord: Sendable {
  public var article: AuditedArticle { didSet { encoded = nil } }
  /// The policies that judged it.
  public var policies: [AuditReport.PolicyReference]
  /// When (ISO 8601, UTC).
  public var audited: String
  /// Colophon's version.
  public var tool: String
  /// How the page was reached, so that next time it is asked for only where it has changed.
  public var visit: Visit?
  /// The article as it is kept, where that was made already.
  private(set) var encoded: Encoded?

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

  /// Makes what is kept of the article, which takes longer than to write it, and may be done on any thread.
  ///
  /// An article that cannot be encoded is left to the recording, which says so.
  public mutating func encode() { encoded = try? Encoded(article) }

  /// What the ledger keeps of an article.
  struct Encoded: Sendable {
    var report: Data
    var text: (sha256: String, passages: Data)?

    init(_ article: AuditedArticle) throws {
      var withoutText = article
      withoutText.text = nil
      report = try Coding.data(withoutText)
      let passages = article.text?.filter(\.isArticle) ?? []
      guard !passages.isEmpty else { return }
      let data = try Coding.data(passages)
      text = (sha256(Array(data)), data)
    }
  }

  /// The policies with everything they draw on, as one key.
  public static func key(of policies: [AuditReport.PolicyReference]) -> String {
    policies.map(\.sha256).sorted().joined(separator: "+")
  }
}

extension AuditedArticle.Passage {
  /// Whether it is part of the article rather than what machines read.
  var isArticle: Bool { Block.Role(rawValue: role)?.isArticle ?? false }
}

/// What a run over feeds records.
public enum LedgerEntry: Sendable {
  case audit(AuditRecord)
  /// A version that the ledger knows (`Ledger.audit(of:sha256:policies:)`) was met again.
  case met(AuditedArticle, Visit?)
  /// A page that has not changed since its last visit.
  case same(Visit)
  /// A feed that was read to its end, and each of its entries could be had.
  case finished(Visit)
  /// What could not be audited; the same incident again counts once more.
  case incident(Incident)
  /// Something that is no article was read: a feed, an archive. What kept it from being read is over.
  case read(String)
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
