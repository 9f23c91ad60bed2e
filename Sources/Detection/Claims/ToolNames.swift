import Provenance

/// Names of tools in a sentence, as printed with their versions.
struct ToolNames {
  let reader: SentenceReader
  var text: [UInt8] { reader.text }

  init(_ reader: SentenceReader) { self.reader = reader }

  /// The tool that a segment names: a product, a kind of tool, or a name that nobody knows but that stands for one.
  func tool(in segment: Range<Int>, among agents: [FoundCue]) -> String? {
    let products = agents.filter { $0.cue == .namedTool }
    if !products.isEmpty { return printed(withMaker(joined(madeBy(products[0]) + products))) }
    if let kind = agents.first(where: { $0.cue == .aiTool }) {
      return nameOf(kind) ?? unknownTool(in: segment) ?? bracketed(behind: agents) ?? named(behindColonOf: kind)
        ?? printed(toItsEnd(kind.range))
    }
    for ai in agents where ai.cue == .ai {
      if let name = nameBehind(ai) ?? nameBefore(ai) ?? nameInApposition(to: ai) { return name }
    }
    return unknownTool(in: segment) ?? bracketed(behind: agents) ?? nameOfRobot(agents)
  }

  /// Products that are named in one breath ("OpenAI GPT-4o", "Claude and Gemini", "Claude (Anthropic)"), as one.
  func joined(_ products: [FoundCue]) -> Range<Int> {
    var range = extended(products[0].range)
    for next in products.dropFirst() where next.range.lowerBound >= range.upperBound {
      let between = range.upperBound..<next.range.lowerBound
      guard between.count <= 12, reader.unknownBytes(between) == 0,
        !reader.cues.contains(where: { $0.deed != nil && between.contains($0.range) })
      else { break }
      let end = extended(next.range).upperBound
      guard between.contains(where: { Clause.opensBracket(text, $0, between.upperBound) }) else {
        range = range.lowerBound..<end
        continue
      }
      // What the bracket encloses belongs to the name where it is no more than that.
      guard end < reader.range.upperBound, Clause.closesBracket(text, end, reader.range.upperBound) else { break }
      range = range.lowerBound..<end + Script.length(text[end])
    }
    return range
  }

  /// A word that a pattern is only the beginning of ("KI-Tool*"), whole.
  private func toItsEnd(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while !reader.lexicon.table.isUnspaced, end > range.lowerBound, end < reader.range.upperBound,
      !Script.isBorder(before: text[end - 1], text, at: end, limit: reader.range.upperBound, isUnspaced: false)
    {
      end += Script.length(text[end])
    }
    return range.lowerBound..<min(end, reader.range.upperBound)
  }

  func printed(_ range: Range<Int>) -> String {
    var end = range.upperBound
    while end > range.lowerBound, text[end - 1] == 0x2E || text[end - 1] == 0x2C { end -= 1 }
    // Finnish: "ChatGPT:llä".
    if reader.lexicon.code == "fi", let colon = text[range.lowerBound..<end].lastIndex(of: 0x3A), end - colon <= 6,
      text[(colon + 1)..<end].allSatisfy({ $0 >= 0x61 })
    {
      end = colon
    }
    return String(decoding: text[range.lowerBound..<end], as: UTF8.self)
  }

  /// A product's name with the version behind it ("Gemini 2.5 Pro").
  private func extended(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    // "DALL-E2".
    if end < reader.range.upperBound, (0x30...0x39).contains(text[end]), end > range.lowerBound, text[end - 1] < 0x80 {
      while end < reader.range.upperBound, Script.isASCIIWord(text[end]) { end += 1 }
    }
    // "GPT-4o".
    if let last = text[range].last, (0x30...0x39).contains(last) {
      while end < reader.range.upperBound, Script.isASCIIWord(text[end]) { end += 1 }
    }
    while true {
      var start = end
      while start < reader.range.upperBound, text[start] == 0x20 || text[start] == 0x2D { start += 1 }
      if start == end, isInnerDot(end), (0x30...0x39).contains(text[end - 1]) { start += 1 }
      var past = start
      while past < reader.range.upperBound, Script.isASCIIWord(text[past]) || isInnerDot(past) { past += 1 }
      guard past > start, start - end <= 1 else { return range.lowerBound..<end }
      let word = String(decoding: text[start..<past], as: UTF8.self)
      // "Midjourney 6", "ElevenLabs v3".
      let number = (text[start] | 0x20) == UInt8(ascii: "v") && past - start > 1 ? start + 1 : start
      // "Kimi K2.5".
      let isLettered =
        past - start <= 5 && past > start + 1 && (0x41...0x5A).contains(text[start])
        && (0x30...0x39).contains(text[start + 1])
      let isVersion =
        ((0x30...0x39).contains(text[number]) && past - number <= 4 || isLettered) && start > end
        && !isYearOfDate(start..<past) && !isShare(start..<past)
      let isJoined =
        start > end && [0x2D, 0x2E].contains(text[end])
        && text[range.lowerBound..<end].contains { (0x30...0x39).contains($0) }
      if let chained = chain(from: end) {
        end = chained
        continue
      }
      // "I let DeepL translate it" goes on with a verb.
      let isVerb = ["translate", "write"].contains(word)
      // "ChatGPT Image 2"; but "a ChatGPT image".
      let isProduct = Self.productWords.contains(word) && text[start - 1] == 0x20
      // "Claude Fable 5": a name of its own with a number.
      if start > end, text[start - 1] == 0x20, let numbered = numbered(start..<past) {
        end = numbered
        continue
      }
      guard isVersion || isJoined || isProduct || Self.versionWords.contains(word.lowercased()) && !isVerb else {
        return range.lowerBound..<end
      }
      end = past
    }
  }

