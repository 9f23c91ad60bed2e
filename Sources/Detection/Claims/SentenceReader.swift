import Provenance

/// Reads one sentence: which deeds it names, and who or what it says did them.
///
/// A sentence is cut into as many segments as it names deeds; the agents of a segment belong to its deed. Where a
/// segment names no agent, it shares that of the deed that it is joined to ("translated and edited by …").
final class SentenceReader {
  let lexicon: Lexicon
  let text: [UInt8]
  let range: Range<Int>
  let cues: [FoundCue]
  /// Words that say nothing by themselves, and are none of the cues: what joins, and what is spoken of besides.
  let asides: [FoundCue]
  /// Whether the sentence before it names AI.
  let followsAI: Bool
  /// Tools that are credited with a thing, without a verb.
  let credits: [ToolCredit]
  /// The thing of a last clause that only denies ("…, the text was not"); it is none of the cues.
  let thingDeniedAlone: FoundCue?
  /// The width of the text before each byte of the sentence: a character counts one, one of three bytes or more two.
  let widths: [Int32]

  /// - Parameter afterAI: whether the sentence before it names AI, which a pronoun may resume.
  init(_ lexicon: Lexicon, text: [UInt8], range: Range<Int>, afterAI: Bool = false) {
    self.lexicon = lexicon
    self.text = text
    self.range = range
    followsAI = afterAI
    let all = lexicon.cues(in: text, range)
    asides = all.filter { $0.cue.group == .aside }
    let found = asides.isEmpty ? all : all.filter { $0.cue.group != .aside }
    let cleaned = Self.cleaned(afterAI ? Self.resumed(found) : found, lexicon, text: text, range: range)
    let plain = Self.withoutReasons(cleaned, text: text, range: range)
    let made = Self.withoutSources(plain, lexicon, text: text)
    let thing = Self.deniedAlone(made, lexicon, text: text, range: range)
    thingDeniedAlone = thing
    cues = made.filter { $0 != thing }
    let contrasted = Self.contrasted(cues, lexicon, text: text, range: range)
    credits = contrasted.isEmpty ? Self.credits(cues, lexicon, text: text, range: range) : contrasted
    var widths: [Int32] = [0]
    widths.reserveCapacity(range.count + 1)
    var width: Int32 = 0
    var last: UInt8 = 0
    for byte in text[range] {
      // A run of spaces is as wide as one.
      width += byte & 0xC0 == 0x80 || byte == 0x20 && last == 0x20 ? 0 : byte >= 0xE0 ? 2 : 1
      widths.append(width)
      last = byte
    }
    self.widths = widths
  }

  /// "I use AI for code. I even used it to polish this post": the pronoun is AI behind a verb of use that those who write
  /// are the subject of.
  private static func resumed(_ cues: [FoundCue]) -> [FoundCue] {
    guard !cues.contains(where: \.cue.isArtificial) else { return cues }
    return cues.map { it in
      guard it.cue == .it,
        let used = cues.last(where: { $0.deed == .used && $0.range.upperBound <= it.range.lowerBound }),
        it.range.lowerBound - used.range.upperBound <= 1,
        let we = cues.last(where: { $0.cue == .we && $0.range.upperBound <= used.range.lowerBound }),
        used.range.lowerBound - we.range.upperBound <= 16
      else { return it }
      return FoundCue(cue: .ai, value: 0, range: it.range)
    }
  }

  /// Whether it names AI at all.
  var namesAI: Bool { cues.contains { $0.cue.isArtificial && $0.cue != .machine || $0.cue == .notAI } }

