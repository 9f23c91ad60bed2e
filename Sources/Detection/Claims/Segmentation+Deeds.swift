/// Which deeds a sentence is about.
extension Segmentation {
  struct Main {
    var cue: FoundCue
    var carried: Deed?
    var isPresupposed = false
  }

  /// The deeds that the sentence is about: verbs; nouns where there is no verb, or where AI stands right before one.
  static func mainDeeds(_ reader: SentenceReader) -> [Main] {
    let deeds = reader.cues.filter { cue in cue.deed != nil && !reader.credits.contains { $0.thing == cue } }
    let verbs = deeds.filter { $0.cue != .noun && $0.deed != .used }
    let nouns = deeds.filter { $0.cue == .noun && $0.deed != .used }
    var mains: [Main] = []
    for deed in deeds {
      if let last = mains.last, last.cue.range.overlaps(deed.range) { continue }
      if isOccasion(deed, verbs + nouns, reader) { continue }
      if deed.deed == .used {
        // "No AI was used in the making of this page": the making is what it was used for.
        if isClauseOfItsOwn(deed, verbs + nouns.filter { $0.deed != .made }, reader) {
          if let last = mains.last, isMaking(last.cue, whereAIHas: deed, reader) { mains.removeLast() }
          mains.append(Main(cue: deed))
        }
      } else if deed.cue != .noun {
        // "요약은 AI가 생성": what is made has its own word right before, with nobody else to do it.
        if deed.deed == .made || deed.deed == .write, let last = mains.last, last.carried == nil, !last.isPresupposed,
          last.cue.deed?.activity != nil, last.cue.deed != .review, last.cue.deed != deed.deed,
          carries(deed, last.cue, reader)
        {
          mains.removeLast()
          // "AIがデータを分析して生成": on what it was made.
          mains.append(Main(cue: deed, carried: last.cue.deed == .research ? nil : last.cue.deed))
        } else {
          mains.append(Main(cue: deed))
        }
      } else if isSubject(deed, of: deeds, reader) {
        continue
      } else if verbs.isEmpty || isOversight(deed, reader) || isDeniedOversight(deed, reader)
        || hasAgentBehind(deed, reader) || isListedUse(deed, behind: mains.last, reader)
      {
        mains.append(Main(cue: deed))
      } else if hasOwnAgent(deed, reader) || isNamedWithAgent(deed, beside: verbs, reader),
        !verbs.contains(where: { isMaking($0, of: deed, reader) })
      {
        mains.append(Main(cue: deed, isPresupposed: true))
      }
    }
    return mains
  }

  /// "При подготовке материала ИИ не использовался": in what AI was used, and nothing that AI did.
  private static func isMaking(_ noun: FoundCue, whereAIHas used: FoundCue, _ reader: SentenceReader) -> Bool {
    guard noun.cue == .noun, noun.deed == .made || noun.deed == .write, !reader.lexicon.agentComesFirst,
      noun.range.upperBound <= used.range.lowerBound
    else { return false }
    let between = noun.range.upperBound..<used.range.lowerBound
    return separators(between.lowerBound, between.upperBound, reader, .clauses).isEmpty
      && reader.cues.contains { $0.cue.isArtificial && between.contains($0.range) }
  }

  /// "During the preparation of this work, AI was used for language editing": when something else was done.
  private static func isOccasion(_ noun: FoundCue, _ deeds: [FoundCue], _ reader: SentenceReader) -> Bool {
    guard noun.cue == .noun, noun.deed == .made || noun.deed == .write, !reader.lexicon.agentComesFirst,
      let used = reader.cues.first(where: { $0.deed == .used && $0.range.lowerBound >= noun.range.upperBound }),
      deeds.contains(where: { $0.deed != .made && $0.range.lowerBound >= used.range.upperBound }),
      let agent = reader.cues.first(where: { $0.cue.isArtificial })
    else { return false }
    return agent.range.lowerBound >= noun.range.upperBound
      && !separators(noun.range.upperBound, min(agent.range.lowerBound, used.range.lowerBound), reader, .clauses)
        .isEmpty
  }

