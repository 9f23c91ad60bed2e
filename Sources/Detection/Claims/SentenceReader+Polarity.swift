import Provenance

/// What a denial is of, where a person and AI stand beside it.
extension SentenceReader {
  /// The statements, without a denial of AI that is a person's, or takes itself back.
  func rightlyDenied(_ statements: [Statement]) -> [Statement] {
    guard cues.contains(where: { $0.cue == .not || $0.cue == .notYet }) else { return statements }
    if let ai = aiInsteadOfPerson { return doneBy(ai, instead: statements) }
    if let (person, ai) = personInsteadOfAI { return doneBy(person, insteadOf: ai, statements) }
    let apart = deniedBeforePerson(deniedBehindPerson(statements)).flatMap(notByAIButByPerson)
    return apart.map { statement in
      guard statement.involvesAI, !statement.used,
        isDenialOfPersonBefore(statement) || isOwedToAI(statement) || isInsteadOfThing(statement)
      else { return statement }
      var statement = statement
      statement.used = true
      return statement
    }
  }

  /// "No translator was involved; this is a machine translation": what stands behind the mark is not denied.
  private func isDenialOfPersonBefore(_ statement: Statement) -> Bool {
    let first = min(statement.word.lowerBound, statement.agentRange?.lowerBound ?? statement.word.lowerBound)
    let denials = cues.filter { ($0.cue == .not || $0.cue == .notYet) && $0.range.lowerBound < end(of: statement) + 24 }
    guard let denial = denials.first, denials.count == 1, denial.range.upperBound < first,
      let person = cues.first(where: {
        $0.cue == .human && (-2...16).contains($0.range.lowerBound - denial.range.upperBound)
      }), person.range.upperBound < first
    else { return false }
    // "Då ingen översättare fanns att tillgå har texten översatts av AI".
    if !lexicon.agentComesFirst, statement.word.upperBound <= (statement.agentRange?.lowerBound ?? 0),
      unknownBytes(from: person.range.upperBound, to: statement.word.lowerBound) >= 8,
      cues.contains(where: {
        $0.cue == .by && (0...4).contains((statement.agentRange?.lowerBound ?? 0) - $0.range.upperBound)
      })
    {
      return true
    }
    return Segmentation.separators(person.range.upperBound, first, self, .marks).contains {
      text[$0] == UInt8(ascii: ";") || isColon($0) || text[$0...].starts(with: "；".utf8)
    }
  }

  /// "Translated by volunteers, not by machine translation": what is denied of AI in a clause behind the person's.
  private func deniedBehindPerson(_ statements: [Statement]) -> [Statement] {
    statements.flatMap { statement in
      guard statement.agent.kind == .human, !statement.used, let ai = aiDenied(behind: statement) else {
        return [statement]
      }
      var (done, denied) = (statement, statement)
      done.used = true
      denied.agent = Agent(.ai, tool: ai.cue == .machine ? nil : ToolNames(self).tool(in: range, among: [ai]))
      denied.agentRange = ai.range
      let isKnown = statements.contains { $0.involvesAI && !$0.used && $0.activity == statement.activity }
      return isKnown ? [done] : [done, denied]
    }
  }

  /// "No robots at work here: our reporters write all of it": what a clause before the person's denies of AI.
  private func deniedBeforePerson(_ statements: [Statement]) -> [Statement] {
    statements.map { statement in
      guard statement.agent.kind == .human, !statement.used,
        let denial = cues.first(where: { $0.cue == .not }), denial.range.upperBound < start(of: statement),
        let ai = cues.first(where: {
          $0.cue.isArtificial && (0...16).contains($0.range.lowerBound - denial.range.upperBound)
        })
          ?? (lexicon.agentComesFirst
            ? cues.first { $0.cue.isArtificial && $0.range.upperBound <= denial.range.lowerBound } : nil),
        Segmentation.separators(max(ai.range.upperBound, denial.range.upperBound), start(of: statement), self, .marks)
          .contains(where: { isColon($0) || text[$0] == UInt8(ascii: ";") }),
        !cues.contains(where: { $0.cue == .not && $0.range != denial.range })
      else { return statement }
      var done = statement
      done.used = true
      return done
    }
  }

  /// "Not made by AI, but by our editor": two who are named with one deed, of whom the first did not do it.
  private func notByAIButByPerson(_ statement: Statement) -> [Statement] {
    guard statement.agent.kind == .humanWithAI, statement.used,
      let ai = cues.first(where: \.cue.isArtificial),
      let denial = cues.last(where: { $0.cue == .not && $0.range.upperBound <= ai.range.lowerBound }),
      gap(denial.range, ai.range) <= 10, unknownBytes(between(denial.range, ai.range)) <= 2,
      let but = cues.first(where: { $0.cue == .but && $0.range.lowerBound >= ai.range.upperBound }),
      let person = cues.first(where: { $0.cue == .human && $0.range.lowerBound >= but.range.upperBound }),
      gap(but.range, person.range) <= 24
    else { return [statement] }
    var (done, denied) = (statement, statement)
    (done.agent.kind, done.agent.tool, done.agentRange) = (.human, nil, person.range)
    (denied.agent, denied.used, denied.agentRange) = (Agent(.ai, tool: statement.agent.tool), false, ai.range)
    return [done, denied]
  }

  /// The AI that a clause denies which begins behind a statement, where nothing is denied before.
  private func aiDenied(behind statement: Statement) -> FoundCue? {
    let end = end(of: statement)
    let denials = cues.filter { $0.cue == .not || $0.cue == .notYet }
    guard let denial = denials.first, denial.cue == .not, denial.range.lowerBound >= end,
      let mark = Segmentation.separators(end, denial.range.lowerBound, self, .clauses).last,
      unknownBytes(from: mark, to: denial.range.lowerBound) <= 12
    else { return nil }
    return cues.first { ai in
      guard ai.cue.isArtificial, ai.range.lowerBound >= mark else { return false }
      let between = between(ai.range, denial.range)
      return between.count <= 32 && unknownBytes(between) <= 6
        && Segmentation.separators(between.lowerBound, between.upperBound, self, .clauses).isEmpty
    }
  }
}
