/// Credits as Chinese, Japanese and Korean captions print them, with or without a mark.
extension CreditLine {
  private static let taken = ["撮影", "摄影", "攝影", "摄", "攝"].map { Array($0.utf8) }
  private static let picture = Array("사진 ".utf8)

  /// The name before the word for having taken the picture, or after the one for it, at a caption's end
  /// ("…、山田…撮影", "（张三 摄）", "사진 홍길순").
  func photographer(in range: Range<Int>) -> Range<Int>? {
    var end = range.upperBound
    while end > range.lowerBound, !Folding.isWord(text[end - 1]) { end -= 1 }
    if Bracket.length(at: end - 3, text) == 3 { end -= 3 }
    if Bracket.matches([0xE3, 0x80, 0x82], at: end - 3, text) { end -= 3 }
    guard end > range.lowerBound else { return nil }
    return taken(range.lowerBound..<end) ?? pictured(range.lowerBound..<end)
  }

  private func taken(_ range: Range<Int>) -> Range<Int>? {
    guard
      let mark = Self.taken.first(where: { range.count > $0.count && text[range].suffix($0.count).elementsEqual($0) })
    else { return nil }
    var end = range.upperBound - mark.count
    while end > range.lowerBound, Folding.isWhite(text[end - 1]) { end -= 1 }
    var start = end
    while start >= range.lowerBound + 3, text[start - 3] >= 0xE4, text[start - 3] <= 0xE9 { start -= 3 }
    // "记者张三 摄": what somebody is precedes the name.
    while let title = page.words.line.longest(
      in: text,
      at: start,
      limit: end,
      kinds: [.afterName, .agency, .desk],
      languages: .all
    ), title.end > start {
      start = title.end
    }
    return end - start >= 6 && end - start <= 18 ? start..<end : nil
  }

  private func pictured(_ range: Range<Int>) -> Range<Int>? {
    guard let space = text[range].lastIndex(of: 0x20), space - range.lowerBound >= Self.picture.count - 1,
      text[...space].suffix(Self.picture.count).elementsEqual(Self.picture),
      KoreanName.isName(text[space + 1..<range.upperBound])
    else { return nil }
    return space + 1..<range.upperBound
  }

  /// Whether a cue is the sign of equality with which Japanese captions join a place, a date and a name.
  func isJoint(_ cue: CueTrie.Match, at position: Int) -> Bool {
    Bracket.matches([0xEF, 0xBC, 0x9D], at: position, text) && cue.end == position + 3
  }

  /// What such a sign joins: the photographer where one is said, else words without a date.
  func joined(_ range: Range<Int>) -> Range<Int>? {
    if let name = photographer(in: range) { return name }
    return text[range].contains { $0 >= 0x30 && $0 <= 0x39 } ? nil : range
  }
}
