/// Words of a sentence that only look like AI or a tool: everyday words, people who are called like one, other things'
/// initials.
struct EverydayNames {
  let cues: [FoundCue]
  let lexicon: Lexicon
  let text: [UInt8]
  let range: Range<Int>

  func areMeant(by agent: FoundCue) -> Bool {
    guard !lexicon.table.isUnspaced || text[agent.range].allSatisfy({ $0 < 0x80 }) else { return false }
    switch agent.cue {
    case .namedTool:
      return isOrdinaryWord(agent)
        || isTeam(agent)
        || isSentenceCase(agent)
        || isPerson(agent)
    case .ai:
      return isGivenName(agent) || isInitials(agent) || isCompany(agent) || isInstitute(agent)
    case .machine:
      // "Lucienne Bot".
      return (0x41...0x5A).contains(text[agent.range.lowerBound])
        && isBehindName(agent)
    default: return false
    }
  }

  /// "Ai Weiwei": the name of a person, as no one writes the initials.
  private func isGivenName(_ ai: FoundCue) -> Bool {
    guard text[ai.range].elementsEqual("Ai".utf8), let behind = word(startingBehind: ai.range.upperBound),
      isCapitalized(behind)
    else { return false }
    return !isKnown(behind.lowerBound, beside: ai)
  }

  /// "The team of Wonder.ai": whose address ends so, right behind a word for people.
  private func isCompany(_ ai: FoundCue) -> Bool {
    var start = ai.range.lowerBound
    guard start > range.lowerBound, text[start - 1] == UInt8(ascii: ".") else { return false }
    while start > range.lowerBound, !Folding.isWhite(text[start - 1]) { start -= 1 }
    return start + 3 <= ai.range.lowerBound
      && cues.contains {
        ($0.cue == .human || $0.cue == .organization) && (1...4).contains(start - $0.range.upperBound)
      }
  }

  /// "Claude Code 团队成员", "the DeepL team": people who make a tool.
  private func isTeam(_ tool: FoundCue) -> Bool {
    var start = tool.range.upperBound
    while start < range.upperBound, [0x20, UInt8(ascii: "-")].contains(text[start]) { start += 1 }
    return ["team", "Team", "团队", "團隊", "チーム", "팀"].contains { text[start..<range.upperBound].starts(with: $0.utf8) }
  }

  /// "AI天才研究院": an institute whose name begins with it.
  private func isInstitute(_ ai: FoundCue) -> Bool {
    guard lexicon.table.isUnspaced else { return false }
    // "AI Genius Institute".
    let latin = text[ai.range.upperBound..<range.upperBound].prefix { $0 == 0x20 || Script.isASCIIWord($0) }
    let words = latin.split(separator: 0x20)
    if ["Institute", "University", "Foundation", "Labs", "Inc"].contains(where: { name in
      words.prefix(3).contains { $0.elementsEqual(name.utf8) }
    }) {
      return true
    }
    let name = String(decoding: text[ai.range.upperBound..<range.upperBound].prefix(36), as: UTF8.self)
    let institutes = ["研究院", "研究所", "实验室", "實驗室", "学院", "學院", "公司", "协会", "協會", "研究员", "研究員"]
    guard let end = institutes.compactMap({ name.firstRange(of: $0)?.lowerBound }).min() else { return false }
    let between = ai.range.upperBound..<(ai.range.upperBound + name[..<end].utf8.count)
    return between.count <= 21 && !cues.contains { between.contains($0.range) && $0.cue != .functionWord }
  }

  /// "Amnesty International (AI)", "KI (Karolinska Institutet)": the initials of what stands beside them.
  private func isInitials(_ ai: FoundCue) -> Bool {
    let letters = text[ai.range]
    guard letters.count == 2, letters.allSatisfy({ (0x41...0x5A).contains($0) }) else { return false }
    let (start, end) = (ai.range.lowerBound, ai.range.upperBound)
    if start - 2 > range.lowerBound, text[start - 1] == UInt8(ascii: "("), end < range.upperBound,
      text[end] == UInt8(ascii: ")")
    {
      return initials(text[range.lowerBound..<start - 1]).suffix(2).elementsEqual(letters)
    }
    // "AI i Lund (Amnesty International)".
    guard let open = text[end..<min(end + 10, range.upperBound)].firstIndex(of: UInt8(ascii: "(")),
      let close = text[open..<range.upperBound].firstIndex(of: UInt8(ascii: ")"))
    else { return false }
    return initials(text[(open + 1)..<close]).elementsEqual(letters)
  }

  /// The capitals that words begin with; an article or a preposition before one is none ("Istituto d'Arte").
  private func initials(_ words: ArraySlice<UInt8>) -> [UInt8] {
    words.split { $0 == 0x20 || $0 == UInt8(ascii: "'") }.compactMap(\.first).filter { (0x41...0x5A).contains($0) }
  }

  /// "Veo que el texto …", "Whisper it: …": an everyday word that begins the sentence, and does nothing in it.
  private func isSentenceCase(_ tool: FoundCue) -> Bool {
    let name = Folding.fold(String(decoding: text[tool.range], as: UTF8.self))
    let end = tool.range.upperBound
    guard tool.range.lowerBound == range.lowerBound, !lexicon.agentComesFirst, lexicon.weakTools.contains(name),
      !lexicon.givenNames.contains(name), end + 1 < range.upperBound, text[end] == 0x20, isLetter(text[end + 1])
    else { return false }
    return !cues.contains {
      ($0.cue.group == .deed || $0.cue.group == .link || $0.cue.isArtificial)
        && (0...12).contains($0.range.lowerBound - end)
        || $0.cue == .object && $0.range.lowerBound == end + 1
    }
  }

