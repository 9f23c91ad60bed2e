import ArgumentParser
import Compliance
import Provenance
import Settings

/// Which policies the articles are held to.
struct PolicyOptions: ParsableArguments {
  @Option(
    name: .customLong("policy"),
    help: ArgumentHelp(
      "A policy that ships (see `colophon policy list`) or a file. May be given several times.",
      valueName: "name or file"
    )
  )
  var references: [String] = ["baseline"]

  func policies() throws -> [Policy] {
    try settled { () throws(SettingsError) in
      var policies: [Policy] = []
      for reference in references { policies.append(try Policy.load(reference)) }
      return policies
    }
  }

  /// The rules of several policies, each once, sorted by id.
  static func rules(of policies: [Policy]) -> [RuleDescription] {
    var rules: [String: RuleDescription] = [:]
    for rule in policies.flatMap(\.rules) where rules[rule.id] == nil { rules[rule.id] = rule }
    return rules.values.sorted { $0.id < $1.id }
  }
}
