import Provenance

/// Which persons have no part in what AI did, or did another part of it.
extension AgentReader {
  /// "Translated by a machine, without any human": a person who is said to have had no part.
  func isRuledOut(_ person: FoundCue) -> Bool {
    if isShown(person) { return true }
    return cues.contains {
      $0.cue == .not && !deniesUseBefore($0) && $0.range.upperBound <= person.range.lowerBound
        && reader.gap($0.range, person.range) <= 12
        && $0.range.lowerBound >= segment.deed.range.upperBound || rulesOut($0, person) || setsAgainstAI($0, person)
        || isSetAgainst($0, person) || isOfDeniedClause(person, $0)
    }
  }

  /// "The persons shown are not real, the picture was made by AI": of whom it is said that they are not.
  private func isShown(_ person: FoundCue) -> Bool {
    cues.contains { unreal in
      guard unreal.cue == .plain, unreal.range.lowerBound >= person.range.upperBound else { return false }
      let between = person.range.upperBound..<unreal.range.lowerBound
      return between.count <= 40
        && Segmentation.separators(between.lowerBound, between.upperBound, reader, .clauses).isEmpty
        && !cues.contains { between.contains($0.range) && ($0.cue == .and || $0.cue.isArtificial) }
    }
  }

  /// "No real people are in this picture; it was made by AI": a person in a clause of its own before, which denies something.
  private func isOfDeniedClause(_ person: FoundCue, _ denial: FoundCue) -> Bool {
    guard denial.cue == .not, reader.isOfEarlierClause(denial.range, before: segment.deed.range) else { return false }
    let (first, last) = (
      min(person.range.upperBound, denial.range.upperBound), max(person.range.lowerBound, denial.range.lowerBound)
    )
    return last < segment.deed.range.lowerBound
      && Segmentation.separators(first, max(first, last), reader, .clauses).isEmpty
      && !Segmentation.separators(last, segment.deed.range.lowerBound, reader, .marks).isEmpty
  }

  /// "Most chapters were translated by volunteers, the rest by AI", "the notes were written by Copilot, the tutorial by
  /// me": two who did different parts of it, a mark and a word between them.
  func isDivided(_ person: FoundCue, from ai: FoundCue) -> Bool {
    // "Partly automatically, the rest by volunteers".
    guard ai.cue != .machine || cues.contains(where: { $0.cue == .rest }) else { return false }
    let isPersonFirst = person.range.upperBound <= ai.range.lowerBound
    let (first, second) = isPersonFirst ? (person, ai) : (ai, person)
    guard first.range.upperBound <= second.range.lowerBound,
      let mark = Segmentation.separators(first.range.upperBound, second.range.lowerBound, reader, .clauses).last,
      reader.unknownBytes(from: first.range.upperBound, to: mark) <= 2
    else { return false }
    let between = mark..<second.range.lowerBound
    let isNamed =
      isPersonFirst || cues.contains { between.contains($0.range) && ($0.cue == .rest || $0.cue == .object) }
    return (7...32).contains(between.count) && isNamed && reader.unknownBytes(between) <= 16
      && !cues.contains {
        between.contains($0.range)
          && ([.help, .and, .not, .human, .organization].contains($0.cue)
            || $0.deed != nil && $0.range != segment.deed.range)
      }
  }

  /// "Written by ChatGPT, the rest by me", "…, the pictures by our designer": who did another part, behind the "by" that
  /// stands before AI as well.
  func others(behind ai: FoundCue) -> FoundCue? {
    let bys = cues.filter { by in by.cue == .by && !cues.contains { $0.cue == .help && $0.range.overlaps(by.range) } }
    guard let own = bys.last(where: { (0...14).contains(ai.range.lowerBound - $0.range.upperBound) }) else {
      return nil
    }
    return agents(in: segment).first { other in
      guard other.cue == .we || other.cue == .human, other.range.lowerBound >= ai.range.upperBound,
        !isRuledOut(other)
      else { return false }
      return bys.contains { by in
        by.range.lowerBound >= ai.range.upperBound && printed(by.range) == printed(own.range)
          && (0...(other.cue == .we ? 1 : 12)).contains(other.range.lowerBound - by.range.upperBound)
      }
    }
  }

  /// What the part of the sentence behind AI in which a person stands says was made ("…, the cover by Ada Example").
  func part(of person: FoundCue, behind ai: FoundCue) -> Activity? {
    guard ai.range.upperBound <= person.range.lowerBound else { return nil }
    let between = ai.range.upperBound..<person.range.lowerBound
    let matter = cues.last { $0.cue == .object && between.contains($0.range) }?.matter
    return matter.flatMap { [.image, .audio, .video, .headline].contains($0) ? $0.making : nil }
  }

