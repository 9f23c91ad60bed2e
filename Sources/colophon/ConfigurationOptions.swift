import ArgumentParser
import Auditing
import Glibc
import Settings

/// Where the configuration is taken from.
struct ConfigurationOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The configuration file (default: the nearest \(Configuration.fileName), from the working folder upward).",
      valueName: "file"
    ),
    completion: .file(extensions: ["yaml", "yml"])
  )
  var config: String?

  @Flag(help: "Takes no configuration file.")
  var noConfig = false

  func validate() throws {
    guard config == nil || !noConfig else { throw ValidationError("--config and --no-config exclude each other.") }
  }

  /// What the file says; nothing where there is none. A broken one ends the run.
  func configuration() throws -> Configuration {
    if noConfig { return Configuration() }
    let folder = FilePath.workingFolder
    let found = config ?? Configuration.find(from: folder, exists: exists).map { FilePath.relative($0, to: folder) }
    guard let found else { return Configuration() }
    return try settled { () throws(SettingsError) in try Configuration(contentsOf: found) }
  }

  private func exists(_ path: String) -> Bool {
    var status = stat()
    return unsafe lstat(path, &status) == 0
  }
}
