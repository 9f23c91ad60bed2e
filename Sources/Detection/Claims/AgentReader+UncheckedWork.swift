import Provenance

/// What AI made, of which a check says that it was, or was not, done.
extension AgentReader {
  /// "Traducción automática sin revisar": a check that what AI made is said not to have had.
  func isUncheckedWork(of ai: FoundCue, _ activity: Activity) -> Bool {
    let isBehind = (0...1).contains(ai.range.lowerBound - segment.deed.range.upperBound)
    guard isOversight(activity) || activity == .edit else { return false }
    if isUncheckedObject(ai) { return true }
    guard isBehind || ai.range.upperBound <= segment.deed.range.lowerBound else { return false }
    // "Unreviewed machine translation".
    let isOfWork = isBehind ? cues.contains { isNoun($0, behind: ai) } : isWhatIsMade(beside: ai)
    return isOfWork
      && !cues.contains {
        ($0.cue == .by || $0.cue == .help) && $0.range.upperBound <= ai.range.lowerBound
          && reader.gap($0.range, ai.range) <= 3
      }
  }

  /// "Nobody has proofread this machine translation": what AI made, behind the verb, with a denial before it.
  private func isUncheckedObject(_ ai: FoundCue) -> Bool {
    let deed = segment.deed.range
    guard segment.deed.cue != .noun, ai.range.upperBound > deed.upperBound,
      let noun = cues.first(where: {
        $0.cue == .noun && $0.range.lowerBound >= deed.upperBound
          && ($0.range.overlaps(ai.range) || reader.gap($0.range, ai.range) <= 2)
      }), cues.contains(where: { $0.cue == .not && $0.range.upperBound <= deed.lowerBound })
    else { return false }
    let between = deed.upperBound..<max(deed.upperBound, min(noun.range.lowerBound, ai.range.lowerBound))
    return between.count <= 20 && reader.unknownBytes(between) <= 4
      && !cues.contains { ($0.cue == .by || $0.cue == .help) && between.contains($0.range) }
  }

  func isNoun(_ noun: FoundCue, behind ai: FoundCue) -> Bool {
    noun.cue == .noun
      && (noun.range.overlaps(ai.range) || (0...2).contains(noun.range.lowerBound - ai.range.upperBound))
  }

  func isWhatIsMade(beside ai: FoundCue) -> Bool { !nouns(beside: ai).isEmpty }

  /// The words before a deed for what is made, next to AI or one word with it ("AI images", "machine translation").
  private func nouns(beside ai: FoundCue) -> [FoundCue] {
    cues.filter {
      ($0.cue == .noun || $0.cue == .object) && $0.range.upperBound <= segment.deed.range.lowerBound
        && (reader.gap($0.range, ai.range) <= 2 || $0.range.overlaps(ai.range))
    }
  }

  /// That AI had a part in what a sentence says something else of.
  func inPassing(_ agent: Agent, _ cue: FoundCue) -> Statement {
    var statement = statement(whatAIMade(cue) ?? .unspecified, agent, true, cue)
    statement.isPresupposed = true
    return statement
  }

  /// "Machine translation reviewed by …", "AI images are checked by …": what the noun beside AI says that AI did.
  private func whatAIMade(_ ai: FoundCue) -> Activity? {
    var nouns = nouns(beside: ai).filter { segment.range.contains($0.range) }
    if nouns.isEmpty { nouns = cues.filter { isNoun($0, behind: ai) } }
    if let noun = nouns.first(where: { $0.cue == .noun && $0.deed?.activity != nil }) { return noun.deed?.activity }
    guard let matter = nouns.first?.matter, matter != .text else { return nil }
    return matter.making
  }
}
