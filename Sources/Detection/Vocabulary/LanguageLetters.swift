/// What the letters of their small words tell of languages.
struct LanguageLetters: Sendable {
  /// Where the letters stand in Unicode, outside the Latin ones, that each language's small words are written with.
  private var stretches: [Set<UInt32>]
  /// The languages whose small words have a Latin letter outside ASCII ("ł", "đ"), as bits, by the letter.
  private var marked: [UInt32: UInt64] = [:]

  /// - Parameter count: how many languages there are.
  init(count: Int) { stretches = [Set<UInt32>](repeating: [], count: count) }

  /// Keeps what the letters of a small word tell of its language.
  mutating func note(_ word: Span<UInt8>, _ index: Int) {
    guard word.indices.contains(where: { word[$0] >= 0x80 }) else { return }
    for letter in String(decoding: word.indices.map { word[$0] }, as: UTF8.self).unicodeScalars {
      if Self.isMarked(letter) {
        marked[letter.value, default: 0] |= 1 << UInt64(index)
      } else if letter.value >= 0x80, let stretch = Self.stretch(of: letter) {
        stretches[index].insert(stretch)
      }
    }
  }

  /// The languages that most of a text's letters can belong to, where those are not Latin.
  func languages(of text: ArraySlice<UInt8>) -> [Int] {
    // Of Hangul letter by letter, the syllables.
    let isWhole = !text.contains(0xE1)
    let letters = isWhole ? Array(text) : Folding.fold(String(decoding: text, as: UTF8.self))
    let found = Set(String(decoding: letters, as: UTF8.self).unicodeScalars.compactMap(Self.stretch))
    guard !found.isEmpty else { return [] }
    let shares = stretches.map { $0.intersection(found).count }
    guard let most = shares.max(), most > 0 else { return [] }
    return shares.indices.filter { shares[$0] == most }
  }

  /// A letter that few languages write says which it is where a label has no small words ("Dịch tự động").
  func vote(_ text: ArraySlice<UInt8>, _ votes: inout [Double]) {
    guard text.contains(where: { (0xC3...0xCD).contains($0) || $0 == 0xE1 }) else { return }
    let folded = Folding.fold(String(decoding: text, as: UTF8.self))
    for letter in String(decoding: folded, as: UTF8.self).unicodeScalars where Self.isMarked(letter) {
      guard let languages = marked[letter.value], languages.nonzeroBitCount <= 3 else { continue }
      for index in votes.indices where languages & (1 << UInt64(index)) != 0 {
        votes[index] += 0.6 / Double(languages.nonzeroBitCount)
      }
    }
  }

  /// The stretch of 64 characters, about a script's alphabet, that a letter beyond the Latin ones stands in.
  private static func stretch(of letter: Unicode.Scalar) -> UInt32? {
    // Not punctuation, nor what is of full or half width.
    let isLetter = letter.value >= 0x370 && !(0x2000...0x2FFF).contains(letter.value) && letter.value < 0xF900
    return isLetter && !(0x3000...0x303F).contains(letter.value) && !(0x1E00...0x1FFF).contains(letter.value)
      ? letter.value >> 6 : nil
  }

  /// Latin-1 Supplement to Latin Extended-B, and Latin Extended Additional.
  private static func isMarked(_ letter: Unicode.Scalar) -> Bool {
    (0xC0...0x24F).contains(letter.value) || (0x1E00...0x1EFF).contains(letter.value)
  }
}

extension LanguageLetters: Packable {
  func pack(into packed: inout Packed) {
    packed.append(stretches.count)
    for language in stretches {
      packed.append(language.count)
      for stretch in language.sorted() { packed.append(Int(stretch)) }
    }
    packed.append(marked.count)
    for (letter, languages) in marked.sorted(by: { $0.key < $1.key }) {
      packed.append(Int(letter))
      packed.append(bits: languages)
    }
  }

  init(unpacking packed: inout Unpacking) {
    stretches = (0..<packed.number()).map { _ in Set((0..<packed.number()).map { _ in UInt32(packed.number()) }) }
    for _ in 0..<packed.number() { marked[UInt32(packed.number())] = packed.bits() }
  }
}
