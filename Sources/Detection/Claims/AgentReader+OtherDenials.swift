import Provenance

/// Denials that stand near a deed or AI and are of something else.
extension AgentReader {
  /// "Sin ninguna ayuda de la IA": help alone between a denial and the AI that gave none.
  func isOfHelp(_ denial: FoundCue, from ai: FoundCue) -> Bool {
    let between = denial.range.upperBound..<ai.range.lowerBound
    return between.count <= 64 && reader.unknownBytes(between) <= 16
      && cues.contains { $0.cue == .help && between.contains($0.range) }
      && Segmentation.separators(between.lowerBound, between.upperBound, reader, .clauses).isEmpty
  }

  /// "Where there is no translation, Google Translate is used": a denial in the condition before AI.
  func isOfCondition(_ denial: FoundCue, _ agents: [FoundCue]) -> Bool {
    guard let ai = agents.first(where: \.cue.isArtificial), ai.range.lowerBound >= denial.range.upperBound,
      let condition = cues.last(where: { $0.cue == .condition && $0.range.upperBound <= denial.range.lowerBound })
    else { return false }
    return Segmentation.separators(condition.range.upperBound, denial.range.lowerBound, reader, .clauses).isEmpty
      && !Segmentation.separators(denial.range.upperBound, ai.range.lowerBound, reader, .clauses).isEmpty
      && segment.deed.range.upperBound <= ai.range.lowerBound
  }

  /// "If anything is not clear in this machine translation": a noun that "this" points at, and a condition before.
  var isOfClarity: Bool {
    guard segment.deed.cue == .noun, let ai = agents(in: segment).first(where: \.cue.isArtificial) else { return false }
    return cues.contains { $0.cue == .condition } && reader.pointsAt(reader.spanning(ai.range, segment.deed.range))
  }

  /// "I used AI to understand concepts that I did not know": which of the things are meant, behind deed and AI.
  func isOfRelativeClause(_ denial: FoundCue, behind agents: [FoundCue]) -> Bool {
    let said = ([segment.deed] + agents.filter(\.cue.isArtificial)).map(\.range.upperBound).max() ?? 0
    return denial.range.lowerBound >= said && agents.contains(where: \.cue.isArtificial)
      && cues.contains {
        $0.cue == .relative && $0.range.lowerBound >= said && $0.range.lowerBound <= denial.range.lowerBound
          && reader.unknownBytes(from: $0.range.upperBound, to: denial.range.lowerBound) <= 6
      }
  }

  /// "No, la imagen se creó con IA": the word that answers what somebody asked, and denies nothing further on.
  func isAnswer(_ denial: FoundCue) -> Bool {
    denial.range.lowerBound == reader.range.lowerBound && denial.range.upperBound < reader.range.upperBound
      && reader.text[denial.range.upperBound] == UInt8(ascii: ",")
  }

  /// "Translation by DeepL: “A shell does not expand …”": within the quotation behind the colon.
  func isOfWhatIsQuoted(_ denial: FoundCue, behind agents: [FoundCue]) -> Bool {
    let said = ([segment.deed] + agents.filter(\.cue.isArtificial)).map(\.range.upperBound).max() ?? 0
    guard denial.range.lowerBound > said else { return false }
    let colon = (said..<denial.range.lowerBound).first { reader.isColon($0) }
    return colon.map { mark in
      ["\"", "“", "„", "«", "「", "『", "'", "‘"].contains { quote in
        (mark + 1..<min(mark + 5, denial.range.lowerBound)).contains { reader.text[$0...].starts(with: quote.utf8) }
      }
    } ?? false
  }

  /// "Eftersom vi inte kan finska översatte vi …", "ne parlant pas finnois": which language somebody does not know.
  func deniesALanguage(_ negation: FoundCue) -> Bool {
    // "Polsky neumím ani slovo, všechno přeložil Claude".
    if !reader.lexicon.agentComesFirst, segment.deed.range.lowerBound >= negation.range.upperBound,
      let language = cues.last(where: { $0.cue == .language && $0.range.upperBound <= negation.range.lowerBound }),
      reader.gap(language.range, negation.range) <= 16,
      !cues.contains(where: {
        ($0.cue.isArtificial || $0.deed != nil) && $0.range.lowerBound < negation.range.lowerBound
      }),
      !Segmentation.separators(negation.range.upperBound, segment.deed.range.lowerBound, reader, .clauses).isEmpty
    {
      return true
    }
    guard segment.deed.range.lowerBound >= negation.range.upperBound, !reader.lexicon.agentComesFirst,
      let language = cues.first(where: { $0.cue == .language && $0.range.lowerBound >= negation.range.upperBound }),
      language.range.upperBound <= segment.deed.range.lowerBound
    else { return false }
    let between = negation.range.upperBound..<language.range.lowerBound
    // "Non so una parola di polacco: ha tradotto tutto Claude".
    let isOfClauseBefore = !Segmentation.separators(
      language.range.upperBound,
      segment.deed.range.lowerBound,
      reader,
      .marks
    ).isEmpty
    return between.count <= (isOfClauseBefore ? 36 : 16) && reader.unknownBytes(between) <= (isOfClauseBefore ? 24 : 10)
      && !cues.contains {
        ($0.cue == .from || $0.cue == .to || $0.deed != nil || $0.cue.isArtificial) && between.contains($0.range)
      }
  }

