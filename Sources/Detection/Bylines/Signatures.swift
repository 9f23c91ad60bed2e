import Provenance

/// Finds the authors that sign without a word for it: a name in brackets or in stressed letters after the last
/// paragraph, or with the place from which somebody reports before the first ("【ソウル＝山田…】").
struct Signatures {
  private let page: NewsroomPage
  private let article: Article
  private let datelines: Datelines

  init(_ page: NewsroomPage) {
    self.page = page
    article = page.article
    datelines = Datelines(text: article.text)
  }

  /// The persons who sign; empty where nobody does.
  func names() -> [FoundName] {
    let paragraphs = paragraphs
    for index in paragraphs.prefix(3) {
      let found = reporters(in: opening(article.blocks[index].range), placement: .byline)
      if !found.isEmpty { return found }
    }
    let long = paragraphs.last { article.blocks[$0].range.count > 80 } ?? -1
    for index in paragraphs.suffix(2).reversed() {
      let block = article.blocks[index]
      let found = signed(block, isAfterText: index > long && long > page.titleBlock)
      if !found.isEmpty { return found }
    }
    return []
  }

  /// The agency or the other paper from which the words come, at the very end ("… (dpa/xyz)", "Publisher / Other Paper").
  func agency(isPublisher: (String) -> Bool) -> [FoundName] {
    let paragraphs = paragraphs
    guard let last = paragraphs.lastIndex(where: { article.blocks[$0].range.count > 80 }) else { return [] }
    for index in paragraphs {
      let found = source(in: article.blocks[index].range, isPublisher: isPublisher)
      if !found.isEmpty { return found }
    }
    for index in paragraphs[last...].prefix(3) {
      let range = article.blocks[index].range
      if let agency = agency(in: closing(range)) { return [agency] }
    }
    return []
  }

  /// The agency with which the words in brackets begin; after it an editor's sign may stand.
  private func agency(in brackets: Range<Int>?) -> FoundName? {
    guard let brackets, brackets.count <= 24,
      let match = page.words.line.longest(
        in: article.text,
        at: brackets.lowerBound,
        limit: brackets.upperBound,
        kinds: .agency,
        languages: page.languages
      ),
      match.end == brackets.upperBound
        || [UInt8(ascii: "/"), UInt8(ascii: ","), 0x20].contains(article.text[match.end])
    else { return nil }
    let range = brackets.lowerBound..<match.end
    return name(page.organizationName(article.string(range)), range, isOrganization: true)
  }

