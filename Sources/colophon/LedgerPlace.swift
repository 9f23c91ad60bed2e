import ArgumentParser
import Auditing
import Glibc
import Ledger

/// Where the ledger is.
struct LedgerPlace: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The ledger's file (default: colophon.sqlite here where there is one, else in the user's data folder).",
      valueName: "file"
    ),
    completion: .file(extensions: ["sqlite"])
  )
  var ledger: String?

  /// Takes from a configuration what the command line leaves open.
  mutating func fill(from configuration: ConfiguredOptions) { ledger = ledger ?? configuration.ledger }

  var path: String {
    if let ledger { return ledger }
    if unsafe access("colophon.sqlite", F_OK) == 0 { return "colophon.sqlite" }
    return Self.dataFolder + "/colophon.sqlite"
  }

  /// The XDG base directory specification's data folder.
  private static var dataFolder: String {
    func value(_ name: String) -> String? {
      guard let value = unsafe getenv(name), let text = unsafe String(validatingCString: value), !text.isEmpty else {
        return nil
      }
      return text
    }
    return (value("XDG_DATA_HOME") ?? (value("HOME") ?? ".") + "/.local/share") + "/colophon"
  }

  /// Opens the ledger.
  ///
  /// - Parameter create: whether one is made where there is none.
  func open(create: Bool) throws -> Ledger {
    if create, ledger == nil, path != "colophon.sqlite" { Self.makeFolders(Self.dataFolder) }
    return try ledgered { () throws(LedgerError) in try Ledger(path: path, create: create) }
  }

  private static func makeFolders(_ path: String) {
    var folder = ""
    for part in path.split(separator: "/", omittingEmptySubsequences: false) {
      folder += part + "/"
      if !part.isEmpty { unsafe mkdir(folder, 0o755) }
    }
  }
}

/// The ledger of the command line, or else of the configuration.
struct ConfiguredLedger: ParsableArguments {
  @OptionGroup var given: LedgerPlace
  @OptionGroup var configured: ConfigurationOptions

  func place() throws -> LedgerPlace {
    var place = given
    // Its place is the same for all that have one.
    if place.ledger == nil { place.fill(from: try configured.configuration().options(for: .audit)) }
    return place
  }
}

/// Runs what the ledger's fault may end: the fault is said, and the exit code is 2.
func ledgered<Value>(_ body: () throws(LedgerError) -> Value) throws -> Value {
  do throws(LedgerError) { return try body() } catch {
    complain("\(error)")
    throw Exit.incident
  }
}
