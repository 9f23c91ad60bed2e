import Provenance
import Settings

/// Claims that follow from bylines with a role and from notes: a named translator translated, a correction corrects.
///
/// A plain author's byline makes no claim; a tool in an author's place does.
struct SignedClaims: Detector {
  static let about = About(id: "signed-claims", summary: "What translators', editors' and tools' names and notes say")
  private let tools: [[UInt8]]
  private let companies: [[UInt8]]

  init(_ shelf: LanguageShelf) throws(SettingsError) {
    let known = shelf.tools
    tools = known.names.filter { !known.weak.contains($0) }
      .map { Folding.fold($0.last == "*" ? String($0.dropLast()) : $0) }
    companies = known.companies.map { Folding.fold($0.last == "*" ? String($0.dropLast()) : $0) }
  }

  func read(_ article: Article, into account: inout Account) {
    for byline in account.bylines {
      guard let claim = claim(of: byline) else { continue }
      if let helped = account.claims.firstIndex(where: { isHelp($0, of: claim) }) {
        account.claims[helped].activity = claim.activity
        account.claims[helped].agent = Agent(
          .humanWithAI,
          name: claim.agent.name,
          tool: account.claims[helped].agent.tool
        )
        let same = account.claims.filter { isSame($0, as: claim) }
        for place in (same + [claim]).flatMap(\.evidence)
        where !account.claims[helped].evidence.contains(where: { $0.overlaps(place) && $0.origin == place.origin }) {
          account.claims[helped].evidence.append(place)
        }
        account.claims.removeAll { isSame($0, as: claim) }
        continue
      }
      if !account.claims.contains(where: { says($0, what: claim) }) { account.merge(claim) }
    }
    for note in account.notes {
      guard let claim = claim(of: note), !isWithAI(note, account.claims) else { continue }
      guard let known = account.claims.firstIndex(where: { $0.activity == claim.activity && $0.used }) else {
        account.merge(claim)
        continue
      }
      for evidence in claim.evidence where !account.claims[known].evidence.contains(where: { $0.overlaps(evidence) }) {
        account.claims[known].evidence.append(evidence)
      }
    }
  }

  /// Whether a sentence has said who did it ("Translated by AI for reference", "Translation: DeepL (unreviewed)"), or what
  /// an editor did ("proofreading: Ada Moss" is a check).
  private func says(_ known: Claim, what claim: Claim) -> Bool {
    let isBeside = known.evidence.contains { said in claim.evidence.contains { said.overlaps($0) } }
    guard isBeside else { return false }
    // What says the same of the same scope is merged, and keeps both places.
    if claim.agent.kind == .ai {
      return known.activity == claim.activity && known.used && known.agent.involvesAI
        && known.agent.tool == claim.agent.tool && (known.scope != claim.scope || known.agent.kind != .ai)
    }
    guard claim.agent.kind == .human else { return false }
    // "Translation: Ada Moss (no machine translation)" denies AI what she did.
    if known.activity == claim.activity { return known.agent.involvesAI && known.used }
    return known.agent.kind == .human && (known.agent.name ?? claim.agent.name) == claim.agent.name
      && known.isCheckOrEdit && claim.isCheckOrEdit
  }

  private func isSame(_ known: Claim, as claim: Claim) -> Bool {
    known.activity == claim.activity && known.agent.kind == .human && known.agent.name == claim.agent.name
  }

  /// "Translator: Ada Moss (with the help of DeepL)": what helped whoever is named, right behind the name.
  private func isHelp(_ known: Claim, of claim: Claim) -> Bool {
    guard claim.agent.kind == .human, known.used, known.agent.involvesAI, let name = claim.agent.name,
      let tool = known.agent.tool,
      let said = known.evidence.first(where: { said in claim.evidence.contains { said.overlaps($0) } }),
      let place = said.quote.firstRange(of: name)
    else { return false }
    let isSame = known.activity == claim.activity && known.agent.kind == .ai
    let isOfName =
      known.activity == .write && known.agent.kind == .humanWithAI
      && known.agent.name.map { $0.hasPrefix(name) } ?? false
    guard isSame || isOfName else { return false }
    let rest = said.quote[place.upperBound...].drop { $0 == " " }
    guard rest.first == "(" || rest.first == "（", let named = rest.firstRange(of: tool) else { return false }
    return !rest[..<named.lowerBound].contains { $0 == ")" || $0 == "）" }
  }

  /// "In cooperation with an AI assistant": a partner of whom a claim of the same words says that it is AI.
  private func isWithAI(_ note: Note, _ claims: [Claim]) -> Bool {
    note.kind == .syndication
      && claims.contains { claim in
        claim.agent.involvesAI && claim.activity == .write
          && claim.evidence.contains { said in note.evidence.contains { said.overlaps($0) } }
      }
  }

  private func claim(of byline: Byline) -> Claim? {
    let name = Folding.fold(byline.name)
    let isTool =
      tools.contains { name.starts(with: $0) }
      // "Translated by Google": the company whose translator goes by its name.
      || byline.role == .translator && companies.contains { name.starts(with: $0) }
    // "With the help of DeepL": not the name of somebody.
    guard isTool || !namesTool(name) else { return nil }
    let activity: Activity? =
      switch byline.role {
      case .translator: .translate
      case .editor: .edit
      case .narrator: .narrate
      case .illustrator: .illustrate
      case .factChecker: .factCheck
      case .author, .writer, .reporter: isTool ? .write : byline.role == .author ? nil : .write
      case .contributor, .photographer, .other: nil
      }
    guard let activity, !byline.evidence.isEmpty else { return nil }
    let kind: Agent.Kind = isTool ? .ai : byline.isOrganization == true ? .organization : .human
    return Claim(
      activity,
      by: Agent(kind, name: isTool ? nil : byline.name, tool: isTool ? byline.name : nil),
      scope: activity == .narrate ? .audio : activity == .illustrate ? .image : .article,
      confidence: 0.95,
      because: [
        isTool ? "a tool stands where an author's name does" : "the byline names the \(byline.role.rawValue)"
      ],
      evidence: byline.evidence
    )
  }

  private func namesTool(_ name: [UInt8]) -> Bool {
    name.split(separator: 0x20).dropFirst().contains { word in tools.contains { word.elementsEqual($0) } }
  }

  private func claim(of note: Note) -> Claim? {
    let activity: Activity
    var agent = Agent(.unspecified)
    switch note.kind {
    case .correction, .clarification, .retraction: activity = .correct
    case .update: activity = .update
    case .syndication: (activity, agent) = (.publish, Agent(.organization))
    default: return nil
    }
    return Claim(
      activity,
      by: agent,
      confidence: 0.9,
      because: ["the newsroom's note says so"],
      evidence: note.evidence
    )
  }
}

extension Evidence {
  fileprivate func overlaps(_ other: Evidence) -> Bool { range.overlaps(other.range) }
}

extension Claim {
  fileprivate var isCheckOrEdit: Bool { used && [.edit, .review, .factCheck].contains(activity) }
}
