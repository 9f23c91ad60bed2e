import Auditing
import Compliance
import Provenance

/// What an editor can do about a finding at one stroke: add the sentence that the policy has ready for it, or a waiver.
struct ArticleActions {
  /// An edit with what it is for.
  struct Action {
    var title: String
    var problem: ArticleAudit.Problem
    /// Whether the document can be left as it is afterwards: the finding is gone, and nothing is left to fill in.
    var isWhole: Bool
    var insertion: Insertion
  }

  let document: TextDocument
  let mediaType: String?
  let site: Site
  let audit: ArticleAudit

  func actions(for problems: [ArticleAudit.Problem]) -> [Action] {
    guard let (article, account) = try? site.auditor.account(of: source(document.text)) else { return [] }
    let places = InsertionPlaces(article, of: document)
    var actions: [Action] = []
    for problem in problems where !actions.contains(where: { $0.problem.finding.rule == problem.finding.rule }) {
      let policy = site.policies.policies.first { $0.name == problem.finding.policy }
      let rule = policy?.ruleDescription(problem.finding.rule)
      if let sentence = policy?.sentence(of: problem.finding.rule, in: account.language),
        let action = action(adding: sentence, problem, family: rule?.family ?? "", places)
      {
        actions.append(action)
      }
      if rule?.family != "housekeeping" {
        actions.append(waiver(of: problem, places))
      }
    }
    return actions
  }

  /// The sentence where it mends the finding: at the end, or else at the top. One with blanks (`[role or name]`) cannot
  /// be tried before they are filled in.
  private func action(
    adding sentence: String,
    _ problem: ArticleAudit.Problem,
    family: String,
    _ places: InsertionPlaces
  ) -> Action? {
    // A credit stands by its picture, and which picture is meant a sentence does not tell.
    guard family != "credits" else { return nil }
    let hasBlanks = sentence.contains("[") || sentence.contains("…")
    let candidates = [places.atEnd(sentence), places.atTop(sentence)].compactMap(\.self)
    let insertion =
      hasBlanks
      ? family == "bylines" ? places.atTop(sentence) : candidates.first
      : candidates.first { mends(problem, $0) }
    guard let insertion else { return nil }
    return Action(
      title: hasBlanks ? "Add “\(sentence)”, with the blanks to fill in" : "Add “\(sentence)”",
      problem: problem,
      isWhole: !hasBlanks,
      insertion: insertion
    )
  }

  /// Whether the document, so changed, has the finding no more, and none that it did not have.
  private func mends(_ problem: ArticleAudit.Problem, _ insertion: Insertion) -> Bool {
    guard let mended = try? site.auditor.audit(source(insertion.applied(to: document.text))) else { return false }
    let known = Set(audit.problems.map(\.finding.rule))
    return mended.findings.allSatisfy { finding in
      !finding.isOpen || (finding.rule != problem.finding.rule && known.contains(finding.rule))
    }
  }

  /// A comment that waives the rule once the writer has said why.
  private func waiver(of problem: ArticleAudit.Problem, _ places: InsertionPlaces) -> Action {
    let rule = problem.finding.rule
    return Action(
      title: "Waive \(rule) here, with the reason to fill in",
      problem: problem,
      isWhole: false,
      insertion: places.comment("colophon-waive \(rule):")
    )
  }

  private func source(_ text: [UInt8]) -> Document {
    document.source(text: text, mediaType: mediaType, site: site)
  }
}
