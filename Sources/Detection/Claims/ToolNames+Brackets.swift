/// Tools in brackets behind what says that it was AI: "with AI (Claude)", "KI-generiert (Google Veo)".
extension ToolNames {
  /// The product in the bracket that opens right behind an agent, or a name there that nobody knows.
  func bracketed(behind agents: [FoundCue]) -> String? {
    for agent in agents where agent.cue.isArtificial {
      guard let inside = bracket(behind: agent.range.upperBound) else { continue }
      let cues = reader.cues.filter { inside.contains($0.range) }
      guard !cues.contains(where: { $0.deed != nil }) else { continue }
      let products = cues.filter { $0.cue == .namedTool }
      if !products.isEmpty { return printed(joined(products)) }
      // "Artificial intelligence (AI)" has its initials there.
      guard !cues.contains(where: { $0.cue == .ai && $0.range == inside }) else { continue }
      if agent.cue != .machine, let name = unknownName(in: inside) { return printed(name) }
    }
    return nil
  }

  /// "AI tools used: ChatGPT, Claude": the products behind the colon that a kind of tool stands before.
  func named(behindColonOf kind: FoundCue) -> String? {
    let behind = reader.cues.filter { $0.cue == .namedTool && $0.range.lowerBound >= kind.range.upperBound }
    guard let first = behind.first else { return nil }
    let between = kind.range.upperBound..<first.range.lowerBound
    guard between.count <= 48, between.contains(where: reader.isColon),
      reader.unknownBytes(from: between.last(where: reader.isColon) ?? between.lowerBound, to: between.upperBound) <= 3,
      !reader.cues.contains(where: { $0.deed != nil && $0.deed != .used && between.contains($0.range) })
    else { return nil }
    return printed(joined(behind))
  }

  /// What the bracket encloses that opens shortly behind a position, with nothing unknown before it.
  private func bracket(behind start: Int) -> Range<Int>? {
    let end = reader.range.upperBound
    var opening = start
    while opening < end, !Clause.opensBracket(text, opening, end) {
      guard opening - start <= 48, !Segmentation.isSeparator(text, opening, end, .clauses) else { return nil }
      opening += Script.length(text[opening])
    }
    guard opening < end, reader.unknownBytes(from: start, to: opening) <= 2 else { return nil }
    let first = opening + Script.length(text[opening])
    var last = first
    while last < end, !Clause.closesBracket(text, last, end) {
      guard last - first <= 100 else { return nil }
      last += Script.length(text[last])
    }
    return last < end ? first..<last : nil
  }

  /// One to four words with capitals or digits that a bracket consists of up to its end or a comma.
  private func unknownName(in bracket: Range<Int>) -> Range<Int>? {
    let start = behindAbbreviations(bracket)
    guard let first = nameEnd(start), first <= bracket.upperBound,
      !Self.stages.contains(String(decoding: text[start..<first], as: UTF8.self))
    else { return nil }
    var end = pastWord(start, bracket.upperBound)
    for _ in 0..<3 {
      guard end + 1 < bracket.upperBound, text[end] == 0x20, isCapitalOrDigit(text[end + 1]) else { break }
      end = pastWord(end + 1, bracket.upperBound)
    }
    let isWhole =
      end == bracket.upperBound || [0x2C, 0x2F, 0x3B].contains(text[end])
      || Segmentation.isSeparator(text, end, bracket.upperBound, .all)
    return isWhole ? start..<end : nil
  }

  /// Past "e.g.", "z. B.": words of one to four small letters that a dot ends.
  private func behindAbbreviations(_ bracket: Range<Int>) -> Int {
    var start = bracket.lowerBound
    while start < bracket.upperBound {
      var past = start
      while past < bracket.upperBound, text[past] == 0x20 { past += 1 }
      let word = past
      while past < bracket.upperBound, past - word <= 4, isLetter(text[past]) { past += 1 }
      guard past > word, past < bracket.upperBound, text[past] == 0x2E else { return word }
      start = past + 1
    }
    return start
  }

  private func pastWord(_ start: Int, _ limit: Int) -> Int {
    var end = start
    while end < limit, Script.isASCIIWord(text[end]) || [0x2D, 0x2E].contains(text[end]) { end += 1 }
    while end > start, [0x2D, 0x2E].contains(text[end - 1]) { end -= 1 }
    return end
  }

  private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
  private func isCapitalOrDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) }

  /// What stands in brackets behind a service that is not finished.
  private static let stages: Set<String> = ["Alpha", "Beta", "Preview", "Pilot", "Test", "Version", "Stand"]
}
