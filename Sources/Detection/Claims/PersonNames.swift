import Provenance

/// Names of persons and offices in a sentence.
struct PersonNames {
  let reader: SentenceReader
  var text: [UInt8] { reader.text }

  init(_ reader: SentenceReader) { self.reader = reader }

  /// The person or office that stands behind "by" or a colon and is none of the words of the language.
  ///
  /// Beside AI, only a name of two words is a person's, behind "by" or, before the AI, "in collaboration with": "based
  /// on the lectures of …" names no co-author.
  func names(in segment: Range<Int>, after deed: Range<Int>, besideAI: Bool) -> String? {
    let ai = besideAI ? reader.cues.first { $0.cue.isArtificial && segment.contains($0.range) } : nil
    let links = reader.cues.filter { link in
      segment.contains(link.range) && !isFurtherOn(link, deed, besides: ai)
        && !(besideAI && (isOfPartBefore(link, deed) || isOfOriginal(link, deed)))
        && (link.cue == .by || link.cue == .help && (ai.map { link.range.upperBound <= $0.range.lowerBound } ?? true))
    }
    var starts = links.map(\.range.upperBound)
    if let colon = colon(behind: deed.upperBound, in: segment), !isOfTheTool(colon, deed, ai),
      !besideAI || Segmentation.separators(deed.upperBound, colon - 1, reader, .clauses).isEmpty
    {
      starts.append(colon)
      if let range = caselessRun(from: colon, to: segment.upperBound) {
        return String(decoding: text[range], as: UTF8.self)
      }
      if reader.lexicon.table.isUnspaced, let range = unspacedRun(from: colon, to: segment.upperBound) {
        return String(decoding: text[range], as: UTF8.self)
      }
    }
    if !besideAI, let name = givenName(behind: links.filter { $0.cue == .by }, to: segment.upperBound) { return name }
    // The person behind the verb or the language: "перевела Ольга Лебедева", "translated from French: …".
    starts.append(deed.upperBound)
    starts += reader.cues.filter { $0.cue == .language && segment.contains($0.range) }.map(\.range.upperBound)
    for start in starts {
      if let range = nameRun(from: start, to: segment.upperBound), !isArtificial(range), !isSource(range),
        !isApart(range, deed), !besideAI || text[range].contains(0x20) && !text[range].contains(where: isDigit)
      {
        return String(decoding: text[range], as: UTF8.self)
      }
    }
    return nil
  }

  /// The name that a credit's value begins with.
  func names(credited value: Range<Int>) -> String? {
    let name =
      caselessRun(from: value.lowerBound, to: value.upperBound)
      ?? (reader.lexicon.table.isUnspaced ? unspacedRun(from: value.lowerBound, to: value.upperBound) : nil)
      ?? nameRun(from: value.lowerBound, to: trimmedEnd(of: value))
    return name.flatMap { isArtificial($0) ? nil : String(decoding: text[$0], as: UTF8.self) }
  }

  /// Where a range ends without the marks that part it from what follows.
  private func trimmedEnd(of range: Range<Int>) -> Int {
    var end = range.upperBound
    while end > range.lowerBound, text[end - 1] < 0x80, !Script.isASCIIWord(text[end - 1]) { end -= 1 }
    return end
  }

  /// A name that only its place tells: one word before "and" and another, or of a script without capitals.
  private func givenName(behind links: [FoundCue], to end: Int) -> String? {
    for link in links {
      let range =
        caselessName(from: link.range.upperBound, to: end)
        ?? firstOfTwo(from: link.range.upperBound, to: end)
      if let range, !isArtificial(range) { return String(decoding: text[range], as: UTF8.self) }
    }
    return nil
  }

