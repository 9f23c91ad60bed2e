/// What stands in a sentence about a statement and neither for it nor against it.
extension CircumstanceReader {
  /// "Made by Ana Pardo (apardo) with help from Claude": from "by" to "with help from", who is named there.
  func namedBeforeHelp(_ statement: Statement) -> Range<Int>? {
    guard statement.involvesAI, !reader.lexicon.agentComesFirst, let agent = statement.agentRange else { return nil }
    let (start, end) = (statement.word.upperBound, agent.lowerBound)
    guard start < end, end - start <= 120,
      let by = cues.first(where: { $0.cue == .by && $0.range.lowerBound >= start && $0.range.upperBound <= end }),
      reader.gap(statement.word, by.range) <= 3,
      let help = cues.last(where: { $0.cue == .help && $0.range.lowerBound >= by.range.upperBound }),
      help.range.lowerBound <= end, reader.gap(help.range, agent) <= 16
    else { return nil }
    return by.range.upperBound..<help.range.lowerBound
  }

  /// "Reading aloud by a synthetic voice": a word between the noun and AI says that AI does it.
  func isTiedByWord(_ statement: Statement) -> Bool {
    guard let agent = statement.agentRange, agent.lowerBound >= statement.word.upperBound else { return false }
    return cues.contains {
      ($0.cue == .by || $0.cue == .help) && $0.range.lowerBound >= statement.word.upperBound
        && $0.range.upperBound <= agent.lowerBound
    }
  }

  /// "This is an AI translation", "these pictures are AI art": what points stands by the statement.
  func isThis(_ statement: Statement) -> Bool {
    let first = reader.start(of: statement)
    return cues.contains { this in
      this.cue == .this
        && (this.range.upperBound > first || reader.unknownBytes(from: this.range.upperBound, to: first) <= 8)
    }
  }

  /// How many unknown bytes stand in brackets that open and close there ("translated into 6 languages (…) with AI").
  func bracketed(_ between: Range<Int>) -> Int {
    guard let open = reader.text[between].firstIndex(of: UInt8(ascii: "(")),
      let close = reader.text[open..<between.upperBound].firstIndex(of: UInt8(ascii: ")"))
    else { return 0 }
    return reader.unknownBytes(from: open, to: close)
  }

  /// "The guide and the settings were translated by AI": a word for a product that is joined to what was made.
  func isMadeToo(_ product: FoundCue, _ statement: Statement) -> Bool {
    if isWhatWasMade(product, statement) { return true }
    guard statement.used, isSaidToBeDone(statement), product.range.upperBound <= statement.word.lowerBound else {
      return false
    }
    return cues.contains { thing in
      guard thing.cue == .object else { return false }
      let low = min(thing.range.upperBound, product.range.upperBound)
      let high = max(thing.range.lowerBound, product.range.lowerBound)
      guard low < high, high - low <= 16, reader.unknownBytes(from: low, to: high) <= 4 else { return false }
      return cues.contains { $0.cue == .and && (low..<high).contains($0.range) }
    }
  }

  /// "Dieser Artikel und seine Bilder": what is joined to this belongs to it.
  func belongsToThis(_ other: FoundCue) -> Bool {
    cues.contains { and in
      and.cue == .and && and.range.upperBound <= other.range.lowerBound && reader.gap(and.range, other.range) <= 1
        && cues.contains {
          $0.cue == .own && $0.range.upperBound <= and.range.lowerBound
            && reader.unknownBytes(from: $0.range.upperBound, to: and.range.lowerBound) <= 2
        }
    }
  }

  /// "We use AI to translate interviews with ministers": what those who write use AI for, whatever they do it to.
  func isOwnPractice(_ statement: Statement) -> Bool {
    guard statement.involvesAI, !reader.lexicon.agentComesFirst,
      let used = cues.first(where: {
        $0.deed == .used
          && ($0.range.upperBound <= statement.word.lowerBound || tellsOfUse($0) && $0.range == statement.word)
      }),
      let agent = statement.agentRange, agent.lowerBound >= used.range.upperBound, reader.gap(used.range, agent) <= 8,
      agent.upperBound <= statement.word.lowerBound || used.range == statement.word,
      let we = cues.last(where: { $0.cue == .we && $0.range.lowerBound <= used.range.lowerBound })
    else { return false }
    let between = min(we.range.upperBound, used.range.lowerBound)..<used.range.lowerBound
    return reader.unknownBytes(between) <= 8
      && !cues.contains {
        between.contains($0.range) && ([.others, .said, .relative].contains($0.cue) || $0.deed != nil)
      }
  }

  /// "I used ChatGPT for the last exercise": where verbs have endings, one that tells of what was done.
  private func tellsOfUse(_ used: FoundCue) -> Bool { used.cue == .done && !reader.lexicon.isUninflected }

