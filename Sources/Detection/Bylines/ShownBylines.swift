import Provenance

/// Reads the bylines that a reader sees: the line under the headline, signatures at the end, credits of translators and
/// editors, agencies' sign-offs.
struct ShownBylines {
  /// The names that one place gives.
  struct Group {
    var names: [FoundName]
    var trust: BylineLine.Trust
    /// Whether it stands near the headline.
    var isNearTitle: Bool
    var hasCue: Bool
    /// Whether a link leads from a name to its author's page.
    var isLinked = false
  }

  private let page: NewsroomPage
  private let links: AuthorLinks

  init(_ page: NewsroomPage) {
    self.page = page
    links = AuthorLinks(page.article)
  }

  /// Every byline shown, in the order of the page; that which is the authors' first is not decided here.
  func groups() -> [Group] {
    var groups: [Group] = []
    let blocks = page.article.blocks
    var index = 0
    let end = min(blocks.count, page.articleEnd)
    let isPlain = page.article.elements.isEmpty
    var articleBlocksAfterTitle = 0
    while index < end {
      let block = blocks[index]
      guard block.origin == .text, !block.isHidden, isRead(block, index) else {
        index += 1
        continue
      }
      if index > page.titleBlock, block.role == .paragraph, block.range.count > 80 { articleBlocksAfterTitle += 1 }
      let isNear = index >= page.titleBlock - 8 && articleBlocksAfterTitle <= 2
      let isMarked = marks(block, index)
      if isMarked {
        let (group, next) = marked(from: index, isNear: isNear)
        if !group.names.isEmpty { groups.append(group) }
        index = next
        continue
      }
      if block.range.count <= 700, block.role != .title, block.role != .caption,
        let group = cued(index, isNear: isNear, isPlain: isPlain)
      {
        groups.append(group)
      }
      index += 1
    }
    return groups
  }

  /// Whether the page marks a block as byline: a short one, or a longer one that starts like a byline.
  private func marks(_ block: Block, _ index: Int) -> Bool {
    guard block.range.count <= 400, block.role == .byline || links.marksAuthor(block.element) else { return false }
    return block.range.count <= 120 || block.linkedBytes > 0 || page.hits[index]?.first?.isAtStart == true
  }

  /// The one name in a line of parts of which one is a date ("3 May 2024 • Ada Example • 2 min").
  private func nameBesideDate(_ block: Block) -> FoundName? {
    guard block.range.count <= 120 else { return nil }
    let text = page.article.text
    var parts: [Range<Int>] = []
    var start = block.range.lowerBound
    var position = start
    while position < block.range.upperBound {
      let length = text[position] == UInt8(ascii: "|") ? 1 : page.bulletLength(at: position)
      if length > 0 {
        parts.append(start..<position)
        start = position + length
      }
      position += max(1, length)
    }
    parts.append(start..<block.range.upperBound)
    guard parts.count >= 2, parts.contains(where: { text[$0].contains { $0 >= 0x30 && $0 <= 0x39 } }) else {
      return nil
    }
    var found: FoundName?
    for part in parts {
      let part = page.article.trimmed(part)
      if part.isEmpty || text[part].contains(where: { $0 >= 0x30 && $0 <= 0x39 }) { continue }
      var line = BylineLine(text, words: page.words, languages: page.languages, trust: .text)
      line.read(part)
      let names = page.names(of: line, placement: .byline)
      guard found == nil, names.count == 1, !names[0].isOrganization, names[0].range == part,
        (2...3).contains(names[0].name.split(separator: " ").count)
      else { return nil }
      found = names[0]
    }
    return found
  }

  private func isRead(_ block: Block, _ index: Int) -> Bool {
    block.role.isArticle || block.role == .other
      || page.hits[index] != nil && (block.role == .authorBiography || page.isAroundTitle(index))
  }

  private static let besideTitle: Set<Block.Role> = [.paragraph, .byline, .dateline, .sectionLine, .standfirst]

