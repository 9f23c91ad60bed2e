import GRDB
public import Provenance

extension Ledger {
  /// Records what could not be audited; the same incident again counts once more.
  public func record(_ incident: Incident, at time: String) throws(LedgerError) {
    try write { db in try Self.keep(incident, at: time, db) }
  }

  /// What could not be audited and still cannot, or what was so and is over: in the order in which it was first met,
  /// one at a time, each with its history.
  public func forEachIncident(ended: Bool = false, _ body: (Incident) throws -> Void) throws(LedgerError) {
    try read { db in
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT uri, code, message, published, first, last, times, ended FROM incident
          WHERE (ended IS NOT NULL) = ? ORDER BY first, uri, code, message
          """,
        arguments: [ended]
      )
      while let row = try rows.next() {
        guard let code = Incident.Code(rawValue: row["code"]) else { continue }
        var incident = Incident(uri: row["uri"], code: code, message: row["message"], published: row["published"])
        incident.history = Incident.History(
          first: row["first"],
          last: row["last"],
          times: row["times"],
          ended: row["ended"]
        )
        try body(incident)
      }
    }
  }

  static func keep(_ incident: Incident, at time: String, _ db: Database) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO incident (uri, code, message, published, first, last, times) VALUES (?, ?, ?, ?, ?, ?, 1)
        ON CONFLICT DO UPDATE SET
          last = excluded.last, times = times + 1, ended = NULL, published = coalesce(excluded.published, published)
        """
    ).execute(
      arguments: [incident.uri, incident.code.rawValue, incident.message, incident.published, time, time]
    )
  }

  /// What could not be read at these addresses can be now; it stays as history.
  static func endIncidents(of addresses: [String?], at time: String, _ db: Database) throws {
    let statement = try db.cachedStatement(sql: "UPDATE incident SET ended = ? WHERE uri = ? AND ended IS NULL")
    for case let address? in addresses { try statement.execute(arguments: [time, address]) }
  }
}
