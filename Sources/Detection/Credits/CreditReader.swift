import Provenance

/// Reads the credits of pictures, graphics, videos and recordings: from captions, from elements that hold a credit, and
/// from the structured data of the article's pictures.
struct CreditReader {
  private let page: NewsroomPage
  private let article: Article
  private let lines: CreditLine
  private let hints: CreditHints

  /// No article credits more pictures in captions, nor in its structured data.
  private static let mostCredits = 200

  init(_ page: NewsroomPage) {
    self.page = page
    article = page.article
    lines = CreditLine(page)
    hints = CreditHints(page.article)
  }

  func read(into account: inout Account) {
    var found: [Credit] = []
    for (index, block) in article.blocks.enumerated() {
      guard block.origin == .text, !block.isHidden, block.range.count <= 1500, found.count < Self.mostCredits,
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
    let told = marked.compactMap { lines.whole(extended($0, in: block)) }
    if !told.isEmpty { return told }
    if block.range.count <= 200, hints.isCredit(block.element) || hints.isSource(block.element) {
      return [lines.whole(block.range)].compactMap(\.self)
    }
    let seams = page.seams(in: block)
    let cued = lines.cued(in: block.range, seams: seams)
    if !cued.isEmpty { return cued }
    if let last = hints.lastElement(of: block), lines.isShort(last) { return [lines.whole(last)].compactMap(\.self) }
    let found = lines.credits(in: block.range)
    if found.isEmpty, followsCaption(block, index), block.linkedBytes == 0, lines.isName(block.range) {
      return [lines.whole(block.range)].compactMap(\.self)
    }
    return found
  }

  /// A marked credit with the agency that follows it ("Ada Example /Agency").
  private func extended(_ range: Range<Int>, in block: Block) -> Range<Int> {
    let rest = article.trimmed(range.upperBound..<max(range.upperBound, block.range.upperBound))
    guard rest.count >= 3, rest.count <= 60, article.text[rest.lowerBound] == UInt8(ascii: "/") else { return range }
    return range.lowerBound..<rest.upperBound
  }

  /// Whether the block before is a caption too.
  private func followsCaption(_ block: Block, _ index: Int) -> Bool {
    index > 0 && article.blocks[index - 1].role == .caption && article.blocks[index - 1].range.count > 20
  }

  private func structured() -> [Credit] {
    var found: [Credit] = []
    for thing in article.things where thing.types.contains(where: { $0 == "ImageObject" || $0 == "Photograph" }) {
      if found.count >= Self.mostCredits { break }
      for property in ["creditText", "copyrightHolder", "copyrightNotice", "creator", "author", "credit"] {
        guard let range = article.words(property, of: thing), !range.isEmpty, range.count <= 200 else { continue }
        if let credit = lines.whole(range, placement: .metadata) { found.append(credit) }
        break
      }
    }
    for meta in article.metas where meta.kind == .feed && meta.name == "credit" {
      if let credit = lines.whole(article.trimmed(meta.value), placement: .metadata) { found.append(credit) }
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
