import GRDB

/// Every audit of every version of every article: one SQLite file.
///
/// Each article is one transaction: whatever moment the program is killed at, what was recorded is there whole, and
/// the next run goes on behind it. The same version under the same policies is recorded once. Any number of readers
/// may look on while one program writes. It may be used from any thread.
public final class Ledger: Sendable {
  public let path: String
  let pool: any DatabaseWriter

  /// Opens a ledger, and brings one of an earlier version up to date.
  ///
  /// - Parameter create: whether a file that is not there is made. Where it is not, a ledger that may only be read is
  ///   opened, too.
  public init(path: String, create: Bool = true) throws(LedgerError) {
    self.path = path
    do {
      if let fault = LedgerFile.fault(of: path) { throw LedgerError(path: path, message: fault) }
      if !create, LedgerFile.isMissing(path) {
        throw LedgerError(
          path: path,
          message: "there is no ledger here; colophon feed makes one, or name it with --ledger"
        )
      }
      if !create, LedgerFile.isReadOnly(path) {
        pool = try Self.reader(of: path)
        return
      }
      var configuration = Configuration()
      configuration.busyMode = .timeout(10)
      configuration.foreignKeysEnabled = true
      configuration.prepareDatabase { db in
        // With a write-ahead log this loses nothing when the program is killed, and never harms the file.
        try db.execute(sql: "PRAGMA synchronous = NORMAL")
      }
      pool = try DatabasePool(path: path, configuration: configuration)
      try Self.check(pool, path)
      try pool.writeWithoutTransaction { db in
        try db.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
      }
      try Schema.migrator.migrate(pool)
    } catch {
      throw LedgerError(error, path: path)
    }
  }
  /// Opens a ledger that is only read, whatever its folder allows.
  public static func readOnly(path: String) throws(LedgerError) -> Ledger {
    do { return Ledger(path: path, pool: try reader(of: path)) } catch { throw LedgerError(error, path: path) }
  }

  private init(path: String, pool: any DatabaseWriter) {
    self.path = path
    self.pool = pool
  }

  private static func reader(of path: String) throws -> any DatabaseWriter {
    if let fault = LedgerFile.fault(of: path) { throw LedgerError(path: path, message: fault) }
    let reader = try LedgerFile.reader(of: path)
    try check(reader, path)
    guard try reader.read({ db in try Schema.migrator.hasCompletedMigrations(db) }) else {
      throw LedgerError(
        path: path,
        message: "an earlier version of colophon wrote this ledger, and it may only be read here; copy it to a folder "
          + "that may be written to, and name that with --ledger"
      )
    }
    return reader
  }

  /// - Throws: where it is no ledger, or one that only a later version can read.
  private static func check(_ database: any DatabaseReader, _ path: String) throws {
    let (isForeign, isNewer) = try database.read { db in
      let application = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
      let tables = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") ?? 0
      let isForeign = application != Schema.applicationID && tables > 0
      return (isForeign, try !isForeign && Schema.migrator.hasBeenSuperseded(db))
    }
    guard !isForeign else {
      throw LedgerError(path: path, message: "this is another program's database; name another file with --ledger")
    }
    guard !isNewer else {
      throw LedgerError(path: path, message: "a newer version of colophon wrote this ledger; use that version")
    }
  }

  func read<Value>(_ body: (Database) throws -> Value) throws(LedgerError) -> Value {
    do { return try pool.read(body) } catch { throw LedgerError(error, path: path) }
  }

  func write<Value>(_ body: (Database) throws -> Value) throws(LedgerError) -> Value {
    do { return try pool.write(body) } catch { throw LedgerError(error, path: path) }
  }
}
