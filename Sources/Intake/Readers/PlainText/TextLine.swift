import Provenance

/// A line of a plain text, or a paragraph whose lines were broken at a fixed width.
struct TextLine {
  /// Without white space at its ends, in bytes of the text.
  var range: Range<Int>
  /// How many empty lines stand before it.
  var gap: Int
  /// Its width: letters of wide scripts count twice.
  var weight: Int
  /// Whether it ends as a sentence does.
  var endsSentence: Bool
}

extension TextLine {
  /// The text's lines that hold words. A line ends at LF, CR, or both.
  static func split(_ text: [UInt8]) -> [TextLine] {
    var lines: [TextLine] = []
    var gap = 0
    var start = 0
    while start < text.count {
      var end = start
      while end < text.count, text[end] != 0x0A, text[end] != 0x0D { end += 1 }
      let range = Self.trimmed(start..<end, of: text)
      if range.isEmpty {
        gap += 1
      } else {
        lines.append(TextLine(range, gap: gap, in: text))
        gap = 0
      }
      let isPair = end + 1 < text.count && text[end] == 0x0D && text[end + 1] == 0x0A
      start = end + (isPair ? 2 : 1)
    }
    let paragraphs = joinWrapped(lines, of: text)
    return paragraphs.count < lines.count ? paragraphs : joinContinued(lines, of: text)
  }

  private init(_ range: Range<Int>, gap: Int, in text: [UInt8]) {
    self.init(
      range: range,
      gap: gap,
      weight: Self.weight(text[range]),
      endsSentence: Self.endsSentence(text[range])
    )
  }

  /// How wide the characters are together.
  static func weight(_ bytes: ArraySlice<UInt8>) -> Int {
    var weight = 0
    for byte in bytes where byte & 0xC0 != 0x80 { weight += byte >= 0xE3 ? 2 : 1 }
    return weight
  }

  /// Whether words end with a sentence's mark, quotation marks and brackets after it left aside.
  static func endsSentence(_ bytes: ArraySlice<UInt8>) -> Bool {
    var rest = bytes
    while let last = rest.last {
      if last == 0x22 || last == 0x27 || last == 0x29 {
        rest.removeLast()
      } else if rest.count >= 3, quotes.contains(where: rest.suffix(3).elementsEqual) {
        rest.removeLast(3)
      } else {
        break
      }
    }
    guard let last = rest.last else { return false }
    if last == 0x2E || last == 0x3F || last == 0x21 { return true }
    return rest.count >= 3 && marks.contains { rest.suffix(3).elementsEqual($0) }
  }

  private static let quotes = ["”", "’", "」", "』", "）"].map { Array($0.utf8) }
  private static let marks = ["。", "？", "！", "．", "…", "।"].map { Array($0.utf8) }

  /// A range without the white space at its ends: Unicode's spaces, zero-width ones and the byte order mark too.
  static func trimmed(_ range: Range<Int>, of text: [UInt8]) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, let length = spaceLength(text[start..<end], fromEnd: false) { start += length }
    while start < end, let length = spaceLength(text[start..<end], fromEnd: true) { end -= length }
    return start..<end
  }

  private static func spaceLength(_ bytes: ArraySlice<UInt8>, fromEnd: Bool) -> Int? {
    guard let edge = fromEnd ? bytes.last : bytes.first else { return nil }
    if edge <= 0x20 { return 1 }
    guard edge >= 0x80 else { return nil }
    let two = fromEnd ? bytes.suffix(2) : bytes.prefix(2)
    if two.elementsEqual([0xC2, 0xA0]) { return 2 }
    let three = Array(fromEnd ? bytes.suffix(3) : bytes.prefix(3))
    guard three.count == 3 else { return nil }
    switch (three[0], three[1], three[2]) {
    case (0xE2, 0x80, 0x80...0x8F), (0xE2, 0x80, 0xA8...0xAF), (0xE2, 0x81, 0xA0), (0xE3, 0x80, 0x80),
      (0xEF, 0xBB, 0xBF):
      return 3
    default: return nil
    }
  }
}

extension TextLine {
  /// The widest line of a text whose lines are taken for broken at a fixed width.
  private static let widestColumn = 100
  private static let narrowestColumn = 55

  /// Joins the lines of paragraphs that were broken at a fixed width, as in mail: where every line is narrow, and the
  /// next line's first word would not have fitted.
  private static func joinWrapped(_ lines: [TextLine], of text: [UInt8]) -> [TextLine] {
    let width = lines.reduce(0) { max($0, $1.weight) }
    guard width >= narrowestColumn, width <= widestColumn, lines.count >= 4 else { return lines }
    let breaks = lines.indices.dropFirst().filter { isBreak(lines[$0 - 1], lines[$0], width, text) }
    let full = lines.indices.dropFirst().filter { lines[$0].gap == 0 }.count
    guard breaks.count >= 3, breaks.count * 2 >= full else { return lines }
    var joined: [TextLine] = [lines[0]]
    var next = breaks[...]
    for index in lines.indices.dropFirst() {
      guard next.first == index else {
        joined.append(lines[index])
        continue
      }
      next.removeFirst()
      joined[joined.count - 1].range = joined[joined.count - 1].range.lowerBound..<lines[index].range.upperBound
      joined[joined.count - 1].weight += lines[index].weight + 1
      joined[joined.count - 1].endsSentence = lines[index].endsSentence
    }
    return joined
  }

  /// Joins a line that breaks off within its sentence, as a comma or its width tells, with the next, which begins with a
  /// small letter.
  private static func joinContinued(_ lines: [TextLine], of text: [UInt8]) -> [TextLine] {
    var joined: [TextLine] = []
    for line in lines {
      guard line.gap == 0, let last = joined.last, isBrokenOff(last, text), beginsSmall(line, text) else {
        joined.append(line)
        continue
      }
      joined[joined.count - 1] = TextLine(last.range.lowerBound..<line.range.upperBound, gap: last.gap, in: text)
    }
    return joined
  }

  private static func isBrokenOff(_ line: TextLine, _ text: [UInt8]) -> Bool {
    let words = text[line.range]
    if words.last == UInt8(ascii: ",") { return true }
    return line.weight >= narrowestColumn && line.weight <= widestColumn && words.last.map(isLetter) ?? false
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || (0x61...0x7A).contains(byte) }

  private static func beginsSmall(_ line: TextLine, _ text: [UInt8]) -> Bool {
    let start = text[line.range].prefix(2)
    guard let first = start.first else { return false }
    if first < 0x80 { return (0x61...0x7A).contains(first) }
    // Latin, Greek and Cyrillic: the other scripts have no small letters.
    return (0xC3...0xD1).contains(first) && lowerCased(start).elementsEqual(start)
  }

  private static func isBreak(_ line: TextLine, _ next: TextLine, _ width: Int, _ text: [UInt8]) -> Bool {
    guard next.gap == 0 else { return false }
    let word = text[next.range].prefix { $0 != 0x20 }
    return line.weight + 1 + weight(word) > width && text[line.range].contains(0x20)
  }
}
