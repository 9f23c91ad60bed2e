import Provenance

/// What a sentence says that names no deed.
extension SentenceReader {
  /// A sentence that names no deed: "AI image", "Voice: ElevenLabs", "No AI", "By our AI newsroom".
  func labels() -> [Statement] {
    guard let agent = cues.first(where: { $0.cue.isArtificial && $0.cue != .machine }) else { return artificialVoice() }
    if let credit = credit(with: agent) { return [credit] }
    if let label = label(ofHelpBy: agent) { return [label] }
    let uses = cues.contains { $0.deed == .used }
    // "By our AI newsroom", "Text: ChatGPT"; a preposition further on may as well say "about" ("noticias de IA").
    let isCautioned = isNamedWithCaution(agent)
    let isTied =
      isBehindColon(agent) || isHeadOfTool(agent) || isCautioned || isThingWithHelp(of: agent)
      || isBracketedInCredit(agent)
      || cues.contains {
        $0.cue == .by && ($0.range.lowerBound <= range.lowerBound + 2 || isOfThingBefore($0, by: agent))
      }
    let unknown = unknownBytes(range)
    let isShort =
      range.count <= 60 && unknown <= 12 || lexicon.table.isUnspaced && (widths.last ?? 0) <= 60 && unknown <= 4
    let isMeans = isMeansOfThis(agent)
    guard
      uses || isTied || isMeans || isShort && !isOfUnknownVerb(agent) || isDeniedThing(agent)
        || isDeniedOfPicture(agent) || isDoneWithout(agent) || isPredicate(agent)
    else { return artificialVoice() }
    var matter = nearestMatter(to: agent.range, in: range)
    // "AI image generator" names a kind of program; "AI voice" says whose voice it is.
    if agent.cue == .aiTool, !uses, !isTied, let inside = cues.last(where: { $0.matter != nil }),
      inside.matter != .audio,
      agent.range.contains(inside.range), unknown <= 2,
      !cues.contains(where: { [.this, .own, .site, .not, .caveat].contains($0.cue) })
    {
      return []
    }
    // "AI news" is news about AI; "AI image" is an image by AI.
    if matter == .text, !uses, !isTied, !cues.contains(where: { $0.cue == .own || $0.cue == .this }) { matter = nil }
    let activity: Activity
    if let role = role(before: agent), role != .write || cues.onlyActivity == nil {
      activity = role
    } else if matter == nil || matter == .text, let only = cues.onlyActivity {
      activity = only
    } else if uses {
      let isAided = cues.contains { isHelped($0, by: agent) }
      activity = matter.map { $0 == .text && !isAided ? .unspecified : $0.making } ?? .unspecified
    } else {
      activity = matter?.making ?? (isTied && !isHeadedAsUse(agent) ? .write : .unspecified)
    }
    var statement = Statement(
      activity: activity,
      agent: Agent(.ai, tool: ToolNames(self).tool(in: range, among: [agent] + toolBeside(agent))),
      used: isCautioned
        || !cues.contains {
          ($0.cue == .not || $0.cue == .notYet) && !isOfEarlierClause($0.range, before: agent.range)
            && !isOfLaterClause($0.range, behind: agent.range) && !isOfCaution($0)
            && !hasBar(between($0.range, agent.range))
            // Where the verb stands last, a denial follows what it denies ("사람이 아니라 AI").
            && !(lexicon.agentComesFirst && !lexicon.isUninflected && $0.range.upperBound <= agent.range.lowerBound)
        },
      matter: matter,
      scope: matter?.scope ?? .article,
      sentence: range,
      word: uses ? usedHere ?? agent.range : agent.range,
      agentRange: agent.range,
      isLinked: uses || isTied || isMeans
    )
    if cues.contains(where: { $0.cue == .site }) { statement.scope = .site }
    return [statement] + further(statement, headedBefore: agent)
  }

