import Provenance

/// Goes through an article's blocks, reads the sentences that name AI or that sign the article off, and weighs them.
struct PageReader {
  private let article: Article
  private let shelf: LanguageShelf
  private let triggers: Triggers
  private let pageLanguage: Int?
  private let isShort: Bool

  /// How much of a page is read, so that a hostile one costs no more than a long one.
  private static let sweptBytes = 2_000_000
  private static let sentenceLimit = 400
  /// A longer run of words without an end is no sentence.
  private static let sentenceBytes = 1200

  init(_ article: Article, language: String?, shelf: LanguageShelf, triggers: Triggers) {
    self.article = article
    self.shelf = shelf
    self.triggers = triggers
    pageLanguage = (language ?? article.language).flatMap { shelf.index(of: $0) }
    isShort = article.blocks.reduce(0) { $0 + ($1.role == .metadata ? 0 : $1.range.count) } < 1200
  }

  mutating func read() -> [WeighedSentence] {
    var sentences: [WeighedSentence] = []
    var swept = 0
    var openUntil = -1
    for (index, block) in article.blocks.enumerated() where isEligible(block) {
      swept += block.range.count
      guard swept <= Self.sweptBytes, sentences.count < Self.sentenceLimit else { break }
      let hit = triggers.languages(article.text, block.range)
      guard hit != 0 || isFramed(block) || index <= openUntil else { continue }
      let read = readBlock(index, block, isOpen: index <= openUntil)
      // What follows a disclosure may go on with it ("It was then edited by …").
      if read.contains(where: { !$0.accepted.isEmpty }) { openUntil = index + 2 }
      sentences += read
    }
    return sentences
  }

  private func isEligible(_ block: Block) -> Bool {
    switch block.role {
    case .navigation, .related, .comments, .commentForm, .cookieBanner, .newsletter, .share, .advertisement,
      .siteHeader,
      .form, .button, .metadata, .authorBiography, .code, .title:
      false
    default: block.origin == .text || block.origin == .attribute
    }
  }

  /// Whether human statements are looked for as well: where a newsroom signs an article.
  private func isFramed(_ block: Block) -> Bool {
    if isShort { return true }
    guard block.origin == .text, !block.isHidden, block.range.count < 1500 else { return false }
    switch block.role {
    case .note, .label, .byline: return true
    case .paragraph, .listItem, .other: return block.placement == .end || block.placement == .byline
    default: return false
    }
  }

