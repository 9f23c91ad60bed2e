import Provenance

/// Reads the credit from a caption: what follows "Photo:" or "©", what stands in the last brackets, an agency at the end.
struct CreditLine {
  let page: NewsroomPage
  private let article: Article
  let text: [UInt8]

  init(_ page: NewsroomPage) {
    self.page = page
    article = page.article
    text = page.article.text
  }

  /// The credits in a caption's words.
  func credits(in range: Range<Int>) -> [Credit] {
    if let name = photographer(in: range) { return [credit(.photo, name, evidence: name)].compactMap(\.self) }
    if let brackets = lastBrackets(in: range), isCreditLike(brackets, isBracketed: true) {
      return [whole(withName(brackets, in: range))].compactMap(\.self)
    }
    if let tail = tail(of: range) { return [credit(.photo, tail, evidence: tail)].compactMap(\.self) }
    if range.count <= 60, holdsAgency(range) { return [credit(.photo, range, evidence: range)].compactMap(\.self) }
    return []
  }

  /// A range that is marked as a credit as a whole.
  func whole(_ range: Range<Int>, placement: Placement = .caption) -> Credit? {
    var kind = Credit.Kind.photo
    var start = trimmed(range).lowerBound
    while let match = cue(at: start, limit: range.upperBound) {
      kind = self.kind(match.cue)
      start = trimmed(match.end..<range.upperBound).lowerBound
    }
    return credit(kind, start..<range.upperBound, evidence: range, placement: placement)
  }

  /// The credit at the end of a paragraph of a page without captions ("… on Oct. 17. [NEWS1]", "Photo: A. Roe").
  func trailing(_ block: Block, hits: [NewsroomPage.Hit]) -> Credit? {
    guard block.range.count <= 700 else { return nil }
    if let line = line(block) { return line }
    if let first = firstCredit(of: hits), first.cue.value != Cue.sourceOfCredit {
      let mark = text[first.range.upperBound - 1]
      let isColoned =
        mark == UInt8(ascii: ":") || mark == UInt8(ascii: "=") || mark == UInt8(ascii: ".") && first.isAtStart
        || Bracket.matches([0xEF, 0xBC, 0x9A], at: first.range.upperBound - 3, text)
      let rest = trimmed(first.range.upperBound..<block.range.upperBound)
      // At the line's start, or as its end: "… in the harbour. Photo: Ada Example/Agency".
      if isColoned,
        first.isAtStart && block.range.count <= 160 || isShort(rest) && isNames(rest) && rest.count <= 70
          || isAfterSentence(first.range.lowerBound, block) && isFewWords(rest)
      {
        return credit(kind(first.cue), rest, evidence: first.range.lowerBound..<rest.upperBound)
      }
    }
    if block.range.count <= 400, let tail = tail(of: block.range), holdsAgency(tail),
      text[tail].contains(UInt8(ascii: "/"))
    {
      return credit(.photo, tail, evidence: tail)
    }
    guard let brackets = lastBrackets(in: block.range), brackets.count <= 60 else {
      return CreditSentence(self).credit(of: block)
    }
    let isSquare = text[brackets.lowerBound - 1] == UInt8(ascii: "[")
    let isAgency =
      isSquare
      ? isCapitals(brackets) || holdsAgency(brackets)
      : holdsAgency(brackets) && (text[brackets].contains(UInt8(ascii: "/")) || article.elements.isEmpty)
    if isAgency { return whole(brackets) }
    if let match = cue(at: brackets.lowerBound, limit: brackets.upperBound), match.cue.value != Cue.sourceOfCredit {
      return credit(kind(match.cue), match.end..<brackets.upperBound, evidence: brackets)
    }
    return nil
  }

  private func firstCredit(of hits: [NewsroomPage.Hit]) -> NewsroomPage.Hit? {
    for hit in hits { if let cue = creditCue(hit) { return cue } }
    return nil
  }

