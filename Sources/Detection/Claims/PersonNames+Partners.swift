import Provenance

/// Persons who made something together with AI.
extension PersonNames {
  /// "A collaboration between Ada Moss and an AI assistant", "由张伟与AI助手合作完成": the name that "and" joins to AI.
  func partner(of ai: FoundCue, in segment: Range<Int>) -> String? {
    partnerRange(of: ai, in: segment).map { String(decoding: text[$0], as: UTF8.self) }
  }

  func partnerRange(of ai: FoundCue, in segment: Range<Int>) -> Range<Int>? {
    guard
      let and = reader.cues.last(where: {
        $0.cue == .and && segment.contains($0.range) && $0.range.upperBound <= ai.range.lowerBound
      })
    else { return nil }
    let between = and.range.upperBound..<ai.range.lowerBound
    guard between.count <= 14, reader.unknownBytes(between) <= 4,
      Segmentation.separators(between.lowerBound, between.upperBound, reader).isEmpty
    else { return nil }
    return reader.lexicon.table.isUnspaced
      ? unspacedPartner(before: and.range.lowerBound, in: segment) : capitals(before: and.range.lowerBound, in: segment)
  }

  /// Two or more capitalized words that end where "and" stands; where nouns have capitals, behind "by" or "between".
  private func capitals(before and: Int, in segment: Range<Int>) -> Range<Int>? {
    var start = max(segment.lowerBound, and - 48)
    while start < and {
      if start == segment.lowerBound || text[start - 1] == 0x20, isCapital(start), !isExplained(start),
        let range = nameRun(from: start, to: and), range.upperBound + 1 == and, text[range].contains(0x20),
        !text[range].contains(where: isDigit),
        !reader.lexicon.capitalizesNouns
          || reader.cues.contains(where: {
            ($0.cue == .by || $0.cue == .help) && (0...16).contains(range.lowerBound - $0.range.upperBound)
          })
      {
        return range
      }
      start += Script.length(text[start])
    }
    return nil
  }

  /// A short run that no cue explains between "by", a comma or a topic's particle and "and".
  private func unspacedPartner(before and: Int, in segment: Range<Int>) -> Range<Int>? {
    var start = and
    while start > segment.lowerBound {
      var before = start - 1
      while before > segment.lowerBound, text[before] & 0xC0 == 0x80 { before -= 1 }
      guard Script.isUnspaced(text, at: before, limit: and), !Script.isMark(text, at: before, limit: and),
        !isExplained(before)
      else { break }
      start = before
    }
    let isLedTo =
      reader.cues.contains { $0.cue == .by && $0.range.upperBound == start }
      || start >= segment.lowerBound + 3
        && ["、", "，", "は", "：", "間"].contains { text[(start - 3)..<start].elementsEqual($0.utf8) }
    return isLedTo && isUnspacedName(start..<and) ? start..<and : nil
  }
}
