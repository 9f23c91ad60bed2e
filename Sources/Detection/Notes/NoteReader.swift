import Provenance

/// Reads the newsroom's notes about the article: corrections, updates, sign-offs, where else it appeared.
///
/// A note says its kind at its start ("Correction:"), or says what only such a note says ("an earlier version of this
/// article").
struct NoteReader {
  private let page: NewsroomPage
  private let article: Article

  init(_ page: NewsroomPage) {
    self.page = page
    article = page.article
  }

  func read(into account: inout Account) {
    var notes: [Note] = []
    let dates = DateReading(
      words: page.words,
      languages: page.languages,
      monthFirst: account.language.map { $0 == "en" || $0 == "en-US" } ?? false
    )
    var covered = -1
    for index in page.hits.keys.sorted() where notes.count < 60 {
      let block = article.blocks[index]
      guard ![.title, .caption, .code, .related].contains(block.role), index > covered,
        let hits = page.hits[index]
      else { continue }
      let isDates = isDateLine(block, index)
      var all = read(hits, in: block, at: index)
      if all.isEmpty, !isSigned(block, account), let line = labelledRole(hits, block) { all = [line] }
      for found in all where !isDates || found.kind != .update {
        if found.range.upperBound > block.range.upperBound { covered = index + 1 }
        let evidence = article.evidence(at: found.range, placement: index > page.titleBlock + 6 ? .end : nil)
        if notes.contains(where: { $0.kind == found.kind && NameKey.key($0.text) == NameKey.key(evidence.quote) }) {
          continue
        }
        notes.append(
          Note(
            found.kind,
            text: evidence.quote.collapsed,
            date: date(of: found, dates),
            evidence: [evidence]
          )
        )
      }
    }
    account.notes = notes
    MarkedCorrections(article: article, dates: dates).read(into: &account)
  }

  private struct Found {
    var kind: Note.Kind
    var range: Range<Int>
    /// Just after the label.
    var labelEnd: Int?
  }

  private func read(_ hits: [NewsroomPage.Hit], in block: Block, at index: Int) -> [Found] {
    if block.role == .dateline { return besideDate(hits, block) }
    var found: [Found] = []
    if let label = label(hits, block, index) { found.append(label) }
    for hit in hits where counts(hit, block) {
      guard let kind = kind(hit.cue) else { continue }
      let range = sentence(around: hit.range, in: block)
      if let last = found.last, last.range.overlaps(range) {
        // The words say more than the label "Editor's note" or "Update".
        if Self.rank(kind) < Self.rank(last.kind), last.kind != .signOff { found[found.count - 1].kind = kind }
        continue
      }
      found.append(Found(kind: kind, range: range))
    }
    if let signOff = signOff(hits, block),
      !found.contains(where: { $0.range.overlaps(signOff.range) && $0.kind != .contributor })
    {
      found.removeAll { $0.range.overlaps(signOff.range) }
      found.append(signOff)
    }
    if found.isEmpty, let credit = roleNote(hits, block) { found.append(credit) }
    if found.isEmpty, index > page.titleBlock, let source = sourceNote(hits, block) { found.append(source) }
    return found
  }

  /// Whether a block is the line of the dates between a headline and its article: when it changed is no note there.
  private func isDateLine(_ block: Block, _ index: Int) -> Bool {
    block.range.count <= 160 && index > page.titleBlock && page.isAroundTitle(index) && page.articleEnd - index > 3
      && article.text[block.range].contains { $0 >= 0x30 && $0 <= 0x39 }
  }

  /// Whether a cue within a block makes a note: words that only notes say anywhere, others in a short line only, some
  /// of them beside a word for the article.
  private func counts(_ hit: NewsroomPage.Hit, _ block: Block) -> Bool {
    switch hit.cue.kind {
    // "AI corrects the spelling" is no mistake that the newsroom owns up to.
    case .notePhrase: kind(hit.cue) != .correction || !holds(.machineWord, sentence(around: hit.range, in: block))
    case .noteLine: isLine(block) && !holds(.machineWord, block.range)
    case .noteOfArticle: isLine(block) && holds(.articleWord, block.range) && !holds(.machineWord, block.range)
    default: false
    }
  }

  /// Whether a block is no longer than a remark: about two sentences, in bytes as its script counts them.
  private func isLine(_ block: Block) -> Bool {
    guard block.range.count <= Self.longestLine * 2, block.role != .heading else { return false }
    let letters = block.range.count { article.text[$0] & 0xC0 != 0x80 }
    return letters <= Self.longestLine
  }

  private static let longestLine = 260

  private func holds(_ kind: Cue.Kinds, _ range: Range<Int>) -> Bool {
    var isStart = true
    for position in range {
      let byte = article.text[position]
      if isStart && Folding.isWord(byte) || byte >= 0xE3,
        page.notes.longest(
          in: article.text,
          at: position,
          limit: range.upperBound,
          kinds: kind,
          languages: page.languages
        ) != nil
      {
        return true
      }
      isStart = !Folding.isWord(byte)
    }
    return false
  }

