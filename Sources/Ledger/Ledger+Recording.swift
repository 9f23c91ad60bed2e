import GRDB
import Hashing
public import Provenance

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension Ledger {
  /// Records an audit: one transaction, with the visit that led to it and what changed since the version before.
  ///
  /// - Returns: the article with the findings on what changed, and whether this version is new to the ledger.
  @discardableResult
  public func record(_ record: AuditRecord) throws(LedgerError) -> (article: AuditedArticle, isNew: Bool) {
    try write { db in
      let uri = record.article.source.uri
      let key = AuditRecord.key(of: record.policies)
      try db.execute(sql: "INSERT OR IGNORE INTO article (uri) VALUES (?)", arguments: [uri])
      guard let row = try Row.fetchOne(db, sql: "SELECT id, current FROM article WHERE uri = ?", arguments: [uri])
      else { throw LedgerError(path: path, message: "the ledger does not keep what is written to it") }
      let article: Int64 = row["id"]
      let previous: Int64? = row["current"]
      if let visit = record.visit { try Self.keep(visit, uri: uri, policies: key, at: record.audited, db) }
      try db.execute(sql: "DELETE FROM incident WHERE uri = ?", arguments: [uri])
      if let known = try Self.audit(of: article, sha256: record.article.source.sha256, key: key, db) {
        try Self.meet(known, of: article, at: record.audited, db)
        return (try Self.stored(known, db), false)
      }
      var audited = record.article
      if let previous {
        let before = try Self.stored(previous, db)
        if before.source.sha256 != audited.source.sha256 { audited.add(changes(from: before, to: audited)) }
      }
      let audit = try Self.insert(audited, record, article: article, key: key, db)
      try db.execute(sql: "UPDATE article SET current = ? WHERE id = ?", arguments: [audit, article])
      return (audited, true)
    }
  }

  /// Records that a version was met again, if the ledger knows it under the same policies.
  ///
  /// - Parameters:
  ///   - uri: the document's.
  ///   - sha256: of the document's bytes.
  /// - Returns: its audit, without the article's words; nil where the version is to be audited.
  public func meet(
    _ uri: String,
    sha256: String,
    policies: [AuditReport.PolicyReference],
    visit: Visit?,
    at time: String
  ) throws(LedgerError) -> AuditedArticle? {
    let key = AuditRecord.key(of: policies)
    let known = try read { db in
      try Int64.fetchOne(db, sql: "SELECT id FROM article WHERE uri = ?", arguments: [uri])
        .flatMap { try Self.audit(of: $0, sha256: sha256, key: key, db) }
    }
    guard known != nil else { return nil }
    return try write { db in
      guard let article = try Int64.fetchOne(db, sql: "SELECT id FROM article WHERE uri = ?", arguments: [uri]),
        let known = try Self.audit(of: article, sha256: sha256, key: key, db),
        let report = try Data.fetchOne(db, sql: "SELECT report FROM audit WHERE id = ?", arguments: [known])
      else { return nil }
      if let visit { try Self.keep(visit, uri: uri, policies: key, at: time, db) }
      try db.execute(sql: "DELETE FROM incident WHERE uri = ?", arguments: [uri])
      try Self.meet(known, of: article, at: time, db)
      return try Coding.value(AuditedArticle.self, report)
    }
  }

  private static func audit(of article: Int64, sha256: String, key: String, _ db: Database) throws -> Int64? {
    try Int64.fetchOne(
      db,
      sql: "SELECT id FROM audit WHERE article = ? AND sha256 = ? AND policies_sha256 = ?",
      arguments: [article, sha256, key]
    )
  }

  private static func meet(_ audit: Int64, of article: Int64, at time: String, _ db: Database) throws {
    try db.execute(sql: "UPDATE audit SET seen = ? WHERE id = ?", arguments: [time, audit])
    try db.execute(sql: "UPDATE article SET current = ? WHERE id = ?", arguments: [audit, article])
  }

  /// Records what could not be audited; the same incident again counts once more.
  public func record(_ incident: Incident, at time: String) throws(LedgerError) {
    try write { db in
      try db.execute(
        sql: """
          INSERT INTO incident (uri, code, message, first, last, times) VALUES (?, ?, ?, ?, ?, 1)
          ON CONFLICT DO UPDATE SET last = excluded.last, times = times + 1
          """,
        arguments: [incident.uri, incident.code.rawValue, incident.message, time, time]
      )
    }
  }

  /// An audit with the words that it was made on.
  static func stored(_ audit: Int64, _ db: Database) throws -> AuditedArticle {
    let row = try Row.fetchOne(
      db,
      sql: "SELECT report, passages FROM audit LEFT JOIN text ON text.sha256 = text_sha256 WHERE audit.id = ?",
      arguments: [audit]
    )
    guard let row else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
    var article = try Coding.value(AuditedArticle.self, row["report"])
    if let passages: Data = row["passages"] {
      article.text = try Coding.value([AuditedArticle.Passage].self, passages)
    }
    return article
  }

  private static func insert(
    _ article: AuditedArticle,
    _ record: AuditRecord,
    article owner: Int64,
    key: String,
    _ db: Database
  ) throws -> Int64 {
    var report = article
    report.text = nil
    var textHash: String?
    if let passages = article.text?.filter(\.isArticle), !passages.isEmpty {
      let data = try Coding.data(passages)
      let hash = sha256(Array(data))
      textHash = hash
      try db.execute(sql: "INSERT OR IGNORE INTO text (sha256, passages) VALUES (?, ?)", arguments: [hash, data])
    }
    var summary = AuditReport.Summary()
    summary.count(article)
    let account = article.account
    try db.execute(
      sql: """
        INSERT INTO audit (article, sha256, policies_sha256, policies, text_sha256, audited, seen, tool, verdict, errors,
          warnings, notes, waived, title, canonical, publisher, section, language, author, published, modified, uses_ai,
          report)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        owner, article.source.sha256, key, try Coding.text(record.policies), textHash, record.audited, record.audited,
        record.tool, article.verdict.rawValue, summary.errors, summary.warnings, summary.notes, summary.waived,
        account.title, account.canonical, account.publisher,
        account.section.isEmpty ? nil : account.section.joined(separator: " > "), account.language,
        account.bylines.first?.name, account.published, account.modified,
        account.claims.contains { $0.used && $0.agent.involvesAI }, try Coding.data(report),
      ]
    )
    let audit = db.lastInsertedRowID
    for (number, finding) in article.findings.enumerated() {
      try db.execute(
        sql: "INSERT INTO finding (audit, number, rule, policy, status, severity) VALUES (?, ?, ?, ?, ?, ?)",
        arguments: [
          audit, number, finding.rule, finding.policy, finding.status.rawValue, finding.severity.rawValue,
        ]
      )
    }
    for (number, claim) in account.claims.enumerated() {
      try db.execute(
        sql: """
          INSERT INTO claim (audit, number, activity, agent, used, scope, source_language, target_language, tool, placement)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          audit, number, claim.activity.rawValue, claim.agent.kind.rawValue, claim.used, claim.scope.rawValue,
          claim.from,
          claim.to, claim.agent.tool, claim.evidence.first?.placement.rawValue,
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

extension AuditedArticle.Passage {
  /// Whether it is part of the article rather than what machines read.
  var isArticle: Bool { Block.Role(rawValue: role)?.isArticle ?? false }
}