  /// "By Nora and Felix", "by Rosa, who …": one capitalized word, and another or a comma behind it.
  private func firstOfTwo(from start: Int, to end: Int) -> Range<Int>? {
    var first = start
    while first < end, text[first] == 0x20 { first += 1 }
    guard first < end, isCapital(first), !isExplained(first) else { return nil }
    var past = first
    while past < end, !Folding.isWhite(text[past]), !isStop(text[past]) { past += Script.length(text[past]) }
    past = min(past, end)
    guard past - first >= 3, past + 2 < end else { return nil }
    if text[past] == 0x2C, text[past + 1] == 0x20 { return reader.lexicon.capitalizesNouns ? nil : first..<past }
    guard let and = reader.cues.first(where: { $0.cue == .and && $0.range.lowerBound == past + 1 }) else { return nil }
    var other = and.range.upperBound
    while other < end, text[other] == 0x20 { other += 1 }
    guard other < end, isCapital(other), !isExplained(other) else { return nil }
    guard reader.lexicon.capitalizesNouns else { return first..<past }
    // Where nouns have capitals, only two words that the line ends with.
    while other < end, !Folding.isWhite(text[other]), !isStop(text[other]) { other += Script.length(text[other]) }
    return reader.range.upperBound - other <= 1 && reader.range.count <= 80 ? first..<past : nil
  }

  /// "על ידי דנה לוי": two words of Arabic or Hebrew that no cue explains, or one with nothing behind it.
  private func caselessName(from start: Int, to end: Int) -> Range<Int>? {
    var first = start
    while first < end, text[first] == 0x20 { first += 1 }
    var (position, last, words) = (first, first, 0)
    while position < end, words < 2, (0xD6...0xDB).contains(text[position]), !isExplained(position) {
      // "ד"ר": a mark within an abbreviation.
      while position < end,
        (0xD6...0xDB).contains(text[position]) && !Script.isMark(text, at: position, limit: end)
          || text[position] == 0x22 && position + 1 < end && (0xD6...0xD7).contains(text[position + 1])
      {
        position += text[position] == 0x22 ? 1 : 2
      }
      position = min(position, end)
      guard position > last else { break }
      (last, words) = (position, words + 1)
      guard position + 1 < end, text[position] == 0x20 else { break }
      position += 1
    }
    // "بواسطة نبيل بمساعدة ChatGPT".
    let isHelped = reader.cues.contains { $0.cue == .help && (1...2).contains($0.range.lowerBound - last) }
    return words == 2 || words == 1 && last - first >= 4 && (end - last <= 2 || isHelped) ? first..<last : nil
  }

  /// Whether a link behind the AI belongs to what is told of it further on ("with Claude, on the basis of notes by").
  private func isFurtherOn(_ link: FoundCue, _ deed: Range<Int>, besides ai: FoundCue?) -> Bool {
    guard let ai, link.range.lowerBound >= ai.range.upperBound else { return false }
    // "Header made in Midjourney, words by Tom Ashby": a credit of its own.
    if let comma = Segmentation.separators(ai.range.upperBound, link.range.lowerBound, reader, .clauses).last,
      link.cue == .by,
      reader.unknownBytes(from: comma, to: link.range.lowerBound) >= 3
        || reader.cues.contains(where: {
          ($0.cue == .object || $0.cue == .noun) && $0.range.lowerBound >= comma
            && $0.range.upperBound <= link.range.lowerBound
        })
    {
      return true
    }
    let start = max(ai.range.upperBound, min(deed.upperBound, link.range.lowerBound))
    return reader.unknownBytes(from: start, to: link.range.lowerBound) > 8
      || Segmentation.isBroken(start..<link.range.lowerBound, text)
  }

  /// "A piece by Tobias Maier, read out by a synthetic voice": what a comma parts from the deed.
  private func isOfPartBefore(_ link: FoundCue, _ deed: Range<Int>) -> Bool {
    link.cue == .by && !reader.lexicon.agentComesFirst && link.range.upperBound <= deed.lowerBound
      && !Segmentation.separators(link.range.upperBound, deed.lowerBound, reader, .clauses).isEmpty
  }

