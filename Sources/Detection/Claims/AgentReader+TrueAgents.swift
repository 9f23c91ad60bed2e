import Provenance

/// Which words for AI do what a segment says, and which are only spoken of in it.
extension AgentReader {
  /// Whether a word for AI is the one that does it: machines only right beside the deed, everyday names only if linked.
  func isTrueAgent(_ cue: FoundCue) -> Bool {
    guard cue.cue.isArtificial, !isSpokenOf(cue), !isPartOfUnknownWord(cue) else { return false }
    // "We built an AI assistant": a tool that is made makes nothing.
    if segment.deed.cue != .noun, deed == .made || deed == .write,
      cue.range.lowerBound >= segment.deed.range.upperBound,
      !reader.lexicon.agentComesFirst,
      let article = cues.first(where: { $0.cue == .indefinite && $0.range.lowerBound >= segment.deed.range.upperBound }
      ),
      article.range.upperBound <= cue.range.lowerBound, reader.gap(article.range, cue.range) <= 3,
      reader.gap(segment.deed.range, article.range) <= 3,
      agents(in: segment).contains(where: { $0.cue == .we && $0.range.upperBound <= segment.deed.range.lowerBound }),
      // "Nuestros artículos no los escribe una IA": whose the articles are.
      !ownsWhatIsMade
    {
      return false
    }
    // A noun has only the agent that stands beside it ("AI translation") or is tied to it ("translation: DeepL").
    if segment.deed.cue == .noun, segment.carried == nil, reader.gap(cue.range, segment.deed.range) > 16,
      !isLinked(cue)
    {
      return false
    }
    if isOfClauseBehind(cue) || isOfPartBefore(cue) || isWhereAPersonWorks(cue) || isOfTitle(cue)
      || isBeforeAnother(cue)
    {
      return false
    }
    if cue.cue == .machine {
      let between = min(cue.range.upperBound, segment.deed.range.lowerBound)..<segment.deed.range.lowerBound
      return cue.range.overlaps(segment.deed.range)
        // "A machine translation that no native speaker has checked".
        || isOversight(deed.activity ?? .unspecified) && isWhatIsMade(beside: cue)
        || reader.gap(cue.range, segment.deed.range) <= 40
          && (between.isEmpty || reader.unknownBytes(between) <= 16)
    }
    return true
  }

  /// Whether every word for "we" before the deed says whose the thing right behind it is.
  private var ownsWhatIsMade: Bool {
    cues.allSatisfy { we in
      guard we.cue == .we, we.range.upperBound <= segment.deed.range.lowerBound, segment.range.contains(we.range) else {
        return true
      }
      return cues.contains { $0.cue == .object && (0...1).contains($0.range.lowerBound - we.range.upperBound) }
    }
  }

  /// "Written by Ada Moss, who works on Claude": AI in a clause of its own behind the deed, which nothing ties to it.
  private func isOfClauseBehind(_ ai: FoundCue) -> Bool {
    let end = segment.deed.range.upperBound
    if isOfClauseBehindVerb(ai) || isOfClauseBeforeSubject(ai) { return true }
    guard segment.deed.cue != .noun, !reader.lexicon.agentComesFirst, !reader.lexicon.table.isUnspaced,
      ai.range.lowerBound > end,
      let comma = Segmentation.separators(end, ai.range.lowerBound, reader, .clauses).last,
      segment.deed.cue == .done && reader.text[comma] == UInt8(ascii: ",") || reader.text[comma] == UInt8(ascii: ";"),
      // "By a person, AI only put the commas".
      ai.range.lowerBound - comma > 4
        || reader.unknownBytes(from: ai.range.upperBound, to: segment.range.upperBound) >= 6
        // "I wrote this text; Claude fixed my spelling".
        || cues.contains(where: { ($0.cue == .object || $0.cue == .we) && $0.range.lowerBound >= ai.range.upperBound })
    else { return false }
    let isTied = cues.contains {
      ($0.cue == .by || $0.cue == .help || $0.deed == .used || $0.cue == .not || $0.cue == .notYet)
        && $0.range.lowerBound > comma
        && ($0.range.upperBound <= ai.range.lowerBound || reader.gap($0.range, ai.range) <= 1)
    }
    // Who did it has been said: by a word of the language, or a name behind "by" ("von Ada Moss verfasst, …").
    let hasAgent =
      agents(in: segment).contains { $0 != ai && !$0.cue.isArtificial }
      || cues.contains { by in
        guard by.cue == .by, segment.range.contains(by.range), by.range.upperBound <= comma else { return false }
        let isBefore = by.range.upperBound <= segment.deed.range.lowerBound
        return reader.unknownBytes(from: by.range.upperBound, to: (isBefore ? segment.deed.range.lowerBound : comma))
          > 4
      }
    let isOfRelativeClause = cues.contains {
      $0.cue == .relative && $0.range.lowerBound > comma && $0.range.upperBound <= ai.range.lowerBound
    }
    return isOfRelativeClause || !isTied && hasAgent
  }

