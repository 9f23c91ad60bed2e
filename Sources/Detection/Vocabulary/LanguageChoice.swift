import Settings

/// Tells the language of a page or a sentence by its small words.
struct LanguageChoice: Sendable {
  let spaced: CueTable
  private let unspaced: CueTable
  /// The languages' codes, in the order of their bits.
  let codes: [String]
  private let letters: LanguageLetters

  init(_ languages: [Language]) throws(SettingsError) {
    var spaced = CueTableBuilder(isUnspaced: false)
    var unspaced = CueTableBuilder(isUnspaced: true)
    var letters = LanguageLetters(count: min(languages.count, 64))
    codes = languages.prefix(64).map(\.code)
    for (index, language) in languages.prefix(64).enumerated() {
      let isUnspaced = try language.settings["unspaced"]?.bool() ?? false
      try language.settings["function-words"]?.eachWord { word in
        letters.note(word, index)
        if isUnspaced {
          unspaced.insert(word, .functionWord, languages: 1 << UInt64(index))
        } else {
          spaced.insert(word, .functionWord, languages: 1 << UInt64(index))
        }
      }
      for key in Self.closedClasses where !isUnspaced {
        try language.settings[key]?.eachWord { word in
          guard Self.isPlain(word) else { return }
          spaced.insert(word, .functionWord, languages: 1 << UInt64(index))
        }
      }
    }
    self.spaced = spaced.table()
    self.unspaced = unspaced.table()
    self.letters = letters
  }

  /// The keys of a language's file that hold small words of a meaning: as common as those without one.
  private static let closedClasses = ["not", "we", "this", "if", "can", "must", "will"]

  /// Whether it is one whole word ("nunca", but not "no se permite", "-frei", "0%").
  private static func isPlain(_ word: Span<UInt8>) -> Bool {
    for index in 0..<word.count {
      let letter = word[index] | 0x20
      guard word[index] >= 0x80 || (0x61...0x7A).contains(letter) else { return false }
    }
    return word.count > 1
  }

  /// The languages that most of a range's letters can belong to, where those are not Latin.
  func byLetters(_ text: [UInt8], _ range: Range<Int>) -> [Int] { letters.languages(of: text[range]) }

  /// How many of each language's small words stand in a range, weighted by how few languages share them.
  func votes(_ text: [UInt8], _ range: Range<Int>) -> [Double] {
    var votes = [Double](repeating: 0, count: codes.count)
    var position = range.lowerBound
    while position < range.upperBound {
      let byte = text[position]
      if byte == UInt8(ascii: "h"), let end = addressEnd(text, position, range.upperBound) {
        position = end
        continue
      }
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
    letters.vote(text[range], &votes)
    return votes
  }

  /// Where an address ends that begins at a position: its words tell no language.
  private func addressEnd(_ text: [UInt8], _ start: Int, _ limit: Int) -> Int? {
    let rest = text[start..<limit]
    guard rest.starts(with: "http".utf8),
      rest.dropFirst(4).starts(with: "://".utf8) || rest.dropFirst(4).starts(with: "s://".utf8)
    else { return nil }
    return rest.firstIndex { $0 <= 0x20 || $0 >= 0x80 } ?? limit
  }

  private func vote(_ table: CueTable, _ text: [UInt8], _ position: Int, _ limit: Int, _ votes: inout [Double]) {
    // "DALL-E" has no Italian "e".
    if position > 0, text[position - 1] == 0x2D, (0x41...0x5A).contains(text[position]) { return }
    guard table.mayStart(text, at: position, limit: limit) else { return }
    let count = codes.count
    table.matches(in: text, at: position, limit: limit) { entry, end in
      // "AI" is no French or Italian "ai".
      if end == position + 2, text[position] == UInt8(ascii: "A"), text[position + 1] == UInt8(ascii: "I") { return }
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

extension LanguageChoice: Packable {
  func pack(into packed: inout Packed) {
    packed.append(codes.count)
    for code in codes { packed.append(code) }
    letters.pack(into: &packed)
    spaced.pack(into: &packed)
    unspaced.pack(into: &packed)
  }

  init(unpacking packed: inout Unpacking) {
    codes = (0..<packed.number()).map { _ in packed.text() }
    letters = LanguageLetters(unpacking: &packed)
    spaced = CueTable(unpacking: &packed)
    unspaced = CueTable(unpacking: &packed)
  }
}
