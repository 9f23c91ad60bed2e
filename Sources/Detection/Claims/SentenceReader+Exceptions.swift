import Provenance

/// What a sentence denies of one thing and not of another.
extension SentenceReader {
  /// "No AI was used, except for the translation": what is taken out of a denial was done with AI.
  func excepting(_ statements: [Statement]) -> [Statement] {
    if let except = cues.first(where: { $0.cue == .except }), !statements.contains(where: { !$0.used }) {
      let exception = self.scope(of: except)
      return statements.flatMap { taken($0, out: exception) }
    }
    guard let except = cues.first(where: { $0.cue == .except }) ?? onlyInBrackets,
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
    for place in statements.indices
    where statements[place].agent.kind == .unspecified && activities.contains(statements[place].activity) {
      statements[place].agent = denied.agent
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

  /// "Except for the photos, AI made everything here": what is taken out of what AI did was done without it.
  private func taken(_ statement: Statement, out whole: Range<Int>) -> [Statement] {
    var scope = whole
    if let thing = cues.first(where: { whole.contains($0.range) && ($0.cue == .object || $0.cue == .noun) }) {
      // "Allt här utom fotona är gjort av AI".
      let next = cues.first {
        ($0.cue == .done || $0.cue == .doing || $0.cue.isArtificial) && $0.range.lowerBound >= thing.range.upperBound
      }
      scope = whole.lowerBound..<min(whole.upperBound, next?.range.lowerBound ?? whole.upperBound)
    } else if let before = cues.last(where: { $0.cue == .object && $0.range.upperBound <= whole.lowerBound }) {
      // "Valokuvia lukuun ottamatta".
      scope = before.range
    }
    let isNamed = { (cue: FoundCue) in
      (cue.matter?.making ?? cue.deed?.activity) == statement.activity && cue.cue != .done && cue.cue != .doing
    }
    guard statement.involvesAI, statement.used, !scope.overlaps(statement.word),
      cues.contains(where: { scope.contains($0.range) && isNamed($0) }),
      !cues.contains(where: { !scope.contains($0.range) && isNamed($0) })
    else { return [statement] }
    var (made, denied) = (statement, statement)
    (made.activity, made.matter, made.scope) = (.write, nil, .article)
    denied.used = false
    return [made, denied]
  }

  /// "No AI was used for this letter (only for translating it)": what a bracket behind a denial begins with.
  private var onlyInBrackets: FoundCue? {
    cues.first { only in
      only.cue == .but && only.range.lowerBound > range.lowerBound
        && text[only.range.lowerBound - 1] == UInt8(ascii: "(")
        && cues.contains { $0.cue == .not && $0.range.upperBound < only.range.lowerBound }
        && !cues.contains {
          ($0.cue.isArtificial || $0.cue == .done) && $0.range.lowerBound > only.range.upperBound
        }
    }
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
