import Provenance
public import Settings

/// The documentation of rules, conditions and policies as Markdown files, made from what they say of themselves.
///
/// `policies/docs/` holds them; a test fails where they are stale.
public func ruleDocumentation() throws(SettingsError) -> [(name: String, content: String)] {
  var pages: [(name: String, content: String)] = []
  var rules: [RuleFile] = []
  for id in RuleCatalogue.ids { if let rule = try RuleCatalogue.rule(id) { rules.append(rule) } }
  var policies: [Policy] = []
  for name in Policy.builtInNames { policies.append(try Policy.load(name)) }
  let own = policies.flatMap { policy in policy.resolution.files.last?.ownRules ?? [] }
  for rule in rules + own { pages.append(("\(rule.id).md", RulePage(rule).markdown)) }
  pages.append(("README.md", index(of: rules, own: own, policies: policies)))
  pages.append(("conditions.md", conditionsPage))
  return pages.sorted { $0.name < $1.name }
}

private func index(of rules: [RuleFile], own: [RuleFile], policies: [Policy]) -> String {
  var lines = [
    "# Rules and policies", "",
    "Made by `colophon` from the files in `policies/`; change those, not this. What rules are made of:",
    "[conditions](conditions.md).", "", "## Policies", "", "| policy | what it asks | rules |", "|---|---|---|",
  ]
  lines += policies.map { "| `\($0.name)` | \($0.title): \($0.summary) | \($0.rules.count) |" }
  for family in RuleFile.families {
    let members = (rules + own).filter { $0.family == family }.sorted { $0.id < $1.id }
    guard !members.isEmpty else { continue }
    lines += [
      "", "## \(family.prefix(1).uppercased() + family.dropFirst())", "", "| rule | severity | |", "|---|---|---|",
    ]
    lines += members.map { "| [\($0.id)](\($0.id).md) | \($0.severity.rawValue) | \($0.summary()) |" }
  }
  return lines.joined(separator: "\n") + "\n"
}

private var conditionsPage: String {
  var lines = [
    "# Conditions", "",
    "A rule's `when` and `require` are made of these. Names and values are those of the JSON report. Where a key takes",
    "a word, it takes a list of words too (one of them has to fit), or `{not: …}`; `any` and `none` ask whether there is",
    "one at all. Words are patterns with `*` and `?`, in which letter case does not count. Languages are BCP 47 codes, or",
    "`article` for the page's own. `$name` stands for an option of the rule or for a word list. Several conditions in",
    "one mapping all have to hold.", "",
    "What is said somewhere on the page can be asked for its place: `placement` (`visible` stands for all but `metadata`",
    "and `hidden`), `origin`, `within: {words: N}` (of the article's first N words), `next-to: byline` or `title`,",
    "`wording` (a phrase of its sentence) and `written-in: article` or `other` (by what the page declares and by the",
    "letters).",
  ]
  for type in Conditions.builtIn {
    let about = type.about
    lines += ["", "## \(about.id)", "", about.summary]
    if !about.keys.isEmpty {
      lines += ["", "Keys: " + about.keys.map { "`\($0)`" }.joined(separator: ", ") + "."]
    }
    lines += ["", "```yaml", about.example, "```"]
  }
  let implication = ImplicationCondition.about
  lines += ["", "## when, require", "", implication.summary, "", "```yaml", implication.example, "```"]
  return lines.joined(separator: "\n") + "\n"
}
