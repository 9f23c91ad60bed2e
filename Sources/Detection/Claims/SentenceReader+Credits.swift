import Provenance

/// Things with the tools that made them, and no verb: "Text: ChatGPT, images: Midjourney", "…; audio – ElevenLabs".
extension SentenceReader {
  struct ToolCredit: Sendable {
    var thing: FoundCue
    var agent: FoundCue
  }

  static func credits(
    _ cues: [FoundCue],
    _ lexicon: Lexicon,
    text: [UInt8],
    range: Range<Int>
  ) -> [ToolCredit] {
    var credits: [ToolCredit] = []
    var isByWord = false
    for agent in cues where agent.cue.isArtificial && agent.cue != .machine {
      // "Script by ChatGPT, voice by ElevenLabs".
      let by = cues.last { $0.cue == .by && (0...1).contains(agent.range.lowerBound - $0.range.upperBound) }
      isByWord = isByWord || by != nil
      guard let mark = by?.range.lowerBound ?? mark(before: agent.range.lowerBound, from: range.lowerBound, text),
        let thing = cues.last(where: {
          ($0.cue == .object || $0.cue == .noun && $0.deed?.activity != nil) && $0.range.upperBound <= mark
        }),
        text[thing.range.upperBound..<mark].allSatisfy({ $0 == 0x20 }),
        let start = start(of: thing, cues, text, range)
      else { continue }
      var end = agent.range.upperBound
      while end < range.upperBound, !isBorder(text, end, range.upperBound) { end += Script.length(text[end]) }
      let credit = start..<min(end, range.upperBound)
      guard !cues.contains(where: { $0.deed != nil && $0.range != thing.range && $0.range.overlaps(credit) }) else {
        continue
      }
      credits.append(ToolCredit(thing: thing, agent: agent))
    }
    if isByWord, credits.count < 2 { credits = [] }
    return credits.isEmpty ? listed(cues, lexicon, text) : credits
  }

  /// "DeepL for translations and Midjourney for images": two tools or more, each with what it is for.
  private static func listed(_ cues: [FoundCue], _ lexicon: Lexicon, _ text: [UInt8]) -> [ToolCredit] {
    guard !lexicon.agentComesFirst, !lexicon.table.isUnspaced,
      !cues.contains(where: { [.not, .notYet, .done].contains($0.cue) && $0.deed != .used && $0.deed != .made })
    else { return [] }
    let tools = cues.filter { $0.cue == .namedTool }
    guard (2...8).contains(tools.count) else { return [] }
    var credits: [ToolCredit] = []
    for (place, tool) in tools.enumerated() {
      let end = place + 1 < tools.count ? tools[place + 1].range.lowerBound : text.count
      let inside = cues.filter { $0.range.lowerBound >= tool.range.upperBound && $0.range.upperBound <= end }
      guard let first = inside.first(where: { $0.cue != .functionWord }),
        first.cue == .object || first.cue == .noun && first.deed?.activity != nil,
        let word = inside.first, word.cue == .functionWord, word.range.upperBound <= first.range.lowerBound,
        word.range.lowerBound - tool.range.upperBound <= 1, first.range.lowerBound - tool.range.upperBound <= 14,
        place + 1 == tools.count
          || inside.contains(where: { $0.cue == .and }) || text[first.range.upperBound..<end].contains(0x2C)
      else { continue }
      credits.append(ToolCredit(thing: first, agent: tool))
    }
    return credits.count > 1 ? credits : []
  }

  /// "AI assistance: Claude": a label that names AI and its part, and the tool behind its colon.
  func isHeadOfTool(_ agent: FoundCue) -> Bool {
    let tools = cues.filter { ($0.cue == .namedTool || $0.cue == .aiTool) && isBehindColon($0) }
    guard let tool = tools.first, agent.range.upperBound <= tool.range.lowerBound,
      unknownBytes(from: range.lowerBound, to: tool.range.lowerBound) <= 2
    else { return false }
    return namesUse(before: tool)
  }

  /// "Testo con l'aiuto di ChatGPT", "README with help from Claude": what was made, the help and whose it was, and no more.
  func isThingWithHelp(of agent: FoundCue) -> Bool {
    guard !lexicon.agentComesFirst, agent.cue == .namedTool || agent.cue == .ai || agent.cue == .aiTool,
      let help = cues.first(where: { $0.cue == .help && $0.range.upperBound <= agent.range.lowerBound })
    else { return false }
    if isInBrackets(help, with: agent) { return true }
    guard
      let thing = cues.last(where: { $0.cue == .object && $0.range.upperBound <= help.range.lowerBound }),
      help.range.lowerBound - thing.range.upperBound <= 2
    else { return false }
    return unknownBytes(from: range.lowerBound, to: thing.range.lowerBound) <= 2
      && unknownBytes(from: help.range.upperBound, to: agent.range.lowerBound) == 0
      && unknownBytes(from: agent.range.upperBound, to: range.upperBound) <= 4
  }

