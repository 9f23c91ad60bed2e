import Provenance

/// What a sentence asks somebody to do.
extension SentenceReader {
  /// The verbs of what somebody is asked to do: with them a sentence, or what stands behind a mark in it, begins; where
  /// verbs stand last, it ends.
  func requests() -> [Range<Int>] {
    var requests: [Range<Int>] = []
    for cue in cues where cue.cue == .request || cue.cue == .tap {
      let ends =
        cue.cue == .request && lexicon.agentComesFirst
        && unknownBytes(from: cue.range.upperBound, to: range.upperBound) <= 2
      if ends || beginsAfresh(cue.range) { requests.append(cue.range) }
    }
    if let word = lexicon.agentComesFirst ? lastWord : firstWord, isRequest(word) { requests.append(word) }
    // "Не публикуйте статьи, …".
    if !lexicon.agentComesFirst, let not = cues.first(where: { $0.cue == .not }),
      not.range.lowerBound == range.lowerBound,
      let word = word(from: not.range.upperBound), isRequest(word)
    {
      requests.append(word)
    }
    return requests
  }

  /// Whether a word has the ending of a request ("rangez", "posortujcie") and no other meaning is known.
  private func isRequest(_ word: Range<Int>) -> Bool {
    guard word.count >= 6, !cues.contains(where: { $0.range.overlaps(word) && $0.cue != .functionWord }) else {
      return false
    }
    let folded = Folding.fold(printed(word))
    return lexicon.requestEndings.contains { folded.ends(with: $0) }
  }

  var firstWord: Range<Int>? { word(from: range.lowerBound) }

  private func word(from position: Int) -> Range<Int>? {
    var start = position
    while start < range.upperBound, !isLetter(start) { start += Script.length(text[start]) }
    var end = start
    while end < range.upperBound, isLetter(end) { end += Script.length(text[end]) }
    return start < end ? start..<min(end, range.upperBound) : nil
  }

  private var lastWord: Range<Int>? {
    var word: Range<Int>?
    var position = range.lowerBound
    while position < range.upperBound {
      let length = Script.length(text[position])
      if isLetter(position) {
        let start = word.flatMap { $0.upperBound == position ? $0.lowerBound : nil } ?? position
        word = start..<min(position + length, range.upperBound)
      }
      position += length
    }
    return word
  }

  private func isLetter(_ position: Int) -> Bool {
    text[position] < 0x80
      ? Script.isASCIIWord(text[position]) : !Script.isMark(text, at: position, limit: range.upperBound)
  }

  /// Whether nothing but "please", "not" or a label stands before a word, in the sentence or behind a mark in it.
  private func beginsAfresh(_ word: Range<Int>) -> Bool {
    var start = range.lowerBound
    var position = start
    while position < word.lowerBound {
      if isBreak(position) { start = position }
      position += Script.length(text[position])
    }
    let before = start..<word.lowerBound
    return unknownBytes(before) == 0
      && !cues.contains {
        before.contains($0.range) && ![.word, .mode, .call, .world, .frame, .article].contains($0.cue.group)
      }
  }

  /// Where colons, semicolons, dashes, brackets and bars stand in a range.
  func breaks(in between: Range<Int>) -> [Int] {
    var breaks: [Int] = []
    var position = between.lowerBound
    while position < between.upperBound {
      if isBreak(position) { breaks.append(position) }
      position += Script.length(text[position])
    }
    return breaks
  }

  func isCut(_ between: Range<Int>) -> Bool { !breaks(in: between).isEmpty }

  func isColon(_ position: Int) -> Bool {
    text[position] == UInt8(ascii: ":") || text[position...].starts(with: [0xEF, 0xBC, 0x9A])
  }

  private func isBreak(_ position: Int) -> Bool {
    switch text[position] {
    case UInt8(ascii: ","), UInt8(ascii: "/"), 0xD8, 0xE3: false
    case 0xEF where text[position...].starts(with: [0xEF, 0xBC, 0x8C]): false
    default:
      Segmentation.isSeparator(text, position, range.upperBound, .marks)
        || Clause.isBar(text, position, range.upperBound)
    }
  }

  func start(of statement: Statement) -> Int {
    min(statement.word.lowerBound, statement.agentRange?.lowerBound ?? statement.word.lowerBound)
  }

  func end(of statement: Statement) -> Int {
    max(
      statement.word.upperBound,
      statement.agentRange?.upperBound ?? statement.word.upperBound,
      toolEnd(of: statement)
    )
  }

