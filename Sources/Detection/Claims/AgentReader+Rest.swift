import Provenance

/// Who did the rest of what AI did a part of.
extension AgentReader {
  /// "The introduction was written by AI, the rest by me", "I made the cover with Midjourney, but every word is my own".
  func doneByOthers(_ made: Statement) -> [Statement] {
    guard made.used, made.agent.kind == .ai, index == segments.count - 1 else { return [] }
    let start = max(segment.deed.range.upperBound, made.agentRange?.upperBound ?? 0)
    guard let rest = cues.first(where: { $0.cue == .rest && $0.range.lowerBound >= start }),
      let mark = clauseStart(before: rest, from: start)
    else { return [] }
    let clause = mark..<reader.range.upperBound
    let inside = cues.filter { clause.contains($0.range) }
    guard let other = inside.first(where: { $0.cue == .we || $0.cue == .human }),
      !inside.contains(where: {
        $0.cue.isArtificial || $0.cue == .not || $0.cue == .can || $0.cue == .must
          || $0.deed != nil && !$0.range.overlaps(other.range) && $0.cue != .noun
      }),
      reader.unknownBytes(clause) <= 32
    else { return [] }
    let isOfSame = [.translate, .transcribe, .summarize].contains(made.activity)
    var statement = statement(isOfSame ? made.activity : .write, Agent(.human, role: role(of: other)), true, other)
    (statement.matter, statement.scope) = (.text, .article)
    return [statement]
  }

  /// Where the clause begins in which the rest is named: behind a mark, or at a word for "and" or "but".
  private func clauseStart(before rest: FoundCue, from start: Int) -> Int? {
    let marks = Segmentation.separators(start, rest.range.lowerBound, reader, .all)
    let but = cues.last {
      $0.cue == .but && $0.range.lowerBound >= start && $0.range.upperBound <= rest.range.lowerBound
    }
    guard let mark = [marks.last, but?.range.lowerBound].compactMap(\.self).max() else { return nil }
    return reader.unknownBytes(from: mark, to: rest.range.lowerBound) <= 8 ? mark : nil
  }
}
