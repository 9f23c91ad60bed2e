import Provenance

/// schema.org `digitalSourceType` and IPTC's Digital Source Type NewsCodes
/// (http://cv.iptc.org/newscodes/digitalsourcetype/).
enum DigitalSourceType {
  /// What a value says; nil for those that say nothing of AI (a photograph, a scan, a drawing by hand).
  private static func reading(of value: String) -> (deed: (Scope) -> Activity, words: String)? {
    let name = value.split { $0 == "/" || $0 == "#" || $0 == ":" }.last.map { $0.lowercased() } ?? ""
    switch name.hasSuffix("digitalsource") ? String(name.dropLast("digitalsource".count)) : name {
    case "trainedalgorithmicmedia": return (making, "made by a trained model")
    case "compositewithtrainedalgorithmicmedia": return (making, "composed of parts of which a trained model made some")
    case "compositesynthetic": return (making, "composed of parts of which some are synthetic")
    case "algorithmicmedia": return (making, "made by an algorithm")
    case "algorithmicallyenhanced": return ({ _ in .edit }, "enhanced by an algorithm")
    default: return nil
    }
  }

  private static func making(_ scope: Scope) -> Activity {
    switch scope {
    case .image, .video: .illustrate
    case .audio: .narrate
    default: .write
    }
  }

  static func claims(of thing: Thing, in article: Article) -> [Claim] {
    thing.properties.compactMap { property in
      guard property.name.lowercased() == "digitalsourcetype" else { return nil }
      let range: Range<Int>?
      switch property.value {
      case .text(let text): range = text
      case .thing(let index):
        range =
          article.things.indices.contains(index)
          ? article.text("@id", of: article.things[index]) ?? article.text("name", of: article.things[index]) : nil
      }
      guard let range, let reading = reading(of: article.string(range)) else { return nil }
      let scope = scope(of: thing)
      return Claim(
        reading.deed(scope),
        by: Agent(.ai),
        scope: scope,
        confidence: 0.98,
        because: ["the metadata give a digital source type: \(reading.words)"],
        evidence: [article.evidence(at: range, placement: .metadata)]
      )
    }
  }

  private static func scope(of thing: Thing) -> Scope {
    if thing.types.contains(where: { $0.hasSuffix("ImageObject") || $0 == "Photograph" }) { return .image }
    if thing.types.contains(where: { $0.hasSuffix("VideoObject") }) { return .video }
    if thing.types.contains(where: { $0.hasSuffix("AudioObject") }) { return .audio }
    return .article
  }
}
