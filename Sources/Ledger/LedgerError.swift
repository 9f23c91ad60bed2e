import GRDB

/// Why the ledger cannot be used, in one line for a person.
public struct LedgerError: Error, Sendable, Hashable, CustomStringConvertible {
  public var path: String
  public var message: String
  public var description: String { "\(path): \(message)" }

  init(path: String, message: String) {
    self.path = path
    self.message = message
  }

  init(_ error: any Error, path: String) {
    self.path = path
    if let known = error as? LedgerError {
      self = known
      return
    }
    guard let error = error as? DatabaseError else {
      message = "the ledger holds something that cannot be read; check it with colophon ledger verify"
      return
    }
    message =
      switch error.resultCode {
      case .SQLITE_NOTADB: "this is no ledger (not an SQLite file); name another file with --ledger"
      case .SQLITE_CORRUPT: "the ledger is damaged; restore it from a copy, or start a new one with --ledger"
      case .SQLITE_BUSY, .SQLITE_LOCKED: "another program is writing to the ledger; try again when it has finished"
      case .SQLITE_ERROR:
        "the ledger is damaged, or lacks what it should hold; check it with colophon ledger verify"
      case .SQLITE_CANTOPEN: "the ledger cannot be opened; check that its folder exists and may be written to"
      case .SQLITE_READONLY, .SQLITE_PERM: "there is no permission to write to the ledger; change its mode or owner"
      case .SQLITE_FULL: "the disk is full; free some space, nothing that was recorded is lost"
      case .SQLITE_IOERR: "the disk cannot be read or written; check it"
      default:
        "the ledger does not work (SQLite \(error.extendedResultCode.rawValue)); check it with colophon ledger verify"
      }
  }
}