  /// Cues without those that are part of others: a deed in a tool's or a person's name, "may" in a caveat.
  private static func cleaned(
    _ cues: [FoundCue],
    _ lexicon: Lexicon,
    text: [UInt8],
    range: Range<Int>
  ) -> [FoundCue] {
    // "Without verification" cautions, and says of a check that it was not.
    let checks = cues.filter { $0.deed == .review || $0.deed == .factCheck }.map(\.range)
    let unchecked = cues.filter { denial in
      denial.cue == .notYet && checks.contains { denial.range.contains($0) }
    }.map(\.range)
    let caveats = cues.filter { $0.cue == .caveat }.map(\.range).filter { caveat in
      !unchecked.contains { caveat.contains($0) || $0.contains(caveat) }
    }
    // "Bài viết", an article, has the verb "to write" in it.
    let things = lexicon.table.isUnspaced ? [] : cues.filter { $0.cue == .object && $0.matter == .text }.map(\.range)
    let pictures = cues.filter { $0.matter == .image || $0.deed == .illustrate }.map(\.range)
    let compounds = cues.filter { $0.cue == .ai }
    let holders = cues.filter { [.aiTool, .namedTool, .human, .organization, .notAI].contains($0.cue) }.map(
      \.range
    )
    // "La redacción de esta entrada" is its writing, not those who write; "the author of the text" is AI.
    let writings = cues.filter { $0.cue == .noun && $0.deed == .write }.map(\.range)
    // "本报告", this report, has 本报, this paper, in it.
    let itself = cues.filter { $0.cue == .own }.map(\.range)
    let pages = lexicon.table.isUnspaced ? itself : []
    let persons = cues.filter { $0.cue == .human || $0.cue == .organization }.map(\.range)
    // "The author used".
    let speakers = cues.filter { $0.cue == .we }.map(\.range)
    // "Handwritten" names a person and what the person did.
    let isByHand = { (cue: FoundCue) in cue.cue == .done && !lexicon.table.isUnspaced && !lexicon.agentComesFirst }
    let languages = cues.filter {
      $0.cue == .language && !(lexicon.capitalizesLanguages && (0x61...0x7A).contains(text[$0.range.lowerBound]))
    }.map(\.range)
    // "Added by AI": nobody said something.
    let deeds = cues.filter { $0.cue == .done }.map(\.range)
    // "Я использовал ИИ, чтобы …" makes no condition of it.
    let uses = cues.filter { $0.deed == .used }.map(\.range.upperBound)
    let purposes = cues.filter { $0.cue == .purpose }.map(\.range).filter { purpose in
      uses.contains { $0 <= purpose.lowerBound }
    }
    let everyday = EverydayNames(cues: cues, lexicon: lexicon, text: text, range: range)
    let labels = cues.filter { $0.cue == .noteLabel && isHead($0.range, of: range, text) }.map(\.range)
    return cues.filter { cue in
      if [.deed, .world, .mode].contains(cue.cue.group), isPartOfIdentifier(cue.range, text, range) { return false }
      return switch cue.cue.group {
      case .deed:
        !holders.contains { $0.contains(cue.range) && $0 != cue.range }
          && (!persons.contains(cue.range) || isByHand(cue))
          && (cue.deed == .used || !speakers.contains { $0.contains(cue.range) && $0 != cue.range })
          && !caveats.contains { $0.contains(cue.range) }
          && !labels.contains { $0.contains(cue.range) && $0 != cue.range }
          // "Sie lesen eine Übersetzung": it is the reader who reads.
          && !(cue.deed == .narrate && cue.cue != .noun && itself.contains { $0.contains(cue.range) })
          // "Ins Deutsche übertragen" has the language in it.
          && !languages.contains { $0.overlaps(cue.range) && !(cue.range.contains($0) && cue.range != $0) }
          && !things.contains { $0.contains(cue.range) && $0 != cue.range }
          && !compounds.contains { isPart(cue.range, of: $0.range, lexicon, text) }
      case .mode, .call:
        !caveats.contains { $0.overlaps(cue.range) } && !purposes.contains { $0.overlaps(cue.range) }
          && !holders.contains { $0.contains(cue.range) }
          // "人工智能" has "能" in it.
          && !compounds.contains { $0.range.contains(cue.range) }
          && !labels.contains { $0.contains(cue.range) }
          && !isMonth(cue.range, in: range, text) && !(cue.cue == .condition && isHyphenated(cue.range, text))
      // "한 학생이 기사를": a particle is no "this".
      case .pointer: !Script.isWithinHangul(text, cue.range.lowerBound, from: range.lowerBound)
      case .agent:
        !(lexicon.capitalizesAI && isSmallAI(cue.range, in: range, text))
          && !labels.contains { $0.contains(cue.range) } && !(cue.cue == .namedTool && isFile(cue.range, text, range))
          && !(cue.cue == .ai && isInAddress(cue.range, text, range))
          && !(cue.cue.isArtificial && everyday.areMeant(by: cue))
          // "Ảnh minh họa", a picture, has "mình" in it.
          && !(cue.cue == .we && pictures.contains { $0.contains(cue.range) && $0 != cue.range })
          // "하나의" is no "나의".
          && !(cue.cue == .we && Script.isWithinHangul(text, cue.range.lowerBound, from: range.lowerBound))
          && !((cue.cue == .human || cue.cue == .organization)
            && (writings + pages).contains { $0.contains(cue.range) && $0 != cue.range })
      // "Voix de synthèse" makes no summary.
      case .object: cue.matter != .summary || !holders.contains { $0.contains(cue.range) && $0 != cue.range }
      case .world:
        !(holders + speakers).contains { $0.contains(cue.range) } && !caveats.contains { $0.contains(cue.range) }
          && !deeds.contains { $0.contains(cue.range) && $0 != cue.range }
          && !(cue.cue == .said && isAcronym(cue.range, in: range, text))
      default: true
      }
    }
  }

