public import Provenance
import Settings

/// What a rule that ships says of itself, in the catalogue or in a policy that ships, or nil where there is none.
public func ruleDescription(_ id: String) -> RuleDescription? {
  if let rule = try? RuleCatalogue.rule(id) { return RuleDescription(rule) }
  for name in Policy.builtInNames {
    if let rule = try? Policy.load(name).resolution.ownRules[id] { return RuleDescription(rule) }
  }
  return nil
}

extension Policy {
  /// What a rule that may be named in this policy says of itself: one of its own, or one that ships.
  public func ruleDescription(_ id: String) -> RuleDescription? {
    rules.first { $0.id == id } ?? resolution.ownRules[id].map { RuleDescription($0) }
      ?? Compliance.ruleDescription(id)
  }

  /// The ids of the rules that it may name.
  public var ruleIDs: [String] { resolution.ruleIDs }
}

extension RuleDescription {
  fileprivate init(_ rule: RuleFile) {
    self.init(
      id: rule.id,
      family: rule.family,
      summary: rule.summary(),
      why: rule.why,
      fix: (rule.fix["en"] ?? rule.fix.min { $0.key < $1.key }?.value)?.filled { _ in nil } ?? "",
      severity: rule.severity,
      references: rule.references
    )
  }
}

/// What a condition says of itself, as Markdown, or nil where there is none of that name.
public func conditionDescription(_ name: String) -> String? {
  guard let about = Conditions.type(named: name)?.about else { return nil }
  var words = "**\(about.id)**\n\n\(about.summary)\n"
  if !about.keys.isEmpty { words += "\nKeys: \(about.keys.map { "`\($0)`" }.joined(separator: ", "))\n" }
  return words + "\n```yaml\n\(about.example)\n```\n"
}