  /// A cue of a credit, also where it is first of all one of a role ("Photographs:").
  private func creditCue(_ hit: NewsroomPage.Hit) -> NewsroomPage.Hit? {
    if hit.cue.kind == .credit { return hit }
    guard hit.cue.kind == .role,
      let match = page.words.line.longest(
        in: text,
        at: hit.range.lowerBound,
        limit: hit.range.upperBound,
        kinds: .credit,
        languages: page.languages
      ), match.end == hit.range.upperBound
    else { return nil }
    return NewsroomPage.Hit(range: hit.range, cue: match.cue, isAtStart: hit.isAtStart)
  }

  /// Whether the sentence before has ended at a position.
  private func isAfterSentence(_ position: Int, _ block: Block) -> Bool {
    let before = trimmed(block.range.lowerBound..<position)
    guard let last = text[before].last else { return false }
    return last == UInt8(ascii: ".") || last == UInt8(ascii: "!") || last == UInt8(ascii: "?")
      || Bracket.matches([0xE3, 0x80, 0x82], at: before.upperBound - 3, text)
  }

  /// Whether a range may be what holds the rights without being a name ("private", "private collection").
  private func isFewWords(_ range: Range<Int>) -> Bool {
    range.count >= 2 && range.count <= 40 && text[range].count { $0 == 0x20 } <= 2
  }

  // MARK: After a cue

  /// What follows cue words; `seams` are places at which words are printed apart without white space.
  func cued(in range: Range<Int>, seams: [Int] = []) -> [Credit] {
    var found: [Credit] = []
    var position = range.lowerBound
    var isWordStart = true
    while position < range.upperBound, found.count < 6 {
      let byte = text[position]
      let isWord = Folding.isWord(byte)
      if isWordStart || byte >= 0xE2 || seams.contains(position), let match = cue(at: position, limit: range.upperBound)
      {
        var start = match.end
        while let next = cue(at: trimmed(start..<range.upperBound).lowerBound, limit: range.upperBound) {
          start = next.end
        }
        let border =
          seams.first { $0 > start + 1 && Folding.isWord(text[$0]) && Folding.isWord(text[$0 - 1]) } ?? range.upperBound
        let end = min(border, creditEnd(from: start, range, opened: isOpened(before: position, range)))
        let words = isJoint(match, at: position) ? joined(start..<end) : start..<end
        if let words, let credit = credit(kind(match.cue), words, evidence: position..<end) { found.append(credit) }
        position = max(end, position + 1)
        isWordStart = true
        continue
      }
      position += 1
      isWordStart = !isWord
    }
    return found
  }

  func cue(at position: Int, limit: Int) -> CueTrie.Match? {
    guard position < limit else { return nil }
    return page.words.line.longest(in: text, at: position, limit: limit, kinds: .credit, languages: .all)
  }

  /// The cue that words are where a colon follows them ("Foto" of "Foto:").
  func label(_ words: some Sequence<UInt8>, _ languages: LanguageSet) -> Cue? {
    let label = Array(words) + [UInt8(ascii: ":")]
    let match = page.words.line.longest(in: label, at: 0, limit: label.count, kinds: .credit, languages: languages)
    return match?.end == label.count ? match?.cue : nil
  }

  func kind(_ cue: Cue) -> Credit.Kind {
    Credit.Kind.allCases.indices.contains(Int(cue.value)) ? Credit.Kind.allCases[Int(cue.value)] : .photo
  }

  private func isOpened(before position: Int, _ range: Range<Int>) -> UInt8? {
    guard position > range.lowerBound else { return nil }
    switch text[position - 1] {
    case UInt8(ascii: "("): return UInt8(ascii: ")")
    case UInt8(ascii: "["): return UInt8(ascii: "]")
    default: return nil
    }
  }

  /// A credit ends with its brackets, at a sentence's end, or at a bar.
  private func creditEnd(from start: Int, _ range: Range<Int>, opened: UInt8?) -> Int {
    var index = start
    while index < range.upperBound {
      let byte = text[index]
      if let opened, byte == opened { return index }
      if opened == nil, byte == UInt8(ascii: "|"), !isNameAlone(after: index, range) { return index }
      if opened == nil, byte == UInt8(ascii: "\n") { return index }
      if opened == nil, byte == UInt8(ascii: "."), index + 2 < range.upperBound, text[index + 1] == 0x20,
        index - start > 12,
        !endsWithInitial(index)
      {
        return index
      }
      index += 1
    }
    return range.upperBound
  }

