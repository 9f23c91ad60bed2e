import ArgumentParser
import Auditing
import Compliance
import Detection
import Glibc
import Intake
import Settings

/// What every command that audits takes.
struct SharedOptions: ParsableArguments {
  @Option(
    name: .customLong("language-file"),
    help: ArgumentHelp("Adds a language, or extends one that ships. May be given several times.", valueName: "file")
  )
  var languageFiles: [String] = []

  @Option(help: ArgumentHelp("The longest document that is read, in bytes.", valueName: "n"))
  var maxBytes = Limits().documentBytes

  @Option(help: ArgumentHelp("How many articles are audited at once (default: one a core).", valueName: "n"))
  var jobs = Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))

  func validate() throws {
    guard maxBytes > 0 else { throw ValidationError("--max-bytes should be above 0.") }
    guard jobs > 0 else { throw ValidationError("--jobs should be above 0.") }
  }

  var limits: Limits { Limits(documentBytes: maxBytes) }

  func languages() throws(SettingsError) -> [Language] {
    var languages = try Language.builtIn()
    for path in languageFiles { try languages.add(contentsOf: path) }
    return languages
  }

  func auditor(policies: [Policy], clock: Clock) throws -> Auditor {
    try settled { () throws(SettingsError) in
      try Auditor(policies: policies, languages: try languages(), limits: limits, day: clock.day)
    }
  }
}
