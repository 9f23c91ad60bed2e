import Provenance
import Settings

/// Puts the claims in the order in which an article is made, and says where they do not fit together.
struct ChainDetector: Detector {
  static let about = About(id: "chain", summary: "The order of the claims, their gaps and contradictions")

  init(_ shelf: LanguageShelf) throws(SettingsError) {}

  /// From the first step to the last.
  private static let order: [Activity] = [
    .research, .write, .transcribe, .translate, .summarize, .headline, .illustrate, .narrate, .unspecified, .edit,
    .review, .factCheck, .publish, .update, .correct,
  ]

  func read(_ article: Article, into account: inout Account) {
    account.chain = ProvenanceChain(
      steps: Self.order.compactMap { activity in
        let claims = account.claims.indices.filter {
          account.claims[$0].used && account.claims[$0].activity == activity
        }
        return claims.isEmpty ? nil : ProvenanceChain.Step(activity, claims: Array(claims))
      }
    )
    account.discrepancies +=
      contradictions(account.claims) + languages(account) + gaps(account) + promises(account.claims)
  }

  /// What is denied in one place and stated in another.
  private func contradictions(_ claims: [Claim]) -> [Discrepancy] {
    var found: [Discrepancy] = []
    for denial in claims where !denial.used && denial.agent.involvesAI {
      for claim in claims where claim.used && claim.agent.involvesAI && speakOfTheSame(denial, claim) {
        found.append(
          Discrepancy(
            .contradiction,
            message: "one statement says that no AI was used (\(name(denial))), another that AI was (\(name(claim)))",
            evidence: denial.evidence + claim.evidence
          )
        )
      }
    }
    for denial in claims where !denial.used && denial.agent.kind == .human && denial.activity == .review {
      for claim in claims where claim.used && claim.activity == .review && claim.scope == denial.scope {
        guard claim.agent.kind == .human || claim.agent.kind == .organization else { continue }
        found.append(
          Discrepancy(
            .contradiction,
            message: "one statement says that nobody has reviewed this yet, another that somebody has",
            evidence: denial.evidence + claim.evidence
          )
        )
      }
    }
    return found
  }

  private func speakOfTheSame(_ denial: Claim, _ claim: Claim) -> Bool {
    if denial.activity == .unspecified {
      return denial.scope == .article ? claim.scope != .site : denial.scope == claim.scope
    }
    return denial.activity == claim.activity && (denial.scope == claim.scope || denial.scope == .article)
  }

  private func name(_ claim: Claim) -> String {
    claim.activity == .unspecified ? "in making this" : "to \(claim.activity.rawValue)"
  }

  /// A translation from the language that the page is in.
  private func languages(_ account: Account) -> [Discrepancy] {
    guard let page = account.language.map(base) else { return [] }
    return account.claims.filter { $0.activity == .translate && $0.used && $0.scope != .site }.compactMap { claim in
      if let from = claim.from, base(from) == page, claim.to.map({ base($0) == page }) ?? true {
        return Discrepancy(
          .language,
          message: "this is said to be translated from '\(from)', and the page is in '\(page)' itself",
          evidence: claim.evidence
        )
      }
      if let to = claim.to, base(to) != page, claim.from.map({ base($0) != page }) ?? true {
        return Discrepancy(
          .language,
          message: "this is said to be translated into '\(to)', and the page is in '\(page)'",
          evidence: claim.evidence
        )
      }
      return nil
    }
  }

  private func base(_ language: String) -> String { language.prefix { $0 != "-" && $0 != "_" }.lowercased() }

  /// Somebody is said to have edited or reviewed, and nothing says who wrote.
  private func gaps(_ account: Account) -> [Discrepancy] {
    let later = account.claims.filter {
      [.edit, .review, .factCheck].contains($0.activity) && $0.used && $0.scope != .site
    }
    let earlier = account.claims.contains { [.write, .translate, .summarize, .unspecified].contains($0.activity) }
    let isSigned = account.bylines.contains { [.author, .writer, .reporter, .contributor].contains($0.role) }
    guard let first = later.first, !earlier, !isSigned else { return [] }
    return [
      Discrepancy(
        .gap,
        message:
          "somebody is said to have \(first.activity == .edit ? "edited" : "reviewed") this, and nothing says who wrote it",
        evidence: first.evidence
      )
    ]
  }

  /// A check by people that is promised of the whole site, and that nothing says of an article in which AI had a part.
  private func promises(_ claims: [Claim]) -> [Discrepancy] {
    guard
      let promise = claims.first(where: { $0.scope == .site && $0.used && isCheckByPeople($0) }),
      let made = claims.first(where: { $0.scope != .site && $0.used && $0.agent.kind == .ai }),
      !claims.contains(where: { $0.scope != .site && $0.used && isCheckByPeople($0) })
    else { return [] }
    return [
      Discrepancy(
        .gap,
        message: "the site promises that people check this, and nothing says that anybody has checked this article",
        evidence: promise.evidence + made.evidence
      )
    ]
  }

  private func isCheckByPeople(_ claim: Claim) -> Bool {
    [.edit, .review, .factCheck].contains(claim.activity) && claim.agent.kind != .ai
  }
}
