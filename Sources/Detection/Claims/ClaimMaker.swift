import Provenance

/// Makes claims of the statements that were accepted: what several sentences say of the same deed becomes one.
struct ClaimMaker {
  private let article: Article
  /// The page's own (BCP 47): what a translation is into, where the text does not say.
  private let language: String?

  init(_ article: Article, language: String?) {
    self.article = article
    self.language = language
  }

  func claims(of sentences: [WeighedSentence]) -> [Claim] {
    var drafts: [Draft] = []
    for (place, sentence) in sentences.enumerated() {
      for (statement, likelihood) in sentence.accepted {
        add(Draft(statement, likelihood, place: place, block: sentence.block), to: &drafts)
      }
    }
    let all = drafts
    drafts.removeAll { $0.isOnlyInPassing && hasSibling($0, all) }
    shareLanguages(&drafts, sentences)
    absorbTranslations(&drafts)
    markOversight(&drafts)
    return drafts.map(claim)
  }

  private struct Draft {
    var statement: Statement
    var likelihood: Double
    var places: [Int]
    var block: Int
    var ranges: [Range<Int>]
    var isOnlyInPassing: Bool
    var oversight: Bool?

    init(_ statement: Statement, _ likelihood: Double, place: Int, block: Int) {
      self.statement = statement
      self.likelihood = likelihood
      self.block = block
      places = [place]
      ranges = [statement.sentence]
      isOnlyInPassing = statement.isPresupposed
    }
  }

  private func add(_ draft: Draft, to drafts: inout [Draft]) {
    guard let index = drafts.firstIndex(where: { isSame($0, draft) }) else {
      drafts.append(draft)
      return
    }
    var known = drafts[index]
    let isFuller = known.isOnlyInPassing && !draft.isOnlyInPassing
    let (first, other) = isFuller ? (draft.statement, known.statement) : (known.statement, draft.statement)
    known.statement = first
    known.statement.agent.tool = first.agent.tool ?? other.agent.tool
    known.statement.agent.role = first.agent.role ?? other.agent.role
    known.statement.agent.name = first.agent.name ?? other.agent.name
    known.statement.from = first.from ?? other.from
    known.statement.to = first.to ?? other.to
    known.likelihood = 1 - (1 - known.likelihood) * (1 - draft.likelihood * 0.5)
    known.places += draft.places
    for range in draft.ranges where !known.ranges.contains(range) { known.ranges.append(range) }
    known.isOnlyInPassing = known.isOnlyInPassing && draft.isOnlyInPassing
    drafts[index] = known
  }

  /// Whether two statements say the same: the same deed by the same kind of agent, of the same thing.
  private func isSame(_ a: Draft, _ b: Draft) -> Bool {
    let (first, second) = (a.statement, b.statement)
    guard first.activity == second.activity, first.used == second.used else { return false }
    if a.isOnlyInPassing || b.isOnlyInPassing { return first.involvesAI && second.involvesAI }
    guard first.agent.kind == second.agent.kind, first.scope == second.scope else { return false }
    // Two named persons are two.
    if let one = first.agent.name, let other = second.agent.name, one != other, !first.involvesAI { return false }
    return true
  }

  private func hasSibling(_ draft: Draft, _ drafts: [Draft]) -> Bool {
    drafts.contains { other in
      !other.isOnlyInPassing && other.statement.involvesAI && other.statement.used
        && (other.statement.activity == draft.statement.activity || draft.statement.activity == .unspecified)
    }
  }

  /// What one sentence says of the languages holds for the translation that the next one speaks of.
  private func shareLanguages(_ drafts: inout [Draft], _ sentences: [WeighedSentence]) {
    for index in drafts.indices where drafts[index].statement.activity == .translate {
      guard drafts[index].statement.from == nil else { continue }
      let place = drafts[index].places[0]
      let near = drafts.first { other in
        other.statement.activity == .write && other.statement.from != nil
          && other.places.contains { abs($0 - place) <= 1 }
      }
      drafts[index].statement.from =
        near?.statement.from
        ?? [place, place + 1, place - 1].lazy.filter { sentences.indices.contains($0) }
        .flatMap { sentences[$0].reading.originals }.first { $0 != drafts[index].statement.to }
    }
  }

  /// "Translated by DeepL. Translated from French": what a sentence beside another says of the same translation, without
  /// saying whose it is.
  private func absorbTranslations(_ drafts: inout [Draft]) {
    for draft in drafts
    where draft.statement.activity == .translate && draft.statement.agent.kind == .unspecified && draft.statement.used {
      guard
        let index = drafts.firstIndex(where: { other in
          other.statement.activity == .translate && other.statement.agent.kind != .unspecified && other.statement.used
            && other.block == draft.block && [nil, draft.statement.from].contains(other.statement.from)
            && other.places.contains { place in draft.places.contains { abs($0 - place) <= 1 } }
        }),
        let absorbed = drafts.firstIndex(where: {
          $0.statement.agent.kind == .unspecified && $0.statement.activity == .translate && $0.places == draft.places
        })
      else { continue }
      drafts[index].statement.from = drafts[index].statement.from ?? draft.statement.from
      drafts[index].statement.to = drafts[index].statement.to ?? draft.statement.to
      drafts[index].places += draft.places
      for range in draft.ranges where !drafts[index].ranges.contains(range) { drafts[index].ranges.append(range) }
      drafts.remove(at: absorbed)
    }
  }

  /// Says of what AI did whether a person is said to have overseen it.
  private func markOversight(_ drafts: inout [Draft]) {
    let checks = drafts.filter {
      [.review, .edit, .factCheck].contains($0.statement.activity) && !$0.statement.involvesAI
    }
    for index in drafts.indices where drafts[index].statement.involvesAI && drafts[index].statement.used {
      let near = checks.filter { check in
        check.places.contains { place in drafts[index].places.contains { abs($0 - place) <= 2 } }
      }
      if near.contains(where: { $0.statement.used }) {
        drafts[index].oversight = true
      } else if !near.isEmpty {
        drafts[index].oversight = false
      }
    }
  }

  private func target(of statement: Statement) -> String? {
    guard statement.activity == .translate, statement.used, statement.scope != .site, let language,
      let from = statement.from
    else { return nil }
    return language.prefix(2) == from.prefix(2) ? nil : language
  }

  private func claim(_ draft: Draft) -> Claim {
    let statement = draft.statement
    return Claim(
      statement.activity,
      by: statement.agent,
      used: statement.used,
      scope: statement.scope,
      from: statement.from,
      to: statement.to ?? target(of: statement),
      oversight: draft.oversight,
      confidence: min(WeighedSentence.mostCertain, (draft.likelihood * 100).rounded() / 100),
      because: Reasons.words(for: statement),
      evidence: draft.ranges.map { article.evidence(at: $0) }
    )
  }
}