  /// "Anthropic 70-90%": a share.
  private func isShare(_ number: Range<Int>) -> Bool {
    var past = number.upperBound
    while past < reader.range.upperBound, (0x30...0x39).contains(text[past]) || text[past] == 0x2D { past += 1 }
    return past < reader.range.upperBound && text[past] == UInt8(ascii: "%")
  }

  /// Four digits that a date begins with ("By ChatGPT 2026-09-12", "ChatGPT 2026年9月"); "Midjourney 2026" is a version.
  private func isYearOfDate(_ number: Range<Int>) -> Bool {
    guard number.count == 4, number.upperBound + 1 < reader.range.upperBound else { return false }
    let next = number.upperBound
    return [0x2D, 0x2F].contains(text[next]) && (0x30...0x39).contains(text[next + 1])
      || ["年", "년"].contains { Bracket.matches(Array($0.utf8), at: next, text) }
  }

  /// The end of the number behind a capitalized word that no cue explains; years are none.
  private func numbered(_ word: Range<Int>) -> Int? {
    guard word.count >= 3, nameEnd(word.lowerBound) == word.upperBound, word.upperBound + 1 < reader.range.upperBound,
      text[word.upperBound] == 0x20, (0x30...0x39).contains(text[word.upperBound + 1])
    else { return nil }
    var end = word.upperBound + 1
    while end < reader.range.upperBound, (0x30...0x39).contains(text[end]) || isInnerDot(end) { end += 1 }
    return end - word.upperBound <= 4 ? end : nil
  }

  /// The end of "-Image-2.1" behind a name: parts tied by hyphens of which one has a digit ("ChatGPT-Version" is no name).
  private func chain(from start: Int) -> Int? {
    guard start + 1 < reader.range.upperBound, text[start] == 0x2D else { return nil }
    var (end, hasDigit) = (start, false)
    while end < reader.range.upperBound, end - start <= 40,
      Script.isASCIIWord(text[end]) || isInnerDot(end) || text[end] == 0x2D && isInner(end)
    {
      if (0x30...0x39).contains(text[end]) { hasDigit = true }
      end += 1
    }
    return hasDigit ? end : nil
  }

  private func isInner(_ position: Int) -> Bool {
    position + 1 < reader.range.upperBound && Script.isASCIIWord(text[position + 1])
  }

  private func isInnerDot(_ position: Int) -> Bool {
    isInner(position) && text[position] == 0x2E
  }

  private static let versionWords: Set<String> = [
    "pro", "flash", "turbo", "plus", "opus", "sonnet", "haiku", "mini", "ai", "translate", "translator", "write",
    "ultra", "fast", "lite", "nano", "max", "large", "medium", "small", "preview", "thinking", "instruct",
    "xl", "tts", "übersetzer", "vertaler", "oversætter", "oversetter", "översättare", "traductor", "traducteur",
    "tradutor", "traduttore", "tłumacz", "překladač", "kääntäjä",
  ]

  private static let productWords: Set<String> = [
    "Image", "Images", "Video", "Voice", "Music", "Chat", "Code", "API", "Studio", "Deep", "Research", "Agent", "Sol",
    "Luna", "Codex", "Desktop", "Design", "Team", "CLI", "Assistant", "Advanced",
  ]

  /// Whether a word behind a product's name belongs to it ("Claude Code", "Claude Opus").
  static func isPartOfName(_ word: String) -> Bool {
    productWords.contains(word) || versionWords.contains(word.lowercased())
  }

