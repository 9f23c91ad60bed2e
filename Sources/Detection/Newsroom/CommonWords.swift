import Provenance
import Settings

/// The commonest words of all languages, to tell the language of a page that declares none.
///
/// The table is made when a page first needs it: most declare their language.
final class CommonWords: Sendable {
  private let languages: [Language]
  private let table = MadeOnce<CueTable>()
  /// How much of a page is looked at, in bytes.
  private static let looked = 4000

  /// - Throws: what is wrong with a language file that a user brought along. Those that ship are tested.
  init(_ languages: [Language]) throws(SettingsError) {
    self.languages = Array(languages.prefix(64))
    if languages.contains(where: { !$0.isBuiltIn }) { _ = try words() }
  }

  private func words() throws(SettingsError) -> CueTable {
    try table.value { () throws(SettingsError) in
      var words = CueTable(isUnspaced: false)
      for (index, language) in languages.enumerated() {
        guard let common = language.settings["function-words"] else { continue }
        try words.insert(common, .functionWord, languages: 1 << UInt64(index))
      }
      return words
    }
  }

  /// The language whose commonest words stand most often at the start of the article; nil where none stands out.
  func language(of article: Article) -> String? {
    let words: CueTable = shipped(self.words)
    var counts = [Int](repeating: 0, count: languages.count)
    var left = Self.looked
    for block in article.blocks where block.origin == .text && !block.isHidden {
      count(words, article.text, block.range, into: &counts)
      left -= block.range.count
      if left < 0 { break }
    }
    let ranked = counts.indices.sorted { (-counts[$0], $0) < (-counts[$1], $1) }
    guard let best = ranked.first, counts[best] >= 3 else { return nil }
    return ranked.count < 2 || counts[best] * 10 > counts[ranked[1]] * 11 ? languages[best].code : nil
  }

  private func count(_ words: CueTable, _ text: [UInt8], _ range: Range<Int>, into counts: inout [Int]) {
    var position = range.lowerBound
    while position < range.upperBound {
      let start = position
      while position < range.upperBound, isWord(text, at: position, range.upperBound) {
        position += Folding.character(in: text, at: position, limit: range.upperBound).length
      }
      let end = min(position, range.upperBound)
      if start < end, words.mayStart(text, at: start, limit: end) {
        words.matches(in: text, at: start, limit: end) { entry, past in
          guard past == end, !entry.isPrefix else { return }
          for index in counts.indices where entry.languages & (1 << UInt64(index)) != 0 { counts[index] += 1 }
        }
      }
      position += Folding.character(in: text, at: min(position, range.upperBound - 1), limit: range.upperBound).length
    }
  }

  private func isWord(_ text: [UInt8], at position: Int, _ limit: Int) -> Bool {
    let character = Folding.character(in: text, at: position, limit: limit)
    return character.second != 0 || Folding.isWord(character.first)
  }
}
