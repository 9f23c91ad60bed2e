import ArgumentParser
import Auditing
import Compliance
import Settings

/// Which policies the articles are held to.
struct PolicyOptions: ParsableArguments {
  @Option(
    name: .customLong("policy"),
    help: ArgumentHelp(
      "A policy that ships (see `colophon policy list`) or a file (default: baseline). May be given several times.",
      valueName: "name or file"
    ),
    completion: .policies
  )
  var references: [String] = []

  func policies() throws -> [Policy] {
    try settled { () throws(SettingsError) in
      var policies: [Policy] = []
      for reference in references.isEmpty ? ["baseline"] : references { policies.append(try Policy.load(reference)) }
      return policies
    }
  }

  /// The policies by path: those of the command line for all articles, or else what a configuration says.
  func assignment(_ configuration: Configuration, for command: ConfiguredCommand) throws -> PolicyAssignment {
    guard references.isEmpty else { return PolicyAssignment(try policies()) }
    return try settled { () throws(SettingsError) in try configuration.assignment(for: command) }
  }
}