  /// "Instructions (with help from ChatGPT)": brackets that hold the help, and no more.
  private func isInBrackets(_ help: FoundCue, with agent: FoundCue) -> Bool {
    guard let open = text[range.lowerBound..<help.range.lowerBound].lastIndex(of: UInt8(ascii: "(")),
      let close = text[agent.range.upperBound..<range.upperBound].firstIndex(of: UInt8(ascii: ")"))
    else { return false }
    return open > range.lowerBound && unknownBytes(from: open, to: agent.range.lowerBound) <= 2
      && unknownBytes(from: agent.range.upperBound, to: close) <= 2
      && unknownBytes(from: close, to: range.upperBound) <= 4
  }

  /// Whether what stands before a tool's colon names no more than the use of AI ("Use of AI: ChatGPT").
  func isHeadedAsUse(_ agent: FoundCue) -> Bool {
    isHeadOfTool(agent) || isBehindColon(agent) && namesUse(before: agent)
  }

  private func namesUse(before tool: FoundCue) -> Bool {
    cues.contains {
      ($0.cue == .help || $0.deed == .used || $0.cue == .noteLabel) && $0.range.upperBound <= tool.range.lowerBound
    }
  }

  /// "Picture: AI / Midjourney", "synthetic voice, ElevenLabs", "AI model: GPT-4o": the product that a mark parts from AI or
  /// from a kind of tool.
  func toolBeside(_ agent: FoundCue) -> [FoundCue] {
    guard agent.cue == .ai || agent.cue == .aiTool,
      let tool = cues.first(where: { $0.cue == .namedTool && $0.range.lowerBound >= agent.range.upperBound }),
      tool.range.lowerBound - agent.range.upperBound <= 4
        // "AI-bild/Midjourney".
        || tool.range.lowerBound - agent.range.upperBound <= 20 && text[tool.range.lowerBound - 1] == 0x2F
          && unknownBytes(from: agent.range.upperBound, to: tool.range.lowerBound) == 0,
      text[agent.range.upperBound..<tool.range.lowerBound].contains(where: { [0x2F, 0x2C, 0x3A, 0x28].contains($0) })
    else { return [] }
    return [tool]
  }

  /// "Translator: ChatGPT": what the label says that stands alone before the tool's colon.
  func role(before tool: FoundCue) -> Activity? {
    guard isBehindColon(tool), tool.range.lowerBound - range.lowerBound <= 60 else { return nil }
    var end = tool.range.lowerBound
    while end > range.lowerBound, text[end - 1] == 0x20 { end -= 1 }
    end -= text[end - 1] == 0x3A ? 1 : 3
    while end > range.lowerBound, text[end - 1] == 0x20 { end -= 1 }
    return end > range.lowerBound ? lexicon.roles[Folding.fold(printed(range.lowerBound..<end))] : nil
  }

  func statement(of credit: ToolCredit) -> Statement {
    let activity =
      credit.agent.onlyDeed?.activity ?? credit.thing.matter?.making ?? credit.thing.deed?.activity ?? .unspecified
    // "Photo: AI / Example Times" says who shows it.
    let partner = activity == .illustrate ? nil : partner(behind: credit.agent)
    return Statement(
      activity: activity,
      agent: Agent(
        partner == nil ? .ai : .humanWithAI,
        name: partner,
        tool: ToolNames(self).tool(in: credit.agent.range, among: [credit.agent])
      ),
      used: true,
      matter: credit.thing.matter,
      scope: credit.thing.matter?.scope ?? .article,
      sentence: range,
      word: credit.agent.range,
      agentRange: credit.agent.range,
      isLinked: true,
      // "The voice is synthetic, but Ada Moss wrote the script": each thing with its maker, as in a list.
      isListed: credit.agent.cue == .machine
    )
  }

  /// "Translation: DeepL / Emma Clarke": who is named behind a slash beside the tool.
  private func partner(behind agent: FoundCue) -> String? {
    var start = agent.range.upperBound
    while start < range.upperBound, text[start] == 0x20 { start += 1 }
    guard let slash = ["/", "／"].first(where: { text[start..<range.upperBound].starts(with: $0.utf8) }) else {
      return nil
    }
    start += slash.utf8.count
    while start < range.upperBound, text[start] == 0x20 { start += 1 }
    guard start < range.upperBound, text[start..<range.upperBound].allSatisfy({ $0 != 0x2F && $0 != 0x3A }) else {
      return nil
    }
    return PersonNames(self).names(credited: start..<range.upperBound)
  }

  /// Where a colon or a dash begins that stands right before a position.
  private static func mark(before position: Int, from start: Int, _ text: [UInt8]) -> Int? {
    var end = position
    while end > start, text[end - 1] == 0x20 { end -= 1 }
    guard end > start else { return nil }
    if text[end - 1] == 0x3A { return end - 1 }
    guard end - start >= 3 else { return nil }
    let last = Array(text[end - 3..<end])
    let isDash = last[0] == 0xE2 && last[1] == 0x80 && (0x93...0x95).contains(last[2])
    return isDash || last == [0xEF, 0xBC, 0x9A] ? end - 3 : nil
  }

