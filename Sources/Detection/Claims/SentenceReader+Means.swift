import Provenance

/// A thing on this page and a tool, with a verb between them that no language file knows.
extension SentenceReader {
  /// "This README was put into Portuguese with DeepL": the page's own thing at the start of a clause, and in that clause
  /// what it was done with or where it came from.
  func isMeansOfThis(_ agent: FoundCue) -> Bool {
    guard range.count <= 300, agent.onlyDeed != nil && isTiedToClause(agent) || isSaidToHelp(agent) else {
      return false
    }
    let start =
      Segmentation.separators(range.lowerBound, agent.range.lowerBound, self, .clauses).last ?? range.lowerBound
    let end =
      Segmentation.separators(agent.range.upperBound, range.upperBound, self, .clauses).first ?? range.upperBound
    guard let thing = ownThing(from: start, to: agent.range.lowerBound),
      unknownBytes(from: start, to: thing.lowerBound) <= 4,
      unknownBytes(from: thing.upperBound, to: agent.range.lowerBound) <= 32
    else { return false }
    let barred: Set<StatementCue> = [
      .others, .said, .product, .about, .must, .can, .condition, .future, .offer, .you, .request, .notAI, .file,
    ]
    return !cues.contains {
      barred.contains($0.cue) && start <= $0.range.lowerBound && $0.range.lowerBound < end
        && !$0.range.overlaps(agent.range) && !thing.contains($0.range)
    }
  }

  /// "With the help of ChatGPT": in so many words, be it a tool that does many things.
  private func isSaidToHelp(_ agent: FoundCue) -> Bool {
    agent.cue != .machine && !lexicon.agentComesFirst
      && cues.contains {
        $0.cue == .help && text[$0.range].contains(0x20)
          && (0...3).contains(agent.range.lowerBound - $0.range.upperBound)
      }
  }

  /// "With DeepL", "DeepL ile": the word that ties it, right beside it.
  private func isTiedToClause(_ agent: FoundCue) -> Bool {
    cues.contains { link in
      guard [.by, .help, .from].contains(link.cue) else { return false }
      return lexicon.agentComesFirst
        ? (0...3).contains(link.range.lowerBound - agent.range.upperBound)
        : (0...3).contains(agent.range.lowerBound - link.range.upperBound)
    }
  }

  /// "This version", "the subtitles of this film": what is on this page, where a clause says so before the tool.
  private func ownThing(from start: Int, to end: Int) -> Range<Int>? {
    let before = cues.filter { start <= $0.range.lowerBound && $0.range.upperBound <= end }
    if let own = before.first(where: { $0.cue == .own || $0.cue == .site }) { return own.range }
    guard let this = before.first(where: { $0.cue == .this }),
      let thing = before.first(where: { $0.cue == .object && gap($0.range, this.range) <= 4 })
    else { return nil }
    return spanning(this.range, thing.range)
  }
}
