import Provenance

/// Reads the credits of pictures, graphics, videos and recordings: from captions, from elements that hold a credit, and
/// from the structured data of the article's pictures.
struct CreditReader {
  private let page: NewsroomPage
  private let article: Article
  private let lines: CreditLine
  private let hints: CreditHints

  init(_ page: NewsroomPage) {
    self.page = page
    article = page.article
    lines = CreditLine(page)
    hints = CreditHints(page.article)
  }

  func read(into account: inout Account) {
    var found: [Credit] = []
    for (index, block) in article.blocks.enumerated() {
      guard block.origin == .text, !block.isHidden, block.range.count <= 1500, found.count < 200,
        index < page.articleEnd + 3
      else { continue }
      if block.role == .caption || hints.isCaption(block.element) && mayHoldPicture(block) {
        add(caption(block, at: index), to: &found)
      } else if block.range.count <= 200, mayHoldPicture(block), hints.isCredit(block.element) {
        if let credit = lines.whole(block.range) { add([credit], to: &found) }
      } else if block.role.isArticle || block.role == .related,
        let credit = lines.trailing(block, hits: page.hits[index] ?? [])
      {
        add([credit], to: &found)
      }
    }
    add(structured(), to: &found)
    account.credits = found
  }

  private func mayHoldPicture(_ block: Block) -> Bool {
    block.role.isArticle || block.role == .other || block.role == .related || block.role == .advertisement
  }

  /// The credits of a caption: of an element in it that holds one, or of its words.
  private func caption(_ block: Block, at index: Int) -> [Credit] {
    let marked = hints.credits(within: block)
    if !marked.isEmpty { return marked.compactMap { lines.whole($0) } }
    if block.range.count <= 200, hints.isCredit(block.element) { return [lines.whole(block.range)].compactMap(\.self) }
    let seams = page.seams(in: block)
    let cued = lines.cued(in: block.range, seams: seams)
    if !cued.isEmpty { return cued }
    if let last = hints.lastElement(of: block), lines.isShort(last) { return [lines.whole(last)].compactMap(\.self) }
    let found = lines.credits(in: block.range)
    if found.isEmpty, followsCaption(block, index), lines.isShort(block.range), lines.isNames(block.range) {
      return [lines.whole(block.range)].compactMap(\.self)
    }
    return found
  }

  /// Whether the block before is the caption of the same figure.
  private func followsCaption(_ block: Block, _ index: Int) -> Bool {
    guard index > 0, block.element >= 0 else { return false }
    let before = article.blocks[index - 1]
    guard before.role == .caption, before.element >= 0 else { return false }
    let figures = article.lineage(of: block.element).prefix(5)
    return article.lineage(of: before.element).prefix(5).contains { element in
      figures.contains(element) && ["figure", "figcaption"].contains(article.elements[element].name)
    }
  }

  private func structured() -> [Credit] {
    var found: [Credit] = []
    for thing in article.things where thing.types.contains(where: { $0 == "ImageObject" || $0 == "Photograph" }) {
      for property in ["creditText", "copyrightHolder", "copyrightNotice", "creator", "author", "credit"] {
        guard let range = article.words(property, of: thing), !range.isEmpty, range.count <= 200 else { continue }
        if let credit = lines.whole(range, placement: .metadata) { found.append(credit) }
        break
      }
    }
    return found
  }

  /// Credits of the same words are one; of its evidence each caption stands once.
  private func add(_ credits: [Credit], to found: inout [Credit]) {
    for credit in credits {
      let key = NameKey.key(credit.text)
      guard let index = found.firstIndex(where: { $0.kind == credit.kind && NameKey.key($0.text) == key }) else {
        found.append(credit)
        continue
      }
      for evidence in credit.evidence {
        let isKnown = found[index].evidence.contains {
          $0.start == evidence.start || $0.quote == evidence.quote && $0.prefix == evidence.prefix
        }
        if !isKnown { found[index].evidence.append(evidence) }
      }
    }
  }
}
