/// Names that are the subject of a clause beside one of AI.
extension PersonNames {
  /// "Ada Moss wrote this with Claude", "ChatGPT wrote it, then Ada Moss went over it and completely rewrote it": in a
  /// sentence that names AI, the name in the clause whose verb stands right behind, or with small words between.
  func subject(of deed: FoundCue, in segment: Range<Int>) -> String? {
    guard deed.cue != .noun, !reader.lexicon.agentComesFirst, !reader.lexicon.table.isUnspaced,
      reader.cues.contains(where: { $0.cue.isArtificial && $0.cue != .machine })
    else { return nil }
    let start = clause(of: deed, in: segment)
    var position = start
    while position < deed.range.lowerBound {
      if let name = person(at: position, before: deed, since: start) { return name }
      while position < deed.range.lowerBound, text[position] != 0x20 { position += Script.length(text[position]) }
      position += 1
    }
    return nil
  }

  /// Where the clause begins that a deed ends: behind a comma, or behind an "and" that a name follows.
  private func clause(of deed: FoundCue, in segment: Range<Int>) -> Int {
    let start =
      Segmentation.separators(segment.lowerBound, deed.range.lowerBound, reader, .clauses).last.map { $0 + 1 }
      ?? segment.lowerBound
    let and = reader.cues.last {
      $0.cue == .and && $0.range.lowerBound >= start && $0.range.upperBound <= deed.range.lowerBound
    }
    return and?.range.upperBound ?? start
  }

  private func person(at position: Int, before deed: FoundCue, since start: Int) -> String? {
    guard let range = nameRun(from: position, to: deed.range.lowerBound),
      range.lowerBound == position || text[position] == 0x20,
      text[range].contains(0x20), !text[range].contains(where: isDigit),
      !reader.cues.contains(where: { $0.range.overlaps(range) }),
      // "ALL IMAGES" are no person.
      text[range].split(separator: 0x20).allSatisfy({ $0.contains { $0 >= 0x61 } })
    else { return nil }
    let between = range.upperBound..<deed.range.lowerBound
    let isRightBefore = between.count == 1
    guard isRightBefore && !reader.lexicon.capitalizesNouns || isAlone(between) else { return nil }
    // What stands before it in the clause are small words ("then", "after which").
    guard reader.unknownBytes(from: start, to: range.lowerBound) <= (isRightBefore ? 2 : 12),
      !reader.cues.contains(where: {
        $0.range.lowerBound >= start && $0.range.upperBound <= range.lowerBound
          && ($0.cue.group == .agent || $0.cue.group == .link || $0.cue == .object)
      })
    else { return nil }
    return String(decoding: text[range], as: UTF8.self)
  }

  /// Whether between a name and its verb there is little, and nothing that names or ties somebody else.
  private func isAlone(_ between: Range<Int>) -> Bool {
    between.count <= 28 && reader.unknownBytes(between) <= 20
      && Segmentation.separators(between.lowerBound, between.upperBound, reader, .marks).isEmpty
      && !reader.cues.contains {
        between.contains($0.range) && ($0.cue.group == .agent || $0.cue.group == .link || $0.deed != nil)
      }
  }
}