  /// Cues of which those are mere words that say why something was done by AI: in "translated with AI because I know
  /// no French", nothing denies the AI.
  private static func withoutReasons(_ cues: [FoundCue], text: [UInt8], range: Range<Int>) -> [FoundCue] {
    let reasons =
      cues.filter { $0.cue == .because }.map { because in
        var end = because.range.upperBound
        while end < range.upperBound, !Segmentation.isSeparator(text, end, range.upperBound, .clauses) {
          end += Script.length(text[end])
        }
        return because.range.lowerBound..<min(end, range.upperBound)
      } + reasonsBefore(cues, text: text, range: range)
    guard !reasons.isEmpty else { return cues }
    let isWithin = { (cue: FoundCue) in reasons.contains { $0.contains(cue.range) } }
    let agents = cues.filter(\.cue.isArtificial)
    guard !agents.isEmpty, !agents.contains(where: isWithin) else { return cues }
    return cues.map { cue in
      switch cue.cue.group {
      case .pointer, .object, .frame, .language: return cue
      case .part where cue.cue == .motherTongue: return cue
      default: return isWithin(cue) ? FoundCue(cue: .functionWord, value: 0, range: cue.range) : cue
      }
    }
  }

  /// "I speak no Polish, so DeepL did it", "英語が苦手なので…": the clauses before a word for "so".
  private static func reasonsBefore(_ cues: [FoundCue], text: [UInt8], range: Range<Int>) -> [Range<Int>] {
    cues.filter { $0.cue == .therefore && $0.range.lowerBound > range.lowerBound }.map {
      range.lowerBound..<$0.range.upperBound
    }
  }

  /// Whether a deed is no more than part of a word for AI ("kecerdasan buatan"); "AI geschreven" has both.
  private static func isPart(_ deed: Range<Int>, of ai: Range<Int>, _ lexicon: Lexicon, _ text: [UInt8]) -> Bool {
    guard ai.contains(deed), ai != deed else { return false }
    var rest = [ai.lowerBound..<deed.lowerBound]
    // "Généré par IA" has the deed first; in "생성형 AI", "生成AI" and "üretken yapay zekâ" it only says what kind of AI.
    if !lexicon.table.isUnspaced, !lexicon.agentComesFirst { rest.append(deed.upperBound..<ai.upperBound) }
    return !rest.contains { range in lexicon.cues(in: text, range).contains { $0.cue.isArtificial } }
  }

  /// Whether a label stands at the sentence's start with a colon behind it.
  private static func isHead(_ label: Range<Int>, of range: Range<Int>, _ text: [UInt8]) -> Bool {
    var position = label.upperBound
    while position < range.upperBound, text[position] == 0x20 { position += 1 }
    guard position < range.upperBound else { return false }
    return text[position] == 0x3A || text[position...].starts(with: [0xEF, 0xBC, 0x9A])
  }

