/// Where words start and end, in scripts with and without spaces.
enum Script {
  /// Whether a character of a script that puts no spaces between words starts here: kana, Han, Hangul, Thai.
  @inline(__always)
  static func isUnspaced(_ text: [UInt8], at position: Int, limit: Int) -> Bool {
    let byte = text[position]
    guard byte >= 0xE0 else { return false }
    if byte >= 0xE3 { return byte <= 0xED || byte == 0xEF }
    guard position + 1 < limit else { return false }
    // Thai, and Hangul letter by letter.
    return byte == 0xE0 && (text[position + 1] == 0xB8 || text[position + 1] == 0xB9)
      || byte == 0xE1 && (0x84...0x87).contains(text[position + 1])
  }

  /// Whether a syllable of Hangul stands here, or a character of no script without spaces.
  @inline(__always)
  static func isHangul(_ text: [UInt8], at position: Int, limit: Int) -> Bool {
    guard position < limit else { return false }
    return text[position] < 0xE0 || (0xEA...0xED).contains(text[position])
  }

  /// Whether a sentence ends with a question mark: "?", also of full width or Arabic, or one of the language's own.
  static func endsAsQuestion(_ sentence: ArraySlice<UInt8>, or marks: [[UInt8]]) -> Bool {
    ([[0x3F], [0xEF, 0xBC, 0x9F], [0xD8, 0x9F]] + marks).contains { sentence.suffix($0.count).elementsEqual($0) }
  }

  /// Whether a Thai letter stands here.
  @inline(__always)
  static func isThai(_ text: [UInt8], at position: Int, limit: Int) -> Bool {
    position + 1 < limit && text[position] == 0xE0 && (text[position + 1] == 0xB8 || text[position + 1] == 0xB9)
  }

  /// Whether a syllable of Hangul stands at a position and another right before it.
  static func isWithinHangul(_ text: [UInt8], _ position: Int, from start: Int) -> Bool {
    position >= start + 3 && (0xEA...0xED).contains(text[position]) && (0xEA...0xED).contains(text[position - 3])
  }

  /// Whether hiragana or katakana stand in a range (U+3041 to U+30FF).
  static func hasKana(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    range.contains { position in
      text[position] == 0xE3 && position + 1 < range.upperBound && (0x81...0x83).contains(text[position + 1])
    }
  }

  /// Whether a byte of ASCII belongs to a word.
  @inline(__always)
  static func isASCIIWord(_ byte: UInt8) -> Bool {
    (byte >= 0x61 && byte <= 0x7A) || (byte >= 0x41 && byte <= 0x5A) || (byte >= 0x30 && byte <= 0x39)
  }

  /// Whether what stands at a position ends the word whose last byte is `last`.
  @inline(__always)
  static func isBorder(
    before last: UInt8,
    _ text: [UInt8],
    at position: Int,
    limit: Int,
    isUnspaced unspaced: Bool
  ) -> Bool {
    let byte = text[position]
    if byte < 0x80 {
      guard isASCIIWord(byte) else { return true }
      // A letter of another script ends no word of Latin letters, but "AI" ends "이" and "由".
      return unspaced && last >= 0x80
    }
    if unspaced { return true }
    if isUnspaced(text, at: position, limit: limit) { return last < 0x80 }
    if isMark(text, at: position, limit: limit) { return true }
    // Two alphabets side by side ("ב-AI", "с ChatGPTом").
    return last < 0x80 && byte >= 0xCE
  }

  /// Punctuation, symbols and spaces outside ASCII: general punctuation, no-break space, guillemets, arrows, pictographs
  /// (emoji), CJK marks, full-width forms.
  @inline(__always)
  static func isMark(_ text: [UInt8], at position: Int, limit: Int) -> Bool {
    let byte = text[position]
    guard position + 1 < limit else { return false }
    let next = text[position + 1]
    switch byte {
    case 0xC2: return next == 0xA0 || next == 0xAB || next == 0xBB || next == 0xB7 || next == 0xA7 || next == 0xA9
    case 0xD8: return next == 0x8C || next == 0x9B || next == 0x9F
    case 0xD6: return next == 0xBE
    case 0xE0: return next == 0xA5 && position + 2 < limit && (text[position + 2] == 0xA4 || text[position + 2] == 0xA5)
    case 0xE2: return next == 0x80 || next == 0x81 || next >= 0x86 && next <= 0xAF
    case 0xF0: return next == 0x9F
    case 0xE3: return next == 0x80
    case 0xEF:
      if next == 0xB8 { return true }
      guard next == 0xBC, position + 2 < limit else { return false }
      let last = text[position + 2]
      return last <= 0x8F || (0x9A...0xA0).contains(last) || last >= 0xBB
    default: return false
    }
  }

  /// Whether a word can start at a position.
  @inline(__always)
  static func startsWord(_ text: [UInt8], at position: Int, from start: Int, limit: Int, isUnspaced: Bool) -> Bool {
    let byte = text[position]
    if byte & 0xC0 == 0x80 { return false }
    guard position > start else { return true }
    let last = text[position - 1]
    if last < 0x80 { return !isASCIIWord(last) || byte >= 0x80 && (isUnspaced || byte >= 0xCE) }
    if byte < 0x80 { return !isLatin(text, before: position, from: start) }
    if isUnspaced || Self.isUnspaced(text, at: position, limit: limit) { return true }
    return endsWithMark(text, before: position, from: start)
  }

  /// Whether a Latin letter outside ASCII, which a word goes on behind, stands right before a position ("é", "ę", "ệ").
  @inline(__always)
  private static func isLatin(_ text: [UInt8], before position: Int, from start: Int) -> Bool {
    var first = position - 1
    while first > start, text[first] & 0xC0 == 0x80 { first -= 1 }
    return text[first] >= 0xC3 && text[first] <= 0xC9 || text[first] == 0xE1
  }

  @inline(__always)
  private static func endsWithMark(_ text: [UInt8], before position: Int, from start: Int) -> Bool {
    var first = position - 1
    while first > start, text[first] & 0xC0 == 0x80 { first -= 1 }
    return isMark(text, at: first, limit: position) || isUnspaced(text, at: first, limit: position)
  }

  /// The length of the character at a position.
  @inline(__always)
  static func length(_ byte: UInt8) -> Int { byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4 }

  /// A Latin word with a capital that ends with "AI" behind a small letter ("LumenAI"), before a position; nil where there
  /// is none.
  static func nameEndingWithAI(_ text: [UInt8], endingAt end: Int, in range: Range<Int>) -> Range<Int>? {
    let isSmall = { (byte: UInt8) in byte >= 0x61 && byte <= 0x7A }
    guard end - range.lowerBound >= 5, end <= range.upperBound, text[end - 1] == UInt8(ascii: "I"),
      text[end - 2] == UInt8(ascii: "A"), isSmall(text[end - 3]), end == range.upperBound || !isASCIIWord(text[end])
    else { return nil }
    var start = end - 2
    while start > range.lowerBound, isASCIIWord(text[start - 1]) { start -= 1 }
    guard end - start >= 5, (0x41...0x5A).contains(text[start]) else { return nil }
    return start..<end
  }
}
