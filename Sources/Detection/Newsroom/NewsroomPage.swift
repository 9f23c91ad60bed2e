import Provenance

/// An article with every cue word that stands in it, found in one sweep.
struct NewsroomPage {
  /// A cue word in the article.
  struct Hit {
    var range: Range<Int>
    var cue: Cue
    /// Whether only white space and opening marks precede it in its block.
    var isAtStart: Bool
  }

  /// How what is looked for begins: what stands around names, and anything.
  private struct Starts {
    var names: WordStarts
    var any: WordStarts
  }

  let article: Article
  let words: NewsroomWords
  /// What makes a note in these languages.
  let notes: CueTrie
  let languages: LanguageSet
  /// The hits of each block that has any, in order.
  private(set) var hits: [Int: [Hit]] = [:]
  /// The block of the headline; 0 where none is marked.
  let titleBlock: Int
  /// One past the last block of the article proper.
  let articleEnd: Int

  /// How much of a page is read, so that a hostile one costs no more than a long one.
  private static let sweptBytes = 600_000

  init(_ article: Article, words: NewsroomWords, language: String?, title: String?) {
    self.article = article
    self.words = words
    languages = words.languages(of: language)
    notes = words.notes(of: language)
    titleBlock = Self.titleBlock(of: article, title: title)
    articleEnd = (article.blocks.lastIndex { $0.role.isArticle && $0.origin == .text && !$0.isHidden } ?? -1) + 1
    let names = words.sweepStarts(of: languages)
    let starts = Starts(names: names, any: names.union(notes.starts))
    var left = Self.sweptBytes
    for (index, block) in article.blocks.enumerated() where isSwept(block, index) {
      left -= block.range.count
      if left < 0 { break }
      let found = sweep(block.range, starts)
      if !found.isEmpty { hits[index] = found }
    }
  }

  private static func titleBlock(of article: Article, title: String?) -> Int {
    if let title, !title.isEmpty {
      let key = NameKey.key(title)
      let size = title.utf8.count
      for (index, block) in article.blocks.enumerated() where block.origin == .text && !block.isHidden {
        if block.role == .title { return index }
        guard block.role == .heading, abs(block.range.count - size) < 40 else { continue }
        if NameKey.key(article.string(block.range)) == key { return index }
      }
    }
    return article.blocks.firstIndex { $0.role == .title || $0.role == .heading && !$0.isHidden } ?? 0
  }

  private func isSwept(_ block: Block, _ index: Int) -> Bool {
    guard block.origin == .text, !block.isHidden else { return false }
    if block.role.isArticle || block.role == .other || block.role == .authorBiography { return true }
    return block.range.count <= 200 && isAroundTitle(index)
      && (block.role == .navigation || block.role == .related || block.role == .share || block.role == .siteHeader)
  }

  /// Whether a block stands so close to the headline that the line of the authors may be taken for furniture.
  func isAroundTitle(_ index: Int) -> Bool { index >= titleBlock - 3 && index <= titleBlock + 15 }

  /// Where elements meet within a block without white space between their words, in order.
  ///
  /// "Jane Roe" in one element and "3 May" in the next are printed apart though no white space stands there.
  func seams(in block: Block) -> [Int] {
    guard block.element >= 0 else { return [] }
    let end = min(article.elements[block.element].subtreeEnd, block.element + 120)
    guard block.element + 1 < end else { return [] }
    var seams: [Int] = []
    for element in article.elements[block.element + 1..<end] {
      for border in [element.text.lowerBound, element.text.upperBound]
      where border > block.range.lowerBound && border < block.range.upperBound {
        if !Folding.isWhite(article.text[border - 1]), !Folding.isWhite(article.text[border]) { seams.append(border) }
      }
    }
    return seams.sorted()
  }

  /// The length of a bullet or a middle dot at a position; 0 where none stands.
  func bulletLength(at position: Int) -> Int {
    let text = article.text
    guard position + 2 < text.count else { return 0 }
    if text[position] == 0xC2, text[position + 1] == 0xB7 { return 2 }
    return text[position] == 0xE2 && text[position + 1] == 0x80 && text[position + 2] == 0xA2 ? 3 : 0
  }

