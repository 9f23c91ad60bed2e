import Settings

/// Words or phrases that may stand in a sentence: `may`, `various tools`, `assist*`, or `{not: […]}`.
///
/// They are found as whole words in scripts that part words with spaces; letter case does not count. A `*` at the end
/// stands for the rest of a word.
struct Phrases: Sendable {
  private struct Phrase: Sendable {
    var bytes: [UInt8]
    var isOpenStart: Bool
    var isOpenEnd: Bool
  }
  private var phrases: [Phrase] = []
  private var isNegated = false

  init(_ setting: Setting) throws(SettingsError) {
    let (value, isNegated) = try setting.negation()
    self.isNegated = isNegated
    for item in try value.list() {
      var words = try item.string().lowercased()
      let isPrefix = words.hasSuffix("*")
      if isPrefix { words.removeLast() }
      guard !words.isEmpty else { throw item.error("a phrase needs a letter before '*'") }
      let bytes = Array(words.utf8)
      phrases.append(
        Phrase(
          bytes: bytes,
          isOpenStart: !isWordByte(bytes[0]),
          isOpenEnd: isPrefix || !isWordByte(bytes[bytes.count - 1])
        )
      )
    }
    guard !phrases.isEmpty else { throw setting.error("expected a phrase or a list of phrases here") }
  }

  func occur(in text: ArraySlice<UInt8>) -> Bool {
    (first(in: text) != nil) != isNegated
  }

  /// Where the first phrase stands, in the positions of `text`; negation is left aside.
  func first(in text: ArraySlice<UInt8>) -> Range<Int>? {
    for start in text.indices {
      for phrase in phrases where stands(phrase, at: start, in: text) { return start..<start + phrase.bytes.count }
    }
    return nil
  }

  private func stands(_ phrase: Phrase, at start: Int, in text: ArraySlice<UInt8>) -> Bool {
    guard folded(text[start]) == phrase.bytes[0], start + phrase.bytes.count <= text.endIndex else { return false }
    for offset in 1..<phrase.bytes.count where folded(text[start + offset]) != phrase.bytes[offset] { return false }
    let end = start + phrase.bytes.count
    return (phrase.isOpenStart || start == text.startIndex || !isWordByte(text[start - 1]))
      && (phrase.isOpenEnd || end == text.endIndex || !isWordByte(text[end]))
  }

  private func folded(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte + 0x20 : byte }
}

/// Whether a byte is part of a word whose ends can be seen: ASCII letters and digits, and the lead and following bytes
/// of Latin, Greek and Cyrillic letters. Korean particles and Chinese have no such ends.
private func isWordByte(_ byte: UInt8) -> Bool {
  (byte >= 0x61 && byte <= 0x7A) || (byte >= 0x41 && byte <= 0x5A) || (byte >= 0x30 && byte <= 0x39)
    || (byte >= 0xC3 && byte <= 0xD4)
}
