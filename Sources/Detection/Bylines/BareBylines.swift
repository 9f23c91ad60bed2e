import Provenance

/// Finds the authors where the page neither words nor marks their line: names that stand alone between the headline
/// and the text, beside a date, in bold, or as links that lead to a page about them; else signatures, see `Signatures`.
struct BareBylines {
  private let page: NewsroomPage
  private let article: Article
  private let links: AuthorLinks

  init(_ page: NewsroomPage, links: AuthorLinks) {
    self.page = page
    article = page.article
    self.links = links
  }

  private static let roles: Set<Block.Role> = [
    .paragraph, .byline, .dateline, .sectionLine, .standfirst, .other, .listItem,
  ]

  /// The names of the first such line; empty where there is none.
  func names() -> [FoundName] {
    let blocks = article.blocks
    let first = page.titleBlock + 1
    var paragraphs = 0
    for index in first..<max(first, min(blocks.count, page.titleBlock + 15)) {
      let block = blocks[index]
      guard block.origin == .text, !block.isHidden, Self.roles.contains(block.role) else { continue }
      if block.range.count > 160 {
        // The standfirst may be long; what follows a second paragraph is the text.
        if block.role != .standfirst { paragraphs += 1 }
        if paragraphs > 1 { break }
        continue
      }
      if let name = besideDate(block) { return [name] }
      guard block.role != .sectionLine, block.role != .dateline, block.range.count <= 120 else { continue }
      guard let names = alone(block) else { continue }
      if names.contains(where: isFromAgency) || isStressed(block) || names.allSatisfy(\.isCued) || isNextToDate(index)
        || PersonLinks(article: article).lead(to: names, in: block)
      {
        let persons = names.filter { !$0.isOrganization }
        return persons.isEmpty ? names : persons
      }
    }
    return []
  }

  // MARK: Names beside a date

  /// The one name in a line of parts of which one is a date ("3 May 2024 • Ada Example • 2 min").
  private func besideDate(_ block: Block) -> FoundName? {
    guard block.range.count <= 120 else { return nil }
    let parts = parts(of: block)
    guard parts.count >= 2, parts.contains(where: hasDigit) else { return nil }
    var found: FoundName?
    for part in parts where !part.isEmpty && !hasDigit(part) {
      let names = read(part)
      // "Published", "2 min read": words between the parts.
      if names.isEmpty, isCue(part) { continue }
      guard found == nil, names.count == 1, names[0].range == part, isName(names[0]) else { return nil }
      found = names[0]
    }
    return found
  }

  /// What bullets, bars, dashes and the borders of elements part from each other.
  private func parts(of block: Block) -> [Range<Int>] {
    let seams = page.seams(in: block)
    var parts: [Range<Int>] = []
    var start = block.range.lowerBound
    var position = start
    while position < block.range.upperBound {
      let length = separatorLength(at: position, limit: block.range.upperBound)
      if length > 0 || seams.contains(position) {
        parts.append(article.trimmed(start..<position))
        start = position + length
      }
      position += max(1, length)
    }
    parts.append(article.trimmed(start..<block.range.upperBound))
    return parts
  }

  private func separatorLength(at position: Int, limit: Int) -> Int {
    let text = article.text
    if text[position] == UInt8(ascii: "|") { return 1 }
    let bullet = page.bulletLength(at: position)
    guard bullet == 0, position > 0, text[position - 1] == 0x20 else { return bullet }
    let isDash =
      Bracket.matches([0xE2, 0x80, 0x93], at: position, text)
      || Bracket.matches([0xE2, 0x80, 0x94], at: position, text)
    let length = isDash ? 3 : text[position] == UInt8(ascii: "-") || text[position] == UInt8(ascii: "/") ? 1 : 0
    return length > 0 && position + length < limit && text[position + length] == 0x20 ? length : 0
  }

  private func isCue(_ part: Range<Int>) -> Bool {
    page.words.line.longest(
      in: article.text,
      at: part.lowerBound,
      limit: part.upperBound,
      kinds: [.by, .junk],
      languages: page.languages
    )?.end == part.upperBound
  }

  // MARK: Names alone

