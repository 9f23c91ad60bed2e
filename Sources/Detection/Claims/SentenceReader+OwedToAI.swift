import Provenance

/// What could not have been done without AI, and so was done with it.
extension SentenceReader {
  /// "Without ChatGPT I could not have written this", "sans l'aide de l'IA, ce fichier n'existerait pas".
  func isOwedToAI(_ statement: Statement) -> Bool {
    guard let agent = statement.agentRange ?? cues.first(where: \.cue.isArtificial)?.range else { return false }
    let ai = cues.first { $0.cue.isArtificial && $0.range.overlaps(agent) }?.range ?? agent
    return cues.contains { without in
      guard without.cue == .without else { return false }
      let between = between(without.range, ai)
      let isBeside =
        (lexicon.agentComesFirst && !lexicon.isUninflected
          ? without.range.lowerBound >= ai.upperBound : without.range.upperBound <= ai.lowerBound)
        || without.range.overlaps(ai)
      return isBeside && between.count <= 40 && unknownBytes(between) <= 8
        && Segmentation.separators(between.lowerBound, between.upperBound, self, .clauses).isEmpty
        && (cues.contains { $0.cue == .would && !$0.range.overlaps(without.range) }
          || cues.contains { $0.cue == .can }
            && cues.contains {
              $0.cue == .not && $0.range.lowerBound >= ai.upperBound && $0.range.lowerBound < statement.word.lowerBound
            })
    }
  }
}
