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
    var index = 0
    for block in article.blocks {
      defer { index += 1 }
      guard block.origin == .text, !block.isHidden, block.range.count <= 1500, found.count < 200 else { continue }
      if block.role == .caption {
        add(caption(block), to: &found)
      } else if block.range.count <= 200, hints.isCredit(block.element) {
        if let credit = lines.whole(block.range) { add([credit], to: &found) }
      } else if block.role.isArticle, let credit = lines.trailing(block, hits: page.hits[index] ?? []) {
        add([credit], to: &found)
      }
    }
    add(structured(), to: &found)
    account.credits = found
  }

  /// The credits of a caption: of an element in it that holds one, or of its words.
  private func caption(_ block: Block) -> [Credit] {
    let marked = hints.credits(within: block)
    if !marked.isEmpty { return marked.compactMap { lines.whole($0) } }
    if hints.isCredit(block.element), block.range.count <= 200 { return [lines.whole(block.range)].compactMap(\.self) }
    return lines.credits(in: block.range)
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
