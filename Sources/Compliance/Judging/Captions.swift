import Provenance

/// The captions of an article's pictures, and which of them carry a credit.
struct Captions {
  struct Caption {
    var range: Range<Int>
    var isCredited: Bool
  }
  private(set) var all: [Caption] = []

  /// A caption is credited where a credit stands in it, beside it or in the same figure, or where it says that a machine
  /// made the picture. Of captions with the same words, as a page and its picture viewer carry them, one is enough.
  init(article: Article, credits: [Credit], claims: [Claim]) {
    let made = claims.filter { $0.activity == .illustrate && $0.used && $0.agent.involvesAI }
    let evidence = credits.flatMap(\.evidence) + made.flatMap(\.evidence)
    let places = evidence.filter { $0.placement != .metadata }.map(\.range)
    var indices: [Int] = []
    for index in article.blocks.indices {
      let block = article.blocks[index]
      guard block.role == .caption, block.origin == .text, !block.isHidden, !block.range.isEmpty else { continue }
      indices.append(index)
      all.append(
        Caption(range: block.range, isCredited: Self.isCredited(index, in: article, by: places))
      )
    }
    share(article)
  }

  private mutating func share(_ article: Article) {
    var credited: Set<ArraySlice<UInt8>> = []
    for caption in all where caption.isCredited { credited.insert(article.text[article.trimmed(caption.range)]) }
    for index in all.indices where !all[index].isCredited {
      all[index].isCredited = credited.contains(article.text[article.trimmed(all[index].range)])
    }
  }

  private static func isCredited(_ index: Int, in article: Article, by places: [Range<Int>]) -> Bool {
    let block = article.blocks[index]
    let figure = article.lineage(of: block.element).prefix(6).first { article.elements[$0].name == "figure" }
    let area = figure.map { article.elements[$0].text } ?? block.range
    return places.contains { place in
      place.overlaps(block.range) || place.overlaps(area) || isBeside(place, index, in: article)
    }
  }

  /// Whether a place lies in the block right after or before, under the same element and not in another caption's words.
  private static func isBeside(_ place: Range<Int>, _ index: Int, in article: Article) -> Bool {
    let block = article.blocks[index]
    guard block.element >= 0 else { return false }
    let parent = article.elements[block.element].parent
    return [index - 1, index + 1].contains { other in
      guard article.blocks.indices.contains(other), article.blocks[other].range.overlaps(place) else { return false }
      let element = article.blocks[other].element
      return element >= 0 && parent >= 0 && article.elements[element].parent == parent
        && (article.blocks[other].role != .caption || article.blocks[other].range == place)
    }
  }
}