  /// Names alone in a bold line between the headline and the text.
  func bareNames() -> [FoundName] {
    let blocks = page.article.blocks
    for index in page.titleBlock + 1..<max(page.titleBlock + 1, min(blocks.count, page.titleBlock + 15)) {
      let block = blocks[index]
      guard block.origin == .text, !block.isHidden, Self.besideTitle.contains(block.role) else { continue }
      if block.range.count > 160 { break }
      if let name = nameBesideDate(block) { return [name] }
      guard block.role == .paragraph else { continue }
      guard block.range.count <= 80, block.element >= 0, block.linkedBytes == 0,
        ["strong", "b"].contains(page.article.elements[block.element].name)
      else { continue }
      var line = BylineLine(page.article.text, words: page.words, languages: page.languages, trust: .text)
      line.read(block.range)
      let names = page.names(of: line, placement: .byline)
      let letters = names.reduce(0) { $0 + $1.range.count }
      if !names.isEmpty, names.count <= 4, letters + 4 * names.count >= block.range.count,
        names.allSatisfy({ !$0.isOrganization && (2...3).contains($0.name.split(separator: " ").count) })
      {
        return names
      }
    }
    return []
  }

  /// Blocks that the page marks as byline; those that follow one another continue it.
  private func marked(from start: Int, isNear: Bool) -> (Group, next: Int) {
    let blocks = page.article.blocks
    var line = BylineLine(page.article.text, words: page.words, languages: .all, trust: .marked)
    var isLinked = false
    var index = start
    while index < blocks.count, index < start + 12 {
      let block = blocks[index]
      guard marks(block, index) else { break }
      if !block.isHidden, block.origin == .text {
        line.seams = page.seams(in: block)
        let linked = links.names(within: block)
        isLinked = isLinked || !linked.isEmpty || links.marksAuthor(block.element)
        let exact = linked.isEmpty && block.role == .byline ? links.peers(within: block) : linked
        if exact.isEmpty {
          line.read(block.range)
        } else {
          read(block, names: exact, into: &line)
        }
      }
      index += 1
    }
    let names = page.names(of: line, placement: .byline)
      .filter { $0.isCued || !line.hasCue }
      .map { withAddress($0, from: start..<index) }
    let group = Group(names: names, trust: .marked, isNearTitle: isNear, hasCue: line.hasCue, isLinked: isLinked)
    return (group, index)
  }

  /// A block in which links or elements hold the names: those are read alone, and what stands between them for roles.
  private func read(_ block: Block, names: [Range<Int>], into line: inout BylineLine) {
    var position = block.range.lowerBound
    for name in names where name.lowerBound >= position && name.upperBound <= block.range.upperBound {
      line.read(position..<name.lowerBound)
      line.readName(name)
      position = name.upperBound
    }
    line.readAside(position..<block.range.upperBound)
  }

  private func withAddress(_ name: FoundName, from blocks: Range<Int>) -> FoundName {
    var name = name
    if name.email == nil, let address = links.address(in: blocks.map { page.article.blocks[$0].element }) {
      name.email = address.email
      name.hidesEmail = name.hidesEmail || address.isHidden
    }
    return name
  }

  /// A line that a cue word makes a byline.
  private func cued(_ index: Int, isNear: Bool, isPlain: Bool) -> Group? {
    guard let hits = page.hits[index] else { return nil }
    let block = page.article.blocks[index]
    let isShort = block.range.count <= 200
    var start: Int?
    for hit in hits {
      switch hit.cue.kind {
      case .by where hit.isAtStart && isShort: start = hit.range.lowerBound
      case .role where hit.isAtStart || isAfterBracket(hit.range.lowerBound, block): start = hit.range.lowerBound
      case .afterName where isShort: start = block.range.lowerBound
      default: continue
      }
      break
    }
    guard let start else { return nil }
    var line = BylineLine(page.article.text, words: page.words, languages: page.languages, trust: .text)
    line.seams = page.seams(in: block)
    line.read(start..<block.range.upperBound)
    let names = page.names(of: line, placement: isNear ? .byline : .end).filter { $0.isCued }
    guard !names.isEmpty else { return nil }
    return Group(
      names: names.map { withAddress($0, from: index..<index + 1) },
      trust: .text,
      isNearTitle: isNear,
      hasCue: line.hasCue
    )
  }

  private func isAfterBracket(_ position: Int, _ block: Block) -> Bool {
    guard position > block.range.lowerBound else { return true }
    let before = page.article.text[position - 1]
    return before == UInt8(ascii: "(") || before == UInt8(ascii: "[")
  }
}