  /// What stands beside the publisher's name in a line of its own.
  private func source(in range: Range<Int>, isPublisher: (String) -> Bool) -> [FoundName] {
    guard range.count <= 60, let slash = range.first(where: { article.text[$0] == UInt8(ascii: "/") }) else {
      return []
    }
    let parts = [article.trimmed(range.lowerBound..<slash), article.trimmed(slash + 1..<range.upperBound)]
    let known = parts.map { isPublisher(NameKey.key(article.string($0))) }
    guard known[0] != known[1], let other = known[0] ? parts.last : parts.first, other.count >= 3,
      article.string(other).split(separator: " ").allSatisfy({ $0.first?.isUppercase == true }),
      !article.text[other].contains(where: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ".") })
    else { return [] }
    return [name(page.organizationName(article.string(other)), other, isOrganization: true)]
  }

  /// The editors' signs before the pictures' credit in the last line ("abc, de; Foto: …").
  func signs() -> [FoundName] {
    for index in (max(0, page.articleEnd - 3)..<max(0, page.articleEnd)).reversed() {
      let block = article.blocks[index]
      guard index > page.titleBlock, block.origin == .text, !block.isHidden, block.range.count <= 120,
        let credit = page.hits[index]?.first(where: { $0.cue.kind == .credit })?.range.lowerBound
      else { continue }
      var found: [FoundName] = []
      var start = block.range.lowerBound
      for position in block.range.lowerBound..<credit where !Folding.isWord(article.text[position]) {
        let byte = article.text[position]
        guard byte == UInt8(ascii: ",") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ";") || byte == 0x20 else {
          return []
        }
        let word = start..<position
        start = position + 1
        if word.isEmpty { continue }
        guard (2...4).contains(word.count), article.text[word].allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }), found.count < 4
        else { return [] }
        found.append(name(article.string(word), word))
      }
      let isEnded = credit > block.range.lowerBound + 2 && article.text[credit - 2] == UInt8(ascii: ";")
      if isEnded, start == credit, !found.isEmpty { return found }
    }
    return []
  }

  private var paragraphs: [Int] {
    article.blocks.indices.filter { index in
      let block = article.blocks[index]
      return index > page.titleBlock && index < page.articleEnd && block.origin == .text && !block.isHidden
        && (block.role == .paragraph || block.role == .byline)
    }
  }

  // MARK: Brackets

  /// What the brackets hold with which a paragraph begins.
  private func opening(_ block: Range<Int>) -> Range<Int>? {
    let length = Bracket.length(at: block.lowerBound, article.text)
    guard length > 0, Bracket.opens(at: block.lowerBound, article.text) else { return nil }
    let start = block.lowerBound + length
    let limit = min(block.upperBound, start + 90)
    guard let end = (start..<max(start, limit)).first(where: { Bracket.closes(at: $0, article.text) }) else {
      return nil
    }
    return start..<end
  }

  /// What the brackets hold with which a paragraph ends.
  private func closing(_ block: Range<Int>) -> Range<Int>? {
    let start = max(block.lowerBound, block.upperBound - 100)
    guard let end = (start..<block.upperBound).last(where: { Bracket.closes(at: $0, article.text) }),
      datelines.isEnd(end + Bracket.length(at: end, article.text), block),
      let open = (start..<end).last(where: { Bracket.opens(at: $0, article.text) })
    else { return nil }
    return article.trimmed(open + Bracket.length(at: open, article.text)..<end)
  }

  /// Japanese names after a place and a sign of equality; without a place where the brackets end the text.
  private func reporters(in brackets: Range<Int>?, placement: Placement, needsPlace: Bool = true) -> [FoundName] {
    guard let brackets, brackets.count >= 9, brackets.count <= 90 else { return [] }
    var start = brackets.lowerBound
    if let equals = brackets.last(where: datelines.isEquals) {
      start = equals + (article.text[equals] < 0x80 ? 1 : 3)
    } else if needsPlace {
      return []
    }
    var found: [FoundName] = []
    for part in article.string(start..<max(start, brackets.upperBound)).split(whereSeparator: { "、・,，".contains($0) }) {
      let bytes = Array(part.utf8)
      guard isJapaneseName(part), let place = ByteSearch.first(bytes, in: article.text[start..<brackets.upperBound])
      else { return [] }
      found.append(name(String(part), place..<place + bytes.count, placement: placement))
    }
    return found
  }

  /// Three to five Chinese characters that are no word of the trade, or with a space between two names.
  private func isJapaneseName(_ part: Substring) -> Bool {
    let letters = part.filter { !$0.isWhitespace }
    guard (3...5).contains(letters.count),
      letters.unicodeScalars.allSatisfy({ (0x4E00...0x9FFF).contains($0.value) || $0 == "々" || $0 == "ヶ" })
    else { return false }
    let bytes = Array(letters.utf8)
    let kinds: Cue.Kinds = [.desk, .agency, .jobTitle, .junk, .by, .role, .credit, .afterName]
    return bytes.indices.allSatisfy {
      page.words.line.longest(in: bytes, at: $0, limit: bytes.count, kinds: kinds, languages: page.languages) == nil
    }
  }

  // MARK: Ends

  private func signed(_ block: Block, isAfterText: Bool) -> [FoundName] {
    if holdsKana, let brackets = closing(block.range) {
      let found = reporters(in: brackets, placement: .end, needsPlace: false)
      if !found.isEmpty { return found }
    }
    guard isAfterText, block.range.count <= 90, block.linkedBytes == 0 else { return [] }
    var range = block.range
    let isDashed = Bracket.matches([0xE2, 0x80, 0x94], at: range.lowerBound, article.text)
    if isDashed { range = article.trimmed(range.lowerBound + 3..<range.upperBound) }
    guard isDashed || startsStressed(block) else { return [] }
    var line = BylineLine(article.text, words: page.words, languages: page.languages, trust: .text)
    line.seams = page.seams(in: block)
    line.read(range)
    let names = page.names(of: line, placement: .end)
    guard let first = names.first, let last = names.last, names.count <= 3, first.range.lowerBound == range.lowerBound,
      names.allSatisfy({
        !$0.isOrganization && $0.role == .author && (2...4).contains($0.name.split(separator: " ").count)
      })
    else { return [] }
    let rest = article.trimmed(last.range.upperBound..<range.upperBound)
    return rest.isEmpty || Bracket.opens(at: rest.lowerBound, article.text) ? names : []
  }

  /// Whether the block begins with stressed letters, in a language that writes no headings with capitals.
  private func startsStressed(_ block: Block) -> Bool {
    let english = page.words.languages(of: "en")
    let own = page.languages.subtracting(english)
    guard page.languages != .all, !own.isEmpty,
      own.isDisjoint(with: page.words.languages(of: "de").subtracting(english)),
      block.element >= 0
    else { return false }
    let tags: Set<String> = ["strong", "b", "em", "i"]
    if tags.contains(article.elements[block.element].name) { return true }
    let end = min(article.elements[block.element].subtreeEnd, block.element + 6)
    return (block.element..<end).contains {
      tags.contains(article.elements[$0].name)
        && article.trimmed(article.elements[$0].text).lowerBound == block.range.lowerBound
    }
  }

  /// Whether the article is Japanese: its last paragraphs have letters of its own.
  private var holdsKana: Bool {
    paragraphs.suffix(3).contains { index in
      let range = article.blocks[index].range
      return range.contains { position in
        article.text[position] == 0xE3 && position + 1 < range.upperBound
          && (0x81...0x82).contains(article.text[position + 1])
      }
    }
  }

  private func name(_ name: String, _ range: Range<Int>, isOrganization: Bool = false, placement: Placement = .end)
    -> FoundName
  {
    let clean = PersonName.clean(name, isOrganization: isOrganization)
    return FoundName(
      name: clean,
      key: NameKey.key(clean),
      role: .author,
      range: range,
      isOrganization: isOrganization,
      placement: placement
    )
  }
}
