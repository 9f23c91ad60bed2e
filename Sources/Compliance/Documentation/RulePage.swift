import Provenance
import Settings

/// A rule's page, as Markdown, made from its file.
struct RulePage {
  private let rule: RuleFile
  private let severity: Severity

  init(_ rule: RuleFile, severity: Severity? = nil) {
    self.rule = rule
    self.severity = severity ?? rule.severity
  }

  var markdown: String {
    var lines = ["# \(rule.id)", "", rule.summary(), ""]
    lines += ["Family: \(rule.family) · Severity unless the policy says otherwise: \(severity.rawValue)", ""]
    lines += ["## Why", "", rule.why, ""]
    lines += texts("What it expects", rule.expected)
    lines += texts("What it says when it fails", rule.message)
    lines += texts("What to do", rule.fix)
    lines += texts("Sentences ready to paste", rule.sentence)
    lines += options
    if let keeper = rule.keeper { lines += ["## How it is judged", "", Self.judging(keeper), ""] }
    lines += block("When it applies", rule.when)
    lines += block("What it requires", rule.require)
    if !rule.yieldsTo.isEmpty {
      let others = rule.yieldsTo.compactMap(\.scalar).map { "`\($0)`" }.joined(separator: ", ")
      lines += ["It keeps quiet where one of these fails, which has the same cause: \(others).", ""]
    }
    for (title, kind) in [("Examples that pass", "passes"), ("Examples that fail", "fails")] {
      lines += block(title, rule.examples?[kind])
    }
    if !rule.contradicts.isEmpty {
      let others = rule.contradicts.map { "`\($0)`" }.joined(separator: ", ")
      lines += ["No article can meet it together with \(others).", ""]
    }
    if !rule.references.isEmpty {
      lines += ["## References", ""] + rule.references.map { "- [\($0.title)](\($0.url))" } + [""]
    }
    return lines.dropLast().joined(separator: "\n") + "\n"
  }

  private static func judging(_ keeper: RuleFile.Keeper) -> String {
    switch keeper {
    case .judge: "The judge keeps this rule itself, over the waivers of the policy and of the article."
    case .ledger:
      """
      `colophon feed` compares an article with its last version in the ledger; the finding stands under the policy name \
      `changes`, with the words of both versions. It holds unless every policy switches it off; the strictest severity \
      that a policy gives it counts.
      """
    }
  }

  private var options: [String] {
    guard !rule.options.isEmpty else { return [] }
    return ["## Options", ""] + rule.options.map { "- `\($0.name)`, unless set: `\($0.value.flow)`" } + [""]
  }

  private func texts(_ title: String, _ templates: [String: Template]) -> [String] {
    guard !templates.isEmpty else { return [] }
    return ["## \(title)", ""]
      + templates.sorted { ($0.key == "en" ? "" : $0.key) < ($1.key == "en" ? "" : $1.key) }.map { language, template in
        "- \(language): \(template.filled { $0 == .sentence ? nil : "‹\($0.rawValue)›" })"
      } + [""]
  }

  private func block(_ title: String, _ setting: Setting?) -> [String] {
    guard let setting else { return [] }
    return ["## \(title)", "", "```yaml", setting.block(indent: 0), "```", ""]
  }
}
