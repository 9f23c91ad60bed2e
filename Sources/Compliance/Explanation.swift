import Provenance
public import Settings

/// What a rule asks, why, and on what it rests, as Markdown: for `colophon explain` and the rule's page.
///
/// - Parameters:
///   - rule: the id of a rule that ships, in the catalogue or in a policy, or of one of the policy's own.
///   - policy: where its own rules and severities come from; without one, everything that ships.
/// - Throws: where no rule has that id, with the nearest one.
public func explanation(
  of rule: String,
  in policy: Policy? = nil
) throws(SettingsError) -> String {
  var file = try RuleCatalogue.rule(rule)
  var names = RuleCatalogue.ids
  if let policy {
    file = policy.resolution.ownRules[rule] ?? file
    names = policy.resolution.ruleIDs
  } else if file == nil {
    for name in Policy.builtInNames {
      let own = try Policy.load(name).resolution.ownRules
      file = file ?? own[rule]
      names += own.keys.sorted()
    }
  }
  guard let file else {
    throw SettingsError(path: rule, line: 0, column: 0, problem: unknown(rule, what: "rule", among: names))
  }
  return RulePage(file, severity: policy?.rules.first { $0.id == rule }?.severity).markdown
}
