import Markup
import Provenance

extension PageRoles {
  /// What a block is and where a reader meets it.
  func role(of index: Int) -> (Block.Role, Placement) {
    let block = page.article.blocks[index]
    let region = block.element >= 0 ? regions[block.element] : .none
    if let furniture = region.furniture, !isByline(index, within: furniture) {
      return (furniture, block.isHidden ? .hidden : furniture == .siteFooter ? .footer : .body)
    }
    if block.origin != .text { return (block.role, block.placement) }
    let (role, placement) = articleRole(of: index, block, in: region.furniture == nil ? region : .byline)
    return (role, block.isHidden ? .hidden : placement)
  }

  /// Whether a block is the line of the authors though it stands in a list of links: it leads to an author's page and
  /// stands between the headline and the text.
  private func isByline(_ index: Int, within furniture: Block.Role) -> Bool {
    guard furniture == .navigation || furniture == .related, title >= 0 else { return false }
    let block = page.article.blocks[index]
    return index < running.lowerBound + 2 && block.range.count <= 120 && !block.isHidden && block.origin == .text
      && block.range.lowerBound >= page.article.elements[title].text.lowerBound && linksAuthor(index)
  }

  private func articleRole(of index: Int, _ block: Block, in region: Region) -> (Block.Role, Placement) {
    switch region {
    case .title: (.title, .headline)
    case .byline: block.range.count > 240 ? (.authorBiography, .body) : (.byline, .byline)
    case .dateline: (.dateline, .byline)
    case .section: (.sectionLine, .top)
    case .standfirst: (.standfirst, .top)
    case .caption: (.caption, .caption)
    case .label: (.label, .label)
    default: byPosition(index, block, as: region.plainRole)
    }
  }

  /// The role of a block that no tag and no name tells about.
  private func byPosition(_ index: Int, _ block: Block, as role: Block.Role) -> (Block.Role, Placement) {
    guard !running.isEmpty else { return (role, .body) }
    let isLink = block.linkedBytes * 5 > block.range.count * 4 && block.range.count > 15
    let isInArticle = isInArticle(index, block.element)
    if isInArticle || isNearText(index), namesAuthor[index] || linksAuthor(index) {
      return (.byline, .byline)
    }
    if index < running.lowerBound {
      guard isInArticle else { return (isLink ? .navigation : .siteHeader, .top) }
      return (isLink && role != .heading ? .other : role, .top)
    }
    if index < running.upperBound {
      guard page.contains(main.core, block.element), !isLink || role == .heading else { return (.related, .body) }
      return (role, placement(inTextAt: index))
    }
    guard isInArticle else { return (isLink ? .navigation : .other, .body) }
    return (isLink ? .related : role, .end)
  }

  /// The first two paragraphs are the top; the last one, and what follows it, is the end.
  private func placement(inTextAt index: Int) -> Placement {
    if index <= running.lowerBound + 1 { return .top }
    return index == running.upperBound - 1 ? .end : .body
  }

  private func isNearText(_ index: Int) -> Bool { index >= running.lowerBound - 12 && index < running.upperBound + 6 }

  /// Whether a link that a block starts with, or that is a large part of it, leads to an author's page.
  private func linksAuthor(_ index: Int) -> Bool {
    let block = page.article.blocks[index]
    guard block.linkedBytes >= 4, block.range.count <= 200, block.element >= 0 else { return false }
    for ancestor in page.article.lineage(of: block.element).prefix(3) where page.tags[ancestor] == .a {
      return leadsToAuthor(ancestor)
    }
    let end = min(page.article.elements[block.element].subtreeEnd, block.element + 60)
    return (block.element..<end).contains { element in
      let text = page.article.elements[element].text
      guard page.tags[element] == .a, (4...80).contains(text.count), text.overlaps(block.range) else { return false }
      // Within the text a paragraph may start with such a link.
      let isMost = text.count * 5 > block.range.count * 4
      guard
        isMost
          || index < running.lowerBound
            && (text.lowerBound <= block.range.lowerBound + 1
              || text.count * 3 > block.range.count)
      else { return false }
      return leadsToAuthor(element)
    }
  }

  /// Whether a link's address is that of a person's page.
  private func leadsToAuthor(_ link: Int) -> Bool {
    guard let range = page.article.attributeRange("href", of: link) else { return false }
    return AuthorAddress.matches(page.article.attributeBytes[range])
  }

  private func isInArticle(_ index: Int, _ element: Int) -> Bool {
    if page.contains(main.core, element) || page.contains(main.container, element) { return true }
    guard title >= 0, index < running.lowerBound else { return false }
    return page.article.blocks[index].range.lowerBound >= page.article.elements[title].text.lowerBound
  }
}

extension PageRoles.Region {
  /// The role that furniture has; nil for what may be part of the article.
  var furniture: Block.Role? {
    switch self {
    case .navigation: .navigation
    case .related: .related
    case .comments: .comments
    case .commentForm: .commentForm
    case .cookies: .cookieBanner
    case .newsletter: .newsletter
    case .share: .share
    case .advertisement: .advertisement
    case .footer: .siteFooter
    case .header: .siteHeader
    case .biography: .authorBiography
    case .form: .form
    case .button: .button
    case .player: .player
    case .other: .other
    default: nil
    }
  }

  var plainRole: Block.Role {
    switch self {
    case .note: .note
    case .quote: .quote
    case .table: .table
    case .code: .code
    case .list: .listItem
    case .heading: .heading
    default: .paragraph
    }
  }
}

extension Article {
  /// The index of the first block that ends after a position.
  func firstBlock(from position: Int) -> Int? {
    var low = 0
    var high = blocks.count
    while low < high {
      let middle = (low + high) / 2
      if blocks[middle].range.upperBound <= position { low = middle + 1 } else { high = middle }
    }
    return low < blocks.count ? low : nil
  }
}

/// The addresses at which sites keep the pages of those who write for them.
enum AuthorAddress {
  private static let steps = Set(
    """
    author authors autor autoren autore autori autores auteur auteurs av by byline contributor contributors people
    perfil perfiles person profile profil profiles staff writer writers reporter reporters journalist journalists journaliste
    redaktion redakteur redaksjon forfatter skribent kirjoittaja yazar yazarlar firmas autorzy opinionistas columnist
    columnists columnistas team gija byliner editor-profiles autorin verfasser firmante firmantes signataire
    signataires journalisten journalista journalistas periodista periodistas giornalista giornalisti redaktoren
    redacteur redacteurs toimittaja toimittajat skribenter forfattare autorka autory correspondent correspondents
    our-team experts
    """.split(whereSeparator: \.isWhitespace).map { Array($0.utf8) }
  )

  /// How the last step of such an address may start ("/imprint/author-1a2b").
  private static let beginnings = ["author-", "autor-", "autorin-", "auteur-"].map { Array($0.utf8) }

  static func matches(_ address: ArraySlice<UInt8>) -> Bool {
    let parts = address.prefix(400).split(separator: 0x2F)
    guard let last = parts.last else { return false }
    return parts.dropLast().contains { steps.contains(Array($0)) } || beginnings.contains { last.starts(with: $0) }
  }
}