  /// "© Agency | Ada Example": a bar before a last name.
  private func isNameAlone(after bar: Int, _ range: Range<Int>) -> Bool {
    let rest = trimmed(bar + 1..<range.upperBound)
    return rest.count >= 3 && isName(rest) && cue(at: rest.lowerBound, limit: rest.upperBound) == nil
      && !text[rest].contains { $0 >= 0x30 && $0 <= 0x39 }
  }

  /// "… in the harbour. ADA EXAMPLE (AGENCY)": brackets with the name in capitals before them.
  private func withName(_ brackets: Range<Int>, in range: Range<Int>) -> Range<Int> {
    let before = trimmed(range.lowerBound..<brackets.lowerBound - 1)
    guard let stop = before.last(where: { text[$0] == UInt8(ascii: ".") || text[$0] == UInt8(ascii: "|") }) else {
      return brackets
    }
    let name = trimmed(stop + 1..<before.upperBound)
    guard name.count >= 5, name.count <= 40, text[name].contains(0x20), isCapitals(name) else { return brackets }
    return name.lowerBound..<min(brackets.upperBound + 1, range.upperBound)
  }

  private func endsWithInitial(_ dot: Int) -> Bool {
    var start = dot
    while start > 0, Folding.isWord(text[start - 1]) { start -= 1 }
    return dot - start <= 3
  }

  // MARK: Brackets and ends

  private func lastBrackets(in range: Range<Int>) -> Range<Int>? {
    let range = trimmed(range)
    guard range.count >= 4 else { return nil }
    var end = range.upperBound - 1
    if text[end] == UInt8(ascii: ".") { end -= 1 }
    let open: UInt8
    switch text[end] {
    case UInt8(ascii: ")"): open = UInt8(ascii: "(")
    case UInt8(ascii: "]"): open = UInt8(ascii: "[")
    default: return nil
    }
    guard let start = text[range.lowerBound..<end].lastIndex(of: open), start + 2 < end, end - start <= 90 else {
      return nil
    }
    return start + 1..<end
  }

  /// An agency with its photographer after the last sentence ("… in Kyiv. Jane Roe/AFP").
  private func tail(of range: Range<Int>) -> Range<Int>? {
    let range = trimmed(range)
    var start = range.upperBound
    while start > range.lowerBound + 1 {
      start -= 1
      let isBorder =
        text[start - 1] == 0x20 && start >= range.lowerBound + 2
        && [
          UInt8(ascii: "."), UInt8(ascii: "|"), UInt8(ascii: "-"), UInt8(ascii: "!"), UInt8(ascii: "?"),
          UInt8(ascii: "\""), 0x93, 0x94, 0x9D,
        ]
        .contains(text[start - 2])
      if isBorder, !(text[start - 2] == UInt8(ascii: ".") && endsWithInitial(start - 2)) { break }
      if range.upperBound - start > 80 { return nil }
    }
    guard start > range.lowerBound + 1, text[start] != UInt8(ascii: "["), text[start] != UInt8(ascii: "(") else {
      return nil
    }
    let tail = start..<range.upperBound
    // "The harbour | Ada Example"
    if text[start - 2] == UInt8(ascii: "|"), text[tail].contains(0x20), isName(tail) { return tail }
    return isCreditLike(tail, isBracketed: false) || endsWithJournalist(tail) ? tail : nil
  }

  /// "고영권 기자": a short end with a journalist's title.
  private func endsWithJournalist(_ range: Range<Int>) -> Bool {
    guard range.count <= 40, let space = text[range].lastIndex(of: 0x20) else { return false }
    return page.words.line.longest(
      in: text,
      at: space + 1,
      limit: range.upperBound,
      kinds: .afterName,
      languages: page.languages
    )?
    .end == range.upperBound
  }