  /// "Tradotto dalle autrici", "deeply researched", "veo que …": what only looks like a tool's name.
  private func isOrdinaryWord(_ tool: FoundCue) -> Bool {
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
      guard [.by, .help, .from, .ai, .aiTool].contains(link.cue) || link.deed == .used else {
        return false
      }
      return (0...5).contains(tool.range.lowerBound - link.range.upperBound)
        || (0...5).contains(link.range.lowerBound - tool.range.upperBound)
    }
  }

  /// "Claude Monet", "Jean-Claude", "Georges Claude", "Frédéric Mistral": a name with a part that nothing here knows.
  private func isPerson(_ tool: FoundCue) -> Bool {
    let name = Folding.fold(String(decoding: text[tool.range], as: UTF8.self))
    guard lexicon.weakTools.contains(name),
      isCapitalized(tool.range) || text[tool.range].allSatisfy({ $0 < 0x60 })
    else { return false }
    let isGiven = lexicon.givenNames.contains(name)
    if isGiven, tool.range.lowerBound - 2 >= range.lowerBound, text[tool.range.lowerBound - 1] == UInt8(ascii: "-"),
      Script.isASCIIWord(text[tool.range.lowerBound - 2]), !isKnown(tool.range.lowerBound - 2, beside: tool)
    {
      return true
    }
    if isBehindName(tool) || isNickname(tool) { return true }
    guard isGiven, let behind = word(startingBehind: tool.range.upperBound), isCapitalized(behind),
      !isKnown(behind.lowerBound, beside: tool), !ToolNames.isPartOfName(String(decoding: text[behind], as: UTF8.self))
    else { return false }
    // "Claude Fable 5" has a number; "mit Claude Skripte geschrieben" goes on, where nouns have capitals.
    let isNumbered =
      behind.upperBound + 1 < range.upperBound && text[behind.upperBound] == 0x20
      && (0x30...0x39).contains(text[behind.upperBound + 1])
    let isSaidOfAuthor =
      text[range.lowerBound..<tool.range.lowerBound].suffix(2).elementsEqual(": ".utf8)
      || cues.contains { $0.cue == .by && (0...1).contains(tool.range.lowerBound - $0.range.upperBound) }
    return !isNumbered && (!lexicon.capitalizesNouns || isSaidOfAuthor)
  }

  /// "Bård «Bard» Solheim": in quotation marks between a given name and a surname.
  private func isNickname(_ tool: FoundCue) -> Bool {
    let quotes = [("«", "»"), ("“", "”"), ("„", "“"), ("\"", "\""), ("'", "'"), ("‘", "’")]
    return quotes.contains { open, close in
      let (start, end) = (tool.range.lowerBound - open.utf8.count, tool.range.upperBound + close.utf8.count)
      guard start > range.lowerBound, end < range.upperBound, text[start...].starts(with: open.utf8),
        text[tool.range.upperBound...].starts(with: close.utf8),
        let before = word(endingBefore: start) ?? first(endingBefore: start), let behind = word(startingBehind: end)
      else { return false }
      return isCapitalized(before) && isCapitalized(behind) && !isKnown(behind.lowerBound, beside: tool)
    }
  }

  /// The word that the sentence begins with, where it ends before a position.
  private func first(endingBefore position: Int) -> Range<Int>? {
    let end = position - 1
    return end > range.lowerBound && text[end] == 0x20 && text[range.lowerBound..<end].allSatisfy(isLetter)
      ? range.lowerBound..<end : nil
  }

  /// "Georges Claude": behind a capitalized word within the sentence that nothing here knows.
  private func isBehindName(_ agent: FoundCue) -> Bool {
    guard let before = word(endingBefore: agent.range.lowerBound), before.lowerBound > range.lowerBound,
      isCapitalized(before), !lexicon.makers.contains(where: { text[before].elementsEqual($0) })
    else { return false }
    // "Von Karin Bot": where all nouns have capitals, a name is one that stands behind "by".
    let isSaidOfAuthor = cues.contains {
      $0.cue == .by && (0...1).contains(before.lowerBound - $0.range.upperBound)
    }
    guard !lexicon.capitalizesNouns || agent.cue == .namedTool || isSaidOfAuthor else { return false }
    return !isKnown(before.lowerBound, beside: agent)
  }

  /// Whether another cue than the agent itself explains what stands at a position.
  private func isKnown(_ position: Int, beside agent: FoundCue) -> Bool {
    cues.contains { $0.cue != .functionWord && $0.range.contains(position) && $0.range != agent.range }
  }

  private func isCapitalized(_ word: Range<Int>) -> Bool {
    let printed = String(decoding: text[word], as: UTF8.self)
    // "LLM Claude", "the CLI": capitals alone are no name.
    return printed.first?.isUppercase ?? false && printed.dropFirst().contains(where: \.isLowercase)
  }

  private func word(endingBefore position: Int) -> Range<Int>? {
    let end = position - 1
    guard end > range.lowerBound, text[end] == 0x20, isLetter(text[end - 1]) else { return nil }
    var start = end
    while start > range.lowerBound, isLetter(text[start - 1]) { start -= 1 }
    return start..<end
  }

  private func word(startingBehind position: Int) -> Range<Int>? {
    guard position + 1 < range.upperBound, text[position] == 0x20 else { return nil }
    var end = position + 1
    while end < range.upperBound, isLetter(text[end]) { end += 1 }
    return end > position + 2 ? position + 1..<end : nil
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte == UInt8(ascii: "-") || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }
}
