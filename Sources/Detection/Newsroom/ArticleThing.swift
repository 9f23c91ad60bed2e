import Provenance

extension Article {
  /// The item of structured data that stands for the article itself.
  ///
  /// Of several, the first that names an author and a headline; JSON-LD before microdata and RDFa.
  func articleThing() -> Thing? {
    var best: (score: Int, index: Int)?
    for (index, thing) in things.enumerated() {
      guard let rank = Self.rank(thing.types) else { continue }
      var score = rank
      if thing.isRoot { score += 2 }
      if thing.origin == .jsonLD { score += 1 }
      for property in thing.properties {
        switch property.name {
        case "headline": score += 4
        case "author", "creator": score += 3
        case "datePublished": score += 2
        default: break
        }
      }
      if best.map({ score > $0.score }) ?? true { best = (score, index) }
    }
    return best.map { things[$0.index] }
  }

  private static func rank(_ types: [String]) -> Int? {
    for type in types {
      if type.hasSuffix("NewsArticle") || type == "Report" { return 14 }
      if type.hasSuffix("Article") || type == "LiveBlogPosting" { return 12 }
      if type == "BlogPosting" || type == "OpinionNewsArticle" { return 11 }
      if type.hasSuffix("Posting") || type == "Review" || type == "Recipe" || type == "Chapter" { return 8 }
      if type == "CreativeWork" { return 5 }
      if type.hasSuffix("WebPage") || type == "ItemPage" { return 0 }
    }
    return nil
  }

  /// The words of a value: its own, or its name's.
  func words(of value: Thing.Value, property: String = "name") -> Range<Int>? {
    switch value {
    case .text(let range): return trimmed(range)
    case .thing(let index):
      guard things.indices.contains(index) else { return nil }
      return text(property, of: things[index]).map(trimmed)
    }
  }

  /// The words of a property's first value that has any, its own or its name's.
  func words(_ property: String, of thing: Thing?) -> Range<Int>? {
    guard let thing else { return nil }
    for entry in thing.properties where entry.name == property {
      if let range = words(of: entry.value), !range.isEmpty { return range }
    }
    return nil
  }
}