  /// Where the credit of a thing begins: at the sentence's start or behind a mark, with nothing but "and" between.
  private static func start(of thing: FoundCue, _ cues: [FoundCue], _ text: [UInt8], _ range: Range<Int>) -> Int? {
    var start = thing.range.lowerBound
    while start > range.lowerBound {
      if text[start - 1] == 0x20 {
        start -= 1
      } else if let and = cues.first(where: { $0.cue == .and && $0.range.upperBound == start }) {
        start = and.range.lowerBound
      } else {
        break
      }
    }
    guard start > range.lowerBound else { return start }
    var first = start - 1
    while first > range.lowerBound, text[first] & 0xC0 == 0x80 { first -= 1 }
    return isBorder(text, first, range.upperBound) ? start : nil
  }

  private static func isBorder(_ text: [UInt8], _ position: Int, _ limit: Int) -> Bool {
    text[position] != 0x3A && !(text[position] == 0xE2)
      && Segmentation.isSeparator(text, position, limit, .marks) || Clause.isBar(text, position, limit)
  }

  /// "By Anna Muster, with the help of ChatGPT": a person's name and the help of AI, and no more.
  func credit(with agent: FoundCue) -> Statement? {
    // "Ze wsparciem AI": a word for help and one for AI may share a word.
    let helps = cues.filter {
      $0.cue == .help
        && ($0.range.upperBound <= agent.range.lowerBound
          || $0.range.lowerBound <= agent.range.lowerBound && $0.range.overlaps(agent.range))
    }
    if lexicon.agentComesFirst, helps.isEmpty, let credit = creditBefore(agent) { return credit }
    if helps.isEmpty, let credit = creditBeside(agent) { return credit }
    guard range.count <= 120, let help = helps.first, let last = helps.last,
      unknownBytes(from: help.range.lowerBound, to: max(help.range.lowerBound, agent.range.lowerBound)) <= 2,
      gap(last.range, agent.range) <= 16,
      unknownBytes(from: agent.range.upperBound, to: range.upperBound) <= 12, !cues.contains(where: { $0.cue == .not }),
      let person = PersonNames(self).name(before: help.range.lowerBound)
    else { return nil }
    return statement(of: person, with: agent)
  }

  /// "By Ada Moss and ChatGPT": a person's name and a tool's, behind "by" or an author's label, and no more.
  private func creditBeside(_ tool: FoundCue) -> Statement? {
    guard range.count <= 100, tool.cue == .namedTool,
      unknownBytes(from: tool.range.upperBound, to: range.upperBound) == 0,
      !cues.contains(where: { $0.cue == .not || $0.deed != nil && $0.cue != .done }),
      let person = PersonNames(self).partnerRange(of: tool, in: range),
      unknownBytes(from: range.lowerBound, to: person.lowerBound) <= 10
    else { return nil }
    var end = person.lowerBound
    while end > range.lowerBound, text[end - 1] == 0x20 { end -= 1 }
    let label = range.lowerBound..<end
    let isColon = label.count > 1 && text[end - 1] == 0x3A
    guard
      cues.contains(where: { $0.cue == .by && label.contains($0.range) })
        || lexicon.roles[Folding.fold(printed(isColon ? label.lowerBound..<end - 1 : label))] == .write
    else { return nil }
    return statement(of: person, with: tool)
  }

  /// "Yazan: Ada Örnek (Claude ile birlikte)": where the words for help follow.
  private func creditBefore(_ agent: FoundCue) -> Statement? {
    guard range.count <= 120,
      let help = cues.first(where: { $0.cue == .help && $0.range.lowerBound >= agent.range.upperBound }),
      gap(agent.range, help.range) <= 6, unknownBytes(from: help.range.upperBound, to: range.upperBound) <= 4,
      !cues.contains(where: { $0.cue == .not }), let person = PersonNames(self).name(before: agent.range.lowerBound)
    else { return nil }
    return statement(of: person, with: agent)
  }

  /// What a credit says of a person with AI beside.
  private func statement(of person: Range<Int>, with agent: FoundCue) -> Statement {
    let matter = nearestMatter(to: agent.range, in: range)
    return Statement(
      activity: matter?.making ?? .write,
      agent: Agent(
        .humanWithAI,
        name: printed(person),
        tool: ToolNames(self).tool(
          in: range,
          among: cues.filter { $0.cue.isArtificial && $0.range.lowerBound >= agent.range.lowerBound }
        )
      ),
      used: true,
      matter: matter,
      scope: matter?.scope ?? .article,
      sentence: range,
      word: person,
      agentRange: person.lowerBound..<agent.range.upperBound,
      isLinked: true
    )
  }
}
