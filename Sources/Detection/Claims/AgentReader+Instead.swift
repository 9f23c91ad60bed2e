import Provenance

/// Who did what AI is said not to have done.
extension AgentReader {
  /// "Not translated by a machine but by Ada Moss": the name behind the "but" that follows a denied AI.
  func doneInstead(of statement: Statement) -> [Statement] {
    guard statement.involvesAI, !statement.used, !reader.lexicon.agentComesFirst, !reader.lexicon.table.isUnspaced,
      let agent = statement.agentRange
    else { return [] }
    let end = max(agent.upperBound, statement.word.upperBound)
    guard let but = cues.first(where: { $0.cue == .but && $0.range.lowerBound >= end }),
      but.range.lowerBound - end <= 8, reader.unknownBytes(from: end, to: but.range.lowerBound) <= 2
    else { return [] }
    let by = cues.first { $0.cue == .by && (0...2).contains($0.range.lowerBound - but.range.upperBound) }
    let names = PersonNames(reader)
    guard let name = names.nameRun(from: by?.range.upperBound ?? but.range.upperBound, to: reader.range.upperBound),
      reader.text[name].contains(0x20), !reader.text[name].contains(where: names.isDigit),
      !cues.contains(where: { $0.range.overlaps(name) && $0.cue != .functionWord }),
      // A verb behind the name has it for its subject.
      !cues.contains(where: { $0.deed != nil && $0.range.lowerBound >= name.upperBound })
    else { return [] }
    var other = statement
    (other.agent, other.used, other.agentRange) = (Agent(.human, name: printed(name)), true, name)
    return [other]
  }
}
