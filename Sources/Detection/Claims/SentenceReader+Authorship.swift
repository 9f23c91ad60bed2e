import Provenance

/// Things with the person who made them and no verb for it: "The text is by Ada Moss", "die Fotos stammen von Ada Moss".
extension SentenceReader {
  /// Beside AI, who each thing is by; without it, only what a short sentence says of one thing and a name.
  func authorships(beside statements: [Statement]) -> [Statement] {
    guard !lexicon.agentComesFirst, !lexicon.table.isUnspaced, range.count <= 320 else { return [] }
    let namesAI = cues.contains(where: \.cue.isArtificial)
    guard namesAI || followsAI || range.count <= 90 && statements.isEmpty else { return [] }
    return (namesAI || followsAI ? ownTexts(beside: statements) : [])
      + cues.compactMap { thing in
        guard thing.cue == .object, let making = thing.matter?.making, beginsClause(thing),
          let link = link(behind: thing), namesAI || link.cue == .by,
          let maker = maker(behind: link.range.upperBound, orName: namesAI),
          isBorder(at: maker.range.upperBound),
          !cues.contains(where: {
            $0.deed != nil && $0.deed != .made && $0.range.overlaps(thing.range.upperBound..<maker.range.lowerBound)
          }),
          !statements.contains(where: { $0.activity == making && !$0.involvesAI })
        else { return nil }
        return Statement(
          activity: making,
          agent: maker.agent,
          used: true,
          matter: thing.matter,
          scope: thing.matter?.scope ?? .article,
          sentence: range,
          word: thing.range,
          agentRange: maker.range,
          isLinked: true
        )
      }
  }

  /// "The text is mine", "manuset är mitt eget": what those who write say is their own, beside AI.
  private func ownTexts(beside statements: [Statement]) -> [Statement] {
    guard !statements.contains(where: { $0.activity == .write && !$0.involvesAI }),
      let thing = cues.first(where: { thing in
        thing.cue == .object && thing.matter == .text && beginsClause(thing) && mine(behind: thing) != nil
      }), let mine = mine(behind: thing)
    else { return [] }
    return [
      Statement(
        activity: .write,
        agent: Agent(.human),
        used: true,
        matter: .text,
        scope: .article,
        sentence: range,
        word: thing.range,
        agentRange: mine.range,
        isLinked: true
      )
    ]
  }

  private func mine(behind thing: FoundCue) -> FoundCue? {
    cues.first { mine in
      guard mine.cue == .mine, mine.range.lowerBound > thing.range.upperBound else { return false }
      let between = thing.range.upperBound..<mine.range.lowerBound
      return between.count <= 40 && unknownBytes(between) <= 10 && isBorder(at: mine.range.upperBound)
        && Segmentation.separators(between.lowerBound, between.upperBound, self, .clauses).isEmpty
        && !cues.contains {
          between.contains($0.range) && ($0.deed != nil || $0.cue == .not || $0.cue == .notYet || $0.cue.isArtificial)
        }
    }
  }

  /// Whether a clause begins with a thing, or small words before it.
  private func beginsClause(_ thing: FoundCue) -> Bool {
    let start =
      Segmentation.separators(range.lowerBound, thing.range.lowerBound, self).last { thing.range.lowerBound - $0 <= 20 }
      ?? range.lowerBound
    return thing.range.lowerBound - start <= 20 && unknownBytes(from: start, to: thing.range.lowerBound) <= 4
      && !cues.contains {
        $0.range.lowerBound >= start && $0.range.upperBound <= thing.range.lowerBound
          && ($0.deed != nil || $0.cue == .not || $0.cue.isArtificial
            || $0.cue == .object && !$0.range.overlaps(thing.range))
      }
  }

  /// The "by" or "of" behind a thing, with a small verb between ("is", "stammt", "är").
  private func link(behind thing: FoundCue) -> FoundCue? {
    guard
      let link = cues.first(where: {
        ($0.cue == .by || $0.cue == .from) && $0.range.lowerBound >= thing.range.upperBound
      }), link.range.lowerBound - thing.range.upperBound <= 20
    else { return nil }
    let between = thing.range.upperBound..<link.range.lowerBound
    return text[between].contains(where: { $0 != 0x20 })
      && unknownBytes(between) <= 8
      && Segmentation.separators(between.lowerBound, between.upperBound, self, .marks).isEmpty
      && !cues.contains {
        between.contains($0.range)
          && ($0.deed != nil || $0.cue == .not || $0.cue == .notYet || $0.cue.group == .agent && $0.cue != .we)
      } ? link : nil
  }

  /// A name of two words or more, or a role with "our" or an article before it.
  private func maker(behind start: Int, orName canBeRole: Bool) -> (agent: Agent, range: Range<Int>)? {
    if let name = PersonNames(self).nameRun(from: start, to: range.upperBound), text[name].contains(0x20),
      !cues.contains(where: { $0.range.overlaps(name) && $0.cue != .functionWord })
    {
      return (Agent(.human, name: printed(name)), name)
    }
    guard canBeRole,
      let person = cues.first(where: { $0.cue == .human && (0...12).contains($0.range.lowerBound - start) }),
      unknownBytes(from: start, to: person.range.lowerBound) <= 2
    else { return nil }
    return (Agent(.human, role: printed(person.range)), person.range)
  }

  /// Whether the sentence or its clause ends there.
  private func isBorder(at position: Int) -> Bool {
    position >= range.upperBound || [0x2E, 0x2C, 0x3B, 0x21].contains(text[position])
      || text[position] == 0x20
        && (Segmentation.isSeparator(text, position + 1, range.upperBound, .clauses)
          || cues.contains { ($0.cue == .and || $0.cue == .but) && $0.range.lowerBound == position + 1 })
  }
}
