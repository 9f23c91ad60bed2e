/// Cuts a block of text into sentences.
enum Sentences {
  /// The sentences of a range, without the white space around them, at most `limit`.
  static func split(_ text: [UInt8], _ range: Range<Int>, limit: Int = 4000) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = range.lowerBound
    var position = range.lowerBound
    while position < range.upperBound, sentences.count < limit {
      let length = endLength(text, position, range)
      if length > 0 {
        add(text, start..<min(position + length, range.upperBound), to: &sentences)
        start = min(position + length, range.upperBound)
        position = start
      } else {
        position += Script.length(text[position])
      }
    }
    add(text, start..<range.upperBound, to: &sentences)
    return sentences
  }

  private static func add(_ text: [UInt8], _ range: Range<Int>, to sentences: inout [Range<Int>]) {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, Folding.isWhite(text[start]) { start += 1 }
    while end > start, Folding.isWhite(text[end - 1]) { end -= 1 }
    if start < end { sentences.append(start..<end) }
  }

  /// The bytes of a sentence's end at a position, with closing marks; 0 where none ends.
  private static func endLength(_ text: [UInt8], _ position: Int, _ range: Range<Int>) -> Int {
    let byte = text[position]
    var length = 0
    switch byte {
    case 0x0A: return 1
    case UInt8(ascii: "."):
      guard isFullStop(text, position, range) else { return 0 }
      length = 1
    case UInt8(ascii: "!"), UInt8(ascii: "?"): length = 1
    case 0xE3 where text[position...].starts(with: [0xE3, 0x80, 0x82]): length = 3
    case 0xEF
    where text[position...].starts(with: [0xEF, 0xBC, 0x81]) || text[position...].starts(with: [0xEF, 0xBC, 0x9F])
      || text[position...].starts(with: [0xEF, 0xBD, 0xA1]):
      length = 3
    case 0xD8 where position + 1 < range.upperBound && text[position + 1] == 0x9F: length = 2
    case 0xE0
    where text[position...].starts(with: [0xE0, 0xA5, 0xA4]) || text[position...].starts(with: [0xE0, 0xA5, 0xA5]):
      length = 3
    default: return 0
    }
    while let mark = closingMark(text, position + length, range) { length += mark }
    return length
  }

  private static func closingMark(_ text: [UInt8], _ position: Int, _ range: Range<Int>) -> Int? {
    guard position < range.upperBound else { return nil }
    switch text[position] {
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "."),
      UInt8(ascii: "!"), UInt8(ascii: "?"):
      return 1
    case 0xC2 where text[position...].starts(with: [0xC2, 0xBB]): return 2
    case 0xE2
    where text[position...].starts(with: [0xE2, 0x80, 0x9D]) || text[position...].starts(with: [0xE2, 0x80, 0x9C])
      || text[position...].starts(with: [0xE2, 0x80, 0x99]):
      return 3
    case 0xE3
    where text[position...].starts(with: [0xE3, 0x80, 0x8D]) || text[position...].starts(with: [0xE3, 0x80, 0x8F]):
      return 3
    default: return nil
    }
  }

  /// A full stop that ends a sentence: not one in a number, an address, an abbreviation or an initial.
  private static func isFullStop(_ text: [UInt8], _ position: Int, _ range: Range<Int>) -> Bool {
    var next = position + 1
    // Of a longer run, all but the last marks end nothing: it is not looked through from each of them.
    while next - position < 32, let mark = closingMark(text, next, range) { next += mark }
    guard next < range.upperBound else { return true }
    guard Folding.isWhite(text[next]) || text[next] >= 0xE3 else { return text[next] == 0x5B }
    while next < range.upperBound, Folding.isWhite(text[next]) { next += 1 }
    guard next < range.upperBound else { return true }
    // A small letter goes on with the sentence.
    if text[next] >= 0x61 && text[next] <= 0x7A { return false }
    var start = position
    while start > range.lowerBound, Script.isASCIIWord(text[start - 1]) || text[start - 1] >= 0x80 { start -= 1 }
    let word = text[start..<position]
    // "(es. Firefly)": a short word behind a bracket.
    if word.count <= 4, start > range.lowerBound, text[start - 1] == UInt8(ascii: "(") { return false }
    if isDay(word), isMonthWithYear(text, next, range) { return false }
    if word.count == 1, let letter = word.first { return letter >= 0x30 && letter <= 0x39 }
    return !abbreviations.contains(Array(word.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }))
  }

  private static func isDay(_ word: ArraySlice<UInt8>) -> Bool {
    (1...2).contains(word.count) && word.allSatisfy(isDigit)
  }

  /// "3. Mai 2024": one word and four digits behind the number of a day.
  private static func isMonthWithYear(_ text: [UInt8], _ start: Int, _ range: Range<Int>) -> Bool {
    var end = start
    while end < range.upperBound, end - start < 16, text[end] >= 0x80 || Script.isASCIIWord(text[end]) { end += 1 }
    return end - start >= 3 && !isDigit(text[start]) && end + 4 < range.upperBound && text[end] == 0x20
      && text[end + 1...end + 4].allSatisfy(isDigit)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private static let abbreviations: Set<[UInt8]> = Set(
    [
      "mr", "mrs", "ms", "dr", "prof", "st", "sr", "jr", "no", "vs", "etc", "ca", "bzw", "vgl", "anm", "red", "übers",
      "hr", "fr", "nr", "sra", "núm", "tzn", "np", "ing", "tj", "inc", "ltd", "eg", "ie",
      "ex", "eks", "bijv", "ej", "esim", "evtl", "ggf", "inkl", "dvs",
    ].map { Array($0.utf8) }
  )
}
