/// What the letters of a word and its neighbours tell: capitals, particles, outlets, borders, dates.
extension BylineLine {
  func string(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }

  /// Where the words that are printed together with those at a position end.
  func seam(after position: Int, _ end: Int) -> Int { seams.first { $0 > position && $0 < end } ?? end }

  func isCapital(_ position: Int) -> Bool { !startsSmall(position..<min(position + 2, text.count)) }

  /// Whether the word starts with a letter that has a capital and is not one.
  func startsSmall(_ word: Range<Int>) -> Bool {
    let byte = text[word.lowerBound]
    if byte >= 0x61 && byte <= 0x7A { return true }
    guard word.count > 1 else { return false }
    let next = text[word.lowerBound + 1]
    switch byte {
    case 0xC3: return next >= 0x9F
    case 0xC4, 0xC5:
      let folded = Folding.character(in: text, at: word.lowerBound, limit: text.count)
      return folded.first == byte && folded.second == next
    case 0xCE: return next >= 0xAC
    case 0xCF: return true
    case 0xD0: return next >= 0xB0
    case 0xD1: return true
    default: return false
    }
  }

  /// Whether a cue is one capital letter: an initial rather than "and" or "in" in some language.
  func isInitial(_ position: Int, _ end: Int) -> Bool {
    Folding.character(in: text, at: position, limit: end).length == end - position && isCapital(position)
      && text[position] < 0xE0
  }

  func isParticle(_ position: Int, _ end: Int) -> Bool {
    words.line.longest(in: text, at: position, limit: end, kinds: .particle, languages: [.shared, languages]) != nil
  }

  /// The end of a word of which a cue is the beginning ("Korrespondent" in "Korrespondenten").
  func wordEnd(from position: Int, _ end: Int) -> Int {
    guard position > 0, position < end, text[position - 1] < 0xE0, Folding.isWord(text[position - 1]) else {
      return position
    }
    let limit = seam(after: position - 1, end)
    var index = position
    while index < limit, text[index] < 0xE0, Folding.isWord(text[index]), text[index] != 0xC2 { index += 1 }
    return index
  }

  func isCJK(_ position: Int) -> Bool { text[position] >= 0xE3 && text[position] <= 0xED }

  func isDomain(_ word: Range<Int>) -> Bool {
    guard let dot = text[word].lastIndex(of: 0x2E), dot > word.lowerBound + 1 else { return false }
    let ending = word.upperBound - dot - 1
    return ending >= 2 && ending <= 4 && text[(dot + 1)..<word.upperBound].allSatisfy { $0 >= 0x61 && $0 <= 0x7A }
  }

  /// Whether a part after a hyphen is a desk's word ("MM-Redaktion"); nil where there is no hyphen.
  func hyphenatedDesk(_ word: Range<Int>) -> Bool? {
    guard let hyphen = text[word].lastIndex(of: 0x2D), hyphen + 1 < word.upperBound else { return nil }
    return words.line.longest(
      in: text,
      at: hyphen + 1,
      limit: word.upperBound,
      kinds: [.desk],
      languages: languages
    )?.end == word.upperBound
  }

  /// Whether a word is a date or a time rather than part of a name ("30.04.2024", "17:05").
  func isNumber(_ word: Range<Int>) -> Bool {
    word.count >= 4 && text[word].allSatisfy { $0 >= 0x30 && $0 <= 0x39 || $0 == 0x2E || $0 == 0x2D }
  }

  /// Names of outlets with digits in them ("BR24", "n24", "20min").
  func isBrandWithDigit(_ word: Range<Int>) -> Bool {
    trust >= .marked && text[word.lowerBound] >= 0x41 && word.count <= 12 && name.isEmpty
  }

  func isInnerDot(_ position: Int, _ end: Int) -> Bool {
    // "J." and "S.J." belong to the word, a full stop after a longer one does not.
    if position + 1 < end, Folding.isWord(text[position + 1]) { return true }
    var start = position
    while start > 0, Folding.isWord(text[start - 1]) || text[start - 1] == 0x2E { start -= 1 }
    let length = position - start
    return length <= 2 || (length == 3 && text[start] >= 0x80) || text[start..<position].contains(0x2E)
  }

  func isSpaced(_ position: Int, _ length: Int, _ end: Int) -> Bool {
    let before = position == 0 || Folding.isWhite(text[position - 1])
    let after = position + length >= end || Folding.isWhite(text[position + length])
    return before || after
  }

  func isLineEnd(_ position: Int, _ end: Int) -> Bool {
    position >= end || text[position..<end].allSatisfy(Folding.isWhite)
  }

