import Auditing
import Compliance
import Provenance

/// The rules whose findings are shown at a place, explained.
struct ArticleHover {
  let document: TextDocument
  let audit: ArticleAudit
  let site: Site

  func hover(at byte: Int, in encoding: PositionEncoding) -> Hover? {
    let problems = audit.problems(touching: byte..<byte)
    guard let first = problems.min(by: { $0.bytes.count < $1.bytes.count }) else { return nil }
    var rules: [RuleDescription] = []
    for finding in problems.map(\.finding) where !rules.contains(where: { $0.id == finding.rule }) {
      let policy = site.policies.policies.first { $0.name == finding.policy }
      if let rule = policy?.ruleDescription(finding.rule) { rules.append(rule) }
    }
    guard !rules.isEmpty else { return nil }
    return Hover(
      contents: MarkupContent(value: rules.map { RuleText($0).markdown }.joined(separator: "\n---\n\n")),
      range: document.lines.range(of: first.bytes, in: encoding)
    )
  }
}
