import Provenance
import Settings

/// Claims that a page makes to machines: schema.org, IPTC digital source types, and the vocabularies proposed for the
/// disclosure of AI.
///
/// What only looks alike makes no claim: `robots`, `noai`, text-and-data-mining reservations.
struct MetadataClaims: Detector {
  static let about = About(id: "metadata-claims", summary: "Digital source types, AI disclosure metadata, translators")

  init(_ shelf: LanguageShelf) throws(SettingsError) {}

  func read(_ article: Article, into account: inout Account) {
    var claims: [Claim] = []
    for thing in article.things {
      claims += DigitalSourceType.claims(of: thing, in: article)
      claims += translation(of: thing, in: article)
      claims += basis(of: thing, in: article)
    }
    claims += AIDisclosure.claims(in: article)
    claims += ContentCredentials.claims(in: article)
    for claim in claims { account.merge(claim) }
  }

  /// schema.org `translationOfWork`: the page says that it is a translation.
  private func translation(of thing: Thing, in article: Article) -> [Claim] {
    guard let property = thing.properties.first(where: { $0.name == "translationOfWork" }) else { return [] }
    var evidence: [Evidence] = []
    var from: String?
    switch property.value {
    case .text(let range): evidence = [article.evidence(at: range, placement: .metadata)]
    case .thing(let index) where article.things.indices.contains(index):
      let original = article.things[index]
      from = article.text("inLanguage", of: original).map { article.string($0) }
      let range = ["inLanguage", "name", "headline", "url"].lazy.compactMap { article.text($0, of: original) }.first
      evidence = range.map { [article.evidence(at: $0, placement: .metadata)] } ?? []
    default: break
    }
    guard !evidence.isEmpty else { return [] }
    return [
      Claim(
        .translate,
        by: Agent(.unspecified),
        from: from,
        to: article.text("inLanguage", of: thing).map { article.string($0) },
        confidence: 0.97,
        because: ["the metadata name the work that this is a translation of (schema.org translationOfWork)"],
        evidence: evidence
      )
    ]
  }
}

extension MetadataClaims {
  /// schema.org `isBasedOn`, where the work is in another language than what is based on it.
  private func basis(of thing: Thing, in article: Article) -> [Claim] {
    guard let own = article.text("inLanguage", of: thing).map({ article.string($0) }) else { return [] }
    return thing.values("isBasedOn").compactMap { value in
      guard case .thing(let index) = value, article.things.indices.contains(index),
        let range = article.text("inLanguage", of: article.things[index])
      else { return nil }
      let from = article.string(range)
      guard primary(from) != primary(own) else { return nil }
      return Claim(
        .translate,
        by: Agent(.unspecified),
        from: from,
        to: own,
        confidence: 0.7,
        because: ["the metadata name a work in another language that this is based on (schema.org isBasedOn)"],
        evidence: [article.evidence(at: range, placement: .metadata)]
      )
    }
  }

  /// The language of a tag without its script and region (RFC 5646).
  private func primary(_ tag: String) -> String { tag.prefix { $0 != "-" && $0 != "_" }.lowercased() }
}

extension Account {
  /// Adds a claim, or its evidence to one that says the same.
  mutating func merge(_ claim: Claim) {
    let same = claims.firstIndex { known in
      known.activity == claim.activity && known.used == claim.used && known.scope == claim.scope
        && (known.agent.kind == claim.agent.kind || claim.agent.kind == .unspecified)
        && (known.agent.name == nil || claim.agent.name == nil || known.agent.name == claim.agent.name)
    }
    guard let same else {
      claims.append(claim)
      return
    }
    claims[same].agent.name = claims[same].agent.name ?? claim.agent.name
    claims[same].agent.tool = claims[same].agent.tool ?? claim.agent.tool
    claims[same].from = claims[same].from ?? claim.from
    claims[same].to = claims[same].to ?? claim.to
    claims[same].confidence = max(claims[same].confidence, claim.confidence)
    for reason in claim.because where !claims[same].because.contains(reason) { claims[same].because.append(reason) }
    for evidence in claim.evidence where !claims[same].evidence.contains(evidence) {
      claims[same].evidence.append(evidence)
    }
  }
}
