public import Provenance

/// What changed between two versions of an article that a reader or an editor should know of.
///
/// - Returns: findings under the policy name "changes", each with the words of both versions, the earlier first.
public func changes(from old: AuditedArticle, to new: AuditedArticle) -> [Finding] {
  disclosureChanges(from: old, to: new) + bylineChanges(from: old, to: new) + noteChanges(from: old, to: new)
    + textChanges(from: old, to: new)
}

/// The rules that comparing two versions follows.
public enum ChangeRules {
  /// The name under which their findings stand beside those of policies.
  public static let policy = "changes"

  public static let all: [RuleDescription] = [removed, weakened, byline, text, correction]

  private static let disclosure = RuleDescription.Reference(
    title: "Regulation (EU) 2024/1689, Article 50(4) and (5)",
    url: "https://artificialintelligenceact.eu/article/50/"
  )
  private static let charter = RuleDescription.Reference(
    title: "Paris Charter on AI and Journalism (2023), principle 5: transparency",
    url: "https://rsf.org/en/rsf-and-16-partners-unveil-paris-charter-ai-and-journalism"
  )
  private static let accountability = RuleDescription.Reference(
    title: "SPJ, Code of Ethics: be accountable and transparent",
    url: "https://www.spj.org/spj-code-of-ethics/"
  )
  private static let trust = RuleDescription.Reference(
    title: "Journalism Trust Initiative (CEN CWA 17493:2019)",
    url: "https://www.cencenelec.eu/media/CEN-CENELEC/CWAs/ICT/cwa17493.pdf"
  )

  static let removed = RuleDescription(
    id: "disclosure-removed",
    family: "changes",
    summary: "A statement that AI was used has gone from the article",
    why: "Who read the earlier version was told; who reads this one is not, though the article was made the same way.",
    fix: "Put the statement back, or say in a note why it no longer holds.",
    severity: .error,
    references: [disclosure, charter]
  )
  static let weakened = RuleDescription(
    id: "disclosure-weakened",
    family: "changes",
    summary: "A statement on how the article was made says less than before, or stands where fewer will read it",
    why: "A disclosure that loses its tool, its language, its review or its place no longer tells what it told.",
    fix: "Restore what was left out, or the place it had.",
    severity: .warning,
    references: [disclosure, charter]
  )
  static let byline = RuleDescription(
    id: "byline-changed",
    family: "changes",
    summary: "The article names other makers than before",
    why: "Readers hold the people named to account; a change without a word leaves them guessing.",
    fix: "Check that the change is right, and say in a note who was added or removed.",
    severity: .warning,
    references: [accountability]
  )
  static let text = RuleDescription(
    id: "text-changed-without-note",
    family: "changes",
    summary: "The article's words were changed and no note says so",
    why: "A correction that nobody can see leaves those who read the first version with the error.",
    fix: "Add a note that says what was changed, and when.",
    severity: .warning,
    references: [accountability, trust]
  )
  static let correction = RuleDescription(
    id: "correction-added",
    family: "changes",
    summary: "A correction, clarification, retraction or update was added",
    why: "Whoever quoted the earlier version should know.",
    fix: "Nothing is to be done in the article; tell those who took it over.",
    severity: .note,
    references: [accountability, trust]
  )

  static func finding(
    _ rule: RuleDescription,
    _ message: String,
    severity: Severity? = nil,
    evidence: [Evidence]
  ) -> Finding {
    Finding(
      rule: rule.id,
      policy: policy,
      status: .fail,
      severity: severity ?? rule.severity,
      message: message,
      fix: rule.fix,
      references: rule.references.map(\.url),
      evidence: evidence
    )
  }
}
