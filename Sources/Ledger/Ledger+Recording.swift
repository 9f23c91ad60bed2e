import GRDB
import Hashing
public import Provenance

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension Ledger {
  /// Records what a run came upon, in its order and in one transaction: all of it is kept, or nothing.
  ///
  /// - Parameters:
  ///   - policies: those that the run judges the article at an address by.
  ///   - time: now (ISO 8601, UTC).
  ///   - grade: what the policies make of the findings on what changed in the article at an address.
  /// - Returns: for each entry the article as it is kept, with the findings on what changed, and whether this version
  ///   is new to the ledger; nil for what is no article, and for a version that was to be met and is not there any more.
  public func record(
    _ entries: [LedgerEntry],
    policies: (String) -> [AuditReport.PolicyReference],
    at time: String,
    grade: (String, [Finding]) -> [Finding] = { _, changes in changes }
  ) throws(LedgerError) -> [(article: AuditedArticle, isNew: Bool)?] {
    try write { db in
      try entries.map { entry in
        switch entry {
        case .audit(let record): return try keep(record, grade: grade, db)
        case .met(let article, let visit):
          return try meet(article, visit, key: AuditRecord.key(of: policies(article.source.uri)), at: time, db)
        case .same(let visit):
          try Self.meet(visit, key: AuditRecord.key(of: policies(visit.url)), at: time, db)
        case .finished(let visit):
          try Self.keep(visit, uri: nil, policies: AuditRecord.key(of: policies(visit.url)), at: time, db)
        case .incident(let incident): try Self.keep(incident, at: time, db)
        case .read(let uri): try Self.endIncidents(of: [uri], at: time, db)
        }
        return nil
      }
    }
  }

  /// Records an audit, with the visit that led to it and what changed since the version before.
  ///
  /// - Returns: the article with the findings on what changed, and whether this version is new to the ledger.
  @discardableResult
  public func record(_ record: AuditRecord) throws(LedgerError) -> (article: AuditedArticle, isNew: Bool) {
    try write { db in try keep(record, db) }
  }

  private func keep(
    _ record: AuditRecord,
    grade: (String, [Finding]) -> [Finding] = { _, changes in changes },
    _ db: Database
  ) throws -> (article: AuditedArticle, isNew: Bool) {
    let uri = record.article.source.uri
    let key = AuditRecord.key(of: record.policies)
    try db.cachedStatement(sql: "INSERT OR IGNORE INTO article (uri) VALUES (?)").execute(arguments: [uri])
    let statement = try db.cachedStatement(sql: "SELECT id, current FROM article WHERE uri = ?")
    guard let row = try Row.fetchOne(statement, arguments: [uri])
    else { throw LedgerError(path: path, message: "the ledger does not keep what is written to it") }
    let article: Int64 = row["id"]
    let previous: Int64? = row["current"]
    if let visit = record.visit { try Self.keep(visit, uri: uri, policies: key, at: record.audited, db) }
    try Self.endIncidents(of: [uri, record.visit?.url], at: record.audited, db)
    if let known = try Self.audit(of: article, sha256: record.article.source.sha256, key: key, db) {
      try Self.meet(known, record.article.source, of: article, at: record.audited, db)
      return (try Self.stored(known, db), false)
    }
    var record = record
    let source = record.article.source
    let current = try previous.map { try Self.stored($0, db) }
    if let before = try Self.version(before: source, current: current, of: article, db),
      before.source.sha256 != source.sha256
    {
      record.article.add(grade(uri, changes(from: before, to: record.article)))
    }
    let audit = try Self.insert(record, article: article, key: key, db)
    if source.isNews(after: current?.source) { try Self.setCurrent(audit, of: article, db) }
    return (record.article, true)
  }

  /// The audit of a version, if the ledger knows it under the same policies; without the article's words.
  ///
  /// - Parameters:
  ///   - uri: the document's.
  ///   - sha256: of the document's bytes.
  public func audit(
    of uri: String,
    sha256: String,
    policies: [AuditReport.PolicyReference]
  ) throws(LedgerError) -> AuditedArticle? {
    try read { db in
      let statement = try db.cachedStatement(
        sql: """
          SELECT report FROM audit JOIN article ON article.id = audit.article
          WHERE uri = ? AND sha256 = ? AND policies_sha256 = ?
          """
      )
      return try Data.fetchOne(statement, arguments: [uri, sha256, AuditRecord.key(of: policies)])
        .map { try Coding.value(AuditedArticle.self, $0) }
    }
  }

  /// Records that a version was met again; nil where it is not there any more.
  private func meet(
    _ article: AuditedArticle,
    _ visit: Visit?,
    key: String,
    at time: String,
    _ db: Database
  ) throws -> (article: AuditedArticle, isNew: Bool)? {
    let uri = article.source.uri
    let statement = try db.cachedStatement(sql: "SELECT id FROM article WHERE uri = ?")
    guard let owner = try Int64.fetchOne(statement, arguments: [uri]),
      let known = try Self.audit(of: owner, sha256: article.source.sha256, key: key, db)
    else { return nil }
    if let visit { try Self.keep(visit, uri: uri, policies: key, at: time, db) }
    try Self.endIncidents(of: [uri, visit?.url], at: time, db)
    try Self.meet(known, article.source, of: owner, at: time, db)
    return (article, false)
  }

  private static func audit(of article: Int64, sha256: String, key: String, _ db: Database) throws -> Int64? {
    try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT id FROM audit WHERE article = ? AND sha256 = ? AND policies_sha256 = ?"),
      arguments: [article, sha256, key]
    )
  }

  private static func meet(
    _ audit: Int64,
    _ source: SourceDescription,
    of article: Int64,
    at time: String,
    _ db: Database
  ) throws {
    try db.cachedStatement(sql: "UPDATE audit SET seen = ? WHERE id = ?").execute(arguments: [time, audit])
    let statement = try db.cachedStatement(sql: "SELECT current FROM article WHERE id = ?")
    let current = try Int64.fetchOne(statement, arguments: [article])
    guard current != audit else { return }
    if source.isNews(after: try current.map { try stored($0, db).source }) { try setCurrent(audit, of: article, db) }
  }

  private static func setCurrent(_ audit: Int64, of article: Int64, _ db: Database) throws {
    try db.cachedStatement(sql: "UPDATE article SET current = ? WHERE id = ?").execute(arguments: [audit, article])
  }

  /// An audit with the words that it was made on.
  static func stored(_ audit: Int64, _ db: Database) throws -> AuditedArticle {
    let statement = try db.cachedStatement(
      sql: "SELECT report, passages FROM audit LEFT JOIN text ON text.sha256 = text_sha256 WHERE audit.id = ?"
    )
    let row = try Row.fetchOne(statement, arguments: [audit])
    guard let row else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
    var article = try Coding.value(AuditedArticle.self, row["report"])
    if let passages: Data = row["passages"] {
      article.text = try Coding.value([AuditedArticle.Passage].self, passages)
    }
    return article
  }

  private static func insert(_ record: AuditRecord, article owner: Int64, key: String, _ db: Database) throws -> Int64 {
    let article = record.article
    let encoded = try record.encoded ?? AuditRecord.Encoded(article)
    if let text = encoded.text {
      try db.cachedStatement(sql: "INSERT OR IGNORE INTO text (sha256, passages) VALUES (?, ?)")
        .execute(arguments: [text.sha256, text.passages])
    }
    var summary = AuditReport.Summary()
    summary.count(article)
    let account = article.account
    try db.cachedStatement(
      sql: """
        INSERT INTO audit (article, sha256, policies_sha256, policies, text_sha256, audited, seen, tool, verdict, errors,
          warnings, notes, waived, title, canonical, publisher, section, language, author, published, modified, uses_ai,
          report)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(
      arguments: [
        owner, article.source.sha256, key, try Coding.text(record.policies), encoded.text?.sha256, record.audited,
        record.audited,
        record.tool, article.verdict.rawValue, summary.errors, summary.warnings, summary.notes, summary.waived,
        account.title, account.canonical, account.publisher,
        account.section.isEmpty ? nil : account.section.joined(separator: " > "), account.language,
        account.bylines.first?.name, account.published, account.modified,
        account.claims.contains { $0.used && $0.agent.involvesAI }, encoded.report,
      ]
    )
    let audit = db.lastInsertedRowID
    let findings = try db.cachedStatement(
      sql: "INSERT INTO finding (audit, number, rule, policy, status, severity) VALUES (?, ?, ?, ?, ?, ?)"
    )
    for (number, finding) in article.findings.enumerated() {
      try findings.execute(
        arguments: [
          audit, number, finding.rule, finding.policy, finding.status.rawValue, finding.severity.rawValue,
        ]
      )
    }
    let claims = try db.cachedStatement(
      sql: """
        INSERT INTO claim (audit, number, activity, agent, used, scope, source_language, target_language, tool, placement)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    )
    for (number, claim) in account.claims.enumerated() {
      try claims.execute(
        arguments: [
          audit, number, claim.activity.rawValue, claim.agent.kind.rawValue, claim.used, claim.scope.rawValue,
          claim.from, claim.to, claim.agent.tool, claim.evidence.first?.placement.rawValue,
        ]
      )
    }
    return audit
  }
}

extension AuditedArticle {
  /// Adds findings on what changed; an error among them fails the article.
  mutating func add(_ changes: [Finding]) {
    findings += changes
    if changes.contains(where: { $0.status == .fail && $0.severity == .error }) { verdict = .fail }
  }
}