  /// "An AI translation of an article by Ada Moss", "of the original by …": who wrote what was translated.
  private func isOfOriginal(_ link: FoundCue, _ deed: Range<Int>) -> Bool {
    link.cue == .by && !reader.lexicon.agentComesFirst
      && reader.cues.contains {
        ($0.cue == .object || $0.cue == .original) && $0.range.lowerBound >= deed.upperBound
          && (0...1).contains(link.range.lowerBound - $0.range.upperBound)
      }
  }

  /// Whether what follows a colon is the tool's own ("(VOICEVOX:…)") or stands in a bracket behind the deed.
  private func isOfTheTool(_ colon: Int, _ deed: Range<Int>, _ ai: FoundCue?) -> Bool {
    guard let ai else { return false }
    return colon >= ai.range.upperBound && colon - ai.range.upperBound <= 4
      || reader.cues.contains { $0.cue == .namedTool && (0...4).contains(colon - $0.range.upperBound) }
      || Segmentation.isBroken(min(deed.upperBound, colon)..<colon, text)
  }

  private func isArtificial(_ range: Range<Int>) -> Bool {
    reader.cues.contains { $0.cue.isArtificial && $0.range.overlaps(range) }
  }

  /// Whether a name stands behind a dot or a bar of its own, or is that of the AI before it ("the network Phind").
  private func isApart(_ range: Range<Int>, _ deed: Range<Int>) -> Bool {
    if reader.cues.contains(where: {
      $0.cue.isArtificial && $0.cue != .machine && $0.range.upperBound <= range.lowerBound
        && reader.gap($0.range, range) <= 2
    }) {
      return true
    }
    let low = min(range.upperBound, deed.upperBound)
    let high = max(range.lowerBound, deed.lowerBound)
    guard low < high else { return false }
    return (low..<high).contains { Clause.isBar(text, $0, high) }
  }

  /// Whether a name says whose the data are that something was made from.
  private func isSource(_ range: Range<Int>) -> Bool {
    reader.cues.contains {
      ($0.cue == .data || $0.cue == .source) && $0.range.lowerBound <= range.lowerBound
        && reader.gap($0.range, range) <= 16
    }
  }

  /// One past a colon that stands shortly behind a deed ("Translation from French: Anne Muster").
  func colon(behind start: Int, in segment: Range<Int>) -> Int? {
    var position = start
    while position < min(segment.upperBound, start + 40) {
      if text[position] == 0x3A { return position + 1 }
      if text[position...].starts(with: [0xEF, 0xBC, 0x9A]) { return position + 3 }
      position += Script.length(text[position])
    }
    return nil
  }

  /// Two to four words of Arabic, Hebrew or Devanagari that no cue explains, and nothing or a bracket behind them.
  private func caselessRun(from start: Int, to end: Int) -> Range<Int>? {
    var position = start
    while position < end, Folding.isWhite(text[position]) { position += 1 }
    let first = position
    var words = 1
    while position < end {
      let byte = text[position]
      if byte == 0x20 {
        words += 1
        position += 1
      } else {
        guard (0xD6...0xDB).contains(byte) || byte == 0xE0, !Script.isMark(text, at: position, limit: end),
          !isExplained(position)
        else { break }
        position += Script.length(byte)
      }
    }
    // "ترجمة: سارة المصري (بمساعدة ChatGPT)".
    if words > 2, text[position - 1] == 0x20, Clause.opensBracket(text, position, end) {
      return words <= 5 ? first..<position - 1 : nil
    }
    let rest = text[position..<end].count { $0 != 0x20 && $0 & 0xC0 != 0x80 }
    return (2...4).contains(words) && end - position <= 4 && rest <= 1 ? first..<position : nil
  }

