import GRDB
import Provenance

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Values as JSON, the same bytes for the same value.
enum Coding {
  static func data(_ value: some Encodable) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(value)
  }

  static func text(_ value: some Encodable) throws -> String { String(decoding: try data(value), as: UTF8.self) }

  static func value<Value: Decodable>(_ type: Value.Type, _ data: Data) throws -> Value {
    try JSONDecoder().decode(type, from: data)
  }
}

extension StoredAudit {
  static let columns = """
    article.uri, audit.report, audit.policies, audit.audited, audit.seen, audit.tool, article.current IS audit.id AS newest
    """

  /// The last list of policies that was read; nearly always, the next audit has the same.
  struct Policies {
    private var encoded: Data?
    private var value: [AuditReport.PolicyReference] = []

    mutating func value(_ data: Data) throws -> [AuditReport.PolicyReference] {
      if data != encoded { (value, encoded) = (try Coding.value([AuditReport.PolicyReference].self, data), data) }
      return value
    }
  }

  init(_ row: Row, _ policies: inout Policies) throws {
    self.init(
      uri: row["uri"],
      article: try Coding.value(AuditedArticle.self, row["report"]),
      policies: try policies.value(row["policies"]),
      audited: row["audited"],
      seen: row["seen"],
      tool: row["tool"],
      isCurrent: row["newest"]
    )
  }
}