  /// "사진이 남아 있지 않아 AI로 그렸습니다": where verbs stand last, a verb that is denied before AI and its deed.
  func isOfVerbBefore(_ negation: FoundCue, _ agents: [FoundCue]) -> Bool {
    guard reader.lexicon.table.isUnspaced, reader.lexicon.agentComesFirst, !reader.lexicon.isUninflected,
      negation.cue == .not, let ai = agents.first(where: \.cue.isArtificial),
      ai.range.upperBound <= segment.deed.range.lowerBound,
      (1...6).contains(ai.range.lowerBound - negation.range.upperBound)
    else { return false }
    // "AI 없이": the denial of the noun before it.
    let before = reader.range.lowerBound..<negation.range.lowerBound
    return !cues.contains {
      before.contains($0.range) && negation.range.lowerBound - $0.range.upperBound <= 2
        && ($0.cue.group == .agent || $0.cue.group == .deed)
    }
      && reader.unknownBytes(before) > 3
  }

  /// "사람의 검토 없이 AI가 작성했습니다": where verbs stand last, a word for "without" right behind another deed is that one's.
  func deniesNounBefore(_ negation: FoundCue, _ agents: [FoundCue]) -> Bool {
    guard reader.lexicon.agentComesFirst, !reader.lexicon.isUninflected,
      negation.range.upperBound <= segment.deed.range.lowerBound,
      let ai = agents.first(where: { $0.cue.isArtificial && $0.range.lowerBound >= negation.range.upperBound }),
      ai.range.lowerBound - negation.range.upperBound <= 4
    else { return false }
    return cues.contains {
      ($0.deed == .review || $0.deed == .edit || $0.deed == .factCheck) && !$0.range.overlaps(negation.range)
        && (0...4).contains(negation.range.lowerBound - $0.range.upperBound)
    }
  }

  /// "Made by AI, this is no work by a human translator": a clause behind the AI's that speaks of a person.
  func deniesOnlyAPerson(_ negation: FoundCue, _ agents: [FoundCue]) -> Bool {
    let artificial = agents.filter(\.cue.isArtificial).map(\.range.upperBound)
    guard let last = artificial.max(), last <= negation.range.lowerBound,
      let border = Segmentation.separators(last, negation.range.lowerBound, reader, .clauses).last,
      // "…, das kein Mensch geprüft hat": what is denied is the deed of that clause.
      segment.deed.range.lowerBound < border || !isOversight(deed.activity ?? .unspecified)
    else { return false }
    return agents.contains {
      $0.cue == .human && $0.range.lowerBound >= border && $0.range.upperBound <= negation.range.lowerBound
    }
  }

  /// "AI-generated without much effort", "made with AI – no real person": behind the deed and its agent, a word that
  /// denies what follows it. Where the verb ends the sentence, its negation follows it.
  func deniesSomethingElse(_ negation: FoundCue, _ agents: [FoundCue]) -> Bool {
    guard !reader.lexicon.agentComesFirst || reader.lexicon.isUninflected,
      ([segment.deed] + agents.filter(\.cue.isArtificial)).allSatisfy({
        $0.range.upperBound <= negation.range.lowerBound
      }), agents.contains(where: \.cue.isArtificial)
    else { return false }
    let end =
      Segmentation.separators(negation.range.upperBound, segment.range.upperBound, reader, .marks).first
      ?? segment.range.upperBound
    guard let next = cues.first(where: { $0.range.lowerBound >= negation.range.upperBound && $0.cue != .functionWord })
    else { return reader.unknownBytes(from: negation.range.upperBound, to: end) > 4 }
    if next.cue == .object, reader.gap(negation.range, next.range) <= 3 { return true }
    let border = max(negation.range.upperBound, min(end, next.range.lowerBound))
    return reader.unknownBytes(from: negation.range.upperBound, to: border) > 4
  }
}
