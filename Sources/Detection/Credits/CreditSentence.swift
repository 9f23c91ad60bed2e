import Provenance

/// Credits that are a sentence: "The photos were taken by Ada Example.", "Die Bilder hat Ada Beispiel gemacht.",
/// "插图由张三绘制。".
///
/// A language's `sentence` under `credit` has what is said around the name, with … in its place.
struct CreditSentence {
  private let lines: CreditLine
  private let page: NewsroomPage
  private let text: [UInt8]

  /// A sentence of a credit has no more bytes.
  private static let longest = 160

  init(_ lines: CreditLine) {
    self.lines = lines
    page = lines.page
    text = lines.text
  }

  /// The credit that a short block consists of: a picture, what was done, and the name of who did it.
  func credit(of block: Block) -> Credit? {
    guard block.range.count <= Self.longest, block.role != .heading, block.role != .title else { return nil }
    let end = sentenceEnd(block.range)
    guard let picture = picture(in: block.range.lowerBound..<end) else { return nil }
    for position in picture.upperBound..<min(end, picture.upperBound + 60) where isStart(position) {
      if Segmentation.isSeparator(text, position, end, .clauses) { return nil }
      if let holder = holder(from: position, to: end, picture) {
        return lines.credit(kind(picture), holder, evidence: block.range.lowerBound..<end)
      }
    }
    return nil
  }

  /// The word for a picture that stands in a sentence's first words ("The photos", "All drawings").
  private func picture(in range: Range<Int>) -> Range<Int>? {
    for position in range.prefix(24) where isStart(position) {
      if let match = longest(.pictureWord, position, range.upperBound) { return position..<match.end }
    }
    return nil
  }

  /// The name, from what stands before it on; where nothing does ("… çekti"), from a word's start on.
  private func holder(from position: Int, to end: Int, _ picture: Range<Int>) -> Range<Int>? {
    if let deed = longest(.pictureDeed, position, end) {
      let isOpen = deed.cue.value != 0
      guard isOpen else { return named(deed.end..<end) }
      return name(from: deed.end, to: end, isWhole: false)
    }
    guard position > picture.upperBound, position - picture.upperBound <= 6 else { return nil }
    return name(from: position, to: end, isWhole: true)
  }

  /// The name before the word that ends the sentence.
  private func name(from start: Int, to end: Int, isWhole: Bool) -> Range<Int>? {
    for position in start..<end where position > start && (isStart(position) || text[position] >= 0xE0) {
      guard let match = longest(.pictureEnd, position, end), !isWhole || match.cue.value == 1 else { continue }
      guard end - match.end <= 12 else { continue }
      return named(start..<position)
    }
    return nil
  }

  /// A range where it may be a name: words with capitals, or a few of a script that has none; no tool.
  private func named(_ range: Range<Int>) -> Range<Int>? {
    let name = page.article.trimmed(range.lowerBound..<max(range.lowerBound, range.upperBound))
    guard name.count >= 2, name.count <= 45, lines.isName(name), !text[name].contains(where: Self.isDigit),
      text[name].contains(where: { (0x41...0x5A).contains($0) || $0 >= 0xC3 }),
      !name.contains(where: { isStart($0) && isMachine($0, name.upperBound) })
    else { return nil }
    return name
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private func isMachine(_ position: Int, _ end: Int) -> Bool {
    page.notes.longest(in: text, at: position, limit: end, kinds: .machineWord, languages: page.languages) != nil
  }

  /// A drawing or a chart where the language has its word among the labels of graphics, else a photo.
  private func kind(_ picture: Range<Int>) -> Credit.Kind {
    lines.label(text[picture], page.languages).map(lines.kind) ?? .photo
  }

  /// Where the first sentence ends, without its mark.
  private func sentenceEnd(_ range: Range<Int>) -> Int {
    var end = range.lowerBound
    while end < range.upperBound, !isStop(end, range.upperBound) { end += Script.length(text[end]) }
    end = min(end, range.upperBound)
    while end > range.lowerBound, Folding.isWhite(text[end - 1]) { end -= 1 }
    return end
  }

  /// A full stop, or one of Chinese, Japanese or Hindi; not the one of an initial ("A. Moss").
  private func isStop(_ position: Int, _ limit: Int) -> Bool {
    switch text[position] {
    case 0x2E: position + 1 >= limit || Folding.isWhite(text[position + 1]) && !isInitial(position)
    case 0xE3: Bracket.matches([0xE3, 0x80, 0x82], at: position, text)
    case 0xE0: Bracket.matches([0xE0, 0xA5, 0xA4], at: position, text)
    default: false
    }
  }

  private func isInitial(_ stop: Int) -> Bool { stop >= 2 && text[stop - 2] == 0x20 }

  private func isStart(_ position: Int) -> Bool {
    let byte = text[position]
    guard byte & 0xC0 != 0x80, Folding.isWord(byte) else { return false }
    return position == 0 || byte >= 0xE0 || !Folding.isWord(text[position - 1])
  }

  private func longest(_ kinds: Cue.Kinds, _ position: Int, _ end: Int) -> CueTrie.Match? {
    page.words.line.longest(in: text, at: position, limit: end, kinds: kinds, languages: page.languages)
  }
}