  func isSegmentEnd(_ position: Int, _ end: Int) -> Bool {
    var index = position
    while index < end, Folding.isWhite(text[index]) { index += 1 }
    return index >= end || !Folding.isWord(text[index]) || text[index] == 0xC2
  }

  func isWordBreak(_ position: Int, _ end: Int) -> Bool {
    let byte = text[position]
    guard position + 1 < end else { return false }
    let next = text[position + 1]
    if byte == 0xC2 { return next == 0xB7 || next == 0xAB || next == 0xBB || next == 0xA0 }
    guard position + 2 < end else { return false }
    let last = text[position + 2]
    if byte == 0xE2 { return next == 0x80 && last >= 0x92 && last != 0x99 && last != 0x98 || next == 0x97 }
    if byte == 0xE3, next == 0x86 { return last == 0x8D }
    if byte == 0xE3, next == 0x80 { return last <= 0x9F && last != 0x85 && last != 0x86 }
    if byte == 0xE3, next == 0x83, last == 0xBB {
      // Within a name in katakana it joins first and last name.
      return !(isKatakana(position - 3) && isKatakana(position + 3))
    }
    return byte == 0xEF && (next == 0xBC || next == 0xBD) && !(next == 0xBC && last >= 0x90 && last <= 0x99)
  }

  func isKatakana(_ position: Int) -> Bool {
    guard position >= 0, position + 2 < text.count, text[position] == 0xE3 else { return false }
    return text[position + 1] == 0x82 && text[position + 2] >= 0xA1
      || text[position + 1] == 0x83 && text[position + 2] != 0xBB
  }

  func isTitle(_ start: Int, _ end: Int) -> Bool {
    words.line.longest(in: text, at: start, limit: end, kinds: .jobTitle, languages: languages)?.end == end
  }

  /// "Dr.", "Prof.": an abbreviation before a name, which is part of it.
  func isHonorific(_ word: Range<Int>, _ end: Int) -> Bool {
    guard text[word.upperBound - 1] == 0x2E, word.count <= 6, isCapital(word.lowerBound) else { return false }
    let next = firstWord(from: word.upperBound, end)
    return next < end && Folding.isWord(text[next]) && isCapital(next)
  }

  /// Whether a desk's word follows ("Sports" before "Desk"): the two are one name.
  func isBeforeDesk(_ position: Int, _ end: Int) -> Bool {
    let next = firstWord(from: position, end)
    guard next > position, next < end,
      let desk = words.line.longest(in: text, at: next, limit: end, kinds: .desk, languages: languages)
    else { return false }
    return !isTitle(next, desk.end) && isSegmentEnd(desk.end, end)
  }

  /// Whether a number, a month or a weekday follows.
  func isBeforeDate(_ position: Int, _ end: Int) -> Bool {
    let next = firstWord(from: position, end)
    guard next > position, next < end else { return false }
    if text[next] >= 0x30, text[next] <= 0x39 { return true }
    // "on Fri, 05/03/2024"
    var past = next
    while past < end, Folding.isWord(text[past]), past < next + 12 { past += 1 }
    while past < end, text[past] == UInt8(ascii: ",") || text[past] == UInt8(ascii: ".") || text[past] == 0x20 {
      past += 1
    }
    if past > next + 2, past < end, isCapital(next), text[past] >= 0x30, text[past] <= 0x39 { return true }
    guard
      let match = words.line.longest(in: text, at: next, limit: end, kinds: [.month, .junk], languages: languages)
    else { return false }
    return text[match.end..<min(end, match.end + 12)].contains { $0 >= 0x30 && $0 <= 0x39 }
  }

  private func firstWord(from position: Int, _ end: Int) -> Int {
    var index = position
    while index < end, Folding.isWhite(text[index]) { index += 1 }
    return index
  }

  /// Whether a month's name stands beside a number.
  func isDate(_ start: Int, _ end: Int, _ line: Range<Int>) -> Bool {
    let limit = line.upperBound
    var after = end
    while after < limit, Folding.isWhite(text[after]) || text[after] == 0x2E { after += 1 }
    if after < limit, text[after] >= 0x30, text[after] <= 0x39 { return true }
    var before = start
    while before > line.lowerBound, Folding.isWhite(text[before - 1]) || text[before - 1] == 0x2E { before -= 1 }
    return before > line.lowerBound && text[before - 1] >= 0x30 && text[before - 1] <= 0x39
  }

  /// "Mac & i", "Marks & Co": an ampersand before a word of one letter or of small letters.
  func isSpelledOrganization(after position: Int, _ end: Int) -> Bool {
    var index = position + 1
    while index < end, Folding.isWhite(text[index]) { index += 1 }
    guard index < end else { return false }
    return text[index] >= 0x61 && text[index] <= 0x7A
  }
}