  /// Whether the sentence is no more than the label of a note.
  var isNoteLabel: Bool {
    cues.contains { $0.cue == .noteLabel } && range.count <= 60 && unknownBytes(range) <= 2
      && !cues.contains { $0.cue == .done || $0.cue == .doing }
  }

  /// - Parameter credits: what it says as one of several credits in a row, where it is one.
  func reading(inRow credits: [Statement]? = nil) -> SentenceReading {
    if let statements = credits ?? creditList() {
      return SentenceReading(range: range, cues: cues, statements: statements, originals: originals)
    }
    var statements: [Statement] = []
    let segments = Segmentation(self).segments
    for (index, segment) in segments.enumerated() {
      statements += AgentReader(reader: self, segments: segments, index: index, segment: segment).statements()
    }
    if !segments.isEmpty || self.credits.count > 1 {
      statements += self.credits.map(statement(of:))
    } else {
      statements += labels()
    }
    statements += denialAlone(beside: statements)
    statements += authorships(beside: statements)
    let trailing = trailingCredits()
    // What stands before a label did not do what the label says.
    statements.removeAll { made in trailing.contains { $0.activity == made.activity && $0.word.overlaps(made.word) } }
    statements += trailing.filter { credit in
      !statements.contains { $0.activity == credit.activity && !$0.involvesAI }
    }
    return SentenceReading(range: range, cues: cues, statements: settled(excepting(statements)), originals: originals)
  }

  /// Languages that the sentence calls the original's.
  private var originals: [String] {
    let named = cues.filter { $0.cue == .language }
    let called = named.filter { cue in cues.contains { $0.cue == .original && gap($0.range, cue.range) <= 12 } }
    if !called.isEmpty { return called.map { lexicon.languageCodes[$0.value] } }
    // "Refer to the English version": the one that readers are sent to, or that counts.
    guard let only = named.first, named.allSatisfy({ $0.value == only.value }),
      let sent = cues.first(where: { [.caveat, .request, .must].contains($0.cue) }),
      !cues.contains(where: {
        $0.cue == .done && $0.range.lowerBound > min(sent.range.lowerBound, only.range.lowerBound)
      }),
      sent.range.upperBound <= only.range.lowerBound || !cues.contains(where: { $0.cue == .own || $0.cue == .done })
    else { return [] }
    return [lexicon.languageCodes[only.value]]
  }

  /// What a deed without an object of its own is done to: what stands nearest, what the sentence points at first.
  func nearestMatter(to word: Range<Int>, in segment: Range<Int>) -> Matter? {
    var objects = cues.filter { $0.cue == .object && segment.contains($0.range) }
    // "All images on this site": where they are, and not what was made.
    let onSite = objects.filter { object in cues.contains { $0.cue == .site && $0.range.overlaps(object.range) } }
    let made = objects.filter { !onSite.contains($0) || $0.matter != .text }
    if !made.isEmpty { objects = made }
    let pointed = objects.first { object in
      // "All graphics were made by AI (for this game)".
      if object.range.lowerBound > word.upperBound, text[word.upperBound..<object.range.lowerBound].contains(0x28),
        objects.contains(where: { $0.range.upperBound <= word.lowerBound })
      {
        return false
      }
      return cues.contains {
        ($0.cue == .own || $0.cue == .this) && ($0.range.overlaps(object.range) || gap($0.range, object.range) <= 12)
      }
    }
    // "本記事の画像": what follows what is pointed at belongs to it, and is what is meant.
    if let pointed, lexicon.table.isUnspaced || lexicon.agentComesFirst,
      let owned = objects.last(where: {
        (0...9).contains($0.range.lowerBound - pointed.range.upperBound)
          && (lexicon.table.isUnspaced
            || $0.range.upperBound <= word.lowerBound
              && Segmentation.separators(pointed.range.upperBound, $0.range.lowerBound, self).isEmpty)
      })
    {
      return owned.matter
    }
    let nearest = objects.min { gap($0.range, word) < gap($1.range, word) }
    // "In this article, the images were made with AI": what is pointed at is only where they are.
    if let pointed, pointed.matter == .text, let nearest, nearest.matter != .text,
      nearest.range.lowerBound >= pointed.range.upperBound,
      nearest.range.upperBound <= word.lowerBound || lexicon.agentComesFirst && gap(nearest.range, word) <= 3
        // "This post has AI-generated images".
        || (0...1).contains(nearest.range.lowerBound - word.upperBound)
    {
      return nearest.matter
    }
    guard let meant = pointed ?? nearest else { return nil }
    return (head(of: meant, among: objects, before: word) ?? meant).matter
  }

