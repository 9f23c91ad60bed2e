import Provenance
public import Settings

/// What a rule asks, why, and on what it rests, as Markdown: for `colophon explain` and the rule's page.
///
/// - Parameters:
///   - rule: the id of a rule that ships, or of one of the policy's own.
///   - policy: where its own rules and severities come from; without one, those of the catalogue.
/// - Throws: where no rule has that id, with the nearest one.
public func explanation(of rule: String, in policy: Policy? = nil) throws(SettingsError) -> String {
  let shipped = try RuleCatalogue.rule(rule)
  guard let file = policy?.resolution.ownRules[rule] ?? shipped else {
    let names = policy?.resolution.ruleIDs ?? RuleCatalogue.ids
    throw SettingsError(path: rule, line: 0, column: 0, problem: unknown(rule, what: "rule", among: names))
  }
  return RulePage(file, severity: policy?.rules.first { $0.id == rule }?.severity).markdown
}
