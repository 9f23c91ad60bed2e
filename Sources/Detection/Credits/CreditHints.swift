import Provenance

/// What the markup says about credits: classes and properties that pages give to the element that holds one.
struct CreditHints {
  private let article: Article
  private static let words = ByteWords([
    "credit", "copyright", "photographer", "fotograf", "photo-by", "image-source", "imagesource", "img-source",
    "bildquelle",
    "media-source", "mediasource", "caption-source", "caption__source", "caption-author", "caption__author",
    "image-author",
    "imageauthor", "image__author", "figure-author", "figure__author", "image__source", "figcaption-author",
    "rights", "attribution", "agency", "byline-image", "image-byline", "picture-source", "photo-source",
    "photo__source",
    "creator", "autor-foto", "foto-autor", "photo-author", "crédit", "figure-source", "figure__source", "media__author",
  ])

  init(_ article: Article) { self.article = article }

  /// Whether the element or its parent is marked as a credit.
  func isCredit(_ element: Int) -> Bool {
    guard element >= 0 else { return false }
    if isMarked(element) { return true }
    let parent = article.elements[element].parent
    return parent >= 0 && isMarked(parent) && article.elements[parent].text.count <= 200
  }

  /// The ranges within a block that hold credits, outermost first, none within another.
  func credits(within block: Block) -> [Range<Int>] {
    guard block.element >= 0 else { return [] }
    var found: [Range<Int>] = []
    for index
      in (block.element + 1)..<max(
        block.element + 1,
        min(article.elements[block.element].subtreeEnd, block.element + 100)
      )
    {
      let element = article.elements[index]
      let range = article.trimmed(element.text)
      guard !element.isHidden, range.lowerBound >= block.range.lowerBound, range.upperBound <= block.range.upperBound,
        isMarked(index) || isSource(index)
      else { continue }
      guard range.count >= 2, range.count <= 200, found.last.map({ range.lowerBound >= $0.upperBound }) ?? true else {
        continue
      }
      found.append(range)
    }
    return found
  }

  private static let captions = ByteWords([
    "caption", "img-info", "img-desc", "image-desc", "image-info", "bildunter", "bildtext", "photo-desc", "photo-info",
    "img-text", "image-text", "pie-foto", "piefoto", "legende", "didascalia", "bijschrift", "bildetekst", "kuvateksti",
  ])

  private static let sources: Set<String> = [
    "source", "quelle", "fonte", "fuente", "bron", "agency", "author", "autor", "auteur", "copy",
  ]

  /// Whether a caption's element is said to be its source, by a whole class name.
  func isSource(_ element: Int) -> Bool {
    guard let value = article.attribute("class", of: element), value.utf8.count <= 200 else { return false }
    return value.split(separator: " ").contains { Self.sources.contains($0.lowercased()) }
  }

  /// Whether the element is marked as a caption.
  func isCaption(_ element: Int) -> Bool {
    element >= 0 && isMarked(element, Self.captions)
  }

  /// The range of the outermost inner element with which a block ends, where other words precede it.
  func lastElement(of block: Block) -> Range<Int>? {
    guard block.element >= 0 else { return nil }
    let whole = article.trimmed(block.range)
    let end = min(article.elements[block.element].subtreeEnd, block.element + 100)
    for index in (block.element + 1)..<max(block.element + 1, end) {
      let element = article.elements[index]
      if element.isHidden || element.name == "a" || element.name == "br" { continue }
      let range = article.trimmed(element.text)
      if range.upperBound == whole.upperBound, range.lowerBound > whole.lowerBound, range.count >= 2 { return range }
    }
    return nil
  }

  private func isMarked(_ element: Int) -> Bool { isMarked(element, Self.words) }

  private func isMarked(_ element: Int, _ words: ByteWords) -> Bool {
    for attribute in article.attributes[article.elements[element].attributes]
    where attribute.name == "class" || attribute.name == "itemprop" {
      let bytes = article.attributeBytes[attribute.value]
      if bytes.count >= 6, bytes.count <= 300, words.stand(in: bytes) { return true }
    }
    return false
  }
}
