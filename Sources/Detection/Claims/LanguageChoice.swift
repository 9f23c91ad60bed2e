import Provenance
import Settings

/// Tells the language of a page or a sentence by its small words.
struct LanguageChoice: Sendable {
  private(set) var spaced = CueTable(isUnspaced: false, nodes: 32768)
  private var unspaced = CueTable(isUnspaced: true)
  /// The languages' codes, in the order of their bits.
  let codes: [String]
  /// Where the letters stand in Unicode, outside the Latin ones, that each language's small words are written with.
  private var letters: [Set<UInt32>]
  /// The languages whose small words have a Latin letter outside ASCII ("ł", "đ"), by the letter.
  private var marked: [Unicode.Scalar: UInt64] = [:]

  init(_ languages: [Language]) throws(SettingsError) {
    codes = languages.prefix(64).map(\.code)
    letters = [Set<UInt32>](repeating: [], count: codes.count)
    for (index, language) in languages.prefix(64).enumerated() {
      let isUnspaced = try language.settings["unspaced"]?.bool() ?? false
      try language.settings["function-words"]?.eachWord { word in
        note(word, index)
        if isUnspaced {
          unspaced.insert(word, .functionWord, languages: 1 << UInt64(index))
        } else {
          spaced.insert(word, .functionWord, languages: 1 << UInt64(index))
        }
      }
    }
  }

  /// The languages that most of a range's letters can belong to, where those are not Latin.
  func byLetters(_ text: [UInt8], _ range: Range<Int>) -> [Int] {
    let found = Set(String(decoding: text[range], as: UTF8.self).unicodeScalars.compactMap(Self.lead))
    guard !found.isEmpty else { return [] }
    let shares = letters.map { $0.intersection(found).count }
    guard let most = shares.max(), most > 0 else { return [] }
    return shares.indices.filter { shares[$0] == most }
  }

  /// The stretch of 64 characters, about a script's alphabet, that a letter beyond the Latin ones stands in.
  private static func lead(of letter: Unicode.Scalar) -> UInt32? {
    // Not punctuation, nor what is of full or half width.
    let isLetter = letter.value >= 0x370 && !(0x2000...0x2FFF).contains(letter.value) && letter.value < 0xF900
    return isLetter && !(0x3000...0x303F).contains(letter.value) && !(0x1E00...0x1FFF).contains(letter.value)
      ? letter.value >> 6 : nil
  }

  /// Keeps what the letters of a small word tell of its language.
  private mutating func note(_ word: Span<UInt8>, _ index: Int) {
    guard word.indices.contains(where: { word[$0] >= 0x80 }) else { return }
    var known: UInt32?
    for letter in String(decoding: word.indices.map { word[$0] }, as: UTF8.self).unicodeScalars {
      if Self.isMarked(letter) {
        marked[letter, default: 0] |= 1 << UInt64(index)
      } else if letter.value >= 0x80, let lead = Self.lead(of: letter), lead != known {
        letters[index].insert(lead)
        known = lead
      }
    }
  }

  /// How many of each language's small words stand in a range, weighted by how few languages share them.
  func votes(_ text: [UInt8], _ range: Range<Int>) -> [Double] {
    var votes = [Double](repeating: 0, count: codes.count)
    var position = range.lowerBound
    while position < range.upperBound {
      let byte = text[position]
      if Script.isUnspaced(text, at: position, limit: range.upperBound) {
        vote(unspaced, text, position, range.upperBound, &votes)
      } else if Script.startsWord(
        text,
        at: position,
        from: range.lowerBound,
        limit: range.upperBound,
        isUnspaced: false
      ) {
        vote(spaced, text, position, range.upperBound, &votes)
      }
      position += Script.length(byte)
    }
    voteByLetters(text, range, &votes)
    return votes
  }

  /// A letter that few languages write says which it is where a label has no small words ("Dịch tự động").
  private func voteByLetters(_ text: [UInt8], _ range: Range<Int>, _ votes: inout [Double]) {
    guard text[range].contains(where: { (0xC3...0xC9).contains($0) || $0 == 0xE1 }) else { return }
    for letter in String(decoding: text[range], as: UTF8.self).lowercased().unicodeScalars where Self.isMarked(letter) {
      guard let languages = marked[letter], languages.nonzeroBitCount <= 3 else { continue }
      for index in votes.indices where languages & (1 << UInt64(index)) != 0 {
        votes[index] += 0.6 / Double(languages.nonzeroBitCount)
      }
    }
  }

  /// Latin-1 Supplement to Latin Extended-B, and Latin Extended Additional.
  private static func isMarked(_ letter: Unicode.Scalar) -> Bool {
    (0xC0...0x24F).contains(letter.value) || (0x1E00...0x1EFF).contains(letter.value)
  }

  private func vote(_ table: CueTable, _ text: [UInt8], _ position: Int, _ limit: Int, _ votes: inout [Double]) {
    // "DALL-E" has no Italian "e".
    if position > 0, text[position - 1] == 0x2D, (0x41...0x5A).contains(text[position]) { return }
    guard table.mayStart(text, at: position, limit: limit) else { return }
    let count = codes.count
    table.matches(in: text, at: position, limit: limit) { entry, end in
      if end + 1 < limit, text[end] == 0x2D, (0x41...0x5A).contains(text[end + 1]) { return }
      let weight = 1 / Double(entry.languages.nonzeroBitCount)
      var bits = entry.languages
      while bits != 0 {
        let index = bits.trailingZeroBitCount
        if index < count { votes[index] += weight }
        bits &= bits - 1
      }
    }
  }
}
