import Provenance

/// Who or what did something, and who or what is said not to have done it.
extension SentenceReader {
  /// "Not a human but an AI wrote this", "nicht ich, sondern DeepL", "사람이 아니라 AI가 썼다": the AI that did what a person did not.
  var aiInsteadOfPerson: FoundCue? {
    for person in cues where person.cue == .human || person.cue == .we {
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

  /// "Sentetik sesler değil, insanlar seslendiriyor", "합성 음성이 아니라 사람이": where verbs stand last, the person who did
  /// what AI did not.
  var personInsteadOfAI: (FoundCue, FoundCue)? {
    guard lexicon.agentComesFirst, !lexicon.isUninflected else { return nil }
    for ai in cues where ai.cue.isArtificial {
      guard
        let person = cues.first(where: {
          $0.cue == .human && (0...48).contains($0.range.lowerBound - ai.range.upperBound)
        }),
        let not = cues.first(where: {
          $0.cue == .not && (0...16).contains($0.range.lowerBound - ai.range.upperBound)
            && $0.range.upperBound <= person.range.lowerBound
        }),
        unknownBytes(from: ai.range.upperBound, to: not.range.lowerBound) <= 4,
        unknownBytes(from: not.range.upperBound, to: person.range.lowerBound) <= 4,
        !cues.contains(where: {
          $0.cue != .noun && $0.deed != nil && $0.range.lowerBound > ai.range.upperBound + 1
            && $0.range.upperBound <= person.range.lowerBound
        })
      else { continue }
      return (person, ai)
    }
    return nil
  }

  func doneBy(_ person: FoundCue, insteadOf ai: FoundCue, _ statements: [Statement]) -> [Statement] {
    var settled: [Statement] = []
    for statement in statements where statement.involvesAI || statement.agent.kind == .human {
      guard !settled.contains(where: { $0.activity == statement.activity }) else { continue }
      var (done, denied) = (statement, statement)
      (done.agent, done.used, done.agentRange) = (Agent(.human, role: printed(person.range)), true, person.range)
      denied.agent = Agent(.ai, tool: ai.cue == .machine ? nil : ToolNames(self).tool(in: range, among: [ai]))
      (denied.used, denied.agentRange) = (false, ai.range)
      settled += [done, denied]
    }
    return settled + statements.filter { !$0.involvesAI && $0.agent.kind != .human }
  }

  func doneBy(_ ai: FoundCue, instead statements: [Statement]) -> [Statement] {
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

  /// "This is no photo but an AI image", "写真ではなく、AIが生成した画像です": what is denied stands before "but", and AI behind it.
  func isInsteadOfThing(_ statement: Statement) -> Bool {
    let first = start(of: statement)
    // "It was DeepL, not me, that translated this page".
    if !lexicon.agentComesFirst, let agent = statement.agentRange, let not = cues.first(where: { $0.cue == .not }),
      (0...3).contains(not.range.lowerBound - agent.upperBound), not.range.upperBound < statement.word.lowerBound,
      cues.contains(where: {
        ($0.cue == .we || $0.cue == .human) && (0...4).contains($0.range.lowerBound - not.range.upperBound)
      })
    {
      return true
    }
    guard let denial = cues.first(where: { $0.cue == .not }), denial.range.upperBound <= first,
      !cues.contains(where: { $0.cue == .not && $0.range.lowerBound >= first })
    else { return false }
    if lexicon.agentComesFirst, !lexicon.isUninflected {
      let ai = statement.agentRange?.lowerBound ?? first
      return (0...9).contains(ai - denial.range.upperBound)
        && (lexicon.table.isUnspaced || text[denial.range.upperBound..<ai].contains(UInt8(ascii: ",")))
        && cues.contains {
          $0.cue == .object && (0...9).contains(denial.range.lowerBound - $0.range.upperBound)
        }
    }
    guard
      let but = cues.last(where: {
        $0.cue == .but && $0.range.lowerBound >= denial.range.upperBound && $0.range.upperBound <= first
      }), first - but.range.upperBound <= 24
    else { return false }
    let between = denial.range.upperBound..<but.range.lowerBound
    return between.count <= 60
      && !cues.contains { ($0.cue.isArtificial || $0.deed != nil) && between.contains($0.range) }
      && cues.contains { $0.cue == .object && between.contains($0.range) }
  }
}