  /// "The answers were made by AI and may need a check": a doubt of what is said further on.
  func isJoined(_ doubt: FoundCue, behind end: Int, _ statement: Statement) -> Bool {
    guard doubt.cue == .can || doubt.cue == .must, isSaidToBeDone(statement), !statement.isPresupposed,
      doubt.range.lowerBound > end
    else { return false }
    let start = wordStart(of: doubt)
    // "And" is a letter of the word in Arabic and Hebrew.
    if start < doubt.range.lowerBound, !reader.lexicon.andProclitics.isEmpty,
      reader.unknownBytes(from: end, to: start) <= 4
    {
      return reader.lexicon.andProclitics.contains { reader.text[start..<doubt.range.lowerBound].starts(with: $0) }
    }
    // Behind "was used" and "made by AI" a clause may begin that has a subject of its own; "AI-made and other texts" goes on.
    let isVerb = cues.contains { $0.range == statement.word && $0.deed == .used }
    let reach = isVerb || statement.agentRange.map { $0.lowerBound >= statement.word.upperBound } ?? false ? 24 : 8
    return cues.contains { and in
      and.cue == .and && and.range.lowerBound >= end && and.range.upperBound <= doubt.range.lowerBound
        && reader.unknownBytes(from: end, to: and.range.lowerBound) <= 4
        && (reach > 8
          || !cues.contains {
            ($0.cue == .object || $0.cue == .noun)
              && (and.range.upperBound..<doubt.range.lowerBound).contains($0.range)
          })
        && !joinsThings(and, before: doubt, statement)
        && reader.unknownBytes(from: and.range.upperBound, to: doubt.range.lowerBound) <= reach
        && Segmentation.separators(and.range.upperBound, doubt.range.lowerBound, reader, .marks).isEmpty
    }
  }

  /// "AI-generated reports and letters must be checked" joins what is checked.
  func joinsThings(_ and: FoundCue, before doubt: FoundCue, _ statement: Statement) -> Bool {
    let said = reader.end(of: statement)
    return said <= and.range.lowerBound && reader.gap(and.range, doubt.range) > 3
      && cues.contains {
        ($0.cue == .object || $0.cue == .noun) && (said..<and.range.lowerBound).contains($0.range)
          && $0.range.lowerBound - said <= 3
      }
  }

  /// Whether all conditions stand in a clause before that of the statement, at the sentence's start.
  func isOfClauseBefore(_ statement: Statement) -> Bool {
    guard isSaidToBeDone(statement) || isUsedFor(statement), statement.used else { return false }
    let first = reader.start(of: statement)
    guard let comma = Segmentation.separators(range.lowerBound, first, reader, .clauses).first else { return false }
    let conditions = cues.filter { $0.cue == .condition }
    return conditions.allSatisfy { $0.range.upperBound <= comma }
      && conditions.contains { reader.unknownBytes(from: range.lowerBound, to: $0.range.lowerBound) <= 2 }
      && requests.isEmpty && !cues.contains { [.you, .must, .can, .tap].contains($0.cue) }
  }

  /// "If this was written by AI, …": a condition that the statement itself is.
  func isHypothetical(_ statement: Statement) -> Bool {
    guard let condition = cues.first(where: { $0.cue == .condition }),
      reader.unknownBytes(from: range.lowerBound, to: condition.range.lowerBound) == 0,
      condition.range.lowerBound - range.lowerBound <= 4, condition.range.upperBound <= reader.start(of: statement)
    else { return false }
    let between = condition.range.upperBound..<reader.start(of: statement)
    return Segmentation.separators(between.lowerBound, between.upperBound, reader, .clauses).isEmpty
      && !Segmentation.separators(reader.end(of: statement), range.upperBound, reader, .clauses).isEmpty
  }

  /// "I asked ChatGPT to translate it": said to AI by those who write.
  func isAskedOfAI(_ said: FoundCue) -> Bool {
    !reader.lexicon.agentComesFirst
      && cues.contains {
        $0.cue.isArtificial && $0.range.lowerBound >= said.range.upperBound && reader.gap($0.range, said.range) <= 3
      }
      && cues.contains {
        $0.cue == .we && $0.range.upperBound <= said.range.lowerBound && reader.gap($0.range, said.range) <= 2
      }
  }

  /// "My notes can be rough, so I used Claude to check them": a word of a clause before the one that says it, whose
  /// own subject stands behind the comma.
  func isOfEarlierClause(_ cue: FoundCue, than statement: Statement, _ subjects: [StatementCue]) -> Bool {
    guard !reader.lexicon.agentComesFirst,
      isSaidToBeDone(statement) || isUsedFor(statement) || isOwnPractice(statement)
        || isDeclared(statement),
      let comma = Segmentation.separators(cue.range.upperBound, statement.word.lowerBound, reader, .clauses).last,
      // A comma may as well stand before a clause that hangs on this one.
      !reader.lexicon.setsOffClauses || reader.text[comma] != UInt8(ascii: ","),
      reader.unknownBytes(from: range.lowerBound, to: comma) > 0
    else { return false }
    let clause = comma..<statement.word.lowerBound
    // French "j'ai utilisé" is "I" and the verb.
    return cues.contains { subjects.contains($0.cue) && clause.contains($0.range.lowerBound) }
      && !cues.contains { [.relative, .said, .can, .must].contains($0.cue) && clause.contains($0.range) }
  }