  /// "글은 제가 썼고, 맞춤법은 클로드가 고쳤습니다": where the verb stands last, AI in the clause behind one whose subject is
  /// somebody else.
  private func isOfClauseBehindVerb(_ ai: FoundCue) -> Bool {
    guard reader.lexicon.agentComesFirst, !reader.lexicon.isUninflected, segment.deed.cue == .done,
      ai.range.lowerBound > segment.deed.range.upperBound,
      agents(in: segment).contains(where: {
        ($0.cue == .we || $0.cue == .human) && $0.range.upperBound <= segment.deed.range.lowerBound
      })
    else { return false }
    return !Segmentation.separators(segment.deed.range.upperBound, ai.range.lowerBound, reader, .clauses).isEmpty
  }

  /// "맞춤법은 챗GPT한테 맡겼지만 문장은 제가 썼어요": where the verb stands last, AI in the clause before the one that has
  /// somebody else for its subject.
  private func isOfClauseBeforeSubject(_ ai: FoundCue) -> Bool {
    guard reader.lexicon.agentComesFirst, !reader.lexicon.isUninflected, segment.deed.cue == .done,
      let subject = agents(in: segment).last(where: {
        ($0.cue == .we || $0.cue == .human) && $0.range.upperBound <= segment.deed.range.lowerBound
      }), ai.range.upperBound <= subject.range.lowerBound
    else { return false }
    let between = ai.range.upperBound..<subject.range.lowerBound
    return cues.contains { $0.cue == .but && between.contains($0.range) }
      && cues.contains {
        $0.cue == .object && $0.range.upperBound <= subject.range.lowerBound && between.contains($0.range)
      }
  }

  /// "机器翻译的结果由我们核对", "door AI op een rij gezet en door de redactie gecheckt": AI before the "by" that names
  /// somebody else for the deed right behind.
  func isBeforeAnother(_ ai: FoundCue) -> Bool {
    guard reader.lexicon.agentComesFirst ? reader.lexicon.isUninflected : segment.deed.cue == .done else {
      return false
    }
    let reach = reader.lexicon.agentComesFirst ? 1 : 8
    return cues.contains { by in
      by.cue == .by && by.range.lowerBound >= ai.range.upperBound
        && by.range.upperBound <= segment.deed.range.lowerBound
        && (reader.lexicon.agentComesFirst || isJoinedApart(ai, by))
        && cues.contains {
          [.we, .human, .organization].contains($0.cue)
            && (0...reach).contains($0.range.lowerBound - by.range.upperBound)
            && (0...1).contains(segment.deed.range.lowerBound - $0.range.upperBound)
        }
    }
  }

  /// "And" right before a "by", behind a verb that AI stands with and that no word of the language names.
  private func isJoinedApart(_ ai: FoundCue, _ by: FoundCue) -> Bool {
    cues.contains {
      $0.cue == .and && (0...1).contains(by.range.lowerBound - $0.range.upperBound)
        && reader.unknownBytes(from: ai.range.upperBound, to: $0.range.lowerBound) >= 4
    }
  }

  /// "Translated from How GPT-2 Dreams": a tool's name among the words of the original's title.
  private func isOfTitle(_ ai: FoundCue) -> Bool {
    ai.cue == .namedTool && deed == .translate && !isLinked(ai) && ai.range.lowerBound >= segment.deed.range.upperBound
      && reader.unknownBytes(from: segment.deed.range.upperBound, to: ai.range.lowerBound) > 12
  }

