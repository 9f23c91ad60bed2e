import Provenance

/// Which of two things that stand together is meant, and what a thing was made with.
extension SentenceReader {
  /// "The images that accompany this article", "the illustrations for the text": what is made is the thing that the text
  /// only says more of.
  func head(of text: FoundCue, among objects: [FoundCue], before deed: Range<Int>) -> FoundCue? {
    guard text.matter == .text, !lexicon.agentComesFirst, text.range.upperBound <= deed.lowerBound,
      let head = objects.last(where: { $0.range.upperBound <= text.range.lowerBound }), head.matter != .text
    else { return nil }
    let between = head.range.upperBound..<text.range.lowerBound
    let inside = cues.filter { between.lowerBound <= $0.range.lowerBound && $0.range.upperBound <= between.upperBound }
    guard !between.isEmpty, between.count <= 40,
      !inside.contains(where: { $0.cue == .and || $0.cue.group == .agent || $0.cue == .done }),
      Segmentation.separators(between.lowerBound, between.upperBound, self, .marks).isEmpty
    else { return nil }
    // "Illustration at the top of the article".
    let isFirst =
      unknownBytes(from: range.lowerBound, to: head.range.lowerBound) <= 3
      && !cues.contains { $0.range.upperBound <= head.range.lowerBound && ![.functionWord, .this].contains($0.cue) }
    if isFirst, between.count <= 32, unknownBytes(between) <= 16 { return head }
    let isRelative = inside.contains { $0.cue == .relative && gap($0.range, head.range) <= 2 }
    return isRelative || between.count <= 16 && !inside.isEmpty && unknownBytes(between) == 0 ? head : nil
  }

  /// "This material is AI-assisted", "contenu assisté par IA": the thing comes first, and AI helped to make it.
  func isHelped(_ deed: FoundCue, by agent: FoundCue) -> Bool {
    guard deed.cue == .done, deed.deed == .used, !lexicon.table.isUnspaced,
      cues.contains(where: { $0.cue == .object && $0.range.upperBound <= deed.range.lowerBound })
    else { return false }
    if agent.range.overlaps(deed.range) { return true }
    return agent.range.lowerBound >= deed.range.upperBound && gap(deed.range, agent.range) <= 24
      && cues.contains {
        $0.cue == .by && $0.range.lowerBound >= deed.range.lowerBound && $0.range.upperBound <= agent.range.lowerBound
      }
  }

  /// "The picture shows a whale. It was made with AI": statements of a making that name no thing are of what the
  /// sentence before begins with, where that is no text.
  func said(of before: SentenceReader, _ statements: [Statement]) -> [Statement] {
    guard range.count <= 120, !lexicon.agentComesFirst, !cues.contains(where: { $0.cue == .object }),
      let thing = before.cues.first(where: { $0.cue == .object }), let matter = thing.matter, matter != .text,
      before.unknownBytes(from: before.range.lowerBound, to: thing.range.lowerBound) <= 2
    else { return statements }
    return statements.map { statement in
      let isMade = cues.contains { $0.range == statement.word && $0.cue == .done && $0.deed == .made }
      guard isMade, statement.involvesAI, statement.matter == nil, statement.activity == .write,
        unknownBytes(from: range.lowerBound, to: min(statement.word.lowerBound, range.upperBound)) <= 2
      else { return statement }
      var statement = statement
      statement.activity = matter.making
      statement.matter = matter
      statement.scope = statement.scope == .site ? .site : matter.scope
      return statement
    }
  }
}
