import Provenance

/// What a deed says of which no word names who did it.
extension AgentReader {
  /// What a deed says whose agent is not named: somebody checked it; it was translated; it was written in Korean.
  func withoutAgent(_ activity: Activity, _ isDenied: Bool) -> [Statement] {
    switch activity {
    case .review, .factCheck:
      isDuty || !isDenied && isRequest ? [] : [statement(activity, Agent(.human), !isDenied, nil)]
    case .edit where isDenied: isBehindAI ? [statement(activity, Agent(.human), false, nil)] : []
    case .edit:
      !isByAnother && !isAfterAI && !isCorrectionOfDraft && !isBySomebodyNamed
        ? [] : [statement(activity, Agent(.human), true, nil)]
    case .translate:
      isDenied || !saysWhatIsTranslated ? [] : [statement(activity, Agent(.unspecified), true, nil)]
    case .publish, .update, .correct: isDenied ? [] : [statement(activity, Agent(.unspecified), true, nil)]
    case .write:
      cues.contains { $0.cue == .language && segment.range.contains($0.range) } && !isDenied
        ? [statement(activity, Agent(.unspecified), true, nil)] : []
    default: []
    }
  }

  /// "Written with AI and edited by …": behind what AI did, the deed of somebody whom no word of the language names.
  private var isByAnother: Bool {
    guard segments[..<index].contains(where: { agents(in: $0).contains { $0.cue.isArtificial } }),
      let by = cues.first(where: { $0.cue == .by && $0.range.lowerBound >= segment.deed.range.upperBound }),
      segment.range.contains(by.range), reader.gap(by.range, segment.deed.range) <= 3
    else { return false }
    return reader.unknownBytes(from: by.range.upperBound, to: min(segment.range.upperBound, by.range.upperBound + 24))
      > 2
  }

  /// "Drafted by a model, then read and corrected": what is corrected in one breath with its making is the draft, and no
  /// mistake that a newsroom owns up to.
  var isCorrectionOfDraft: Bool {
    guard deed == .correct, index > 0 else { return false }
    let made: [Deed] = [.translate, .write, .edit, .review, .summarize, .transcribe, .made]
    return cues.contains { $0.cue.isArtificial && $0.range.upperBound <= segment.deed.range.lowerBound }
      && segments[..<index].contains { $0.deed.deed.map(made.contains) ?? false }
  }

  /// "Transcribed by AI and edited for length": by somebody, where nothing says by what.
  private var isAfterAI: Bool {
    guard index > 0, !reader.lexicon.agentComesFirst, !reader.lexicon.table.isUnspaced, segment.deed.cue == .done,
      segments[index - 1].deed.cue == .done, !segments[index - 1].isPresupposed
    else { return false }
    let before = segments[index - 1]
    return agents(in: before).contains { $0.cue.isArtificial && $0.range.lowerBound >= before.deed.range.upperBound }
      && !cues.contains {
        ($0.cue == .help || $0.cue == .by || $0.cue.isArtificial)
          && $0.range.lowerBound >= segment.deed.range.upperBound
          && segment.range.contains($0.range)
      }
  }

  /// Whether a translation by nobody is said of something: of this article, or from a language.
  private var saysWhatIsTranslated: Bool {
    let languages = LanguageDirections(reader).directions(in: segment.range, activity: .translate)
    // "This translation may contain errors" only cautions.
    if languages.from == nil, segment.deed.cue == .noun, cues.contains(where: { $0.cue == .caveat }) { return false }
    if languages.to != nil, segment.deed.cue == .done, !cues.contains(where: \.cue.isArtificial),
      cues.contains(where: { $0.cue == .object && $0.range.upperBound <= segment.deed.range.lowerBound })
    {
      return true
    }
    return languages.from != nil || !reader.lexicon.table.isUnspaced && cues.contains { $0.cue == .own }
  }
}
