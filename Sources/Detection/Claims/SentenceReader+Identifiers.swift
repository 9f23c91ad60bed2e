/// Words that only look like one of the language's: part of a name that machines read, an acronym, a month.
extension SentenceReader {
  /// "Published after May 2026": a word with a capital before or behind a number.
  static func isMonth(_ word: Range<Int>, in range: Range<Int>, _ text: [UInt8]) -> Bool {
    guard word.count == 3, word.lowerBound > range.lowerBound, (0x41...0x5A).contains(text[word.lowerBound]) else {
      return false
    }
    let isDigit = { (byte: UInt8) in (0x30...0x39).contains(byte) }
    return word.upperBound + 1 < range.upperBound && text[word.upperBound] == 0x20 && isDigit(text[word.upperBound + 1])
      || word.lowerBound - 2 >= range.lowerBound && isDigit(text[word.lowerBound - 2])
  }

  /// "export_module.py", "AI_REVIEWED": a word tied to others by underscores; "_by AI_" is emphasized.
  static func isPartOfIdentifier(_ word: Range<Int>, _ text: [UInt8], _ range: Range<Int>) -> Bool {
    let (first, end) = (word.lowerBound, word.upperBound)
    return first - 1 > range.lowerBound && text[first - 1] == 0x5F && Folding.isWord(text[first - 2])
      || end + 1 < range.upperBound && text[end] == 0x5F && Folding.isWord(text[end + 1])
  }

  private static let fileEndings: Set<String> = [
    "md", "txt", "py", "js", "ts", "json", "yaml", "yml", "html", "css", "sh", "rb", "go", "rs", "swift", "java", "php",
    "png", "jpg", "svg", "pdf", "csv", "toml", "xml",
  ]

  /// "CLAUDE.md", "gemini.py": a file that goes by a tool's name.
  static func isFile(_ word: Range<Int>, _ text: [UInt8], _ range: Range<Int>) -> Bool {
    guard word.upperBound < range.upperBound, text[word.upperBound] == UInt8(ascii: ".") else { return false }
    let ending = text[(word.upperBound + 1)..<range.upperBound].prefix(6).prefix { Script.isASCIIWord($0) }
    return fileEndings.contains(String(decoding: ending, as: UTF8.self))
  }

  /// "Ai lettori …", "non ai …": in small letters it is a word of the language; Italian papers do print "l'Ai".
  static func isSmallAI(_ word: Range<Int>, in range: Range<Int>, _ text: [UInt8]) -> Bool {
    text[word].elementsEqual("ai".utf8) || word.lowerBound == range.lowerBound && text[word].elementsEqual("Ai".utf8)
  }

  /// "AI-news.com": part of a site's address.
  static func isInAddress(_ word: Range<Int>, _ text: [UInt8], _ range: Range<Int>) -> Bool {
    guard word.upperBound < range.upperBound, text[word.upperBound] == UInt8(ascii: "-") else { return false }
    let rest = text[word.upperBound..<range.upperBound].prefix { !Folding.isWhite($0) }
    guard let dot = rest.dropLast().lastIndex(of: UInt8(ascii: ".")) else { return false }
    let ending = rest[(dot + 1)...]
    return (2...6).contains(ending.count) && ending.allSatisfy { (0x61...0x7A).contains($0) }
  }

  /// "Our how-to guides" asks for no way.
  static func isHyphenated(_ words: Range<Int>, _ text: [UInt8]) -> Bool { text[words].contains(0x2D) }

  /// "CC BY-SA" says no Swedish "sa": two to four capitals in a sentence that has small letters before them.
  static func isAcronym(_ word: Range<Int>, in range: Range<Int>, _ text: [UInt8]) -> Bool {
    (2...4).contains(word.count) && text[word].allSatisfy { $0 >= 0x41 && $0 <= 0x5A }
      && text[range.lowerBound..<word.lowerBound].contains { $0 >= 0x61 && $0 <= 0x7A }
  }
}
