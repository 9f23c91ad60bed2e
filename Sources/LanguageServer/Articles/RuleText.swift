import Provenance

/// What a rule asks and why, as Markdown for a hover.
struct RuleText {
  private let rule: RuleDescription

  init(_ rule: RuleDescription) { self.rule = rule }

  var markdown: String {
    var words = "**\(rule.id)** (\(rule.severity.rawValue))\n\n\(rule.summary)\n\n\(rule.why)\n"
    if !rule.fix.isEmpty { words += "\nWhat to do: \(rule.fix)\n" }
    if !rule.references.isEmpty {
      words += "\n" + rule.references.map { "- [\($0.title)](\($0.url))\n" }.joined()
    }
    return words
  }
}