  /// "The voice that you hear is artificial": a voice of which a short sentence says no more.
  private func artificialVoice() -> [Statement] {
    guard (widths.last ?? 0) <= 90,
      // "Pronunciation: synthetic voice" has both in one word for a tool.
      let machine = cues.first(where: { $0.cue == .machine || $0.cue == .aiTool }),
      let voice = cues.first(where: {
        $0.cue == .object && $0.matter == .audio && (machine.cue == .machine || machine.range.overlaps($0.range))
      }),
      unknownBytes(range) <= 48, !cues.contains(where: { [.can, .condition, .product].contains($0.cue) })
    else { return [] }
    return [
      Statement(
        activity: .narrate,
        agent: Agent(.ai),
        used: !cues.contains {
          ($0.cue == .not || $0.cue == .notYet) && !hasMark(between($0.range, machine.range))
        },
        matter: .audio,
        scope: .audio,
        sentence: range,
        word: voice.range,
        agentRange: machine.range
      )
    ]
  }

  /// "Synthetic voice · no real persons": whether what parts labels stands in a range.
  private func hasMark(_ range: Range<Int>) -> Bool {
    hasBar(range) || !Segmentation.separators(range.lowerBound, range.upperBound, self, .marks).isEmpty
  }

  private func hasBar(_ range: Range<Int>) -> Bool {
    range.contains { Clause.isBar(text, $0, range.upperBound) }
  }

  /// "In this guide we look at DeepL": who or what does something with the tool, before it.
  private func isOfUnknownVerb(_ agent: FoundCue) -> Bool {
    guard !lexicon.agentComesFirst, !lexicon.table.isUnspaced,
      let subject = cues.last(where: {
        [.own, .this, .we].contains($0.cue) && $0.range.upperBound <= agent.range.lowerBound
      })
    else { return false }
    return unknownBytes(from: subject.range.upperBound, to: agent.range.lowerBound) > 3
      && !cues.contains { $0.cue == .caveat }
  }

  /// "With the help of AI", "AI-assisted": that it helped, and no more.
  private func label(ofHelpBy agent: FoundCue) -> Statement? {
    guard range.count <= 100, unknownBytes(range) <= 2, !Clause.opensBracket(text, range.lowerBound, range.upperBound),
      let help = cues.first(where: { $0.cue == .help && gap($0.range, agent.range) <= 6 }),
      cues.allSatisfy({
        $0 == agent || $0.cue.isArtificial || [.help, .functionWord, .by, .to, .from, .indefinite].contains($0.cue)
          || $0.range.overlaps(agent.range) || $0.range.overlaps(help.range)
      })
    else { return nil }
    return Statement(
      activity: .unspecified,
      agent: Agent(.ai, tool: ToolNames(self).tool(in: range, among: [agent])),
      // "未使用AI" has the word for its use in it.
      used: !cues.contains { $0.cue == .not || $0.cue == .notYet },
      scope: .article,
      sentence: range,
      word: help.range,
      agentRange: agent.range,
      isLinked: true,
      isListed: true
    )
  }

  /// "The cover is AI, the voices are real", "Drawings — AI": a picture or a voice, and AI right before a mark.
  private func isPredicate(_ agent: FoundCue) -> Bool {
    guard range.count <= 200, agent.cue == .ai, isFollowedByMark(agent), !lexicon.agentComesFirst,
      let thing = cues.last(where: { $0.cue == .object && $0.range.upperBound <= agent.range.lowerBound }),
      thing.matter == .image || thing.matter == .audio,
      unknownBytes(from: range.lowerBound, to: thing.range.lowerBound) <= 4,
      unknownBytes(from: thing.range.upperBound, to: agent.range.lowerBound) <= 24,
      Segmentation.separators(thing.range.upperBound, agent.range.lowerBound, self, .clauses).allSatisfy({
        text[$0] == 0xE2
      }), !cues.contains(where: { [.others, .said, .product, .about, .can, .condition, .must].contains($0.cue) })
    else { return false }
    return agent.range.upperBound < range.upperBound
      && Segmentation.separators(agent.range.upperBound, range.upperBound, self, .marks).first != nil
  }