  /// "人間ではなくAIの声", "not by a person, but by AI": a denial beside a person, with AI behind both.
  func setsAgainstAI(_ denial: FoundCue, _ person: FoundCue) -> Bool {
    guard denial.cue == .not, segment.range.contains(denial.range), segment.range.contains(person.range) else {
      return false
    }
    let isBeside =
      denial.range.upperBound <= person.range.lowerBound && reader.gap(denial.range, person.range) <= 3
      || reader.lexicon.agentComesFirst && denial.range.lowerBound >= person.range.upperBound
        && reader.gap(denial.range, person.range) <= 8
    let last = max(denial.range.upperBound, person.range.upperBound)
    let first = min(denial.range.upperBound, person.range.upperBound)
    let second = max(first, max(denial.range.lowerBound, person.range.lowerBound))
    // "编辑均未使用人工智能": that AI was not used is said of no editor.
    let deniesUse = cues.contains {
      $0.deed == .used
        && ($0.range.overlaps(denial.range) || (0...3).contains($0.range.lowerBound - denial.range.upperBound))
    }
    return isBeside && !deniesUse && Segmentation.separators(first, second, reader).isEmpty
      && cues.contains {
        $0.cue.isArtificial && $0.cue != .machine && segment.range.contains($0.range) && $0.range.lowerBound >= last
          && reader.gap($0.range, last..<last) <= 8
      }
  }

  /// "Von einer KI und nicht von einem Menschen übersetzt": AI before a denial, and the person right behind it.
  func isSetAgainst(_ denial: FoundCue, _ person: FoundCue) -> Bool {
    guard denial.cue == .not, !reader.lexicon.agentComesFirst || reader.lexicon.isUninflected,
      segment.range.contains(denial.range),
      denial.range.upperBound <= person.range.lowerBound,
      let ai = agents(in: segment).last(where: { $0.cue.isArtificial && $0.range.upperBound <= denial.range.lowerBound }
      )
    else { return false }
    let behind = denial.range.upperBound..<person.range.lowerBound
    return reader.gap(ai.range, denial.range) <= 8 && behind.count <= 16 && reader.unknownBytes(behind) <= 2
      && Segmentation.separators(behind.lowerBound, behind.upperBound, reader).isEmpty
  }

  /// Whether a word behind the AI that did it denies a person's part, and nothing else ("by AI, without human help").
  func rulesOut(_ denial: FoundCue, _ person: FoundCue) -> Bool {
    guard denial.cue == .not || denial.cue == .notYet, segment.range.contains(denial.range),
      denial.range.lowerBound >= segment.deed.range.upperBound, denial.range.lowerBound <= person.range.lowerBound,
      !deniesUseBefore(denial)
    else { return false }
    let between = denial.range.upperBound..<max(denial.range.upperBound, person.range.lowerBound)
    let agents = agents(in: segment).filter(\.cue.isArtificial)
    return between.count <= 32 && reader.unknownBytes(between) <= 10
      && Segmentation.separators(between.lowerBound, between.upperBound, reader).isEmpty
      && agents.contains { $0.range.upperBound <= denial.range.lowerBound }
      && !agents.contains { $0.range.lowerBound >= denial.range.lowerBound }
  }

  /// "機械翻訳を使わずボランティアが訳しました", "makine çevirisi kullanılmadan gönüllüler …": where verbs stand last, what is denied is
  /// the use of AI before it, and not whoever stands behind it.
  private func deniesUseBefore(_ denial: FoundCue) -> Bool {
    guard reader.lexicon.agentComesFirst, !reader.lexicon.isUninflected else { return false }
    return cues.contains { use in
      use.deed == .used
        && (use.range.overlaps(denial.range) || (0...12).contains(denial.range.lowerBound - use.range.upperBound))
        && cues.contains { $0.cue.isArtificial && $0.range.upperBound <= use.range.lowerBound }
    }
  }

  /// Whether nothing but small words stands between a word for a source and a person.
  func isOfSource(_ person: FoundCue) -> Bool {
    cues.contains { source in
      guard source.cue == .source || source.cue == .data, source.range.upperBound <= person.range.lowerBound else {
        return false
      }
      let between = source.range.upperBound..<person.range.lowerBound
      return between.count <= 32 && reader.unknownBytes(between) == 0
        && Segmentation.separators(between.lowerBound, between.upperBound, reader).isEmpty
        && !cues.contains { between.contains($0.range) && ($0.deed != nil || $0.cue.group == .agent) }
    }
  }

  /// "The voice was cloned with AI from recordings of the author": whose recordings they are.
  func isRecorded(_ person: FoundCue) -> Bool {
    cues.contains { recording in
      guard recording.matter == .audio || recording.deed == .transcribe || recording.cue == .noun else { return false }
      let isBefore = recording.range.upperBound <= person.range.lowerBound
      let between = reader.between(recording.range, person.range)
      return (isBefore || reader.lexicon.agentComesFirst || reader.lexicon.code == "fi") && between.count <= 12
        && reader.unknownBytes(between) <= 4
    }
  }
}
