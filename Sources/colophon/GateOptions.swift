import ArgumentParser
import Auditing

/// What makes a run fail.
struct GateOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The least severity that makes the exit code 1.", valueName: "severity"))
  var failOn: FailOn?

  @Option(help: ArgumentHelp("Makes the exit code 1 where there are more warnings than that.", valueName: "n"))
  var maxWarnings: Int?

  @Option(
    help: ArgumentHelp("Findings that are known: only those that are not in this file fail.", valueName: "file"),
    completion: .file(extensions: ["json"])
  )
  var baseline: String?

  @Flag(help: "Writes what is found to the file of --baseline, and takes out what is gone. Findings do not fail then.")
  var writeBaseline = false

  func validate() throws {
    try check(maxWarnings, .maxWarnings)
  }

  /// Takes from a configuration what the command line leaves open.
  mutating func fill(from configuration: ConfiguredOptions) {
    failOn = failOn ?? configuration.failOn
    maxWarnings = maxWarnings ?? configuration.maxWarnings
    baseline = baseline ?? configuration.baseline
  }

  /// The baseline of the run, as it is filled in; nil where there is none.
  func adoption(isQuiet: Bool) throws -> Adoption? {
    guard !writeBaseline || baseline != nil else {
      throw ValidationError("--write-baseline needs --baseline FILE: where the findings are written to.")
    }
    return try baseline.map { try Adoption(baseline: $0, isWritten: writeBaseline, isQuiet: isQuiet) }
  }

  /// - Parameter otherwise: what fails the run where nothing is said of it.
  func gate(otherwise: FailOn) -> Gate {
    Gate(failOn: (failOn ?? otherwise).severity, maxWarnings: maxWarnings, isRecording: writeBaseline)
  }
}
