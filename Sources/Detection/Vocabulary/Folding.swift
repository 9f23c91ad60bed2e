/// Letters without their case, as bytes: enough of Unicode for the alphabets of the product's languages.
///
/// Vowel signs and what stretches a word count for nothing in Arabic and Hebrew: they belong to the letter before them.
/// The letters that Arabic writes in two ways are one (alef with and without hamza, yeh and alef maksura), and Greek has no
/// accents, as in capitals, but for the word "ή" (or; "η" is "the"). Curly apostrophes, no-break hyphens and full-width colons count as their
/// plain forms, no-break spaces as spaces.
enum Folding {
  /// One character's folded bytes and the length of what stands in the text.
  struct Character {
    var first: UInt8
    /// 0 where the folded form is one byte.
    var second: UInt8
    var third: UInt8 = 0
    var length: Int
  }

  static func fold(_ word: String) -> [UInt8] {
    var folded: [UInt8] = []
    fold(word.utf8.span, into: &folded)
    return folded
  }

  /// - Parameter folded: what it holds is replaced; its room is used again.
  static func fold(_ word: Span<UInt8>, into folded: inout [UInt8]) {
    folded.removeAll(keepingCapacity: true)
    unsafe word.withUnsafeBufferPointer { bytes in unsafe folded.append(contentsOf: bytes) }
    var isFolded = true
    for index in word.indices {
      let byte = word[index]
      // Small letters and what goes on a character, which most of a word is.
      if byte >= 0x5B && byte < 0xC2 { continue }
      if mayChange(byte, index + 1 < word.count ? word[index + 1] : 0) {
        isFolded = false
        break
      }
    }
    if !isFolded { fold(&folded) }
  }

  /// Whether a character that begins with two bytes is written otherwise when folded; true in doubt.
  @inline(__always)
  private static func mayChange(_ byte: UInt8, _ next: UInt8) -> Bool {
    switch byte {
    case ..<0x20, 0x41...0x5A: true
    // The rest of ASCII, and what goes on a character.
    case ..<0xC2: false
    case 0xC3: next < 0x9F
    case 0xCE: next < 0xB1
    case 0xCF: next == 0x82 || next >= 0x8A && next <= 0x8E
    case 0xD0: next < 0xB0
    case 0xD6, 0xD7: isVowelSign(byte, next)
    case 0xD8: next == 0xA3 || next == 0xA5
    case 0xD9: isVowelSign(byte, next) || next == 0x89 || next == 0xB1
    case 0xDA: next == 0xA9
    case 0xDB: next == 0x8C
    case 0xD1, 0xE0, 0xE4...0xEE: false
    case 0xE3: next == 0x80 || next == 0x82
    default: true
    }
  }

  private static func fold(_ folded: inout [UInt8]) {
    var (position, end) = (0, 0)
    while position < folded.count {
      // No folded form is longer than what it stands for, so it takes its place.
      let character = character(in: folded, at: position, limit: folded.count)
      position += character.length
      folded[end] = character.first
      if character.second != 0 { folded[end + 1] = character.second }
      if character.third != 0 { folded[end + 2] = character.third }
      end += character.third != 0 ? 3 : character.second != 0 ? 2 : 1
    }
    folded.removeLast(folded.count - end)
  }

  @inline(__always)
  static func character(in text: [UInt8], at position: Int, limit: Int) -> Character {
    let byte = text[position]
    if byte < 0x80 {
      let isCapital = byte >= 0x41 && byte <= 0x5A
      let folded = isCapital ? byte | 0x20 : byte == 0x09 || byte == 0x0A || byte == 0x0D ? 0x20 : byte
      let character = Character(first: folded, second: 0, length: 1)
      guard position + 1 < limit, mayBeMark(text[position + 1]) else { return character }
      return withMarks(character, in: text, at: position, limit: limit)
    }
    guard position + 1 < limit else { return Character(first: byte, second: 0, length: 1) }
    let next = text[position + 1]
    if byte < 0xE0 {
      var character = twoBytes(byte, next)
      if byte == 0xCE, next == 0xAE || next == 0x89, isAlone(position, in: text, limit) { character.second = 0xAE }
      guard byte >= 0xD6, byte <= 0xDB else {
        guard position + 2 < limit, mayBeMark(text[position + 2]) else { return character }
        return withMarks(character, in: text, at: position, limit: limit)
      }
      while character.length <= mostMarks * 2, position + character.length + 1 < limit,
        isVowelSign(text[position + character.length], text[position + character.length + 1])
      {
        character.length += 2
      }
      return character
    }
    guard position + 2 < limit else { return Character(first: byte, second: 0, length: 1) }
    if byte == 0xE1, next == 0x84, let syllable = hangul(in: text, at: position, limit: limit) { return syllable }
    let character = threeBytes(byte, next, text[position + 2])
    guard position + 3 < limit, mayBeMark(text[position + 3]) else { return character }
    return withMarks(character, in: text, at: position, limit: limit)
  }

  /// Whether a letter of two bytes is a word.
  private static func isAlone(_ position: Int, in text: [UInt8], _ limit: Int) -> Bool {
    (position == 0 || text[position - 1] < 0x80 && !isWord(text[position - 1]))
      && (position + 2 >= limit || text[position + 2] < 0x80 && !isWord(text[position + 2]))
  }

  /// Arabic vowel signs (U+064B–U+0652, U+0670) and tatweel (U+0640), Hebrew points (U+05B0–U+05C7 but for marks).
  static func isVowelSign(_ byte: UInt8, _ next: UInt8) -> Bool {
    switch byte {
    case 0xD6: next >= 0xB0 && next <= 0xBD || next == 0xBF
    case 0xD7: next == 0x81 || next == 0x82 || next == 0x87
    case 0xD9: next == 0x80 || next >= 0x8B && next <= 0x92 || next == 0xB0
    default: false
    }
  }