  /// "I declare the use of AI": a noun that those who write are the subject of.
  private func isDeclared(_ statement: Statement) -> Bool {
    cues.contains { $0.range == statement.word && $0.cue == .noun && $0.deed == .used }
      || cues.contains { $0.deed == .used && $0.cue == .noun && $0.range.upperBound <= reader.end(of: statement) }
  }

  func isSaidToBeDone(_ statement: Statement) -> Bool {
    cues.contains { $0.range == statement.word && $0.cue == .done }
  }

  private func wordStart(of cue: FoundCue) -> Int {
    var start = cue.range.lowerBound
    while start > reader.range.lowerBound, !Folding.isWhite(reader.text[start - 1]) { start -= 1 }
    return start
  }

  /// "About the author: this article was written by AI", "As for the Chinese version, I used ChatGPT": what a part before
  /// the statement is about, and no AI in it.
  func isHeading(_ topic: FoundCue, of statement: Statement) -> Bool {
    let first = reader.start(of: statement)
    guard topic.range.upperBound <= first else { return false }
    // "中国語に関してはChatGPTを使った": with the particle of the topic.
    if reader.text[topic.range.upperBound..<first].starts(with: [0xE3, 0x81, 0xAF]) {
      return !cues.contains {
        $0.cue.isArtificial && $0.range.upperBound <= topic.range.lowerBound && reader.gap($0.range, topic.range) <= 2
      }
    }
    if isOfNote(topic, before: first) { return true }
    guard topic.range.lowerBound - range.lowerBound <= 4,
      let border = Segmentation.separators(topic.range.upperBound, first, reader, .marks)
        .first(where: { reader.isColon($0) || reader.lexicon.isUninflected && reader.text[$0] == 0xEF })
    else { return false }
    // "Expected result: …" tells of what is to come.
    let isOfSomebody = cues.contains { $0.cue == .human && (topic.range.lowerBound..<border).overlaps($0.range) }
    return (isOfSomebody || !reader.isColon(border))
      && !cues.contains { $0.cue.isArtificial && $0.range.lowerBound < border }
  }

  /// "A note about the translations: all languages were …": the name of a note.
  private func isOfNote(_ topic: FoundCue, before first: Int) -> Bool {
    guard
      let colon = Segmentation.separators(topic.range.upperBound, first, reader, .marks).first(where: reader.isColon),
      colon - range.lowerBound <= 100
    else { return false }
    return cues.contains { $0.cue == .noteLabel && $0.range.upperBound <= colon + 1 }
      && !cues.contains { $0.cue.isArtificial && $0.range.lowerBound < colon }
  }

  /// "If anything in this automatic translation is unclear": the condition is not that there is one.
  func isTakenForGranted(_ statement: Statement) -> Bool {
    statement.used && statement.involvesAI && cues.contains { $0.range == statement.word && $0.cue == .noun }
      && reader.pointsAt(statement.agentRange.map { reader.spanning($0, statement.word) } ?? statement.word)
  }

  /// "Translated by machine; have you found a mistake?": a question of its own behind the statement.
  func asksSomethingElse(behind statement: Statement) -> Bool {
    let end = reader.end(of: statement)
    let marks = Segmentation.separators(end, range.upperBound, reader, .clauses)
    return marks.contains {
      reader.text[$0] == UInt8(ascii: ";") || reader.text[$0] == 0xE2 && (has(.own) || has(.this))
    } || marks.first.map { isStated(before: $0) } ?? false
  }

  /// "This text was written by AI, but could you tell?": a sentence that begins with what it is about, and a question
  /// behind the comma that is of nobody's deed.
  private func isStated(before comma: Int) -> Bool {
    !reader.lexicon.agentComesFirst
      && cues.contains { $0.range.lowerBound == range.lowerBound && ($0.cue == .own || $0.cue == .this) }
      && !cues.contains {
        $0.range.lowerBound > comma && ($0.deed != nil || $0.cue == .human || $0.cue == .not || $0.cue.isArtificial)
      }
  }

  /// "AI-generated answers can be wrong: how to check them": a headline behind whose colon readers are told how.
  func tellsHow(behind statement: Statement) -> Bool {
    let end = reader.end(of: statement)
    guard
      let mark = (end..<range.upperBound).first(where: {
        reader.isColon($0)
          || reader.text[$0] == 0xE2 && Segmentation.isSeparator(reader.text, $0, range.upperBound, .marks)
      }), cues.contains(where: { ($0.cue == .caveat || $0.cue == .can) && (end..<mark).overlaps($0.range) })
    else { return false }
    return !has(.own) && !has(.site) && !has(.this) && !has(.we)
      && cues.contains {
        $0.cue == .condition && $0.range.lowerBound > mark
          && reader.unknownBytes(from: mark, to: $0.range.lowerBound) == 0
      }
  }
}