  /// What the more telling kinds are.
  private static func rank(_ kind: Note.Kind) -> Int {
    switch kind {
    case .retraction: 0
    case .correction: 1
    case .clarification: 2
    case .translator: 3
    case .syndication: 4
    case .contributor, .signOff: 5
    case .disclosure: 6
    case .update: 7
    case .editor: 8
    case .editorsNote: 9
    }
  }

  private func kind(_ cue: Cue) -> Note.Kind? {
    Note.Kind.allCases.indices.contains(Int(cue.value)) ? Note.Kind.allCases[Int(cue.value)] : nil
  }

  // MARK: Labels

  private func label(_ hits: [NewsroomPage.Hit], _ block: Block, _ index: Int) -> Found? {
    guard let first = hits.first, first.isAtStart, first.cue.kind == .noteLabel, let kind = kind(first.cue),
      block.role != .heading || block.range.count <= 40
    else { return nil }
    let last = article.text[first.range.upperBound - 1]
    let endsItself = isColoned(first) || last == UInt8(ascii: "(") || last == UInt8(ascii: "=")
    let isLong = article.string(first.range).contains(" ")
    guard endsItself || isEnded(first.range.upperBound, block.range.upperBound, mayRunOn: isLong) else { return nil }
    var range = block.range
    if block.range.upperBound - first.range.upperBound <= 14, let next = following(index) {
      range = range.lowerBound..<article.blocks[next].range.upperBound
    } else if block.range.count > 1500 {
      return nil
    }
    return Found(kind: kind, range: range, labelEnd: first.range.upperBound)
  }

  /// Where the words come from, in the line of the date ("3 May 2024 | Source: …"): times of changes are no notes there.
  private func besideDate(_ hits: [NewsroomPage.Hit], _ block: Block) -> [Found] {
    guard
      let hit = hits.first(where: { $0.isAtStart && $0.cue.kind == .noteLabel && kind($0.cue) == .syndication }),
      block.range.upperBound - hit.range.upperBound <= 120
    else { return [] }
    return [Found(kind: .syndication, range: hit.range.lowerBound..<block.range.upperBound)]
  }

