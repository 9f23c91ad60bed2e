/// What follows a letter and belongs to it: accents that are written as characters of their own (Unicode's decomposed form,
/// UAX #15), and characters that show nothing (soft hyphens, zero-width spaces and joiners, emoji's variation selectors).
extension Folding {
  /// How many of them a letter has at most; a longer run is no writing, and should not be gone through from each place.
  static let mostMarks = 4

  /// Whether a byte may begin such a character; most bytes that follow a letter don't.
  @inline(__always)
  static func mayBeMark(_ byte: UInt8) -> Bool {
    // C2, CC, CD, E2, E3 and EF, each as the bit that its low six bits number.
    byte >= 0xC2 && (0x0000_800C_0000_3004 as UInt64) & (1 << UInt64(byte & 0x3F)) != 0
  }

  /// A character with the marks behind it.
  static func withMarks(_ character: Character, in text: [UInt8], at position: Int, limit: Int) -> Character {
    var character = character
    for _ in 0..<mostMarks {
      let next = position + character.length
      guard next + 1 < limit, mayBeMark(text[next]) else { break }
      switch (text[next], text[next + 1]) {
      case (0xCC, let low),
        (0xCD, let low) where low <= 0xAF:
        compose(&character, with: UInt32(text[next] & 0x1F) << 6 | UInt32(low & 0x3F))
        character.length += 2
      case (0xC2, 0xAD): character.length += 2
      case (0xE2, 0x80) where next + 2 < limit && (0x8B...0x8D).contains(text[next + 2]),
        (0xE2, 0x81) where next + 2 < limit && text[next + 2] == 0xA0,
        (0xEF, 0xBB) where next + 2 < limit && text[next + 2] == 0xBF,
        (0xEF, 0xB8) where next + 2 < limit && text[next + 2] <= 0x8F:
        character.length += 3
      case (0xE3, 0x82) where next + 2 < limit && (0x99...0x9A).contains(text[next + 2]):
        compose(&character, with: 0x3000 | UInt32(text[next + 2]))
        character.length += 3
      default: return character
      }
    }
    return character
  }

  /// The letter that a small letter makes with an accent; the accent is lost where they make none.
  private static func compose(_ character: inout Character, with mark: UInt32) {
    guard let letter = composed[scalar(of: character) << 16 | mark]
    else {
      return
    }
    let bytes = Array(String(letter).utf8)
    character.first = bytes[0]
    character.second = bytes.count > 1 ? bytes[1] : 0
    character.third = bytes.count > 2 ? bytes[2] : 0
  }

  private static func scalar(of character: Character) -> UInt32 {
    if character.second == 0 { return UInt32(character.first) }
    if character.third == 0 { return UInt32(character.first & 0x1F) << 6 | UInt32(character.second & 0x3F) }
    return UInt32(character.first & 0x0F) << 12 | UInt32(character.second & 0x3F) << 6 | UInt32(character.third & 0x3F)
  }

  /// The letters with accents of the product's languages, by letter and accent; a mark's number has 16 bits.
  private static let composed: [UInt32: Unicode.Scalar] = {
    var letters: [UInt32: Unicode.Scalar] = [:]
    for (mark, plain, accented) in accents {
      for (letter, composed) in zip(plain.unicodeScalars, accented.unicodeScalars) {
        letters[letter.value << 16 | mark] = composed
      }
    }
    return letters
  }()

  static let accents: [(mark: UInt32, plain: String, accented: String)] = [
    (0x300, "aeiouâăêôơưy", "àèìòùầằềồờừỳ"),
    (0x301, "aeiouycnrszâăêôơư", "áéíóúýćńŕśźấắếốớứ"),
    (0x302, "aeiouạẹọ", "âêîôûậệộ"),
    (0x303, "anoiuâăeêôơưy", "ãñõĩũẫẵẽễỗỡữỹ"),
    (0x304, "aeiou", "āēīōū"),
    (0x306, "agиуạ", "ăğйўặ"),
    (0x307, "z", "ż"),
    (0x308, "aeiouyеі", "äëïöüÿёї"),
    (0x309, "aâăeêioôơuưy", "ảẩẳẻểỉỏổởủửỷ"),
    (0x30A, "au", "åů"),
    (0x30B, "ou", "őű"),
    (0x30C, "cdelnrstza", "čďěľňřšťžǎ"),
    (0x31B, "ou", "ơư"),
    (0x323, "aeioơuưy", "ạẹịọợụựỵ"),
    (0x326, "st", "șț"),
    (0x327, "cgklnst", "çģķļņşţ"),
    (0x328, "aeiu", "ąęįų"),
    // Kana and their sonant marks.
    (0x3099, "かきくけこさしすせそたちつてとはひふへほうゝカキクケコサシスセソタチツテトハヒフヘホウワヰヱヲヽ", "がぎぐげござじずぜぞだぢづでどばびぶべぼゔゞガギグゲゴザジズゼゾダヂヅデドバビブベボヴヷヸヹヺヾ"),
    (0x309A, "はひふへほハヒフヘホ", "ぱぴぷぺぽパピプペポ"),
  ]

  /// A Korean syllable that is written letter by letter (Unicode, section 3.12): its initial letter stands at the position.
  static func hangul(in text: [UInt8], at position: Int, limit: Int) -> Character? {
    func letter(_ start: Int) -> UInt32? {
      guard start + 2 < limit, text[start] == 0xE1, (0x84...0x87).contains(text[start + 1]) else { return nil }
      return 0x1000 | UInt32(text[start + 1] & 0x3F) << 6 | UInt32(text[start + 2] & 0x3F)
    }
    guard let initial = letter(position), (0x1100...0x1112).contains(initial), let vowel = letter(position + 3),
      (0x1161...0x1175).contains(vowel)
    else { return nil }
    let final = letter(position + 6).flatMap { (0x11A8...0x11C2).contains($0) ? $0 : nil }
    let syllable = 0xAC00 + ((initial - 0x1100) * 21 + vowel - 0x1161) * 28 + (final.map { $0 - 0x11A7 } ?? 0)
    return Character(
      first: UInt8(0xE0 | syllable >> 12),
      second: UInt8(0x80 | syllable >> 6 & 0x3F),
      third: UInt8(0x80 | syllable & 0x3F),
      length: final == nil ? 6 : 9
    )
  }
}