  private func readBlock(_ index: Int, _ block: Block, isOpen: Bool) -> [WeighedSentence] {
    let ranges = Sentences.split(article.text, block.range, limit: Self.sentenceLimit)
    let framed = isFramed(block) || isOpen
    var context = Context(block: block, sentences: ranges.count)
    context.isShortDocument = isShort
    var hits = ranges.map { $0.count > Self.sentenceBytes ? 0 : triggers.languages(article.text, $0) }
    var lexicons = [Lexicon?](repeating: nil, count: ranges.count)
    var readers = [SentenceReader?](repeating: nil, count: ranges.count)
    for place in ranges.indices where ranges[place].count <= Self.sentenceBytes {
      let isNear = (place > 0 && hits[place - 1] != 0) || (place + 1 < hits.count && hits[place + 1] != 0)
      guard hits[place] != 0 || framed || isNear else { continue }
      guard let lexicon = lexicon(for: ranges[place], block, hits[place], near: place > 0 ? lexicons[place - 1] : nil)
      else { continue }
      lexicons[place] = lexicon
      let isAfterAI = place > 0 && readers[place - 1]?.namesAI ?? false
      readers[place] = SentenceReader(lexicon, text: article.text, range: ranges[place], afterAI: isAfterAI)
    }
    guard readers.contains(where: { $0 != nil }) else { return [] }
    context.quotations = Quotation.spans(article.text, block.range)
    context.isDialogue = Quotation.isDialogue(article.text, block.range)
    context.leadsElsewhere = readers.compactMap { $0 }.first?.lexicon.leadsElsewhere(article.text, block.range) ?? false
    context.isMarkedUp = MarkupHints.speakOfMaking(article, block.element)
    let hasCaveat = readers.map { $0?.cues.contains { $0.cue == .caveat } ?? false }
    let onScreen = readers.map { $0.map { $0.offersOnScreen || $0.setsATask || $0.castsAPart } ?? false }
    let offers = readers.map { $0?.offersService ?? false }
    let rows = CreditRows(text: article.text, shelf: shelf).read(&readers, ranges)
    let firstCast = readers.firstIndex { $0.map { $0.castsAPart && $0.namesPerson } ?? false } ?? ranges.count
    let firstAsked = readers.firstIndex { $0?.asksAboutAI ?? false } ?? ranges.count
    var sentences: [WeighedSentence] = []
    var isBeside = isOpen
    for place in ranges.indices {
      guard let reader = readers[place] else {
        isBeside = false
        continue
      }
      context.caveatBeside =
        (place > 0 && hasCaveat[place - 1]) || (place + 1 < hasCaveat.count && hasCaveat[place + 1])
      let beside = [place - 1, place + 1].filter(ranges.indices.contains)
      context.screenBeside = beside.contains { onScreen[$0] }
      context.offerBeside = beside.contains { offers[$0] }
      context.isOfAPart = firstCast < place
      context.isAnswer = firstAsked < place && place - firstAsked <= 3
      context.isOffered = place > 0 && readers[place - 1]?.asksForADeed ?? false
      context.statementBeside = isBeside
      context.isHeaded = place > 0 && readers[place - 1]?.isNoteLabel ?? false
      var reading = reader.reading(inRow: rows[place])
      if place > 0, let before = readers[place - 1] {
        let statements = reader.checked(after: before, reader.said(of: before, reading.statements))
        reading.statements = reader.translated(from: before, statements)
      }
      if hits[place] == 0, !framed, !isBeside, rows[place] == nil { reading.statements = [] }
      let weighing = CircumstanceReader(reader: reader, context: context)
      var likelihoods: [Double] = []
      for at in reading.statements.indices {
        let circumstances = weighing.circumstances(of: reading.statements[at])
        reading.statements[at].circumstances = circumstances
        likelihoods.append(shelf.weights.likelihood(circumstances))
      }
      raise(&likelihoods, of: &reading.statements)
      let sentence = WeighedSentence(
        block: index,
        language: reader.lexicon.code,
        reading: reading,
        likelihoods: likelihoods
      )
      isBeside = !sentence.accepted.isEmpty || (isBeside && reading.statements.isEmpty && hasCaveat[place])
      sentences.append(sentence)
      hits[place] = 0
    }
    return sentences
  }

  /// In a sentence that says one thing of AI in the article's making, or that something was checked, what else it says was
  /// done is of the article, too.
  private func raise(_ likelihoods: inout [Double], of statements: inout [Statement]) {
    let said = zip(statements, likelihoods).filter { $1 >= WeighedSentence.threshold }.map(\.0)
    let namesAI = said.contains(where: \.involvesAI)
    // "The description was made by AI, and the curators have not checked it".
    let checks = said.filter { [.review, .factCheck, .edit, .publish].contains($0.activity) }
    guard namesAI || !checks.isEmpty else { return }
    for at in statements.indices where (Self.doubtful..<WeighedSentence.threshold).contains(likelihoods[at]) {
      let statement = statements[at]
      guard statement.activity != .unspecified, statement.circumstances[.isIndefinite] == 0,
        statement.circumstances[.isGeneric] == 0,
        !said.contains(where: { $0.activity == statement.activity }),
        namesAI
          || statement.involvesAI && checks.contains(where: { $0.word.lowerBound > statement.word.lowerBound })
      else { continue }
      statements[at].circumstances[.statementBeside] = 1
      likelihoods[at] = shelf.weights.likelihood(statements[at].circumstances)
    }
  }

