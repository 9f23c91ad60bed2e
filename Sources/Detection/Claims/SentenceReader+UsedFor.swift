import Provenance

/// What a sentence lists that AI was, or was not, used for: "No AI was used for the text, the translation or the pictures",
/// "글과 그림에는 AI를 쓰지 않았습니다".
extension SentenceReader {
  /// The statements, with one for each kind of thing in such a list.
  func usedFor(_ statements: [Statement]) -> [Statement] {
    guard let use = statements.first(where: isUse), let list = listOfThings(), isAbout(list, use) else {
      return statements
    }
    let same = { (statement: Statement) in statement.involvesAI && statement.used == use.used }
    let further: [Statement] = list.compactMap { thing in
      guard let making = making(of: thing), !statements.contains(where: { same($0) && $0.activity == making }) else {
        return nil
      }
      var further = use
      (further.activity, further.matter) = (making, thing.matter)
      further.scope = thing.matter?.scope ?? (making == .translate ? .translation : .article)
      return further
    }
    return statements.filter { !(same($0) && $0.activity == .unspecified) } + further
  }

  /// Whether a statement says that AI was used, or not, rather than what it did.
  private func isUse(_ statement: Statement) -> Bool {
    statement.involvesAI && statement.agent.kind == .ai
      && (statement.activity == .unspecified
        || cues.contains { $0.deed == .used && $0.cue != .noun && gap($0.range, statement.word) <= 60 }
        || !statement.used && cues.contains { $0.deed == .made && $0.cue == .done && $0.range == statement.word })
  }

  /// Whether a list stands near the use, and nobody is named for its things ("…: the voices and the pictures are by people").
  private func isAbout(_ list: [FoundCue], _ use: Statement) -> Bool {
    guard let first = list.first, let last = list.last else { return false }
    let things = spanning(first.range, last.range)
    let said = use.agentRange.map { spanning($0, use.word) } ?? use.word
    guard unknownBytes(between(things, said)) <= 16 else { return false }
    // "No text or picture in this issue was made with AI".
    if use.activity != .unspecified, !cues.contains(where: { $0.deed == .used }) {
      return cues.contains { $0.cue == .not && (0...1).contains(first.range.lowerBound - $0.range.upperBound) }
    }
    let colon = (range.lowerBound..<first.range.lowerBound).last(where: isColon) ?? range.lowerBound
    return colon < said.upperBound || !cues.contains { $0.cue == .human && $0.range.lowerBound > colon }
  }

  private func making(of thing: FoundCue) -> Activity? {
    thing.cue == .noun ? thing.deed?.activity : thing.matter?.making
  }

  /// Two things or more of different kinds, each parted from the next by a comma or a word for "and" or "nor".
  private func listOfThings() -> [FoundCue]? {
    let kinds: [Deed] = [.write, .translate, .summarize, .illustrate, .narrate, .headline]
    let things = cues.filter {
      $0.cue == .object && $0.matter?.making != nil || $0.cue == .noun && $0.deed.map(kinds.contains) ?? false
    }.sorted { $0.range.lowerBound < $1.range.lowerBound }
    var lists: [[FoundCue]] = []
    for thing in things {
      if let last = lists.last?.last, last.range.overlaps(thing.range) { continue }
      if let last = lists.last?.last, isNext(thing, behind: last) {
        lists[lists.count - 1].append(thing)
      } else {
        lists.append([thing])
      }
    }
    return lists.first { list in Set(list.compactMap(making)).count > 1 }
  }

  private func isNext(_ thing: FoundCue, behind last: FoundCue) -> Bool {
    let between = last.range.upperBound..<thing.range.lowerBound
    guard (1...28).contains(between.count), !Segmentation.isBroken(between, text), !between.contains(where: isColon),
      cues.allSatisfy({
        !between.contains($0.range)
          || [.and, .not, .functionWord, .indefinite, .this, .own, .by, .help, .to, .from].contains($0.cue)
      })
    else { return false }
    if cues.contains(where: { between.contains($0.range) && ($0.cue == .and || $0.cue == .not) }) {
      return unknownBytes(between) <= 6
    }
    let isParted = !Segmentation.separators(between.lowerBound, between.upperBound, self, .clauses).isEmpty
    guard lexicon.agentComesFirst || lexicon.table.isUnspaced else { return isParted && unknownBytes(between) <= 6 }
    let printed = printed(between)
    return unknownBytes(between) <= 9
      && (isParted || Self.particles.contains { printed.contains($0) }) && !printed.contains("の")
  }

  /// What joins nouns where it is written with them.
  private static let particles = ["、", "・", "や", "と", "にも", "も", "과", "와", "도", "이나", "·"]
}
