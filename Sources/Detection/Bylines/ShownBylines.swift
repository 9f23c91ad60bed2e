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
  let links: AuthorLinks

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
      if block.range.count <= 2000, block.role != .title, block.role != .caption,
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

  private func isRead(_ block: Block, _ index: Int) -> Bool {
    block.role.isArticle || block.role == .other
      || page.hits[index] != nil && (block.role == .authorBiography || page.isAroundTitle(index))
  }

  /// Blocks that the page marks as byline; those that follow one another continue it.
  private func marked(from start: Int, isNear: Bool) -> (Group, next: Int) {
    let blocks = page.article.blocks
    var end = start + 1
    while end < min(blocks.count, start + 12), marks(blocks[end], end) { end += 1 }
    // Sections, and other articles by the author, are links that stand there too.
    let own = (start..<end).filter { !leadsElsewhere(blocks[$0]) }
    var group = group(of: own, isNear: isNear)
    if group.names.isEmpty, own.count < end - start { group = self.group(of: Array(start..<end), isNear: isNear) }
    return (group, end)
  }

  private func group(of indices: [Int], isNear: Bool) -> Group {
    var line = BylineLine(page.article.text, words: page.words, languages: page.languages, trust: .marked)
    var linked: [Range<Int>] = []
    var isLinked = false
    for index in indices where !page.article.blocks[index].isHidden && page.article.blocks[index].origin == .text {
      let block = page.article.blocks[index]
      line.seams = page.seams(in: block)
      line.expects = .name
      let names = links.names(within: block)
      linked += names
      isLinked = isLinked || !names.isEmpty || links.marksAuthor(block.element)
      let peers = names.isEmpty && block.role == .byline ? links.peers(within: block) : []
      // A label and what it labels are no peers.
      let exact = peers.contains { page.article.text[$0.upperBound - 1] == UInt8(ascii: ":") } ? [] : names + peers
      if exact.isEmpty {
        line.read(block.range)
      } else {
        read(block, names: exact, into: &line)
      }
    }
    let names = page.names(of: line, placement: .byline)
      .filter { $0.isCued || !line.hasCue }
      .map { withAddress($0, from: indices) }
    return Group(
      names: withoutSubjects(withoutLooseWords(names, linked), linked),
      trust: .marked,
      isNearTitle: isNear,
      hasCue: line.hasCue,
      isLinked: isLinked
    )
  }

  /// Leaves out single words beside full names ("Ada Example", "Profile").
  private func withoutLooseWords(_ names: [FoundName], _ linked: [Range<Int>]) -> [FoundName] {
    guard names.contains(where: { !$0.isOrganization && $0.name.contains(" ") }) else { return names }
    return names.filter { name in
      name.isOrganization || name.name.contains(" ") || page.article.text[name.range.lowerBound] >= 0xE0
        || linked.contains { $0.overlaps(name.range) }
    }
  }

  /// Leaves out what the article is about rather than by: a name beside the authors' that is no link and stands in the
  /// text again and again is a place ("Ada Example, Little Bridge").
  private func withoutSubjects(_ names: [FoundName], _ linked: [Range<Int>]) -> [FoundName] {
    guard let first = names.first, names.count > 1, names.count <= 8 else { return names }
    return names.filter { name in
      guard name.range != first.range, !name.isOrganization, name.role == .author,
        !linked.contains(where: { $0.overlaps(name.range) })
      else { return true }
      let printed = Array(page.article.text[name.range])
      var count = 0
      for block in page.article.blocks where block.role == .paragraph && block.range.count > 80 {
        if ByteSearch.contains(printed, in: page.article.text[block.range]) { count += 1 }
        if count == 3 { return false }
      }
      return true
    }
  }

  /// Whether a block is a link to something other than an author: a section, an article of the same author.
  private func leadsElsewhere(_ block: Block) -> Bool {
    guard block.linkedBytes * 5 > block.range.count * 4, links.names(within: block).isEmpty,
      !links.marksAuthor(block.element)
    else { return false }
    let persons = PersonLinks(article: page.article)
    if persons.stayHere(in: block) { return false }
    var line = BylineLine(page.article.text, words: page.words, languages: page.languages, trust: .marked)
    line.seams = page.seams(in: block)
    line.read(block.range)
    let names = page.names(of: line)
    return names.isEmpty || names.contains { $0.name.count { $0 == " " } > 3 } || !persons.lead(to: names, in: block)
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

  private func withAddress(_ name: FoundName, from blocks: some Sequence<Int>) -> FoundName {
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
    var part: Range<Int>?
    var isBy = false
    for hit in hits {
      let rest = hit.range.lowerBound..<block.range.upperBound
      switch hit.cue.kind {
      case .by where isShort && (hit.isAtStart || isNear):
        part = rest
        isBy = true
      case .role where block.range.count <= 700 && (hit.isAtStart || opensPart(hit, block)):
        part = rest
      case .afterName:
        part =
          Datelines(text: page.article.text).part(around: hit.range, in: block.range)
          ?? (isShort && !runsOn(after: hit.range.upperBound, block) ? block.range : nil)
      default: continue
      }
      if part != nil { break }
    }
    guard let part else { return nil }
    var line = BylineLine(page.article.text, words: page.words, languages: page.languages, trust: .text)
    line.seams = page.seams(in: block)
    line.read(part)
    var end = index + 1
    if isBy, line.entries.isEmpty, !line.isRunningText, isNear, block.range.count <= 60 {
      end = readFollowing(index, into: &line)
    }
    let names = page.names(of: line, placement: isNear ? .byline : .end).filter { $0.isCued }
    guard !names.isEmpty else { return nil }
    return Group(
      names: names.map { withAddress($0, from: index..<end) },
      trust: .text,
      isNearTitle: isNear,
      hasCue: line.hasCue
    )
  }

  /// Whether a journalist's title is a word of a sentence: of one that ends like a sentence, or before a particle.
  private func runsOn(after position: Int, _ block: Block) -> Bool {
    let text = page.article.text
    let rest = text[position..<block.range.upperBound]
    if Self.particles.contains(where: { rest.starts(with: $0) }) { return true }
    return Self.ends.contains { ByteSearch.contains($0, in: text[block.range]) }
  }

  private static let particles = [
    "가 ", "는 ", "은 ", "를 ", "에게", "의 ", "와 ", "과 ", "도 ", "들", "단", "회견", " 회견", "会", "會", "团", "團",
  ]
  .map { Array($0.utf8) }
  private static let ends = ["。", "다.", "다 "].map { Array($0.utf8) }

  /// Reads the blocks after one that holds a cue alone ("By" in a line of its own); returns the first that was not read.
  private func readFollowing(_ index: Int, into line: inout BylineLine) -> Int {
    let blocks = page.article.blocks
    var next = index + 1
    while next < min(blocks.count, index + 9) {
      let block = blocks[next]
      guard !block.isHidden, block.origin == .text, block.range.count <= 120, block.role != .title,
        next == index + 1 || isPeer(block, of: blocks[next - 1])
      else { break }
      let count = line.entries.count
      line.seams = page.seams(in: block)
      line.read(block.range)
      if line.entries.count == count { break }
      next += 1
    }
    return next
  }

  /// Whether two blocks are items of one list: equal elements with the same parent, or with parents that are.
  private func isPeer(_ block: Block, of other: Block) -> Bool {
    guard block.element >= 0, other.element >= 0 else { return false }
    let elements = page.article.elements
    var (one, two) = (block.element, other.element)
    for _ in 0..<3 {
      guard elements[one].name == elements[two].name else { return false }
      if elements[one].parent == elements[two].parent { return true }
      one = elements[one].parent
      two = elements[two].parent
      if one < 0 || two < 0 || one == two { return false }
    }
    return false
  }

  /// Whether a role's cue opens a part of its line: within brackets, or after what parts a work from its translator
  /// ("The Long Winter / Maria Conte ; translated by …").
  private func opensPart(_ hit: NewsroomPage.Hit, _ block: Block) -> Bool {
    guard hit.range.lowerBound > block.range.lowerBound else { return true }
    let text = page.article.text
    let before = text[hit.range.lowerBound - 1]
    if before == UInt8(ascii: "(") || before == UInt8(ascii: "[") { return true }
    guard before == 0x20, block.range.count <= 300,
      Byline.Role.allCases[Int(hit.cue.value)] == .translator,
      case let rest = page.article.trimmed(block.range.lowerBound..<hit.range.lowerBound), let last = text[rest].last,
      rest.count >= 3
    else { return false }
    return [UInt8(ascii: ";"), UInt8(ascii: "/"), UInt8(ascii: "|")].contains(last)
      || Bracket.matches([0xE2, 0x80, 0x93], at: rest.upperBound - 3, text)
      || Bracket.matches([0xE2, 0x80, 0x94], at: rest.upperBound - 3, text)
      || page.bulletLength(at: rest.upperBound - 2) == 2 || page.bulletLength(at: rest.upperBound - 3) == 3
  }
}
