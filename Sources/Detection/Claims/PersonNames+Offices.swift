/// Offices and institutions that a deed is said to be by.
extension PersonNames {
  /// "Written by the Board of Trade": behind an article, a capital is an office's.
  func office(behind deed: Range<Int>, in segment: Range<Int>) -> Range<Int>? {
    guard !reader.lexicon.capitalizesNouns, !reader.lexicon.agentComesFirst, !reader.lexicon.table.isUnspaced,
      let by = reader.cues.first(where: {
        $0.cue == .by && segment.contains($0.range) && $0.range.lowerBound >= deed.upperBound
          && reader.gap($0.range, deed) <= 3
      }),
      let article = reader.cues.first(where: {
        $0.cue == .functionWord && (0...1).contains($0.range.lowerBound - by.range.upperBound)
      }), article.range.count <= 4, text[article.range.lowerBound] >= 0x61
    else { return nil }
    var start = article.range.upperBound
    while start < segment.upperBound, text[start] == 0x20 { start += 1 }
    var (position, end) = (start, start)
    while position < segment.upperBound, isCapital(position), !isExplained(position) {
      while position < segment.upperBound, !Folding.isWhite(text[position]), !isStop(text[position]) {
        position += Script.length(text[position])
      }
      end = min(position, segment.upperBound)
      guard position < segment.upperBound, text[position] == 0x20 else { break }
      position += 1
    }
    return end - start >= 4 ? start..<end : nil
  }
}
