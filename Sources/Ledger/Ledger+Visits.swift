import GRDB
public import Provenance

extension Ledger {
  /// What is known of an address from its last visit under the same policies; nil where it must be read anew.
  public func visit(_ url: String, policies: [AuditReport.PolicyReference]) throws(LedgerError) -> Visit? {
    try read { db in
      try Row.fetchOne(
        db,
        sql: "SELECT etag, last_modified, entry_version, visited FROM visit WHERE url = ? AND policies_sha256 = ?",
        arguments: [url, AuditRecord.key(of: policies)]
      ).map { row in
        var visit = Visit(
          url: url,
          etag: row["etag"],
          lastModified: row["last_modified"],
          entryVersion: row["entry_version"]
        )
        visit.visited = row["visited"]
        return visit
      }
    }
  }

  /// The article that an address led to when it was last visited, as it was audited, with its words.
  public func article(visitedAt url: String) throws(LedgerError) -> AuditedArticle? {
    try read { db in
      let sql = "SELECT current FROM article JOIN visit ON visit.uri = article.uri WHERE visit.url = ?"
      return try Int64.fetchOne(db, sql: sql, arguments: [url]).map { try Self.stored($0, db) }
    }
  }

  /// Keeps a visit of a page that has not changed.
  ///
  /// The article that the address led to last time counts as met again.
  static func meet(_ visit: Visit, key: String, at time: String, _ db: Database) throws {
    let statement = try db.cachedStatement(sql: "SELECT uri FROM visit WHERE url = ?")
    let uri = try String.fetchOne(statement, arguments: [visit.url])
    try keep(visit, uri: uri, policies: key, at: time, db)
    try endIncidents(of: [visit.url, uri], at: time, db)
    guard let uri else { return }
    try db.cachedStatement(sql: "UPDATE audit SET seen = ? WHERE id = (SELECT current FROM article WHERE uri = ?)")
      .execute(arguments: [time, uri])
  }

  static func keep(_ visit: Visit, uri: String?, policies: String, at time: String, _ db: Database) throws {
    try db.cachedStatement(
      sql: """
        INSERT OR REPLACE INTO visit (url, etag, last_modified, entry_version, policies_sha256, uri, visited)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(
      arguments: [visit.url, visit.etag, visit.lastModified, visit.entryVersion, policies, uri, time]
    )
  }
}
