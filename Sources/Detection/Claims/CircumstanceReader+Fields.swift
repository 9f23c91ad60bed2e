import Provenance

/// What a sentence says elsewhere than in the part that the statement stands in, and earlier than it.
extension CircumstanceReader {
  /// "After an idea of Jo Berg · synthetic voice · CC BY": credits in a row, each in a field of its own.
  func isInOtherField(_ cue: FoundCue, than statement: Statement) -> Bool {
    let between = between(cue, statement)
    return between.contains { Clause.isBar(reader.text, $0, between.upperBound) }
  }

  /// "AI-generated content: summaries should be checked by a person": the head of a rule.
  func isHeadOfDuty(_ statement: Statement) -> Bool {
    guard !has(.own), !has(.site), !has(.we), !has(.caveat),
      let colon = range.first(where: reader.isColon), reader.end(of: statement) <= colon
    else { return false }
    return cues.contains { $0.cue == .must && $0.range.lowerBound > colon }
  }

  /// Where in Thai, which ends sentences with a space, that of a statement begins: behind the last space before it that has
  /// the length of a clause before it; nil where there is none.
  func thaiSentence(of statement: Statement) -> Int? {
    guard reader.lexicon.table.isUnspaced, !reader.lexicon.agentComesFirst else { return nil }
    let start = reader.start(of: statement)
    return (range.lowerBound + 90..<max(range.lowerBound + 90, start)).last { position in
      reader.text[position] == 0x20 && Script.isThai(reader.text, at: position - 3, limit: start)
        && Script.isThai(reader.text, at: position + 1, limit: range.upperBound)
    }.map { $0 + 1 }
  }

  /// "All rights reserved; the pictures were made with AI": what a semicolon or a bar parts from the statement.
  func isSetApart(_ cue: FoundCue, from statement: Statement) -> Bool {
    if isInOwnBrackets(statement, behind: cue) || isInPassing(cue, before: statement) { return true }
    if cue.cue != .condition, let start = thaiSentence(of: statement), cue.range.upperBound + 60 <= start {
      return true
    }
    let between = between(cue, statement)
    let endsQuestions = reader.lexicon.questionMarks.contains([UInt8(ascii: ";")])
    return between.contains {
      reader.text[$0] == UInt8(ascii: ";") && !endsQuestions || Clause.isBar(reader.text, $0, between.upperBound)
    }
  }

  /// "All of it – from the essays about rivers to the features – was made with AI": what dashes or brackets enclose before
  /// the statement.
  private func isInPassing(_ cue: FoundCue, before statement: Statement) -> Bool {
    let start = reader.start(of: statement)
    guard cue.range.upperBound < start else { return false }
    let (before, behind) = (range.lowerBound..<cue.range.lowerBound, cue.range.upperBound..<start)
    let open = UInt8(ascii: "(")
    let close = UInt8(ascii: ")")
    let opened = reader.text[before].lastIndex { $0 == open || $0 == close }
    let closed = reader.text[behind].firstIndex { $0 == open || $0 == close }
    if let opened, let closed, reader.text[opened] == open, reader.text[closed] == close { return true }
    return reader.dashes(in: before) % 2 == 1 && reader.dashes(in: behind) == 1
  }

  /// "This page was written with AI to explain a rule": who speaks of this page and goes on to say more reports nothing.
  func isSaidOfThis(_ said: FoundCue, behind statement: Statement) -> Bool {
    let end = reader.end(of: statement)
    if said.range.upperBound <= reader.start(of: statement) { return isAnnounced(by: said, statement) }
    guard said.range.lowerBound >= end, cues.contains(where: { $0.cue == .own && $0.range.lowerBound < end }) else {
      return false
    }
    // "This picture was made by AI, experts say" has who says so behind a comma.
    return Segmentation.separators(end, said.range.lowerBound, reader, .clauses).isEmpty
      || cues.contains { $0.cue == .caveat && (end..<said.range.lowerBound).contains($0.range) }
  }

  /// "The council informs that this site has been translated by machine": whose site it is says so, and quotes nobody.
  private func isAnnounced(by said: FoundCue, _ statement: Statement) -> Bool {
    statement.involvesAI && statement.activity == .translate && !quotesStatement
      && cues.contains {
        ($0.cue == .site || $0.cue == .own) && $0.range.lowerBound >= said.range.upperBound
          && $0.range.upperBound <= reader.start(of: statement)
      }
  }

  /// "How I want to build the app (written with the help of AI)": what stands in brackets of its own behind the cue.
  private func isInOwnBrackets(_ statement: Statement, behind cue: FoundCue) -> Bool {
    let (start, end) = (reader.start(of: statement), reader.end(of: statement))
    guard cue.range.upperBound <= start,
      let open = reader.text[cue.range.upperBound..<start].lastIndex(of: UInt8(ascii: "(")),
      !reader.text[open..<start].contains(UInt8(ascii: ")")), reader.unknownBytes(from: open, to: start) <= 4
    else { return false }
    let rest = end..<range.upperBound
    return !reader.text[start..<end].contains(UInt8(ascii: ")"))
      && reader.unknownBytes(end..<(reader.text[rest].firstIndex(of: UInt8(ascii: ")")) ?? end)) <= 12
      && cues.contains { $0.range == statement.word && $0.cue == .done }
  }

  private func between(_ cue: FoundCue, _ statement: Statement) -> Range<Int> {
    let (start, end) = (reader.start(of: statement), reader.end(of: statement))
    if cue.range.upperBound <= start { return cue.range.upperBound..<start }
    return end..<max(end, cue.range.lowerBound)
  }

  /// "The specification had been written with AI by a consultant": what was so before something else happened, told of
  /// another thing than this page.
  func tellsOfBefore(_ statement: Statement) -> Bool {
    guard statement.used, statement.involvesAI, !has(.own), !has(.site), !has(.we) else { return false }
    let start = reader.start(of: statement)
    return cues.contains { had in
      guard had.cue == .had, had.range.lowerBound < statement.word.lowerBound,
        had.range.upperBound <= statement.word.lowerBound || had.range.overlaps(statement.word)
      else { return false }
      let between = had.range.upperBound..<max(had.range.upperBound, start)
      return reader.gap(had.range, start..<start) <= 30
        && Segmentation.separators(between.lowerBound, between.upperBound, reader, .clauses).isEmpty
    }
  }
}
