/// Whether a statement is part of what somebody is asked to do, or of what a screen offers.
extension CircumstanceReader {
  /// "Find out which pictures were made by AI", "AI가 그린 그림을 고르세요".
  func isRequested(_ statement: Statement) -> Bool {
    let (first, end) = (reader.start(of: statement), reader.end(of: statement))
    return cues.contains { request in
      guard request.cue == .request || request.cue == .tap else { return false }
      if request.range.upperBound <= first {
        return beginsAfresh(request) && !isCut(request.range.upperBound..<first)
      }
      guard reader.lexicon.agentComesFirst, request.range.lowerBound >= end else { return false }
      return reader.unknownBytes(request.range.upperBound..<range.upperBound) <= 2
        && !isCut(end..<request.range.lowerBound)
    }
  }

  /// "Cover made by AI, tap for another one", there or in the sentence beside it.
  func isOnScreen(_ statement: Statement) -> Bool {
    if context.screenBeside { return true }
    let said = reader.start(of: statement)..<reader.end(of: statement)
    return reader.offersOnScreen && cues.contains { $0.cue == .tap && !$0.range.overlaps(said) }
  }

  /// "Your week, summed up by AI": whose the thing is, said first.
  func isOwner(_ you: FoundCue) -> Bool {
    reader.unknownBytes(range.lowerBound..<you.range.lowerBound) == 0
      && !cues.contains { $0.cue != .functionWord && $0.range.lowerBound < you.range.lowerBound }
  }

  /// Whether nothing but "please", "not" or a label stands before a word, in the sentence or behind a mark in it.
  private func beginsAfresh(_ word: FoundCue) -> Bool {
    var start = range.lowerBound
    var position = start
    while position < word.range.lowerBound {
      if isBreak(position) { start = position }
      position += Script.length(reader.text[position])
    }
    let before = start..<word.range.lowerBound
    return reader.unknownBytes(before) <= 2
      && !cues.contains {
        before.contains($0.range) && ![.word, .mode, .call, .world, .frame, .article].contains($0.cue.group)
      }
  }

  private func isCut(_ between: Range<Int>) -> Bool {
    var position = between.lowerBound
    while position < between.upperBound {
      if isBreak(position) { return true }
      position += Script.length(reader.text[position])
    }
    return false
  }

  /// Whether a colon, a semicolon, a dash or a bar stands at a position.
  private func isBreak(_ position: Int) -> Bool {
    let byte = reader.text[position]
    if byte == UInt8(ascii: ",") || byte == UInt8(ascii: "/") { return false }
    // Commas of other scripts.
    if byte == 0xD8 || byte == 0xE3 { return false }
    if byte == 0xEF, reader.text[position...].starts(with: [0xEF, 0xBC, 0x8C]) { return false }
    return Segmentation.isSeparator(reader.text, position, range.upperBound, .marks)
      || Clause.isBar(reader.text, position, range.upperBound)
  }
}

extension SentenceReader {
  func start(of statement: Statement) -> Int {
    min(statement.word.lowerBound, statement.agentRange?.lowerBound ?? statement.word.lowerBound)
  }

  func end(of statement: Statement) -> Int {
    max(statement.word.upperBound, statement.agentRange?.upperBound ?? statement.word.upperBound)
  }

  /// Whether it says what to do to a screen ("tap to try again"); "click here for the original" and "click to read the
  /// article" lead to what is said.
  var offersOnScreen: Bool {
    cues.contains { tap in
      guard tap.cue == .tap else { return false }
      let start = Segmentation.separators(range.lowerBound, tap.range.lowerBound, self, .clauses).last
      let end = Segmentation.separators(tap.range.upperBound, range.upperBound, self, .clauses).first
      let clause = (start ?? range.lowerBound)..<(end ?? range.upperBound)
      // "The handle click was written with AI": a thing of that name stands within a clause.
      guard
        lexicon.table.isUnspaced || unknownBytes(clause.lowerBound..<tap.range.lowerBound) == 0
          || unknownBytes(tap.range.upperBound..<clause.upperBound) == 0
      else { return false }
      return !cues.contains {
        clause.contains($0.range) && ($0.cue == .own || $0.cue == .original || $0.cue == .object && $0.matter == .text)
      }
    }
  }

  /// "Translate into English?"
  var asksForADeed: Bool {
    Script.endsAsQuestion(text[range], or: lexicon.questionMarks) && cues.contains { $0.deed != nil }
  }
}
