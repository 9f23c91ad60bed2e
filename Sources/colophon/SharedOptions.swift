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
    help: ArgumentHelp("Adds a language, or extends one that ships. May be given several times.", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"])
  )
  var languageFiles: [String] = []

  @Option(
    name: .customLong("max-bytes"),
    help: ArgumentHelp(
      "The longest document that is read, in bytes (default: \(Limits().documentBytes)).",
      valueName: "n"
    )
  )
  var givenMaxBytes: Int?

  @Option(
    name: .customLong("jobs"),
    help: ArgumentHelp("How many articles are audited at once (default: one a core).", valueName: "n")
  )
  var givenJobs: Int?

  func validate() throws {
    try check(givenMaxBytes, .maxBytes)
    try check(givenJobs, .jobs)
  }

  /// Takes from a configuration what the command line leaves open.
  mutating func fill(from configuration: ConfiguredOptions) {
    if languageFiles.isEmpty { languageFiles = configuration.languageFiles }
    givenMaxBytes = givenMaxBytes ?? configuration.maxBytes
    givenJobs = givenJobs ?? configuration.jobs
  }

  var maxBytes: Int { givenMaxBytes ?? Limits().documentBytes }
  var jobs: Int { givenJobs ?? Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
  var limits: Limits { Limits(documentBytes: maxBytes) }

  func languages() throws(SettingsError) -> [Language] {
    var languages = try Language.builtIn()
    for path in languageFiles { try languages.add(contentsOf: path) }
    return languages
  }

  func auditor(policies: [Policy], clock: Clock) throws -> Auditor {
    try auditor(policies: PolicyAssignment(policies), clock: clock)
  }

  func auditor(policies: PolicyAssignment, clock: Clock) throws -> Auditor {
    try settled { () throws(SettingsError) in
      try Auditor(policies: policies, languages: try languages(), limits: limits, day: clock.day)
    }
  }
}

/// - Throws: where a number is none that an option takes.
func check(_ number: Int?, _ option: ConfiguredNumber) throws {
  if let problem = option.problem(with: number) { throw ValidationError(problem) }
}
