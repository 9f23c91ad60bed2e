import Provenance

/// What is done in a part of the sentence behind what AI did.
extension AgentReader {
  /// "The draft was made by AI; since then Jonas Brandt has reworked it": a part of its own, with somebody in it whom no
  /// word of the language names.
  var isBySomebodyNamed: Bool {
    guard isBehindAI, let last = segments[..<index].last,
      let start = Segmentation.separators(last.deed.range.upperBound, segment.deed.range.lowerBound, reader, .clauses)
        .last,
      !cues.contains(where: {
        $0.cue.group == .agent && $0.range.lowerBound >= start && segment.range.contains($0.range)
      })
    else { return false }
    let names = PersonNames(reader)
    let clause = start..<max(start, segment.range.upperBound)
    if reader.lexicon.table.isUnspaced || reader.lexicon.agentComesFirst {
      return reader.unknownBytes(from: start, to: segment.deed.range.lowerBound) >= 6
    }
    return clause.contains { position in
      (position == clause.lowerBound || Folding.isWhite(reader.text[position - 1])) && names.isCapital(position)
        && !names.isExplained(position) && names.nameRun(from: position, to: clause.upperBound) != nil
    }
  }

  /// "A machine translation that an editor has checked": somebody between what AI made and the check, in a clause of
  /// their own.
  func checker(behind ai: FoundCue, _ activity: Activity) -> FoundCue? {
    guard isOversight(activity), isWhatIsMade(beside: ai) else { return nil }
    return agents(in: segment).first { checker in
      (checker.cue == .human || checker.cue == .organization) && checker.range.lowerBound >= ai.range.upperBound
        && checker.range.upperBound <= segment.deed.range.lowerBound
        && !Segmentation.separators(ai.range.upperBound, checker.range.lowerBound, reader, .clauses).isEmpty
    }
  }
}