  /// "We use AI for outlining, grammar and translation": a noun in the list of what AI is used for.
  private static func isListedUse(_ noun: FoundCue, behind last: Main?, _ reader: SentenceReader) -> Bool {
    guard !reader.lexicon.agentComesFirst, noun.deed != .made,
      let used = reader.cues.last(where: {
        ($0.deed == .used || $0.cue == .help) && $0.range.upperBound <= noun.range.lowerBound
      })
    else { return false }
    let reach = used.range.upperBound..<noun.range.lowerBound
    let inside = reader.cues.filter { reach.contains($0.range) }
    guard reader.unknownBytes(reach) <= 48, !isBroken(reach, reader.text),
      !inside.contains(where: { $0.cue == .done && $0.deed != .used || $0.cue.group == .agent && !$0.cue.isArtificial }
      ),
      reader.cues.contains(where: { $0.cue.isArtificial && $0.range.upperBound <= noun.range.lowerBound })
    else { return false }
    guard let verb = inside.last(where: { $0.cue == .doing && $0.deed != .used }) else {
      // "Headlines, summaries and translations".
      return used.deed == .used || inside.contains { $0.cue == .object || $0.cue == .noun }
    }
    // "To check spelling and grammar" checks both; "for drafting, grammar and translation" does not.
    guard verb.deed != .made, last?.cue == verb || last?.cue.cue == .noun, verb.deed != .review || noun.deed != .edit
    else { return false }
    let between = (last?.cue.range.upperBound ?? verb.range.upperBound)..<noun.range.lowerBound
    return between.count <= 24 && reader.unknownBytes(between) <= 8
      && !separators(between.lowerBound, between.upperBound, reader).isEmpty
  }

  /// "The subtitles are a machine translation": a noun without an agent, before one that has its own.
  private static func isSubject(_ noun: FoundCue, of deeds: [FoundCue], _ reader: SentenceReader) -> Bool {
    guard noun.deed == .transcribe || noun.deed == .summarize || noun.deed == .narrate, !hasOwnAgent(noun, reader),
      let next = deeds.first(where: { $0.range.lowerBound >= noun.range.upperBound }), next.deed == .translate,
      hasOwnAgent(next, reader) || hasAgentBehind(next, reader)
    else { return false }
    return separators(noun.range.upperBound, next.range.lowerBound, reader).isEmpty
  }

  /// "…; no AI was used": the use of AI as a statement of its own, apart from the other deeds.
  private static func isClauseOfItsOwn(_ used: FoundCue, _ others: [FoundCue], _ reader: SentenceReader) -> Bool {
    guard !others.isEmpty else { return false }
    // "Assisted by AI and reviewed by the author".
    if let agent = reader.cues.first(where: {
      $0.cue.isArtificial && $0.cue != .machine && reader.isHelped(used, by: $0)
    }),
      let next = others.first(where: { $0.range.lowerBound >= max(used.range.upperBound, agent.range.upperBound) }),
      !others.contains(where: { $0.range.upperBound <= used.range.lowerBound }),
      !separators(agent.range.upperBound, next.range.lowerBound, reader).isEmpty
    {
      return true
    }
    let before = others.last { $0.range.upperBound <= used.range.lowerBound }
    let after = others.first { $0.range.lowerBound >= used.range.upperBound }
    // "Ich habe KI genutzt, um den Text zu übersetzen": what it was used for.
    if let after,
      reader.cues.contains(where: {
        $0.cue == .purpose && $0.range.lowerBound >= used.range.upperBound
          && $0.range.upperBound <= after.range.lowerBound
          && separators($0.range.upperBound, after.range.lowerBound, reader, .clauses).isEmpty
      }), reader.cues.contains(where: { $0.cue.isArtificial && $0.range.upperBound <= after.range.lowerBound })
    {
      return false
    }
    guard after.map({ !separators(used.range.upperBound, $0.range.lowerBound, reader, .clauses).isEmpty }) ?? true
    else { return false }
    var start = reader.range.lowerBound
    if let before {
      let denied = deniedPart(from: before.range.upperBound, to: used.range.lowerBound, reader)
      guard
        let separator = separators(before.range.upperBound, used.range.lowerBound, reader, .clauses).last ?? denied
      else { return false }
      if before.cue == .done, isHelp(used, from: separator, reader) { return false }
      if before.cue == .done, isWithout(used, from: separator, reader),
        !reader.cues.contains(where: { $0.cue.isArtificial && $0.range.upperBound <= separator })
      {
        return false
      }
      start = separator
    }
    let end = after?.range.lowerBound ?? reader.range.upperBound
    return reader.cues.contains { $0.cue.isArtificial && $0.cue != .machine && (start..<end).contains($0.range) }
  }

