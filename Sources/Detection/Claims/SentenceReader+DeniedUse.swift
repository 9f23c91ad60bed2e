import Provenance

/// Sentences in languages whose verbs stand last, that say what was not used before they say who did it.
extension SentenceReader {
  /// "機械翻訳を使わずボランティアが訳しました", "Makine çevirisi kullanılmadan gönüllüler çevirdi": the denial belongs to AI before it, and
  /// whoever stands behind it did what the verb at the end says.
  func withUseDenied(_ statements: [Statement]) -> [Statement] {
    guard lexicon.agentComesFirst, !lexicon.isUninflected, !statements.isEmpty, let (ai, denial) = deniedUse() else {
      return statements
    }
    let isOfPerson = { (statement: Statement) in
      statement.agent.kind == .human && (statement.agentRange ?? statement.word).lowerBound >= denial.upperBound
    }
    guard statements.contains(where: isOfPerson) else { return statements }
    var read: [Statement] = []
    for statement in statements {
      var statement = statement
      if isOfPerson(statement) { statement.used = true }
      if statement.agent.kind == .ai, statement.agentRange?.overlaps(ai) ?? false { statement.used = false }
      let isSaid = read.contains {
        $0.activity == statement.activity && $0.agent.kind == statement.agent.kind && $0.used == statement.used
      }
      if !isSaid { read.append(statement) }
    }
    guard !read.contains(where: \.involvesAI), var denied = read.first(where: isOfPerson) else { return read }
    (denied.agent, denied.agentRange, denied.used, denied.isLinked) = (Agent(.ai), ai, false, true)
    return read + [denied]
  }

  /// AI, and behind it what denies its use with a person after that; nil where the sentence denies anything else.
  private func deniedUse() -> (ai: Range<Int>, denial: Range<Int>)? {
    let denials = cues.filter { $0.cue == .not || $0.cue == .notYet }.map(\.range)
    guard let denial = denials.first,
      denials.allSatisfy({ $0.overlaps(denial) || $0.lowerBound - denial.upperBound <= 1 }),
      let ai = cues.last(where: { $0.cue.isArtificial && $0.range.upperBound <= denial.lowerBound }),
      !cues.contains(where: { $0.cue.isArtificial && $0.range.lowerBound >= denial.upperBound }),
      cues.contains(where: { $0.cue == .human && $0.range.lowerBound >= denial.upperBound })
    else { return nil }
    let between = ai.range.upperBound..<denial.lowerBound
    let names = cues.filter { between.contains($0.range) }
    let isOfUse = cues.contains { $0.deed == .used && ($0.range.overlaps(denial) || between.contains($0.range)) }
    guard between.count <= 72, unknownBytes(between) <= (isOfUse ? 6 : 0),
      !names.contains(where: { $0.cue.group == .agent || $0.cue == .caveat || $0.cue == .own }),
      Segmentation.separators(between.lowerBound, between.upperBound, self, .clauses).isEmpty
    else { return nil }
    return (ai.range, denial)
  }
}
