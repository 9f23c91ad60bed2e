/// Things that are named with one long word ("Materialbilder").
extension Lexicon {
  /// Longer words are no compounds that anybody writes.
  private static let longest = 40
  /// What stands before the head has so many letters at least ("Vorbild" is no picture).
  private static let shortestLead = 4

  /// Words of which nothing is known but their end, and those that end with another thing than they begin with.
  func compounds(in text: [UInt8], _ range: Range<Int>, _ heads: CueTable, _ known: [FoundCue]) -> [FoundCue] {
    var compounds: [FoundCue] = []
    var next = known.startIndex
    var position = range.lowerBound
    while position < range.upperBound {
      guard isLetter(text, position, range.upperBound) else {
        position += Script.length(text[position])
        continue
      }
      let start = position
      while position < range.upperBound, isLetter(text, position, range.upperBound) {
        position += Script.length(text[position])
      }
      let word = start..<min(position, range.upperBound)
      while next < known.endIndex, known[next].range.upperBound <= word.lowerBound { next += 1 }
      let cue = next < known.endIndex && known[next].range.lowerBound < word.upperBound ? known[next] : nil
      // "Material…" begins with a word for a text; what it ends with says what it is.
      let isOfText = cue.map { $0.range == word && $0.matter == .text } ?? true
      guard isOfText, !isName(word, in: text, from: range.lowerBound), word.count <= Self.longest,
        let head = head(of: word, in: text, heads)
      else { continue }
      if cue != nil, Matter.allCases[head] == .text { continue }
      compounds.append(FoundCue(cue: .object, value: head, range: word))
    }
    return compounds
  }

  /// "Jan Voorbeeld": where nouns have no capital, a word with one within a sentence is a name.
  private func isName(_ word: Range<Int>, in text: [UInt8], from start: Int) -> Bool {
    !capitalizesNouns && word.lowerBound > start && (0x41...0x5A).contains(text[word.lowerBound])
  }

  private func isLetter(_ text: [UInt8], _ position: Int, _ limit: Int) -> Bool {
    text[position] < 0x80 ? Script.isASCIIWord(text[position]) : !Script.isMark(text, at: position, limit: limit)
  }

  /// The matter of the longest head that a word ends with.
  private func head(of word: Range<Int>, in text: [UInt8], _ heads: CueTable) -> Int? {
    var position = word.lowerBound
    var letters = 0
    while position < word.upperBound {
      if letters >= Self.shortestLead, heads.mayStart(text, at: position, limit: word.upperBound) {
        var matter: Int?
        heads.matches(in: text, at: position, limit: word.upperBound) { entry, end in
          if end == word.upperBound { matter = Int(entry.value) }
        }
        if let matter { return matter }
      }
      position += Script.length(text[position])
      letters += 1
    }
    return nil
  }
}
