import Provenance

/// What a sentence asks of its readers, or says that somebody must do: nobody has done it.
extension AgentReader {
  /// "Help us improve the translation", "corrections are welcome": what readers may do.
  var isAskedOfReaders: Bool {
    guard !cues.contains(where: \.cue.isArtificial) else { return false }
    return cues.contains { request in
      request.cue == .request
        && (segment.deed.cue == .noun && isOfText(request) || asksForHelp(request))
    }
  }

  /// "Corrections are welcome", "review by a native speaker is welcome".
  private func isOfText(_ request: FoundCue) -> Bool {
    segment.deed.deed == .correct
      || isOversight(deed.activity ?? .unspecified) && request.range.lowerBound >= segment.deed.range.upperBound
        && Segmentation.separators(segment.deed.range.upperBound, request.range.lowerBound, reader, .clauses).isEmpty
  }

  private func asksForHelp(_ request: FoundCue) -> Bool {
    (reader.lexicon.agentComesFirst || request.range.lowerBound <= segment.deed.range.lowerBound)
      && cues.contains { $0.cue == .we && request.range.contains($0.range) }
  }

  /// "Please check the original": the reader is asked to, or somebody ought to.
  var isRequest: Bool {
    let deed = segment.deed.range
    if cues.contains(where: { $0.cue == .request && $0.range.overlaps(deed) }) { return true }
    if cues.contains(where: { $0.cue == .you && segment.range.contains($0.range) }) { return true }
    guard segment.deed.cue == .doing else { return segment.deed.cue == .noun }
    let clause = Segmentation.separators(segment.range.lowerBound, segment.deed.range.lowerBound, reader, .marks).last
    return reader.unknownBytes(from: (clause ?? segment.range.lowerBound), to: segment.deed.range.lowerBound) <= 2
  }

  /// "No nos hacemos responsables": a person of whom a caution speaks.
  func isOfCaveat(_ person: FoundCue) -> Bool {
    person.cue == .human && cues.contains { $0.cue == .caveat && $0.range.contains(person.range) }
  }

  /// "Our own translation", "translation: by us"; "we are not liable for the use of this translation" says nothing of who
  /// made it.
  func isOwnWork(of agents: [FoundCue]) -> Bool {
    let noun = segment.deed.range
    return agents.contains { we in
      guard we.cue == .we, !cues.contains(where: { $0.cue == .caveat && segment.range.contains($0.range) }) else {
        return false
      }
      let between = reader.between(we.range, noun)
      let isBeside =
        between.count <= 12 && reader.unknownBytes(between) <= 8
        && Segmentation.separators(between.lowerBound, between.upperBound, reader, .clauses).isEmpty
      return isBeside
        || cues.contains { $0.cue == .by && (0...3).contains(we.range.lowerBound - $0.range.upperBound) }
    }
  }

  /// "Must be reviewed by a person": a duty in the deed's own clause.
  var isDuty: Bool {
    cues.contains { must in
      // "醫療資訊請務必再次與獸醫師確認": a caution that has the request in it.
      (must.cue == .must || must.cue == .can
        || must.cue == .caveat && reader.lexicon.isUninflected
          && must.range.upperBound <= segment.deed.range.lowerBound && isNear(must.range, segment.deed.range)
          && Segmentation.separators(must.range.upperBound, segment.deed.range.lowerBound, reader).isEmpty)
        && segment.range.contains(must.range)
        && (must.range.lowerBound < segment.deed.range.upperBound
          || Segmentation.separators(segment.deed.range.upperBound, must.range.lowerBound, reader).isEmpty)
    }
  }
}
