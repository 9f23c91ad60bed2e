import GRDB

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The ledger as a file among others.
enum LedgerFile {
  /// Why no ledger can be at a path, and what to do; nil where one can be.
  static func fault(of path: String) -> String? {
    let name = path == "/" ? "" : path.hasSuffix("/") ? String(path.dropLast()) : path
    if isFolder(path) { return "this is a folder; name a file in it: --ledger \(name)/colophon.sqlite" }
    let folder = folder(of: path)
    return isFolder(folder) ? nil : "there is no folder '\(folder)'; make it, or name another file with --ledger"
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  private static func folder(of path: String) -> String {
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    return slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
  }

  static func isMissing(_ path: String) -> Bool { unsafe access(path, F_OK) != 0 }

  /// Whether it, or the folder that its write-ahead log stands in, may only be read.
  static func isReadOnly(_ path: String) -> Bool {
    !isWritable(path) || !isWritable(folder(of: path))
  }

  private static func isWritable(_ path: String) -> Bool { unsafe access(path, W_OK) == 0 }

  /// A ledger that may only be read.
  ///
  /// SQLite reads a write-ahead log only where it may write beside it, so that one that waits there is no matter of
  /// passing over: what it holds would be missing.
  static func reader(of path: String) throws -> DatabaseQueue {
    var log = stat()
    if unsafe stat(path + "-wal", &log) == 0, log.st_size > 0 {
      throw LedgerError(
        path: path,
        message: "the ledger may only be read here, and its last run was cut off; copy it with its -wal file to a "
          + "folder that may be written to, and name that with --ledger"
      )
    }
    var configuration = Configuration()
    configuration.readonly = true
    return try DatabaseQueue(path: address(of: path), configuration: configuration)
  }

  /// As a URI that says that nobody writes (sqlite.org/uri.html).
  private static func address(of path: String) -> String {
    var address = "file:"
    for byte in path.utf8 {
      let isPlain = byte < 0x80 && !"?#%".utf8.contains(byte)
      address += isPlain ? String(Unicode.Scalar(byte)) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
    return address + "?immutable=1"
  }
}
