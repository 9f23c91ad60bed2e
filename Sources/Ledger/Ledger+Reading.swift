import GRDB
public import Provenance

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Which audits are asked for.
public struct AuditFilter: Sendable, Hashable {
  /// Audited at this time or later, and before that (ISO 8601, or its beginning: "2026-03").
  public var since: String?
  public var until: String?
  /// A policy's name.
  public var policy: String?
  /// The section, or the beginning of its path ("National").
  public var section: String?
  /// Only the version that each article was last met in.
  public var isCurrentOnly = true

  public init() {}

  var conditions: (sql: String, arguments: StatementArguments) {
    var sql: [String] = []
    var arguments = StatementArguments()
    func add(_ condition: String, _ value: String) {
      sql.append(condition)
      arguments += [value]
    }
    if let since { add("audit.audited >= ?", since) }
    if let until { add("audit.audited < ?", until) }
    if let policy {
      add("EXISTS (SELECT 1 FROM json_each(audit.policies) WHERE json_extract(value, '$.name') = ?)", policy)
    }
    if let section { add("audit.section || ' > ' LIKE ? || ' > %'", section) }
    if isCurrentOnly { sql.append("article.current = audit.id") }
    return (sql.isEmpty ? "1" : sql.joined(separator: " AND "), arguments)
  }
}

/// What the ledger holds.
public struct LedgerInfo: Sendable, Hashable, Codable {
  public var articles = 0
  public var audits = 0
  /// Of the current versions.
  public var passed = 0
  public var failed = 0
  public var usesAI = 0
  /// What could not be audited and still cannot, and what was so and could be later.
  public var incidents = 0
  public var endedIncidents = 0
  public var firstAudit: String?
  public var lastAudit: String?
  public var policies: [String] = []
  public var bytes = 0
}

extension Ledger {
  /// Audits in the order in which they were recorded, one at a time.
  public func forEachAudit(
    _ filter: AuditFilter = AuditFilter(),
    _ body: (StoredAudit) throws -> Void
  ) throws(LedgerError) {
    try read { db in
      let (conditions, arguments) = filter.conditions
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT \(StoredAudit.columns) FROM audit JOIN article ON article.id = audit.article
          WHERE \(conditions) ORDER BY audit.id
          """,
        arguments: arguments
      )
      var policies = StoredAudit.Policies()
      while let row = try rows.next() { try body(StoredAudit(row, &policies)) }
    }
  }

  /// The version that an article was last met in, with its words.
  public func current(_ uri: String) throws(LedgerError) -> AuditedArticle? {
    try read { db in
      let id = try Int64.fetchOne(db, sql: "SELECT current FROM article WHERE uri = ?", arguments: [uri])
      return try id.map { try Self.stored($0, db) }
    }
  }

  /// The policies that the current versions were held to, each version of a policy once, in the order of the audits.
  public func policies() throws(LedgerError) -> [AuditReport.PolicyReference] {
    try read { db in
      let lists = try Data.fetchAll(
        db,
        sql: """
          SELECT CAST(policies AS BLOB) FROM audit JOIN article ON article.current = audit.id
          GROUP BY policies ORDER BY min(audit.id)
          """
      )
      var policies: [AuditReport.PolicyReference] = []
      for policy in try lists.flatMap({ try Coding.value([AuditReport.PolicyReference].self, $0) })
      where !policies.contains(policy) { policies.append(policy) }
      return policies
    }
  }

  public func info() throws(LedgerError) -> LedgerInfo {
    try read { db in
      var info = LedgerInfo()
      func count(_ sql: String) throws -> Int { try Int.fetchOne(db, sql: "SELECT count(*) FROM \(sql)") ?? 0 }
      info.articles = try count("article")
      info.audits = try count("audit")
      info.incidents = try count("incident WHERE ended IS NULL")
      info.endedIncidents = try count("incident WHERE ended IS NOT NULL")
      let current = "article JOIN audit ON audit.id = article.current WHERE"
      info.passed = try count("\(current) verdict = 'pass'")
      info.failed = try count("\(current) verdict = 'fail'")
      info.usesAI = try count("\(current) uses_ai")
      info.firstAudit = try String.fetchOne(db, sql: "SELECT min(audited) FROM audit")
      info.lastAudit = try String.fetchOne(db, sql: "SELECT max(seen) FROM audit")
      info.policies = try String.fetchAll(
        db,
        sql: "SELECT DISTINCT json_extract(value, '$.name') AS name FROM audit, json_each(policies) ORDER BY name"
      )
      let size = "SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()"
      info.bytes = try Int.fetchOne(db, sql: size) ?? 0
      return info
    }
  }
}