  /// Whether a label is set off from what follows: by a colon, a dash, brackets, a date, or the end.
  private func isEnded(_ position: Int, _ end: Int, mayRunOn: Bool) -> Bool {
    var index = position
    while index < end, Folding.isWhite(article.text[index]) { index += 1 }
    guard index < end else { return true }
    let byte = article.text[index]
    if [
      UInt8(ascii: ":"), UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "|"), UInt8(ascii: ","),
      UInt8(ascii: ")"),
    ].contains(byte) {
      return true
    }
    if byte == UInt8(ascii: "-") || byte >= 0x30 && byte <= 0x39 { return true }
    if byte == 0xE2 || byte == 0xEF || byte == 0xE3 && article.text[min(index + 1, article.text.count - 1)] == 0x80 {
      return true
    }
    if page.words.line.longest(in: article.text, at: index, limit: end, kinds: .month, languages: page.languages) != nil
    {
      return true
    }
    return mayRunOn && end - position <= 600
  }

  private func following(_ index: Int) -> Int? {
    let next = index + 1
    guard article.blocks.indices.contains(next) else { return nil }
    let block = article.blocks[next]
    return block.origin == .text && !block.isHidden && block.role.isArticle && block.range.count <= 1500
      && block.role != .heading
      ? next : nil
  }

  // MARK: Sign-offs

  /// "(Reporting by A; Editing by B)": two roles of a newsroom in one line, or one at the line's start.
  private func signOff(_ hits: [NewsroomPage.Hit], _ block: Block) -> Found? {
    guard block.range.count <= 900 else { return nil }
    var roles: Set<UInt8> = []
    var first: Int?
    for hit in hits where hit.cue.kind == .role {
      let role = Byline.Role.allCases[Int(hit.cue.value)]
      guard [.reporter, .writer, .editor].contains(role) else { continue }
      roles.insert(hit.cue.value)
      if first == nil { first = hit.range.lowerBound }
    }
    guard roles.count >= 2, let first else { return nil }
    var start = first
    if start > block.range.lowerBound, article.text[start - 1] == UInt8(ascii: "(") { start -= 1 }
    return Found(kind: .signOff, range: start..<block.range.upperBound)
  }

  /// A translator's or editor's credit in a line of its own.
  private func roleNote(_ hits: [NewsroomPage.Hit], _ block: Block) -> Found? {
    guard block.range.count <= 300 else { return nil }
    for hit in hits where hit.cue.kind == .role && block.range.upperBound - hit.range.upperBound >= 4 {
      switch Byline.Role.allCases[Int(hit.cue.value)] {
      case .translator where hit.isAtStart || isColoned(hit): return Found(kind: .translator, range: block.range)
      case .editor where hit.isAtStart && block.range.count <= 120: return Found(kind: .editor, range: block.range)
      case .reporter where hit.isAtStart: return Found(kind: .signOff, range: block.range)
      default: continue
      }
    }
    return nil
  }

  /// A line that begins with the label of a role whose holder is no name that a byline could have ("Cover: the studio").
  private func labelledRole(_ hits: [NewsroomPage.Hit], _ block: Block) -> Found? {
    guard block.role != .heading, let hit = hits.first(where: { $0.cue.kind == .role && $0.isAtStart }),
      isColoned(hit), block.range.upperBound - hit.range.upperBound <= 120,
      case let holder = article.trimmed(hit.range.upperBound..<block.range.upperBound),
      (2...40).contains(holder.count { article.text[$0] & 0xC0 != 0x80 }),
      !article.text[holder].contains(where: { $0 >= 0x30 && $0 <= 0x39 })
    else { return nil }
    return Found(kind: .signOff, range: block.range)
  }

  /// Whether a byline or a credit was read from a block.
  private func isSigned(_ block: Block, _ account: Account) -> Bool {
    account.bylines.contains { $0.evidence.contains { block.range.contains($0.start) } }
      || account.credits.contains { $0.evidence.contains { block.range.contains($0.start) } }
  }

  /// "(Source: Reuters)" in a line of its own: the agency from which the words come.
  private func sourceNote(_ hits: [NewsroomPage.Hit], _ block: Block) -> Found? {
    guard block.range.count <= 100,
      let source = hits.first(where: { $0.cue.kind == .credit && Int($0.cue.value) == Cue.sourceOfCredit }),
      source.isAtStart, isColoned(source)
    else { return nil }
    let text = article.text
    var isStart = true
    for position in source.range.upperBound..<block.range.upperBound {
      if isStart,
        page.words.line.longest(
          in: text,
          at: position,
          limit: block.range.upperBound,
          kinds: .agency,
          languages: page.languages
        ) != nil
      {
        return Found(kind: .syndication, range: block.range)
      }
      isStart = !Folding.isWord(text[position])
    }
    return nil
  }

  private func isColoned(_ hit: NewsroomPage.Hit) -> Bool {
    article.text[hit.range.upperBound - 1] == UInt8(ascii: ":")
      || Bracket.matches([0xEF, 0xBC, 0x9A], at: hit.range.upperBound - 3, article.text)
  }

  // MARK: Sentences

  /// The whole block where it is short, else the sentence with the next one where it belongs to it.
  private func sentence(around hit: Range<Int>, in block: Block) -> Range<Int> {
    if let brackets = brackets(around: hit, in: block) { return brackets }
    if block.range.count <= 420 { return block.range }
    let first = max(block.range.lowerBound, hit.lowerBound - Self.longestSentence)
    let last = min(block.range.upperBound, hit.upperBound + Self.longestSentence)
    var start = hit.lowerBound
    while start > first, !isSentenceEnd(start - 1, block.range) { start -= 1 }
    while start < hit.lowerBound, article.text[start] & 0xC0 == 0x80 { start += 1 }
    var end = hit.upperBound
    while end < last, !isSentenceEnd(end, block.range) { end += 1 }
    end = min(end + 1, block.range.upperBound)
    while end < block.range.upperBound, article.text[end] & 0xC0 == 0x80 { end += 1 }
    return article.trimmed(start..<end)
  }

  /// How far a sentence is looked for on either side of a word, in bytes: a hostile one would have no end.
  private static let longestSentence = 2000

  /// The round brackets in which a remark of the editors stands within a sentence.
  private func brackets(around hit: Range<Int>, in block: Block) -> Range<Int>? {
    var start = hit.lowerBound
    while start > max(block.range.lowerBound, hit.lowerBound - 200), article.text[start] != UInt8(ascii: "(") {
      if article.text[start] == UInt8(ascii: ")") { return nil }
      start -= 1
    }
    guard article.text[start] == UInt8(ascii: "("), start > block.range.lowerBound + 20 else { return nil }
    var end = max(start, hit.upperBound - 1)
    while end < min(block.range.upperBound, hit.upperBound + 200), article.text[end] != UInt8(ascii: ")") { end += 1 }
    guard end < block.range.upperBound, article.text[end] == UInt8(ascii: ")") else { return nil }
    return start..<end + 1
  }

  private func isSentenceEnd(_ position: Int, _ range: Range<Int>) -> Bool {
    let byte = article.text[position]
    if byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?") {
      return position + 1 >= range.upperBound || Folding.isWhite(article.text[position + 1])
    }
    // 。
    return byte == 0x82 && position >= 2 && article.text[position - 1] == 0x80 && article.text[position - 2] == 0xE3
  }

  /// The date that a note gives for itself: in its first words.
  private func date(of found: Found, _ dates: DateReading) -> String? {
    let start = found.range.lowerBound
    let limit = found.labelEnd.map { $0 + 60 } ?? start + 120
    return dates.date(in: article.text, start..<min(found.range.upperBound, limit))
  }
}