  /// "Written by Ada Moss of OpenAI": a tool's maker behind a person's name, and no "with" before it.
  private func isWhereAPersonWorks(_ ai: FoundCue) -> Bool {
    guard ai.cue == .namedTool, segment.deed.cue == .done, !reader.lexicon.agentComesFirst,
      let by = cues.last(where: {
        $0.cue == .by && $0.range.lowerBound >= segment.deed.range.upperBound
          && $0.range.upperBound <= ai.range.lowerBound
      }),
      reader.gap(by.range, segment.deed.range) <= 3,
      reader.unknownBytes(from: by.range.upperBound, to: ai.range.lowerBound) > 6,
      PersonNames(reader).names(in: segment.range, after: segment.deed.range, besideAI: true) != nil
    else { return false }
    return !cues.contains {
      ($0.cue == .help || $0.cue == .and || $0.deed == .used) && $0.range.lowerBound >= by.range.upperBound
        && $0.range.lowerBound <= ai.range.lowerBound && reader.gap($0.range, ai.range) <= 14
    }
      && Segmentation.separators(by.range.upperBound, ai.range.lowerBound, reader, .marks).isEmpty
  }

  /// "DeepL'le çevirdim": AI right before a verb that says "I", where what is used stands there.
  func isInstrument(_ ai: FoundCue, of segment: Segmentation.Segment) -> Bool {
    let (end, deed) = (ai.range.upperBound, segment.deed.range)
    guard reader.lexicon.agentComesFirst, !reader.lexicon.table.isUnspaced, end <= deed.lowerBound else { return false }
    return deed.lowerBound - end <= 12 && reader.unknownBytes(from: end, to: deed.lowerBound) <= 4
      && !cues.contains {
        ($0.cue == .not || $0.cue == .notYet) && $0.range.lowerBound >= end && $0.range.lowerBound < deed.upperBound
      }
  }

  /// "Com a ajuda do ChatGPT, desenvolvi este programa", "ChatGPT:n avulla": AI beside a word for help, which nothing denies.
  func isMeans(_ ai: FoundCue) -> Bool {
    cues.contains { help in
      guard help.cue == .help, !help.range.overlaps(ai.range) else { return false }
      let isBefore = help.range.upperBound <= ai.range.lowerBound
      let between =
        isBefore ? help.range.upperBound..<ai.range.lowerBound : ai.range.upperBound..<help.range.lowerBound
      guard between.count <= (isBefore ? 8 : 6), reader.unknownBytes(between) <= (isBefore ? 1 : 5) else {
        return false
      }
      return !cues.contains {
        ($0.cue == .not || $0.cue == .notYet) && $0.range.upperBound <= max(help.range.lowerBound, ai.range.lowerBound)
          && reader.gap($0.range, isBefore ? help.range : ai.range) <= 12
      }
    }
  }

  /// "I wrote this in Dutch and let DeepL turn it into English": a tool that only translates writes nothing.
  func writtenAndTranslated(
    _ activity: Activity,
    _ artificial: [FoundCue],
    _ agents: [FoundCue],
    _ used: Bool
  ) -> [Statement]? {
    guard activity == .write, deed == .write, used, !artificial.isEmpty,
      artificial.allSatisfy({ $0.onlyDeed == .translate && $0.range.lowerBound > segment.deed.range.upperBound }),
      agents.contains(where: { $0.cue == .we && $0.range.upperBound <= segment.deed.range.lowerBound })
    else { return nil }
    let tool = ToolNames(reader).tool(in: segment.range, among: artificial)
    return [
      statement(.write, Agent(.human), true, nil), statement(.translate, Agent(.ai, tool: tool), true, artificial[0]),
    ]
  }

  /// "Für den KI-Routing-Prototyp überarbeitet": AI in a word of which nothing else is known does nothing.
  private func isPartOfUnknownWord(_ ai: FoundCue) -> Bool {
    guard ai.cue == .ai, ai.range.upperBound < reader.range.upperBound, reader.text[ai.range.upperBound] == 0x2D else {
      return false
    }
    var end = ai.range.upperBound
    while end < reader.range.upperBound, !Folding.isWhite(reader.text[end]) { end += Script.length(reader.text[end]) }
    let word = ai.range.upperBound..<min(end, reader.range.upperBound)
    return reader.unknownBytes(word) >= 6 && !isLinked(ai)
      && !cues.contains { $0.deed != nil && $0.range.overlaps(word) }
  }

  /// "Written as part of a series about AI": what the text is about.
  private func isSpokenOf(_ ai: FoundCue) -> Bool {
    guard !reader.lexicon.agentComesFirst, ai.cue == .ai || ai.cue == .aiTool else { return false }
    return cues.contains { about in
      about.cue == .about && about.range.lowerBound >= segment.deed.range.upperBound
        && about.range.upperBound <= ai.range.lowerBound && reader.gap(about.range, ai.range) <= 3
    }
  }
}