  /// "The AI translation service Co-op Translator": capitalized Latin words right behind the kind of tool.
  private func nameOf(_ kind: FoundCue) -> String? {
    var start = toItsEnd(kind.range).upperBound
    while start < reader.range.upperBound, [0x20, 0x22, 0x28, 0x5B, 0x3A].contains(text[start]) { start += 1 }
    var end = start
    var position = start
    while let past = nameEnd(position) {
      end = past
      while end + 1 < reader.range.upperBound, text[end] == 0x2D, Script.isASCIIWord(text[end + 1]) {
        end += 1
        while end < reader.range.upperBound, Script.isASCIIWord(text[end]) { end += 1 }
      }
      guard end < reader.range.upperBound, text[end] == 0x20 else { break }
      position = end + 1
    }
    return end > start ? printed(start..<end) : nil
  }

  /// "AI Stack": a Latin name right behind "AI" that is no word of the language.
  private func nameBehind(_ ai: FoundCue) -> String? {
    let word = toItsEnd(ai.range)
    guard word.upperBound < reader.range.upperBound, text[word.upperBound] == 0x20 else { return nil }
    let start = word.upperBound + 1
    if let known = reader.cues.first(where: { $0.cue == .namedTool && $0.range.lowerBound == start }) {
      return printed(extended(known.range))
    }
    guard let end = nameEnd(start) else { return nil }
    if word.count <= 3 { return printed(word.lowerBound..<end) }
    // "Нейросеть Flux 2" is a network of that name, and no "tekoäly Kelan sivujen pohjalta".
    let name = extended(start..<end)
    let isWhole =
      name.upperBound > end || end == reader.range.upperBound || text[end] != 0x20
      || end + 1 < reader.range.upperBound && Clause.opensBracket(text, end + 1, reader.range.upperBound)
    return isWhole && !reader.lexicon.capitalizesNouns ? printed(name) : nil
  }

  /// "Nynorskroboten", "Målroboten", "Voitto-robotti": a robot that goes by a name, within a sentence.
  private func nameOfRobot(_ agents: [FoundCue]) -> String? {
    guard !reader.lexicon.capitalizesNouns, reader.lexicon.heads != nil else { return nil }
    for agent in agents where agent.cue == .ai || agent.cue == .machine {
      var start = agent.range.lowerBound
      while start > reader.range.lowerBound,
        Script.isASCIIWord(text[start - 1]) || text[start - 1] >= 0x80
          || text[start - 1] == 0x2D
      { start -= 1 }
      let word = start..<toItsEnd(agent.range).upperBound
      guard start > reader.range.lowerBound + 2, word.count >= 8, (0x41...0x5A).contains(text[start]),
        (0x61...0x7A).contains(text[start + 1]) || text[start + 1] >= 0x80,
        text[start - 1] == 0x20, !text[word].contains(0x20)
      else { continue }
      return printed(word)
    }
    return nil
  }

  /// The end of a capitalized Latin word that no cue explains.
  func nameEnd(_ start: Int) -> Int? {
    guard start < reader.range.upperBound, (0x41...0x5A).contains(text[start]) else { return nil }
    guard !reader.cues.contains(where: { $0.range.contains(start) && $0.cue != .functionWord }) else { return nil }
    var end = start
    while end < reader.range.upperBound, Script.isASCIIWord(text[end]) { end += 1 }
    // "AI KHÁC" goes on with a letter that has an accent.
    if end < reader.range.upperBound, (0xC3...0xCA).contains(text[end]) { return nil }
    return end - start >= 2 ? end : nil
  }

  /// A name behind "using" or "with" that looks like a product: with a capital inside ("PowershAI"), or an address.
  private func unknownTool(in segment: Range<Int>) -> String? {
    for link in reader.cues where (link.cue == .help || link.cue == .by) && segment.contains(link.range) {
      var start = link.range.upperBound
      while start < segment.upperBound, text[start] == 0x20 { start += 1 }
      var end = start
      while end < segment.upperBound, Script.isASCIIWord(text[end]) || isInnerDot(end) { end += 1 }
      guard end - start >= 4, !reader.cues.contains(where: { $0.range.contains(start) && $0.cue != .functionWord })
      else {
        continue
      }
      let word = text[start..<end]
      let hasInnerCapital = word.dropFirst().contains { (0x41...0x5A).contains($0) } && word.contains { $0 >= 0x61 }
      if hasInnerCapital || word.contains(0x2E) { return printed(start..<end) }
    }
    return nil
  }
}