  private func isCreditLike(_ range: Range<Int>, isBracketed: Bool) -> Bool {
    guard range.count >= 2, range.count <= 90 else { return false }
    if holdsAgency(range) { return true }
    if isBracketed, cue(at: range.lowerBound, limit: range.upperBound) != nil { return true }
    let hasSlash = text[range].contains(UInt8(ascii: "/"))
    return hasSlash && isNames(range) || isCapitals(range) && range.count >= 4
  }

  /// Whether a range is no longer than a credit: a few words, no sentence.
  func isShort(_ range: Range<Int>) -> Bool {
    let range = trimmed(range)
    guard range.count >= 2, range.count <= 90 else { return false }
    return text[range].count { $0 == 0x20 } <= 9
  }

  /// Whether a range may be a name alone: one to four words with capitals, without commas or verbs between.
  func isName(_ range: Range<Int>) -> Bool {
    let range = trimmed(range)
    let kinds: Cue.Kinds = [.by, .role, .junk]
    if page.words.line.longest(in: text, at: range.lowerBound, limit: range.upperBound, kinds: kinds, languages: .all)
      != nil
    {
      return false
    }
    return range.count <= 45 && text[range].count { $0 == 0x20 } <= 3 && isNames(range)
      && !text[range].contains {
        [UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "?"), UInt8(ascii: "!")].contains($0)
      }
  }

  /// Whether every word starts with a capital.
  func isNames(_ range: Range<Int>) -> Bool {
    var isStart = true
    for index in range {
      let byte = text[index]
      if isStart, byte >= 0x61, byte <= 0x7A { return false }
      isStart = byte == 0x20
    }
    return true
  }

  private func isCapitals(_ range: Range<Int>) -> Bool {
    var letters = 0
    for byte in text[range] {
      if byte >= 0x61, byte <= 0x7A || byte >= 0xE3 { return false }
      if byte >= 0x41, byte <= 0x5A { letters += 1 }
    }
    return letters >= 3
  }

  private func holdsAgency(_ range: Range<Int>) -> Bool {
    var isStart = true
    for index in range {
      let byte = text[index]
      if isStart, Folding.isWord(byte),
        page.words.line.longest(in: text, at: index, limit: range.upperBound, kinds: .agency, languages: [.shared])
          != nil
      {
        return true
      }
      isStart = !Folding.isWord(byte)
    }
    return false
  }

  private func isWhollyAgencies(_ range: Range<Int>) -> Bool {
    Holders.split(article.string(range), agencies: page.words.agencies).allSatisfy {
      page.words.agencies[NameKey.key($0)] != nil
    }
  }

  // MARK: Making a credit

  func credit(_ kind: Credit.Kind, _ range: Range<Int>, evidence: Range<Int>, placement: Placement = .caption)
    -> Credit?
  {
    let range = trimmed(upToNextLabel(range))
    guard range.count >= 2, range.count <= 200 else { return nil }
    var words = article.string(range).collapsed[...]
    while let last = words.last, [")", "]", ",", ";", "|", "/", ":"].contains(last) {
      if last == ")", words.contains("(") || last == "]" && words.contains("[") { break }
      words = words.dropLast()
    }
    while let first = words.first, [":", "=", "/", "|", "-", "–", " ", ",", ")"].contains(first) {
      words = words.dropFirst()
    }
    let printed = String(words)
    // A label alone ("Credit"); "Montage" alone says something.
    if kind == .photo, let cue = label(printed.utf8, .all), self.kind(cue) == .photo { return nil }
    guard printed.utf8.count >= 2, printed.count(where: \.isLetter) > printed.count(where: \.isNumber),
      !printed.hasPrefix("http")
    else { return nil }
    let holders = Holders.split(printed, agencies: page.words.agencies)
    guard !holders.isEmpty else { return nil }
    return Credit(
      kind,
      text: printed,
      holders: holders,
      evidence: [article.evidence(at: evidence, placement: placement)]
    )
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    article.trimmed(range.lowerBound..<max(range.lowerBound, range.upperBound))
  }
}