  /// "Made by people and no AI was used": the "and" with a denial right behind it.
  private static func deniedPart(from start: Int, to end: Int, _ reader: SentenceReader) -> Int? {
    reader.cues.last { and in
      and.cue == .and && and.range.lowerBound >= start && and.range.upperBound <= end
        && reader.cues.contains {
          $0.cue == .not && $0.range.lowerBound >= and.range.upperBound && reader.gap($0.range, and.range) <= 3
        }
    }?.range.lowerBound
  }

  /// "Made with love, without the use of AI": how something else was done.
  private static func isWithout(_ used: FoundCue, from start: Int, _ reader: SentenceReader) -> Bool {
    used.cue == .noun
      && reader.cues.contains {
        $0.cue == .not && $0.range.lowerBound >= start && $0.range.upperBound <= used.range.lowerBound
          && reader.gap($0.range, used.range) <= 3
      }
  }

  /// "Translated by Ada Moss, with AI assistance": a help that the deed before it had, and nothing else.
  private static func isHelp(_ used: FoundCue, from start: Int, _ reader: SentenceReader) -> Bool {
    !reader.lexicon.agentComesFirst && reader.unknownBytes(from: start, to: reader.range.upperBound) <= 2
      && reader.cues.contains { $0.cue.isArtificial && used.range.contains($0.range) && used.range != $0.range }
      && !reader.cues.contains { $0.cue == .not && $0.range.lowerBound >= start }
  }

  private static func carries(_ verb: FoundCue, _ deed: FoundCue, _ reader: SentenceReader) -> Bool {
    guard reader.lexicon.agentComesFirst, verb.range.lowerBound - deed.range.upperBound <= 60 else { return false }
    let between = deed.range.upperBound..<verb.range.lowerBound
    // "글은 제가 썼고 그림만 AI로 만들었습니다": the second verb has a thing of its own.
    if deed.cue != .noun, reader.cues.contains(where: { $0.cue == .object && between.contains($0.range) }) {
      return false
    }
    return separators(between.lowerBound, between.upperBound, reader).isEmpty && reader.unknownBytes(between) <= 16
  }

  /// "under the supervision of an editor", ", with retouching by our designer": oversight named beside what was done.
  private static func isOversight(_ noun: FoundCue, _ reader: SentenceReader) -> Bool {
    guard
      let person = reader.cues.first(where: {
        ($0.cue == .human || $0.cue == .organization) && $0.range.lowerBound >= noun.range.lowerBound
          && reader.gap($0.range, noun.range) <= 24
      })
    else { return false }
    if noun.deed == .review { return true }
    guard noun.deed == .edit, !reader.lexicon.agentComesFirst, person.range.lowerBound >= noun.range.upperBound,
      let ai = reader.cues.last(where: { $0.cue.isArtificial && $0.range.upperBound <= noun.range.lowerBound }),
      !separators(ai.range.upperBound, noun.range.lowerBound, reader, .clauses).isEmpty
    else { return false }
    let between = noun.range.upperBound..<person.range.lowerBound
    return reader.unknownBytes(between) <= 8
      && (!separators(between.lowerBound, between.upperBound, reader, .marks).isEmpty
        || reader.cues.contains { $0.cue == .by && between.contains($0.range) })
  }

