/// Words as they are typed where a keyboard has no accents ("traduccion automatica", "maschinell uebersetzt").
extension Folding {
  /// The forms of a folded word without accents: one that leaves them out, and one with the digraphs that stand for a
  /// letter ("ü" as "ue").
  ///
  /// None for a word that only its last letter tells from another ("publié", "publie"), that is short, or whose letters are
  /// not those of an alphabet of Europe's (Vietnamese has other words without its accents).
  static func plainForms(of folded: [UInt8]) -> [[UInt8]] {
    var (plain, digraphs): ([UInt8], [UInt8]) = ([], [])
    var (position, last) = (0, -1)
    var first: Int?
    while position < folded.count {
      let byte = folded[position]
      guard byte >= 0x80 else {
        plain.append(byte)
        digraphs.append(byte)
        if isWord(byte) { last = position }
        position += 1
        continue
      }
      guard byte >= 0xC3, byte <= 0xC5, position + 1 < folded.count,
        let letter = plainLetters[UInt32(byte & 0x1F) << 6 | UInt32(folded[position + 1] & 0x3F)]
      else { return [] }
      first = first ?? position
      last = position
      plain += letter.plain
      digraphs += letter.digraph
      position += 2
    }
    guard let first, first < last, plain.count >= 4 else { return [] }
    return plain == digraphs ? [plain] : [plain, digraphs]
  }

  /// Whether no letter of a line has an accent, some way before and behind a position: who types without them has none.
  static func isUnaccented(_ text: [UInt8], around position: Int) -> Bool {
    let reach = 200
    let (low, high) = (max(0, position - reach), min(text.count, position + reach))
    let start = text[low..<position].lastIndex(of: 0x0A) ?? low
    let end = text[position..<high].firstIndex(of: 0x0A) ?? high
    return !text[start..<end].contains { $0 >= 0xC3 && $0 <= 0xC5 }
  }

  private static let plainLetters: [UInt32: (plain: [UInt8], digraph: [UInt8])] = {
    var letters: [UInt32: (plain: [UInt8], digraph: [UInt8])] = [:]
    for (_, plain, accented) in accents {
      for (letter, composed) in zip(plain.unicodeScalars, accented.unicodeScalars) where letter.isASCII {
        letters[composed.value] = (Array(String(letter).utf8), Array(String(letter).utf8))
      }
    }
    for (letter, plain, digraph) in [
      ("ł", "l", "l"), ("đ", "d", "d"), ("ı", "i", "i"), ("ß", "ss", "ss"), ("æ", "ae", "ae"), ("œ", "oe", "oe"),
      ("ø", "o", "oe"), ("å", "a", "aa"), ("ä", "a", "ae"), ("ö", "o", "oe"), ("ü", "u", "ue"),
    ] {
      letters[letter.unicodeScalars.first?.value ?? 0] = (Array(plain.utf8), Array(digraph.utf8))
    }
    return letters
  }()
}