  func printed(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }

  /// The width of what stands between two ranges; 0 where they touch or overlap.
  func gap(_ a: Range<Int>, _ b: Range<Int>) -> Int {
    let (low, high) = (min(a.upperBound, b.upperBound), max(a.lowerBound, b.lowerBound))
    guard low < high, low >= range.lowerBound, high <= range.upperBound else { return 0 }
    return Int(widths[high - range.lowerBound] - widths[low - range.lowerBound])
  }

  /// From the start of the first of two ranges to the end of the last.
  func spanning(_ a: Range<Int>, _ b: Range<Int>) -> Range<Int> {
    min(a.lowerBound, b.lowerBound)..<max(a.upperBound, b.upperBound)
  }

  /// Whether "this" stands right beside a range ("this automatic translation", "התרגום האוטומטי הזה").
  func pointsAt(_ range: Range<Int>) -> Bool {
    cues.contains {
      ($0.cue == .this || $0.cue == .own) && between($0.range, range).count <= 4
        && unknownBytes(between($0.range, range)) <= 2
    }
  }

  /// What stands between two ranges; empty where they touch or overlap.
  func between(_ a: Range<Int>, _ b: Range<Int>) -> Range<Int> {
    let low = min(a.upperBound, b.upperBound)
    return low..<max(low, max(a.lowerBound, b.lowerBound))
  }

  /// How many bytes of a range are letters outside of the given spans.
  func unquotedWidth(_ range: Range<Int>, _ spans: [Range<Int>]) -> Int {
    var count = 0
    var position = range.lowerBound
    var next = spans.startIndex
    while position < range.upperBound, count <= 64 {
      if next < spans.endIndex, spans[next].lowerBound <= position {
        position = max(position, spans[next].upperBound)
        next += 1
        continue
      }
      let byte = text[position]
      let length = Script.length(byte)
      if byte < 0x80 ? Script.isASCIIWord(byte) : !Script.isMark(text, at: position, limit: range.upperBound) {
        count += length
      }
      position += length
    }
    return count
  }

  /// How many bytes of words between two positions no cue explains; 0 where the end stands before the start.
  func unknownBytes(from start: Int, to end: Int) -> Int { start < end ? unknownBytes(start..<end) : 0 }

  /// How many bytes of words in a range no cue explains.
  func unknownBytes(_ range: Range<Int>) -> Int {
    guard !range.isEmpty else { return 0 }
    var count = 0
    var position = range.lowerBound
    var next = cues.startIndex
    while position < range.upperBound {
      while next < cues.endIndex, cues[next].range.upperBound <= position { next += 1 }
      if let end = endOfCue(at: position, from: next) {
        position = end
        continue
      }
      let byte = text[position]
      let length = Script.length(byte)
      if byte < 0x80 ? Script.isASCIIWord(byte) : !Script.isMark(text, at: position, limit: range.upperBound) {
        count += min(length, 2)
      }
      position += length
    }
    return count
  }
}

extension SentenceReader {
  /// Where the first of the cues ends that stand at a position; they come in the order of their starts.
  private func endOfCue(at position: Int, from next: Int) -> Int? {
    var index = next
    while index < cues.endIndex, cues[index].range.lowerBound <= position {
      if cues[index].range.upperBound > position { return cues[index].range.upperBound }
      index += 1
    }
    return nil
  }
}

extension Range<Int> {
  func contains(_ other: Range<Int>) -> Bool { lowerBound <= other.lowerBound && other.upperBound <= upperBound }
}
