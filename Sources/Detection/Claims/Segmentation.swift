/// Cuts a sentence into one segment for each deed that it names.
struct Segmentation {
  struct Segment {
    var deed: FoundCue
    var range: Range<Int>
    /// The activity of a verb that only carries another deed ("the summary was made by AI"), where that is known.
    var carried: Deed?
    /// Whether the deed is named in passing, as a noun with its agent ("AI-assisted translations are reviewed").
    var isPresupposed: Bool
  }

  let segments: [Segment]

  init(_ reader: SentenceReader) {
    let deeds = Self.mainDeeds(reader)
    var segments: [Segment] = []
    var start = reader.range.lowerBound
    for (index, deed) in deeds.enumerated() {
      let isLast = index == deeds.count - 1
      let end = isLast ? reader.range.upperBound : Self.border(deed.cue, deeds[index + 1].cue, reader)
      segments.append(
        Segment(
          deed: deed.cue,
          range: min(start, end)..<end,
          carried: deed.carried,
          isPresupposed: deed.isPresupposed && !isLast
        )
      )
      start = end
    }
    self.segments = segments
  }

  /// Where one deed's part of the sentence ends and the next one's starts.
  private static func border(_ first: FoundCue, _ second: FoundCue, _ reader: SentenceReader) -> Int {
    let from = first.range.upperBound
    let to = max(second.range.lowerBound, from)
    let separators = separators(from, to, reader)
    if reader.lexicon.agentComesFirst {
      if let separator = separators.first { return separator }
      // The rest of the verb's own word belongs to it, where words have spaces between them.
      if reader.lexicon.table.isUnspaced, !Script.isHangul(reader.text, at: from, limit: to) { return from }
      var end = from
      while end < to, !Folding.isWhite(reader.text[end]) { end += Script.length(reader.text[end]) }
      return min(end, to)
    }
    if let negation = negation(of: second, from, to, reader) {
      return separators.last { $0 <= negation } ?? negation
    }
    return subject(of: second, behind: first, reader) ?? separators.last ?? lastSpace(from, to, reader) ?? to
  }

  /// Where a clause begins in Thai, which parts clauses with spaces: the last space between two of its letters.
  private static func lastSpace(_ from: Int, _ to: Int, _ reader: SentenceReader) -> Int? {
    guard reader.lexicon.table.isUnspaced else { return nil }
    return (from..<to).last { position in
      reader.text[position] == 0x20 && position >= reader.range.lowerBound + 3
        && Script.isThai(reader.text, at: position - 3, limit: to)
        && Script.isThai(reader.text, at: position + 1, limit: to)
    }
  }

  /// "An editor checked what the AI wrote": where the AI stands that a verb has for its subject.
  private static func subject(of second: FoundCue, behind first: FoundCue, _ reader: SentenceReader) -> Int? {
    guard first.cue == .done, second.cue == .done, !reader.lexicon.table.isUnspaced,
      let agent = reader.cues.last(where: {
        $0.cue.isArtificial && $0.cue != .machine && $0.range.lowerBound >= first.range.upperBound
          && (0...1).contains(second.range.lowerBound - $0.range.upperBound)
      })
    else { return nil }
    let between = first.range.upperBound..<agent.range.lowerBound
    // "Translated by AI edited by …".
    let isTied =
      between.count <= 3
      || reader.cues.contains {
        ($0.cue == .by || $0.cue == .help || $0.deed == .used) && between.contains($0.range)
          && reader.gap($0.range, agent.range) <= 14
      }
    return isTied ? nil : agent.range.lowerBound
  }

  /// The start of the word that denies a deed right before it, where nothing but a letter in that word says "and"
  /// (Hebrew "וטרם נבדק").
  static func negation(of deed: FoundCue, _ from: Int, _ to: Int, _ reader: SentenceReader) -> Int? {
    let denials = reader.cues.filter { $0.cue == .not || $0.cue == .notYet }
    guard
      let word = denials.last(where: {
        // "Without review" and "unreviewed" are words for both.
        $0.range.lowerBound > from
          && ($0.range.upperBound <= to
            || $0.range.overlaps(deed.range) && $0.range.lowerBound <= deed.range.lowerBound)
      }), stands(word, before: deed, reader)
    else { return nil }
    var start = word.range.lowerBound
    // "Senza alcuna revisione".
    while let earlier = denials.last(where: { $0.range.upperBound <= start && $0.range.lowerBound > from }),
      start - earlier.range.upperBound <= 2
    {
      start = earlier.range.lowerBound
    }
    while start > from, !Folding.isWhite(reader.text[start - 1]) { start -= 1 }
    return start
  }

