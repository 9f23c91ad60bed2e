import Provenance

/// What a denial is of, where a person and AI stand beside it.
extension SentenceReader {
  /// The statements, without a denial of AI that is a person's, or takes itself back.
  func rightlyDenied(_ statements: [Statement]) -> [Statement] {
    guard cues.contains(where: { $0.cue == .not || $0.cue == .notYet }) else { return statements }
    if let ai = aiInsteadOfPerson { return doneBy(ai, instead: statements) }
    return statements.map { statement in
      guard statement.involvesAI, !statement.used, isDenialOfPersonBefore(statement) || isOwedToAI(statement) else {
        return statement
      }
      var statement = statement
      statement.used = true
      return statement
    }
  }

  /// "Not a human but an AI wrote this", "사람이 아니라 AI가 썼다": the AI that did what a person did not.
  private var aiInsteadOfPerson: FoundCue? {
    for person in cues where person.cue == .human {
      guard let ai = cues.first(where: { $0.cue.isArtificial && $0.range.lowerBound >= person.range.upperBound }) else {
        continue
      }
      let between = person.range.upperBound..<ai.range.lowerBound
      guard between.count <= 64, unknownBytes(between) <= 16 else { continue }
      if lexicon.agentComesFirst, !lexicon.isUninflected {
        let isDenied = cues.contains {
          $0.cue == .not && (0...12).contains($0.range.lowerBound - person.range.upperBound)
            && $0.range.upperBound <= ai.range.lowerBound
        }
        if isDenied, between.count <= 40, !cues.contains(where: { between.contains($0.range) && $0.deed != nil }) {
          return ai
        }
        continue
      }
      let isDenied = cues.contains {
        $0.cue == .not && $0.range.lowerBound <= person.range.lowerBound
          && (0...40).contains(person.range.lowerBound - $0.range.upperBound)
          && Segmentation.separators($0.range.upperBound, person.range.lowerBound, self, .clauses).isEmpty
      }
      guard isDenied,
        let but = cues.last(where: { $0.cue == .but && between.contains($0.range) }),
        ai.range.lowerBound - but.range.upperBound <= 16,
        !cues.contains(where: {
          ($0.deed != nil || $0.cue == .not)
            && $0.range.lowerBound >= but.range.upperBound && $0.range.upperBound <= ai.range.lowerBound
        })
      else { continue }
      return ai
    }
    return nil
  }

  private func doneBy(_ ai: FoundCue, instead statements: [Statement]) -> [Statement] {
    let tool = ToolNames(self).tool(in: range, among: [ai])
    var done: [Statement] = []
    for statement in statements {
      var statement = statement
      let isOfPerson =
        statement.agent.kind == .human
        && (statement.agentRange.map { $0.upperBound <= ai.range.lowerBound } ?? !statement.used)
      if statement.involvesAI || isOfPerson {
        (statement.agent, statement.used) = (Agent(.ai, tool: statement.agent.tool ?? tool), true)
        statement.agentRange = ai.range
      }
      if !done.contains(where: { $0.activity == statement.activity && $0.agent.kind == statement.agent.kind }) {
        done.append(statement)
      }
    }
    return done
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
    return Segmentation.separators(person.range.upperBound, first, self, .marks).contains {
      text[$0] == UInt8(ascii: ";") || isColon($0) || text[$0...].starts(with: "；".utf8)
    }
  }

  /// "Without AI we could not have translated these pages": what could not have been done without it was done with it.
  private func isOwedToAI(_ statement: Statement) -> Bool {
    guard let agent = statement.agentRange ?? cues.first(where: \.cue.isArtificial)?.range else { return false }
    let denials = cues.filter { $0.cue == .not }
    guard cues.contains(where: { $0.cue == .can }) else { return false }
    return denials.contains { without in
      without.range.lowerBound - range.lowerBound <= 2
        && (0...12).contains(agent.lowerBound - without.range.upperBound)
        && unknownBytes(from: without.range.upperBound, to: agent.lowerBound) == 0
        && denials.contains {
          $0.range.lowerBound >= agent.upperBound && $0.range.lowerBound < statement.word.lowerBound
        }
    }
  }
}
