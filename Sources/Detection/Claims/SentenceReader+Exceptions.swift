import Provenance

/// What a sentence denies of one thing and not of another.
extension SentenceReader {
  /// "No AI was used, except for the translation": what is taken out of a denial was done with AI.
  func excepting(_ statements: [Statement]) -> [Statement] {
    guard let except = cues.first(where: { $0.cue == .except }),
      let denied = statements.first(where: { $0.involvesAI && !$0.used })
    else { return statements }
    let scope = scope(of: except)
    let activities = Set(
      cues.lazy.filter { scope.contains($0.range) }.compactMap { $0.deed?.activity ?? $0.matter?.making }
    )
    guard !activities.isEmpty else { return statements }
    var statements = statements
    for place in statements.indices
    where statements[place].involvesAI && !statements[place].used && activities.contains(statements[place].activity) {
      statements[place].used = true
    }
    // "Written and edited without AI, except for the translation" denies nothing of the translation.
    let things = Set(cues.lazy.filter { scope.contains($0.range) }.compactMap(\.matter))
    for place in statements.indices where !statements[place].used {
      guard let matter = statements[place].matter, things.contains(matter) else { continue }
      (statements[place].matter, statements[place].scope) = (nil, .article)
    }
    for activity in activities where !statements.contains(where: { $0.activity == activity && $0.used }) {
      var used = denied
      (used.activity, used.used) = (activity, true)
      statements.append(used)
    }
    if !statements.contains(where: { $0.involvesAI && !$0.used }) {
      var rest = denied
      rest.activity = .unspecified
      statements.append(rest)
    }
    return statements
  }

  /// What an exception is of: what follows it in its clause, or stands before it where verbs stand last.
  private func scope(of except: FoundCue) -> Range<Int> {
    if lexicon.agentComesFirst, !lexicon.isUninflected {
      let start = Segmentation.separators(range.lowerBound, except.range.lowerBound, self, .clauses).last
      return (start ?? range.lowerBound)..<except.range.lowerBound
    }
    let end = Segmentation.separators(except.range.upperBound, range.upperBound, self, .clauses).first
    return except.range.upperBound..<(end ?? range.upperBound)
  }

  /// "The pictures were made with AI, the text was not": the thing of a last clause that only denies.
  static func deniedAlone(_ cues: [FoundCue], _ lexicon: Lexicon, text: [UInt8], range: Range<Int>) -> FoundCue? {
    guard let comma = lastComma(text, range), comma.lowerBound > range.lowerBound else { return nil }
    let clause = comma.upperBound..<range.upperBound
    guard clause.count <= 48,
      cues.contains(where: { $0.cue.isArtificial && $0.range.upperBound <= comma.lowerBound }),
      cues.contains(where: { $0.cue == .done && $0.range.upperBound <= comma.lowerBound })
    else { return nil }
    let inside = cues.filter { clause.contains($0.range) }
    let things = inside.filter { $0.cue == .object && $0.matter?.making != nil }
    guard let thing = things.first, things.count == 1, inside.contains(where: { $0.cue == .not }),
      inside.allSatisfy({
        [.object, .not, .but, .functionWord, .this, .own, .indefinite, .it, .and, .relative].contains($0.cue)
      })
    else { return nil }
    // Nothing in it that no cue explains.
    let words = clause.filter { position in
      (Script.isASCIIWord(text[position]) || lexicon.table.isUnspaced && text[position] >= 0xE4)
        && !inside.contains { $0.range.contains(position) }
    }
    return words.count <= 2 ? thing : nil
  }

  /// The last comma or semicolon, also of full width and Arabic.
  private static func lastComma(_ text: [UInt8], _ range: Range<Int>) -> Range<Int>? {
    let marks = [",", ";", "，", "、", "；", "،"].map { Array($0.utf8) }
    return range.reversed().lazy.compactMap { position in
      marks.first { text[position..<range.upperBound].starts(with: $0) }.map { position..<position + $0.count }
    }.first
  }

  /// What the clause that only denies says, in the light of what AI is said to have made.
  func denialAlone(beside statements: [Statement]) -> [Statement] {
    guard let thing = thingDeniedAlone, let activity = thing.matter?.making,
      let made = statements.first(where: { $0.involvesAI && $0.used && $0.activity != activity })
    else { return [] }
    var denied = made
    (denied.activity, denied.used, denied.matter, denied.word) = (activity, false, thing.matter, thing.range)
    denied.scope = thing.matter?.scope ?? .article
    return [denied]
  }
}
