import Markup
import Provenance

/// What is known of each element of a page before it is known where the article is.
struct PageOutline {
  let article: Article
  let tags: [Tag]
  private(set) var hints: [Hints]
  /// Elements that may hold the headline.
  private(set) var headings: [Int] = []

  init(_ article: Article, tags: [Tag], names: [MarkupEvents.Attribute]) {
    self.article = article
    self.tags = tags
    hints = Array(repeating: [], count: tags.count)
    var reader = HintReader()
    for index in tags.indices {
      read(index, names, &reader)
      switch tags[index] {
      case .h1, .h2, .h3: headings.append(index)
      default: if hints[index].contains(.headline) { headings.append(index) }
      }
    }
  }

  private mutating func read(_ index: Int, _ names: [MarkupEvents.Attribute], _ reader: inout HintReader) {
    guard tags[index] != .body, tags[index] != .html else { return }
    for attribute in article.elements[index].attributes {
      switch names[attribute].name {
      case .class, .id, .role, .itemprop, .rel, .dataTestid, .dataRole, .dataType:
        hints[index].formUnion(reader.hints(in: article.attributeBytes[names[attribute].range]))
      default: break
      }
    }
    if tags[index] == .other { hints[index].formUnion(reader.hints(in: ArraySlice(article.elements[index].name.utf8))) }
  }

  /// Whether one element lies within another, or is it.
  func contains(_ outer: Int, _ inner: Int) -> Bool {
    inner >= outer && outer >= 0 && inner < article.elements[outer].subtreeEnd
  }
}
