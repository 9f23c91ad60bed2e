import Provenance

/// Credits that are a line of their own: "Photo by Ada Example on Unsplash", "(Header image by ae42 from Pixabay, CC0)",
/// "© Crédit photo : Ada Example".
extension CreditLine {
  /// The credit that a short line begins with: behind a cue with a colon whoever is named; behind one without only
  /// where a picture library or an agency stands too.
  func line(_ block: Block) -> Credit? {
    guard block.range.count <= 160 else { return nil }
    var start = block.range.lowerBound
    while start < block.range.upperBound, Self.opening.contains(text[start]) { start += 1 }
    guard start < block.range.upperBound else { return nil }
    guard let match = cue(at: start, limit: block.range.upperBound) else { return bareLine(block, from: start) }
    let isColoned =
      text[match.end - 1] == UInt8(ascii: ":") || text[..<match.end].suffix(3) == [0xEF, 0xBC, 0x9A]
    var end = block.range.upperBound
    if start > block.range.lowerBound, text[start - 1] == UInt8(ascii: "("),
      let close = text[match.end..<end].lastIndex(of: UInt8(ascii: ")"))
    {
      end = close
    }
    // What follows the library says something else ("released under CC0").
    if let library = libraryEnd(in: match.end..<end) {
      end = library
    } else if !isColoned, match.cue.value != Cue.sourceOfCredit, let name = name(behind: match.end, before: end) {
      end = name
    } else if !isColoned || start == block.range.lowerBound || match.cue.value == Cue.sourceOfCredit {
      return nil
    }
    return credit(kind(match.cue), match.end..<end, evidence: start..<end)
  }

  /// "Foto Ada Moss", "Illustratie Bo Visser": a line of a label that has its colon elsewhere, and a name of two words
  /// or three.
  private func bareLine(_ block: Block, from start: Int) -> Credit? {
    guard block.range.count <= 60, block.role != .heading, block.role != .title,
      let space = text[start..<block.range.upperBound].firstIndex(of: 0x20)
    else { return nil }
    let name = space + 1..<block.range.upperBound
    guard
      let cue = label(text[start..<space], page.languages), cue.value != Cue.sourceOfCredit,
      isName(name), isShort(name),
      text[name].split(separator: 0x20).count >= 2, text[name].allSatisfy({ $0 >= 0x80 || !Self.isMark($0) }),
      text[name].contains(where: { (0x41...0x5A).contains($0) || $0 >= 0xC3 })
    else { return nil }
    return credit(kind(cue), name, evidence: start..<block.range.upperBound)
  }

  /// Marks and digits, which no name has; but for hyphens, apostrophes and full stops.
  private static func isMark(_ byte: UInt8) -> Bool {
    byte < 0x41 && ![0x20, 0x27, 0x2D, 0x2E].contains(byte) || [0x5B, 0x5D, 0x7B, 0x7C, 0x7D].contains(byte)
  }

  private static let opening: [UInt8] = [0x20, 0x28, 0x5B, 0x2A, 0x5F, 0xC2, 0xA9, 0x22]

  /// "Cover illustration by Ada Example. The book is …": where the name ends that the first sentence consists of.
  private func name(behind start: Int, before end: Int) -> Int? {
    let stop = text[start..<end].firstIndex(of: UInt8(ascii: ".")) ?? end
    let range = start..<stop
    guard range.count >= 3, stop + 1 >= end || text[stop + 1] == 0x20, isName(range),
      text[range].contains(where: { (0x41...0x5A).contains($0) || $0 >= 0xC3 })
    else { return nil }
    return stop
  }

  /// Where the name of an agency or a picture library ends.
  private func libraryEnd(in range: Range<Int>) -> Int? {
    var isStart = true
    for index in range {
      if isStart, Folding.isWord(text[index]),
        let match = page.words.line.longest(
          in: text,
          at: index,
          limit: range.upperBound,
          kinds: .agency,
          languages: [.shared]
        )
      {
        return match.end
      }
      isStart = !Folding.isWord(text[index])
    }
    return nil
  }

  /// "Midjourney. Text: Ada Example": a credit ends with its sentence, where the next one is a word or two and a colon.
  func upToNextLabel(_ range: Range<Int>) -> Range<Int> {
    var position = range.lowerBound
    while let dot = text[position..<range.upperBound].firstIndex(of: UInt8(ascii: ".")) {
      position = dot + 1
      guard position < range.upperBound, text[position] == 0x20 else { continue }
      let next = text[(position + 1)..<min(position + 32, range.upperBound)]
      if let colon = next.firstIndex(of: UInt8(ascii: ":")), colon - position > 3,
        !next[..<colon].contains(where: { $0 == UInt8(ascii: ".") || (0x30...0x39).contains($0) }),
        next[..<colon].count(where: { $0 == 0x20 }) <= 2
      {
        return range.lowerBound..<dot
      }
    }
    return range
  }
}
