import GRDB
import Provenance

extension Ledger {
  /// Removes audits that were last met before a time, and what belongs to nothing any more.
  ///
  /// - Parameters:
  ///   - time: ISO 8601, or its beginning ("2026-03").
  ///   - keepsCurrent: whether the current version of each article stays, however old.
  /// - Returns: how many audits were removed.
  public func prune(before time: String, keepsCurrent: Bool = true) throws(LedgerError) -> Int {
    let removed = try write { db in
      let isCurrent = keepsCurrent ? "AND id NOT IN (SELECT current FROM article WHERE current IS NOT NULL)" : ""
      try db.execute(sql: "DELETE FROM audit WHERE seen < ? \(isCurrent)", arguments: [time])
      let removed = db.changesCount
      try db.execute(sql: "DELETE FROM article WHERE NOT EXISTS (SELECT 1 FROM audit WHERE audit.article = article.id)")
      try db.execute(
        sql: "DELETE FROM text WHERE sha256 NOT IN (SELECT text_sha256 FROM audit WHERE text_sha256 IS NOT NULL)"
      )
      try db.execute(sql: "DELETE FROM visit WHERE uri IS NOT NULL AND uri NOT IN (SELECT uri FROM article)")
      try db.execute(sql: "DELETE FROM incident WHERE last < ?", arguments: [time])
      return removed
    }
    do { try pool.vacuum() } catch { throw LedgerError(error, path: path) }
    return removed
  }

  /// Checks the file, and that every audit can be read and agrees with its columns.
  ///
  /// - Returns: what is wrong, one line each; nothing where all is well.
  public func verify() throws(LedgerError) -> [String] {
    try read { db in
      var faults = try String.fetchAll(db, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
      for row in try Row.fetchAll(db, sql: "PRAGMA foreign_key_check") {
        let table: String = row[0]
        faults.append("\(table): a row belongs to nothing")
      }
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT audit.id, uri, audit.sha256, verdict, errors, report,
            (SELECT count(*) FROM finding WHERE audit = audit.id) AS findings,
            (SELECT count(*) FROM claim WHERE audit = audit.id) AS claims
          FROM audit JOIN article ON article.id = audit.article ORDER BY audit.id
          """
      )
      while let row = try rows.next() {
        let place = "audit \(row["id"] as Int64) of \(row["uri"] as String)"
        guard let article = try? Coding.value(AuditedArticle.self, row["report"]) else {
          faults.append("\(place): the report cannot be read")
          continue
        }
        var summary = AuditReport.Summary()
        summary.count(article)
        let isSame =
          article.source.sha256 == row["sha256"] && article.verdict.rawValue == row["verdict"]
          && summary.errors == row["errors"] && article.findings.count == row["findings"]
          && article.account.claims.count == row["claims"] && article.source.uri == row["uri"]
        if !isSame { faults.append("\(place): the report and its columns differ") }
      }
      return faults
    }
  }
}