  /// "Photo: Example Agency (AI)", "Illustration (© AI / Example Agency)": AI alone in brackets, or first in them, behind a
  /// picture's label.
  private func isBracketedInCredit(_ agent: FoundCue) -> Bool {
    guard range.count <= 120,
      let label = cues.first(where: {
        $0.cue == .object && $0.matter == .image && $0.range.upperBound <= agent.range.lowerBound
      }),
      unknownBytes(from: range.lowerBound, to: label.range.lowerBound) <= 2,
      let open = text[label.range.upperBound..<agent.range.lowerBound].lastIndex(of: UInt8(ascii: "(")),
      unknownBytes(from: open, to: agent.range.lowerBound) <= 2
    else { return false }
    var end = agent.range.upperBound
    while end < range.upperBound, text[end] == 0x20 { end += 1 }
    return end < range.upperBound && (text[end] == UInt8(ascii: ")") || text[end] == UInt8(ascii: "/"))
      && (text[label.range.upperBound..<open].contains(0x3A)
        || unknownBytes(from: label.range.upperBound, to: open) == 0)
  }

  /// "Text and image: AI": the other things that a label joins before its colon.
  private func further(_ statement: Statement, headedBefore agent: FoundCue) -> [Statement] {
    guard isBehindColon(agent) else { return [] }
    let things = cues.filter { $0.cue == .object && $0.range.upperBound <= agent.range.lowerBound }
    guard let first = things.first, things.count > 1,
      unknownBytes(from: first.range.lowerBound, to: agent.range.lowerBound) <= 3 * things.count
    else { return [] }
    var made: Set<Activity> = [statement.activity]
    return things.compactMap { thing in
      guard let activity = thing.matter?.making, made.insert(activity).inserted else { return nil }
      var further = statement
      further.activity = activity
      further.matter = thing.matter
      further.scope = thing.matter?.scope ?? .article
      return further
    }
  }

  /// The verb that says that AI has been used, by nobody ("AI was used", "used AI") or by those who write here.
  var usedHere: Range<Int>? {
    guard !lexicon.agentComesFirst, let used = cues.first(where: { $0.cue == .done && $0.deed == .used })?.range
    else { return nil }
    let before = cues.filter { $0.range.lowerBound < used.lowerBound }
    guard !before.contains(where: { [.others, .human, .organization].contains($0.cue) }) else { return nil }
    let isHere =
      // "My nan used ChatGPT": whose she is, and not who used it.
      before.contains {
        $0.cue == .we && unknownBytes(from: min($0.range.upperBound, used.lowerBound), to: used.lowerBound) <= 2
          || $0.cue.isArtificial && gap($0.range, used) <= 12
      }
      || unknownBytes(from: range.lowerBound, to: used.lowerBound) <= 2
    return isHere ? used : nil
  }

  /// "Pictures courtesy of Midjourney": a thing with its maker behind it; news "of AI" are about it.
  private func isOfThingBefore(_ by: FoundCue, by agent: FoundCue) -> Bool {
    by.range.upperBound <= agent.range.lowerBound && gap(by.range, agent.range) <= 3
      && cues.contains {
        $0.cue == .object && $0.matter != .text && $0.range.upperBound <= by.range.lowerBound
          && gap($0.range, by.range) <= 16
          && unknownBytes(from: $0.range.upperBound, to: by.range.lowerBound) == 0
      }
  }

  /// "Google Translate, sorry for the mistakes": what does only one thing, and behind a mark a caution.
  private func isNamedWithCaution(_ agent: FoundCue) -> Bool {
    guard agent.onlyDeed != nil,
      cues.contains(where: { $0.cue == .caveat && $0.range.lowerBound >= agent.range.upperBound })
    else { return false }
    let start = cues.last { ($0.cue == .own || $0.cue == .this) && $0.range.upperBound <= agent.range.lowerBound }
    guard unknownBytes(from: (start?.range.upperBound ?? range.lowerBound), to: agent.range.lowerBound) <= 2 else {
      return false
    }
    let border = Segmentation.separators(agent.range.upperBound, range.upperBound, self, .marks).first
    let because = cues.first { $0.cue == .because && $0.range.lowerBound >= agent.range.upperBound }
    guard let end = [border, because?.range.lowerBound].compactMap(\.self).min() else { return false }
    return unknownBytes(from: agent.range.upperBound, to: end) <= 2
  }

  func isBehindColon(_ agent: FoundCue) -> Bool {
    var position = agent.range.lowerBound
    while position > range.lowerBound, text[position - 1] == 0x20 { position -= 1 }
    return position > range.lowerBound
      && (text[position - 1] == 0x3A || text[..<position].suffix(3) == [0xEF, 0xBC, 0x9A])
  }
}