  /// "Translated by AI, without proofreading": oversight that is said not to have been.
  private static func isDeniedOversight(_ noun: FoundCue, _ reader: SentenceReader) -> Bool {
    guard noun.deed == .review || noun.deed == .factCheck || noun.deed == .edit,
      let start = negation(of: noun, reader.range.lowerBound, noun.range.lowerBound, reader)
    else { return false }
    return !reader.cues.contains {
      $0.cue.isArtificial && $0.range.lowerBound >= start && $0.range.upperBound <= noun.range.lowerBound
    }
  }

  /// "AI translation", "AI-assisted translations", "machine-made summary".
  private static func hasOwnAgent(_ noun: FoundCue, _ reader: SentenceReader) -> Bool {
    reader.cues.contains { agent in
      guard agent.cue.isArtificial, agent.range.upperBound <= noun.range.lowerBound + 1 else { return false }
      let between = min(agent.range.upperBound, noun.range.lowerBound)..<noun.range.lowerBound
      // "AI helped with the first draft".
      let helps = reader.cues.contains { $0.cue == .help && between.contains($0.range) }
      return between.count <= (helps ? 28 : 14) && reader.unknownBytes(between) == 0
    }
  }

  /// "Machine translation of an article first published in German": what AI made and the AI in one word, where the verbs
  /// only tell of the original.
  private static func isNamedWithAgent(_ noun: FoundCue, beside verbs: [FoundCue], _ reader: SentenceReader) -> Bool {
    noun.deed == .translate && verbs.contains { $0.deed == .publish }
      && verbs.allSatisfy {
        ($0.deed == .publish || $0.deed == .review || $0.deed == .edit) && $0.range.lowerBound >= noun.range.upperBound
      }
      && reader.cues.contains { $0.cue.isArtificial && $0.range.overlaps(noun.range) }
  }

  /// "Summary by an AI model, checked by …": the noun's agent behind it.
  private static func hasAgentBehind(_ noun: FoundCue, _ reader: SentenceReader) -> Bool {
    reader.cues.contains { agent in
      guard agent.cue.isArtificial, agent.range.lowerBound >= noun.range.upperBound else { return false }
      let between = noun.range.upperBound..<agent.range.lowerBound
      // "Traduzione automatica", but not "ondertiteling automatisch gegenereerd".
      if agent.cue == .machine {
        return between.count <= 2
          && !reader.cues.contains {
            // "Altyazılar makine çevirisi" has a noun of its own for what the machine did.
            ($0.cue == .done && $0.deed == .made && $0.range.upperBound >= agent.range.upperBound
              || $0.deed == .translate && $0.range.lowerBound >= agent.range.upperBound)
              && reader.gap($0.range, agent.range) <= 2
          }
      }
      // "Translations on this site are provided by DeepL".
      let isByTool =
        agent.cue == .namedTool
        && reader.cues.contains {
          $0.cue == .by && (0...1).contains(agent.range.lowerBound - $0.range.upperBound)
        }
      guard between.count <= (isByTool ? 48 : 24), reader.unknownBytes(between) <= (isByTool ? 12 : 4),
        !reader.cues.contains(where: { $0.deed != nil && between.contains($0.range) }),
        !hasVerbBehind(agent, of: noun, reader)
      else { return false }
      return between.count <= 3 && reader.lexicon.agentComesFirst
        || reader.cues.contains { $0.cue == .by && between.contains($0.range) }
    }
  }

  /// "De eerste versie is door een AI geschreven": the AI's own verb stands behind it.
  private static func hasVerbBehind(_ agent: FoundCue, of noun: FoundCue, _ reader: SentenceReader) -> Bool {
    reader.cues.contains {
      $0.cue == .done && ($0.deed == .made || $0.deed == .write || $0.deed == noun.deed)
        && (0...1).contains($0.range.lowerBound - agent.range.upperBound)
    }
  }

  /// "An AI translation was made": the verb only carries the noun.
  private static func isMaking(_ verb: FoundCue, of noun: FoundCue, _ reader: SentenceReader) -> Bool {
    if verb.range.overlaps(noun.range) { return true }
    return (verb.deed == .made || verb.deed == .write || verb.deed == noun.deed)
      && reader.gap(verb.range, noun.range) <= 40
  }
}