  /// How many dashes with spaces around them stand in a range.
  func dashes(in range: Range<Int>) -> Int {
    range.filter { start in
      start >= range.lowerBound + 1 && start + 3 < self.range.upperBound && text[start] == 0xE2
        && text[start + 1] == 0x80
        && (0x93...0x94).contains(text[start + 2]) && text[start - 1] == 0x20 && text[start + 3] == 0x20
    }.count
  }

  /// Where the tool's name ends, its version with it ("Firefly Image 4"); 0 where it names none.
  private func toolEnd(of statement: Statement) -> Int {
    guard let start = statement.agentRange?.lowerBound, let tool = statement.agent.tool?.utf8,
      text[start..<range.upperBound].starts(with: tool)
    else { return 0 }
    return start + tool.count
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
        lexicon.table.isUnspaced || unknownBytes(from: clause.lowerBound, to: tap.range.lowerBound) == 0
          || unknownBytes(from: tap.range.upperBound, to: clause.upperBound) == 0
      else { return false }
      return !cues.contains {
        clause.contains($0.range) && ($0.cue == .own || $0.cue == .original || $0.cue == .object && $0.matter == .text)
      }
    }
  }

  /// "Edit them in the video editor": a verb alone first that says what the reader may have done.
  private var beginsWithDeed: Bool {
    guard !lexicon.agentComesFirst, !lexicon.isUninflected,
      let first = cues.first(where: { $0.cue == .doing && $0.range.lowerBound == range.lowerBound }),
      [.edit, .translate, .summarize, .write, .made, .narrate, .illustrate, .transcribe].contains(first.deed)
    else { return false }
    return range.count <= 120
      && !cues.contains {
        [.own, .this, .site, .original, .caveat, .we].contains($0.cue) || $0.cue == .object && $0.matter == .text
          || $0.cue.isArtificial || $0.cue.group == .deed && $0.range != first.range && $0.cue == .done
      }
  }

  /// "You are the editor of a manga": what a model is told to be.
  var castsAPart: Bool {
    guard let you = cues.first(where: { $0.cue == .you }), you.range.lowerBound == range.lowerBound,
      range.count <= 160, !cues.contains(where: { [.own, .this, .caveat, .done].contains($0.cue) })
    else { return false }
    let isTask = cues.contains {
      $0.cue == .doing && $0.range.lowerBound >= you.range.upperBound && gap($0.range, you.range) <= 6
    }
    if isTask, !cues.contains(where: \.cue.isArtificial) { return true }
    return cues.contains {
      ($0.cue == .human || $0.cue == .aiTool) && $0.range.lowerBound >= you.range.upperBound
        && gap($0.range, you.range) <= 24
    }
  }

  var namesPerson: Bool { cues.contains { $0.cue == .human } }

  /// "You need an account and credits for it": speaks to the reader of a product, and not of how to read this page.
  var offersService: Bool {
    beginsWithDeed
      || cues.contains { $0.cue == .product } && cues.contains { $0.cue == .you || $0.cue == .request }
        && !cues.contains {
          [.own, .site, .original, .caveat, .we].contains($0.cue) || $0.cue == .object && $0.matter == .text
            || $0.cue.isArtificial
        }
  }

  /// "Can I trust a summary made by AI?": asks about AI, not about this page.
  var asksAboutAI: Bool {
    Script.endsAsQuestion(text[range], or: lexicon.questionMarks) && cues.contains { $0.cue.isArtificial }
      && !cues.contains { [.own, .site, .this].contains($0.cue) }
  }

  /// "Summarize the text in two lines", "Correct the spelling": the task of somebody, or of a model.
  var setsATask: Bool {
    guard let request = cues.first(where: { $0.cue == .request && $0.range.lowerBound == range.lowerBound }),
      cues.contains(where: {
        $0.cue == .doing && $0.range.lowerBound == range.lowerBound
          && [.write, .translate, .edit, .summarize, .made].contains($0.deed)
      })
    else { return false }
    return !cues.contains { $0.cue == .own || $0.cue == .caveat }
      && cues.contains {
        ($0.cue == .object || $0.cue == .noun || $0.deed == .edit && $0.range != request.range)
          && gap($0.range, request.range) <= 30
      }
  }

  /// "Translate into English?"
  var asksForADeed: Bool {
    Script.endsAsQuestion(text[range], or: lexicon.questionMarks) && cues.contains { $0.deed != nil }
  }
}