  /// "Non vengono valutati": small words alone between what denies and the verb.
  private static func isNextVerb(_ deed: FoundCue, behind denial: FoundCue, _ reader: SentenceReader) -> Bool {
    guard deed.cue == .done, denial.range.upperBound < deed.range.lowerBound else { return false }
    let between = denial.range.upperBound..<deed.range.lowerBound
    return between.count <= 16 && reader.unknownBytes(between) == 0
      && reader.cues.allSatisfy { !between.contains($0.range) || $0.cue == .functionWord || $0.cue == .it }
      && separators(between.lowerBound, between.upperBound, reader).isEmpty
  }

  /// Whether a word that denies stands right before a deed; before a check, whose check it is may stand between.
  private static func stands(_ denial: FoundCue, before deed: FoundCue, _ reader: SentenceReader) -> Bool {
    if reader.gap(denial.range, deed.range) <= 3 || isNextVerb(deed, behind: denial, reader) { return true }
    guard deed.deed == .review || deed.deed == .factCheck, deed.cue == .noun else { return false }
    let between = denial.range.upperBound..<max(denial.range.upperBound, deed.range.lowerBound)
    return between.count <= 24 && reader.unknownBytes(between) == 0
      && !reader.cues.contains {
        between.contains($0.range) && ($0.cue.isArtificial || $0.cue == .and || $0.deed != nil)
      }
  }

  /// What counts as cutting a sentence.
  enum Cut {
    /// Commas, semicolons and dashes.
    case clauses
    /// Brackets, colons, slashes and dots between words as well.
    case marks
    /// Words for "and" as well.
    case all
  }

  /// What cuts the sentence between two positions.
  static func separators(_ from: Int, _ to: Int, _ reader: SentenceReader, _ cut: Cut = .all) -> [Int] {
    var separators =
      cut == .all
      ? reader.cues.filter { $0.cue == .and && $0.range.lowerBound >= from && $0.range.upperBound <= to }
        .map(\.range.lowerBound) : []
    var position = from
    while position < to {
      if isSeparator(reader.text, position, to, cut) { separators.append(position) }
      position += Script.length(reader.text[position])
    }
    return separators.sorted()
  }

  /// Whether what stands behind a range is a remark apart from what is before it: a semicolon, a dash or a bracket that stays open stands in it.
  static func isBroken(_ range: Range<Int>, _ text: [UInt8]) -> Bool {
    var depth = 0
    var position = range.lowerBound
    while position < range.upperBound {
      switch text[position] {
      case UInt8(ascii: ";"): return true
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth -= 1
      case 0xE2 where isSeparator(text, position, range.upperBound, .marks): return true
      default: break
      }
      position += Script.length(text[position])
    }
    return depth > 0
  }

  /// Whether a bracket opens in a range and does not close in it.
  static func isOpen(_ range: Range<Int>, _ text: [UInt8]) -> Bool {
    var depth = 0
    for position in range {
      if Clause.opensBracket(text, position, range.upperBound) { depth += 1 }
      if Clause.closesBracket(text, position, range.upperBound) { depth -= 1 }
    }
    return depth > 0
  }

  /// Whether what stands at a position cuts a sentence; words aside.
  static func isUpperDot(_ text: [UInt8], _ position: Int, _ limit: Int) -> Bool {
    guard position > 1, position + 2 < limit, text[position - 2] >= 0xCE, text[position + 2] == 0x20 else {
      return false
    }
    return text[position] == 0xC2 && text[position + 1] == 0xB7 || text[position] == 0xCE && text[position + 1] == 0x87
  }

  static func isSeparator(_ text: [UInt8], _ position: Int, _ limit: Int, _ cut: Cut) -> Bool {
    if isUpperDot(text, position, limit) { return true }
    if cut == .clauses, [0x28, 0x29, 0x2F, 0x3A, 0xC2].contains(text[position]) { return false }
    return switch text[position] {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "/"): true
    case UInt8(ascii: ":"): true
    case 0xD8: position + 1 < limit && (text[position + 1] == 0x8C || text[position + 1] == 0x9B)
    case 0xE2: position + 2 < limit && text[position + 1] == 0x80 && (0x93...0x95).contains(text[position + 2])
    case 0xE3: position + 2 < limit && text[position + 1] == 0x80 && text[position + 2] == 0x81
    case 0xEF:
      position + 2 < limit && text[position + 1] == 0xBC && [0x8C, 0x9B, 0x88, 0x89].contains(text[position + 2])
    case 0xC2: Clause.isBar(text, position, limit)
    default: false
    }
  }
}