  private static func twoBytes(_ byte: UInt8, _ next: UInt8) -> Character {
    switch (byte, next) {
    case (0xC2, 0xA0): return Character(first: 0x20, second: 0, length: 2)
    case (0xC3, 0x80...0x9E) where next != 0x97: return Character(first: byte, second: next + 0x20, length: 2)
    case (0xC4, 0xB0): return Character(first: 0x69, second: 0, length: 2)
    case (0xC4, 0x80...0xB7) where next & 1 == 0: return Character(first: byte, second: next + 1, length: 2)
    case (0xC4, 0xB9...0xBE) where next & 1 == 1: return Character(first: byte, second: next + 1, length: 2)
    case (0xC4, 0xBF): return Character(first: 0xC5, second: 0x80, length: 2)
    case (0xC5, 0x81...0x88) where next & 1 == 1: return Character(first: byte, second: next + 1, length: 2)
    case (0xC5, 0x8A...0xB7) where next & 1 == 0: return Character(first: byte, second: next + 1, length: 2)
    case (0xC5, 0xB9...0xBE) where next & 1 == 1: return Character(first: byte, second: next + 1, length: 2)
    case (0xC6, 0xA0), (0xC6, 0xAF): return Character(first: byte, second: next + 1, length: 2)
    // Greek letters with an accent or a diaeresis, capital or small, and the sigma that ends a word.
    case (0xCE, 0x86), (0xCE, 0xAC): return Character(first: 0xCE, second: 0xB1, length: 2)
    case (0xCE, 0x88), (0xCE, 0xAD): return Character(first: 0xCE, second: 0xB5, length: 2)
    case (0xCE, 0x89), (0xCE, 0xAE): return Character(first: 0xCE, second: 0xB7, length: 2)
    case (0xCE, 0x8A), (0xCE, 0xAF), (0xCE, 0xAA), (0xCE, 0x90), (0xCF, 0x8A):
      return Character(first: 0xCE, second: 0xB9, length: 2)
    case (0xCE, 0x8C), (0xCF, 0x8C): return Character(first: 0xCE, second: 0xBF, length: 2)
    case (0xCE, 0x8E), (0xCF, 0x8D), (0xCE, 0xAB), (0xCE, 0xB0), (0xCF, 0x8B):
      return Character(first: 0xCF, second: 0x85, length: 2)
    case (0xCE, 0x8F), (0xCF, 0x8E): return Character(first: 0xCF, second: 0x89, length: 2)
    case (0xCF, 0x82): return Character(first: 0xCF, second: 0x83, length: 2)
    case (0xCE, 0x91...0x9F): return Character(first: 0xCE, second: next + 0x20, length: 2)
    case (0xCE, 0xA0...0xA9): return Character(first: 0xCF, second: next - 0x20, length: 2)
    case (0xD0, 0x80...0x8F): return Character(first: 0xD1, second: next + 0x10, length: 2)
    case (0xD0, 0x90...0x9F): return Character(first: 0xD0, second: next + 0x20, length: 2)
    case (0xD0, 0xA0...0xAF): return Character(first: 0xD1, second: next - 0x20, length: 2)
    case (0xD8, 0xA3), (0xD8, 0xA5), (0xD9, 0xB1): return Character(first: 0xD8, second: 0xA7, length: 2)
    case (0xD9, 0x89), (0xDB, 0x8C): return Character(first: 0xD9, second: 0x8A, length: 2)
    case (0xDA, 0xA9): return Character(first: 0xD9, second: 0x83, length: 2)
    case (0xD2, 0x90): return Character(first: byte, second: 0x91, length: 2)
    default: return Character(first: byte, second: next, length: 2)
    }
  }

  private static func threeBytes(_ byte: UInt8, _ next: UInt8, _ last: UInt8) -> Character {
    switch (byte, next, last) {
    case (0xE2, 0x80, 0x98), (0xE2, 0x80, 0x99): Character(first: 0x27, second: 0, length: 3)
    case (0xE2, 0x80, 0x90), (0xE2, 0x80, 0x91): Character(first: 0x2D, second: 0, length: 3)
    case (0xE2, 0x80, 0x82...0x8A), (0xE2, 0x80, 0xAF), (0xE3, 0x80, 0x80): Character(first: 0x20, second: 0, length: 3)
    // Full-width forms of ASCII, capitals as small letters.
    case (0xEF, 0xBC, 0xA1...0xBA): Character(first: last - 0x40, second: 0, length: 3)
    case (0xEF, 0xBC, 0x81...0xBF): Character(first: last - 0x60, second: 0, length: 3)
    case (0xEF, 0xBD, 0x80...0x9E): Character(first: last - 0x20, second: 0, length: 3)
    // Vietnamese capitals and other letters of Latin Extended Additional: pairs of even capital, odd small letter.
    case (0xE1, 0xB8...0xBB, _) where last & 1 == 0: Character(first: byte, second: next, third: last + 1, length: 3)
    default: Character(first: byte, second: next, third: last, length: 3)
    }
  }

  /// Whether a byte belongs to a word: letters, digits and everything that is not ASCII.
  @inline(__always)
  static func isWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (byte >= 0x61 && byte <= 0x7A) || (byte >= 0x41 && byte <= 0x5A) || (byte >= 0x30 && byte <= 0x39)
  }

  @inline(__always)
  static func isWhite(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }
}
