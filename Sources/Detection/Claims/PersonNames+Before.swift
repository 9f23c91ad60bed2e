/// Names that stand before "by", where the verb ends the sentence.
extension PersonNames {
  /// "Emre Yıldız tarafından çevrildi", "राजेश मिश्रा द्वारा अनुवादित", "田中太郎によって翻訳された", "김민수가 번역했다".
  func name(before deed: FoundCue, in segment: Range<Int>) -> String? {
    guard reader.lexicon.agentComesFirst, deed.cue != .noun else { return nil }
    if reader.lexicon.isUninflected { return chineseName(before: deed.range.lowerBound, in: segment) }
    let by = reader.cues.last {
      $0.cue == .by && segment.contains($0.range) && $0.range.upperBound <= deed.range.lowerBound
        && reader.gap($0.range, deed.range) <= 24
    }
    let range: Range<Int>?
    if let by, Segmentation.separators(by.range.upperBound, deed.range.lowerBound, reader, .marks).isEmpty {
      range =
        reader.lexicon.table.isUnspaced
        ? unspacedName(before: by.range.lowerBound, in: segment) : words(before: by.range.lowerBound, in: segment)
    } else {
      range = by == nil ? koreanName(before: deed.range.lowerBound, in: segment) : nil
    }
    return range.map { String(decoding: text[$0], as: UTF8.self) }
  }

  /// Two to four words that no cue explains, each with a capital where the script has some.
  private func words(before end: Int, in segment: Range<Int>) -> Range<Int>? {
    var last = end
    while last > segment.lowerBound, text[last - 1] == 0x20 { last -= 1 }
    var (first, count) = (last, 0)
    while first > segment.lowerBound, count < 4 {
      var start = first
      if count > 0 { start -= 1 }
      let past = start
      while start > segment.lowerBound, !Folding.isWhite(text[start - 1]), !isStop(text[start - 1]) { start -= 1 }
      guard start < past, !isKnown(start..<past), text[start] == 0xE0 || isCapital(start) else { break }
      (first, count) = (start, count + 1)
      guard first > segment.lowerBound, text[first - 1] == 0x20 else { break }
    }
    return count >= 2 ? first..<last : nil
  }

  /// Two to six characters that no cue explains, behind the particle of the topic or a mark.
  private func unspacedName(before end: Int, in segment: Range<Int>) -> Range<Int>? {
    var start = end
    while start - 3 >= segment.lowerBound, Script.isUnspaced(text, at: start - 3, limit: end),
      !Script.isMark(text, at: start - 3, limit: end), !isKnown(start - 3..<start)
    {
      start -= 3
    }
    let isLedTo =
      start - 3 >= segment.lowerBound
      && ["は", "、", "を", "：", "が"].contains { text[(start - 3)..<start].elementsEqual($0.utf8) }
    return isLedTo && isUnspacedName(start..<end) ? start..<end : nil
  }

  /// Two to six characters; "試み" ends in a syllable of its word, as no name of two characters does.
  func isUnspacedName(_ name: Range<Int>) -> Bool {
    guard (6...18).contains(name.count) else { return false }
    let end = name.upperBound
    return name.count > 6 || text[end - 3] != 0xE3 || text[end - 2] >= 0x83
  }

  /// "由張偉翻譯", "经林怡君校对": two to four characters that no cue explains, from "by" to the verb.
  private func chineseName(before end: Int, in segment: Range<Int>) -> String? {
    guard let by = reader.cues.last(where: { $0.cue == .by && segment.contains($0.range) && $0.range.upperBound < end })
    else { return nil }
    let name = by.range.upperBound..<end
    guard (6...12).contains(name.count),
      !reader.cues.contains(where: { $0.cue != .functionWord && $0.range.overlaps(name) }),
      stride(from: name.lowerBound, to: end, by: 3).allSatisfy({
        Script.isUnspaced(text, at: $0, limit: end) && !Script.isMark(text, at: $0, limit: end)
      })
    else { return nil }
    return String(decoding: text[name], as: UTF8.self)
  }

  /// A surname and two syllables with the particle of the subject, right before the verb.
  private func koreanName(before end: Int, in segment: Range<Int>) -> Range<Int>? {
    // Four syllables of three bytes each, and the space behind them.
    let first = end - 13
    guard first >= segment.lowerBound, text[end - 1] == 0x20, first == segment.lowerBound || text[first - 1] == 0x20,
      ["이", "가"].contains(where: { text[(end - 4)..<(end - 1)].elementsEqual($0.utf8) }),
      Self.surnames.contains(String(decoding: text[first..<first + 3], as: UTF8.self)),
      (0..<3).allSatisfy({ Script.isHangul(text, at: first + 3 * $0, limit: end) }), !isKnown(first..<first + 9)
    else { return nil }
    return first..<first + 9
  }

  /// Whether a word of the language stands there, be it a small one.
  private func isKnown(_ range: Range<Int>) -> Bool { reader.cues.contains { $0.range.overlaps(range) } }

  /// Frequent ones; whoever has a rarer one stays unnamed.
  private static let surnames: Set<String> = [
    "김", "이", "박", "최", "정", "강", "조", "윤", "장", "임", "한", "오", "서", "신", "권", "황", "안", "송", "류", "홍",
  ]
}