  /// The names that are all of a block.
  private func alone(_ block: Block) -> [FoundName]? {
    let peers = links.peers(within: block)
    let names = peers.isEmpty ? read(block.range, seams: page.seams(in: block)) : peers.flatMap { read($0) }
    guard let last = names.last, names.count <= 5, names.allSatisfy(isName) else { return nil }
    var letters = names.reduce(0) { $0 + $1.range.count }
    if block.range.count <= 100, saysWhat(last, last.range.upperBound..<block.range.upperBound) {
      letters += block.range.upperBound - last.range.upperBound
    }
    return letters + 4 * names.count >= block.range.count ? names : nil
  }

  /// Whether what follows a name is what the person is, where, or for whom ("…, staff writer", "… | Madrid", "… (AFP)").
  private func saysWhat(_ name: FoundName, _ rest: Range<Int>) -> Bool {
    guard let start = rest.first(where: { Folding.isWord(article.text[$0]) && page.bulletLength(at: $0) == 0 }),
      start > rest.lowerBound
    else { return false }
    if isFromAgency(name) { return true }
    let title = cue(.jobTitle, in: start..<rest.upperBound)
    if Places.contains(NameKey.key(article.string(start..<rest.upperBound))) { return true }
    // "News" and the like are sections too.
    return title != nil && cue([.desk, .junk], in: start..<rest.upperBound) == nil
  }

  /// Whether an agency stands beside the name, as no name in a text has it.
  private func isFromAgency(_ name: FoundName) -> Bool {
    guard !name.isOrganization, let organization = name.organization else { return false }
    return page.words.agencies[NameKey.key(organization)] != nil
  }

  private func isStressed(_ block: Block) -> Bool {
    block.role == .paragraph && block.linkedBytes == 0 && block.element >= 0
      && ["strong", "b"].contains(article.elements[block.element].name)
  }

  /// Whether one of the next blocks, or the one before, is a date.
  private func isNextToDate(_ index: Int) -> Bool {
    for next in [index + 1, index + 2, index - 1] where article.blocks.indices.contains(next) {
      let block = article.blocks[next]
      if block.origin != .text || block.isHidden || block.range.count > 80 { continue }
      if block.role == .title || block.role == .heading { continue }
      if isDate(block.range) { return true }
    }
    return false
  }

  /// A year, or a day with a month, or a time of day.
  private func isDate(_ range: Range<Int>) -> Bool {
    var run = 0
    var runs: [Int] = []
    for byte in article.text[range] {
      if byte >= 0x30, byte <= 0x39 {
        run += 1
      } else if run > 0 {
        runs.append(run)
        run = 0
      }
    }
    if run > 0 { runs.append(run) }
    return runs.contains(4) && runs.count <= 6 || (2...6).contains(runs.count) && runs.allSatisfy { $0 <= 2 }
  }

  // MARK: Reading

  private func read(_ range: Range<Int>, seams: [Int] = []) -> [FoundName] {
    var line = BylineLine(article.text, words: page.words, languages: page.languages, trust: .text)
    line.seams = seams
    line.read(range)
    return page.names(of: line, placement: .byline)
  }

  private func hasDigit(_ range: Range<Int>) -> Bool { article.text[range].contains { $0 >= 0x30 && $0 <= 0x39 } }

  /// An agency, or a person of two to four words.
  private func isName(_ name: FoundName) -> Bool {
    if name.isOrganization { return page.words.agencies[name.key] != nil }
    if let word = cue([.place, .by, .and, .affiliation, .role], in: name.range), word.end < name.range.upperBound,
      article.text[word.end] == 0x20, cue(.particle, in: name.range) == nil
    {
      return false
    }
    // "Supreme Court", "World News": words of the trade are sections rather than names.
    for word in article.text[name.range].split(separator: 0x20) where word.last != UInt8(ascii: ".") {
      if let match = cue([.desk, .jobTitle, .junk], in: word.startIndex..<word.endIndex), match.end == word.endIndex {
        return false
      }
    }
    return !Places.contains(name.key) && (2...4).contains(name.name.split(separator: " ").count)
  }

  private func cue(_ kinds: Cue.Kinds, in range: Range<Int>) -> CueTrie.Match? {
    page.words.line.longest(
      in: article.text,
      at: range.lowerBound,
      limit: range.upperBound,
      kinds: kinds,
      languages: kinds == .particle ? [.shared, page.languages] : page.languages
    )
  }
}
