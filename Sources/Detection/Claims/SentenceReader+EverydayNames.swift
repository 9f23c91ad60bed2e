/// Words that only look like a tool's name: everyday words, and people who are called like one.
extension SentenceReader {
  static func isNoTool(
    _ tool: FoundCue,
    among cues: [FoundCue],
    _ lexicon: Lexicon,
    _ text: [UInt8],
    _ range: Range<Int>
  ) -> Bool {
    guard text[tool.range].allSatisfy({ $0 < 0x80 }) else { return false }
    return isOrdinaryWord(tool, among: cues, lexicon, text, range) || isPerson(tool, among: cues, lexicon, text, range)
  }

  /// "Tradotto dalle autrici", "deeply researched", "veo que …": what only looks like a tool's name.
  private static func isOrdinaryWord(
    _ tool: FoundCue,
    among cues: [FoundCue],
    _ lexicon: Lexicon,
    _ text: [UInt8],
    _ range: Range<Int>
  ) -> Bool {
    let name = text[tool.range]
    let capitals = name.count { (0x41...0x5A).contains($0) }
    let end = text[tool.range.upperBound..<range.upperBound].firstIndex { !Script.isASCIIWord($0) } ?? range.upperBound
    let word = Folding.fold(String(decoding: text[tool.range.lowerBound..<end], as: UTF8.self))
    if capitals < 2 || end > tool.range.upperBound {
      if lexicon.wordsLikeTools.contains(word) { return true }
      if lexicon.startsLikeTools.contains(where: {
        word.starts(with: $0) && word.dropFirst($0.count).allSatisfy { (0x61...0x7A).contains($0) }
      }) {
        return true
      }
    }
    // An everyday name in small letters is one where it is said to have done or helped with something.
    guard capitals == 0, name.contains(where: { (0x61...0x7A).contains($0) }),
      lexicon.weakTools.contains(Folding.fold(String(decoding: name, as: UTF8.self)))
    else { return false }
    return !cues.contains { link in
      guard [.by, .help, .from].contains(link.cue) || link.deed == .used || link.cue.isArtificial && link != tool else {
        return false
      }
      return (0...5).contains(tool.range.lowerBound - link.range.upperBound)
        || (0...5).contains(link.range.lowerBound - tool.range.upperBound)
    }
  }

  /// "Claude Monet", "Jean-Claude", "Georges Claude", "Frédéric Mistral": a name with a part that nothing here knows.
  private static func isPerson(
    _ tool: FoundCue,
    among cues: [FoundCue],
    _ lexicon: Lexicon,
    _ text: [UInt8],
    _ range: Range<Int>
  ) -> Bool {
    let name = Folding.fold(String(decoding: text[tool.range], as: UTF8.self))
    guard lexicon.weakTools.contains(name), text[tool.range].first.map({ (0x41...0x5A).contains($0) }) ?? false else {
      return false
    }
    let isKnown = { (position: Int) in
      cues.contains { $0.cue != .functionWord && $0.range.contains(position) && $0.range != tool.range }
    }
    let isGiven = lexicon.givenNames.contains(name)
    if isGiven, tool.range.lowerBound - 2 >= range.lowerBound, text[tool.range.lowerBound - 1] == UInt8(ascii: "-"),
      Folding.isWord(text[tool.range.lowerBound - 2]), !isKnown(tool.range.lowerBound - 2)
    {
      return true
    }
    if let before = word(endingBefore: tool.range.lowerBound, text, range), before.lowerBound > range.lowerBound,
      isCapitalized(before, text), !isKnown(before.lowerBound),
      !lexicon.makers.contains(where: { text[before].elementsEqual($0) })
    {
      return true
    }
    guard isGiven, let behind = word(startingBehind: tool.range.upperBound, text, range), isCapitalized(behind, text),
      !isKnown(behind.lowerBound), !ToolNames.isPartOfName(String(decoding: text[behind], as: UTF8.self))
    else { return false }
    // "Claude Fable 5" has a number; "mit Claude Skripte geschrieben" goes on, where nouns have capitals.
    let isNumbered =
      behind.upperBound + 1 < range.upperBound && text[behind.upperBound] == 0x20
      && (0x30...0x39).contains(text[behind.upperBound + 1])
    let isSaidOfAuthor = cues.contains {
      $0.cue == .by && (0...1).contains(tool.range.lowerBound - $0.range.upperBound)
    }
    return !isNumbered && (!lexicon.capitalizesNouns || isSaidOfAuthor)
  }

  private static func isCapitalized(_ word: Range<Int>, _ text: [UInt8]) -> Bool {
    let printed = String(decoding: text[word], as: UTF8.self)
    // "LLM Claude", "the CLI": capitals alone are no name.
    return printed.first?.isUppercase ?? false && printed.dropFirst().contains(where: \.isLowercase)
  }

  private static func word(endingBefore position: Int, _ text: [UInt8], _ range: Range<Int>) -> Range<Int>? {
    let end = position - 1
    guard end > range.lowerBound, text[end] == 0x20, isLetter(text[end - 1]) else { return nil }
    var start = end
    while start > range.lowerBound, isLetter(text[start - 1]) { start -= 1 }
    return start..<end
  }

  private static func word(startingBehind position: Int, _ text: [UInt8], _ range: Range<Int>) -> Range<Int>? {
    guard position + 1 < range.upperBound, text[position] == 0x20 else { return nil }
    var end = position + 1
    while end < range.upperBound, isLetter(text[end]) { end += 1 }
    return end > position + 2 ? position + 1..<end : nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte == UInt8(ascii: "-") || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }
}
