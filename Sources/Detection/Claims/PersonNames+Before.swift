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
      range = by == nil ? subjectName(before: deed.range.lowerBound, in: segment) : nil
    }
    return range.map { String(decoding: text[$0], as: UTF8.self) }
  }

  /// Two to four words that no cue explains, each with a capital where the script has some.
  func words(before end: Int, in segment: Range<Int>) -> Range<Int>? {
    var last = end
    while last > segment.lowerBound, text[last - 1] == 0x20 { last -= 1 }
    var (first, count) = (last, 0)
    while first > segment.lowerBound, count < 4 {
      var start = first
      if count > 0 { start -= 1 }
      let past = start
      while start > segment.lowerBound, !Folding.isWhite(text[start - 1]), !isStop(text[start - 1]),
        !isUnspaced(before: start, segment.lowerBound)
      {
        start -= 1
      }
      guard start < past, !isKnown(start..<past), text[start] == 0xE0 || isCapital(start) else { break }
      (first, count) = (start, count + 1)
      guard first > segment.lowerBound, text[first - 1] == 0x20 else { break }
    }
    return count >= 2 ? first..<last : nil
  }

  /// Two to six characters that no cue explains, behind the particle of the topic or a mark.
  func unspacedName(before end: Int, in segment: Range<Int>) -> Range<Int>? {
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

  /// Whether a word of the language stands there, be it a small one.
  func isKnown(_ range: Range<Int>) -> Bool { reader.cues.contains { $0.range.overlaps(range) } }

  /// Whether a character of a script without spaces ends at a position.
  private func isUnspaced(before end: Int, _ start: Int) -> Bool {
    end - 3 >= start && Script.isUnspaced(text, at: end - 3, limit: end)
  }
}
