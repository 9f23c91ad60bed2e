import Provenance

extension LanguageChoice {
  /// How much of a page is looked at, in bytes.
  private static let looked = 4000

  /// The language whose commonest words stand most often at the start of the article; nil where none stands out.
  func language(of article: Article) -> String? {
    var counts = [Int](repeating: 0, count: codes.count)
    var left = Self.looked
    for block in article.blocks where block.origin == .text && !block.isHidden {
      count(article.text, block.range, into: &counts)
      left -= block.range.count
      if left < 0 { break }
    }
    let ranked = counts.indices.sorted { (-counts[$0], $0) < (-counts[$1], $1) }
    guard let best = ranked.first, counts[best] >= 4 else { return nil }
    let second = ranked.count < 2 ? 0 : counts[ranked[1]]
    // "No se utilizó IA para este texto" has as many words of Portuguese but for one.
    return counts[best] > second + 1 && counts[best] * 10 > second * 11 ? codes[best] : nil
  }

  private func count(_ text: [UInt8], _ range: Range<Int>, into counts: inout [Int]) {
    var position = range.lowerBound
    while position < range.upperBound {
      let start = position
      while position < range.upperBound, isWord(text, at: position, range.upperBound) {
        position += Folding.character(in: text, at: position, limit: range.upperBound).length
      }
      let end = min(position, range.upperBound)
      if start < end { countWord(text, start..<end, into: &counts) }
      position += Folding.character(in: text, at: min(position, range.upperBound - 1), limit: range.upperBound).length
    }
  }

  private func countWord(_ text: [UInt8], _ word: Range<Int>, into counts: inout [Int]) {
    guard spaced.mayStart(text, at: word.lowerBound, limit: word.upperBound) else { return }
    spaced.matches(in: text, at: word.lowerBound, limit: word.upperBound) { entry, past in
      guard past == word.upperBound, !entry.isPrefix else { return }
      for index in counts.indices where entry.languages & (1 << UInt64(index)) != 0 { counts[index] += 1 }
    }
  }

  private func isWord(_ text: [UInt8], at position: Int, _ limit: Int) -> Bool {
    let character = Folding.character(in: text, at: position, limit: limit)
    return character.second != 0 || Folding.isWord(character.first)
  }
}
