import Provenance

/// What a segment says, put together: the languages, the scope, and whether a word ties the agent to the deed.
extension AgentReader {
  func statement(_ activity: Activity, _ agent: Agent, _ used: Bool, _ cue: FoundCue?) -> Statement {
    let directions = LanguageDirections(reader)
    var languages = directions.directions(in: segment.range, activity: activity, deed: segment.deed.range)
    if activity == .translate, languages.from == nil, segment.deed.cue != .noun,
      let told = directions.language(before: segment.deed.range, in: segment.range),
      languages.to.map({ $0 == told }) ?? true
    {
      languages = (told, nil)
    }
    let matter = matter
    var statement = Statement(
      activity: activity,
      agent: agent,
      used: used,
      matter: matter,
      scope: scope(activity, matter),
      from: languages.from,
      to: languages.to,
      sentence: reader.range,
      word: segment.deed.range,
      agentRange: cue?.range,
      isPresupposed: segment.isPresupposed
    )
    statement.isLinked = cue.map { isLinked($0) } ?? false
    return statement
  }

  func scope(_ activity: Activity, _ matter: Matter?) -> Scope {
    if cues.contains(where: { $0.cue == .site }) { return .site }
    switch activity {
    case .illustrate: return matter == .video ? .video : .image
    case .narrate: return matter == .video ? .video : .audio
    case .summarize: return .summary
    case .headline: return .headline
    case .review, .edit, .factCheck:
      if segments[..<index].contains(where: { $0.isPresupposed && $0.deed.deed == .translate }) { return .site }
      return matter.map { $0 == .text ? .article : $0.scope } ?? .article
    default: return .article
    }
  }

  /// Whether "by", "with the help of" or the bare neighbourhood ties the agent to the deed.
  func isLinked(_ agent: FoundCue) -> Bool {
    if agent.cue == .machine { return true }
    if reader.gap(agent.range, segment.deed.range) <= 3 { return true }
    // "Translation from Swedish: DeepL".
    if reader.isBehindColon(agent), segment.deed.range.upperBound <= agent.range.lowerBound,
      reader.unknownBytes(from: segment.deed.range.upperBound, to: agent.range.lowerBound) <= 3
    {
      return true
    }
    return cues.contains { cue in
      guard cue.cue == .help || cue.cue == .by || cue.deed == .used else { return false }
      return reader.gap(cue.range, agent.range) <= (cue.deed == .used ? 30 : 14)
    }
  }
}