  /// What is less likely than this is said of something else, whatever stands beside it.
  private static let doubtful = 0.35

  /// Whether more of a range's bytes are Greek, Cyrillic, Hebrew, Arabic, Devanagari or Thai than ASCII letters.
  private func isMostlyBeyondLatin(_ range: Range<Int>) -> Bool {
    var (beyond, latin) = (0, 0)
    for byte in article.text[range] {
      if (0xCE...0xE0).contains(byte) { beyond += 1 } else if Script.isASCIIWord(byte) { latin += 1 }
    }
    return beyond > latin
  }

  /// The language in which a sentence is read: by its small words, else the one whose words explain most of it.
  private func lexicon(for range: Range<Int>, _ block: Block, _ hits: UInt64, near: Lexicon?) -> Lexicon? {
    let home = block.language.flatMap { shelf.index(of: $0) } ?? pageLanguage
    let choice = shelf.languageChoice()
    var votes = choice.votes(article.text, range)
    if let home, home < votes.count { votes[home] += 1.5 }
    if let near, let index = shelf.index(of: near.code), index < votes.count { votes[index] += 1 }
    let ranked = votes.indices.sorted { (votes[$1], $0) < (votes[$0], $1) }
    guard let first = ranked.first else { return nil }
    let second = ranked.count > 1 ? votes[ranked[1]] : 0
    if votes[first] >= 2.5, votes[first] >= second * 1.8 { return shelf.lexicon(first) }
    var candidates = ranked.prefix(3).filter { votes[$0] > 0 }
    if votes[first] < 2, hits != 0 {
      for index in votes.indices where hits & (1 << UInt64(index)) != 0 && !candidates.contains(index) {
        candidates.append(index)
      }
    }
    // "AI" is Latin in every language.
    if article.text[range].contains(where: { (0xE3...0xED).contains($0) }),
      range.contains(where: {
        // No pictograph's variation selector, which is of no script.
        article.text[$0] != 0xEF && Script.isUnspaced(article.text, at: $0, limit: range.upperBound)
          && !Script.isMark(article.text, at: $0, limit: range.upperBound)
      })
    {
      candidates.removeAll { !shelf.lexicon($0).table.isUnspaced }
    }
    // "נוצר באמצעות Gemini 3 Pro" has one small word, and that is Czech.
    if candidates.isEmpty || isMostlyBeyondLatin(range) {
      candidates += choice.byLetters(article.text, range).filter { !candidates.contains($0) }
    }
    var best: (lexicon: Lexicon, unknown: Double, said: Int)?
    for index in candidates {
      let lexicon = shelf.lexicon(index)
      let reader = SentenceReader(lexicon, text: article.text, range: range)
      // One that finds AI and a deed reads what the sentence is about ("AI要約" is Japanese, though 要 and 約 are Chinese words).
      let says = reader.cues.contains(where: \.cue.isArtificial) && reader.cues.contains { $0.cue.group == .deed }
      // Without kana, single characters tell nothing, and what both languages know is rather Chinese.
      let isEither = ["ja", "zh"].contains(lexicon.code) && home == nil && !Script.hasKana(article.text, range)
      let told = isEither ? (lexicon.code == "ja" ? -0.5 : 0) : votes[index] * 3
      let unknown = Double(reader.unknownBytes(range)) - told - (says ? 4 : 0)
      // Of two that explain as much, the one in which more of it says something ("Translator: ChatGPT").
      let said = reader.cues.count { $0.cue.group != .word && $0.cue != .namedTool }
      if best.map({ unknown < $0.unknown || unknown == $0.unknown && said > $0.said }) ?? true {
        best = (lexicon, unknown, said)
      }
    }
    return best?.lexicon
  }
}
