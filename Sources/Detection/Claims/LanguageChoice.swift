import Provenance
import Settings

/// Tells the language of a sentence by its small words.
struct LanguageChoice: Sendable {
  private var spaced = CueTable(isUnspaced: false)
  private var unspaced = CueTable(isUnspaced: true)
  private let count: Int

  init(_ languages: [Language]) throws(SettingsError) {
    count = min(languages.count, 64)
    for (index, language) in languages.prefix(64).enumerated() {
      let isUnspaced = try language.settings["unspaced"]?.bool() ?? false
      for word in try language.settings["function-words"]?.strings() ?? [] {
        if isUnspaced {
          unspaced.insert(word, .functionWord, languages: 1 << UInt64(index))
        } else {
          spaced.insert(word, .functionWord, languages: 1 << UInt64(index))
        }
      }
    }
  }

  /// How many of each language's small words stand in a range, weighted by how few languages share them.
  func votes(_ text: [UInt8], _ range: Range<Int>) -> [Double] {
    var votes = [Double](repeating: 0, count: count)
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
    return votes
  }

  private func vote(_ table: CueTable, _ text: [UInt8], _ position: Int, _ limit: Int, _ votes: inout [Double]) {
    guard table.mayStart(text, at: position, limit: limit) else { return }
    table.matches(in: text, at: position, limit: limit) { entry, _ in
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