  /// - Parameter starts: how what is looked for begins.
  private func sweep(_ range: Range<Int>, _ starts: Starts) -> [Hit] {
    var found: [Hit] = []
    let text = article.text
    let end = min(range.upperBound, text.count)
    var position = range.lowerBound
    var isWordStart = true
    var isAtStart = true
    while position < end {
      let byte = text[position]
      // Quotation marks, no-break spaces and pictographs part words, and stand before what begins a line ("📷 Photo: …").
      // "© dpa" is no line of its own.
      let isMark =
        byte >= 0xC2 && Script.isMark(text, at: position, limit: end)
        && !(byte == 0xC2 && text[min(position + 1, end - 1)] == 0xA9)
      let isWord = Folding.isWord(byte) && !isMark
      if isWordStart || byte >= 0xE3 || !isWord, starts.any.mayStart(text, at: position, limit: end) {
        append(notes(at: position, end, isAtStart), at: position, isAtStart, in: range, to: &found)
        if starts.names.mayStart(text, at: position, limit: end),
          let name = longest(words.sweep, .besideNames, position, end)
        {
          append([name], at: position, isAtStart, in: range, to: &found)
        }
      }
      if isWord {
        // A bracket of full width opens the line as one of half width does.
        if byte < 0xE2 || !isAtStart || !Bracket.opens(at: position, text) { isAtStart = false }
      } else if byte == UInt8(ascii: "|"), range.count <= 200 {
        // "25 April | By Ada Example": each part is a line of its own.
        isAtStart = true
      }
      if byte == 0xE2 || byte == 0xC2, range.count <= 200, bulletLength(at: position) > 0 { isAtStart = true }
      if byte >= 0xC0 {
        position += byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
        isWordStart = isMark
      } else {
        position += 1
        isWordStart = !isWord
      }
    }
    return found
  }

  /// What makes a note at a position; words that open one as its label may say in running on what only notes say.
  private func notes(at position: Int, _ end: Int, _ isAtStart: Bool) -> [CueTrie.Match] {
    guard let note = longest(notes, isAtStart ? .inNotes : .saidInNotes, position, end) else { return [] }
    guard note.cue.kind == .noteLabel, let said = longest(notes, .saidInNotes, position, end) else { return [note] }
    return [note, said]
  }

  private func longest(_ trie: CueTrie, _ kinds: Cue.Kinds, _ position: Int, _ end: Int) -> CueTrie.Match? {
    trie.longest(in: article.text, at: position, limit: end, kinds: kinds, languages: languages)
  }

  private func append(
    _ matches: [CueTrie.Match],
    at position: Int,
    _ isAtStart: Bool,
    in range: Range<Int>,
    to found: inout [Hit]
  ) {
    // "by" is a cue only at the start of a line; within a text it is any word.
    for match in matches
    where isAtStart || match.cue.kind != .by && match.cue.kind != .noteLabel || isByline(match, at: position, range) {
      found.append(Hit(range: position..<match.end, cue: match.cue, isAtStart: isAtStart))
    }
  }

  /// Whether a cue within a short line opens a byline there: after a date ("3 May 2024, 10:00 AM by Ada Example"), or as
  /// a label of a script that has no capitals ("来源：… 作者：…").
  private func isByline(_ match: CueTrie.Match, at position: Int, _ block: Range<Int>) -> Bool {
    guard match.cue.kind == .by, block.count <= 160 else { return false }
    let text = article.text
    if text[position] >= 0xE0 {
      return text[match.end - 1] == UInt8(ascii: ":") || Bracket.matches([0xEF, 0xBC, 0x9A], at: match.end - 3, text)
    }
    var index = position
    while index > block.lowerBound, !Folding.isWord(text[index - 1]) { index -= 1 }
    let word = index
    while index > max(block.lowerBound, word - 4), text[index - 1] | 0x20 >= 0x61, text[index - 1] | 0x20 <= 0x7A {
      index -= 1
    }
    while index > block.lowerBound, text[index - 1] == 0x20 { index -= 1 }
    return index > block.lowerBound && index < position && text[index - 1] >= 0x30 && text[index - 1] <= 0x39
  }
}