  /// A short run of a script without spaces that no cue explains.
  private func unspacedRun(from start: Int, to end: Int) -> Range<Int>? {
    var position = start
    while position < end, Folding.isWhite(text[position]) { position += 1 }
    let first = position
    while position < end, Script.isUnspaced(text, at: position, limit: end),
      !Script.isMark(text, at: position, limit: end),
      !isExplained(position)
    {
      position += Script.length(text[position])
    }
    return (6...18).contains(position - first) ? first..<position : nil
  }

  /// Two or more capitalized words in a row (one, where it is all that is left).
  func nameRun(from start: Int, to end: Int) -> Range<Int>? {
    var position = start
    while position < end, text[position] == 0x20 { position += 1 }
    let first = position
    var words = 0
    var last = position
    while position < end, isCapital(position), !isExplained(position) {
      while position < end, !Folding.isWhite(text[position]), !isStop(text[position]),
        !Script.isUnspaced(text, at: position, limit: end)
      {
        position += Script.length(text[position])
      }
      position = min(position, end)
      words += 1
      last = position
      guard position < end, text[position] == 0x20 else { break }
      position = behindParticles(position + 1, end)
    }
    // "By Upstage Solar AI".
    guard
      !reader.cues.contains(where: {
        $0.cue.isArtificial && $0.range.lowerBound == last + 1 && last < $0.range.upperBound
          && text[last] == 0x20 && $0.range.count == 2
          || $0.cue == .namedTool && $0.range.lowerBound < last && $0.range.upperBound > last
      })
    else { return nil }
    // "来自Unsplash，…".
    let isBeforeWideMark =
      last < end && Script.isUnspaced(text, at: last, limit: end) && Script.isMark(text, at: last, limit: end)
    return words >= 2 || words == 1 && last - first >= 2 && (last >= end - 1 || isBeforeWideMark || isParted(last, end))
      ? first..<last : nil
  }

  /// Whether a bar, a middle dot or a sign that is no letter stands behind a word.
  private func isParted(_ position: Int, _ end: Int) -> Bool {
    guard position + 1 < end, text[position] == 0x20 else { return false }
    return text[position + 1] == 0xF0 || Clause.isBar(text, position + 1, end)
  }

  /// Small words within a name ("Pieter van der Zwaan"): where the capital behind them stands, or where they begin.
  private func behindParticles(_ start: Int, _ end: Int) -> Int {
    var position = start
    for _ in 0..<2 {
      var past = position
      while past < end, text[past] >= 0x61, text[past] <= 0x7A { past += 1 }
      guard past > position, past + 1 < end, text[past] == 0x20,
        Self.particles.contains(String(decoding: text[position..<past], as: UTF8.self))
      else { return start }
      position = past + 1
      if isCapital(position), !isExplained(position) { return position }
    }
    return start
  }

  private static let particles: Set<String> = [
    "van", "von", "der", "den", "de", "del", "della", "di", "da", "dos", "du", "la", "le", "ter", "ten", "zu", "bin",
    "al",
  ]

  func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  func isStop(_ byte: UInt8) -> Bool { [0x2C, 0x3B, 0x28, 0x29, 0x2E, 0x3A].contains(byte) }

  func isExplained(_ position: Int) -> Bool {
    reader.cues.contains { $0.range.contains(position) && $0.cue != .functionWord && $0.cue.group != .world }
  }

  /// Whether a capital letter of Latin, Greek or Cyrillic stands here.
  func isCapital(_ position: Int) -> Bool {
    let byte = text[position]
    if byte < 0x80 { return (0x41...0x5A).contains(byte) }
    guard byte >= 0xC3, byte <= 0xD1, position + 1 < reader.range.upperBound else { return false }
    let folded = Folding.character(in: text, at: position, limit: reader.range.upperBound)
    return folded.first != byte || folded.second != text[position + 1]
  }

  /// Whether a name is an agency's or an office's rather than a person's.
  static func isOrganization(_ name: String) -> Bool {
    let words = name.split(separator: " ")
    return words.contains { $0.utf8.count >= 2 && $0.utf8.allSatisfy { (0x41...0x5A).contains($0) } }
  }
}
