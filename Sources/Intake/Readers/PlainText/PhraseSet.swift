/// Phrases in lower case, to be found at the start, at the end or anywhere in a line that was lower-cased.
struct PhraseSet: Sendable {
  private let phrases: [[UInt8]]
  /// The phrases' indices by their first byte.
  private let byFirst: [[Int]]

  /// - Parameter list: phrases, separated by `|`.
  init(_ list: StaticString) {
    phrases = list.description.split(separator: "|").map { lowerCased(Array($0.utf8)[...]) }
    var byFirst = [[Int]](repeating: [], count: 256)
    for (index, phrase) in phrases.enumerated() { byFirst[Int(phrase[0])].append(index) }
    self.byFirst = byFirst
  }

  /// The end of the longest phrase that starts at a position and does not end within a word.
  func match(_ line: [UInt8], at position: Int) -> Int? {
    guard position < line.count else { return nil }
    var longest: Int?
    for index in byFirst[Int(line[position])] {
      let end = position + phrases[index].count
      guard end <= line.count, end > longest ?? 0, line[position..<end].elementsEqual(phrases[index]) else { continue }
      if isBorder(line, end) { longest = end }
    }
    return longest
  }

  /// Whether a phrase stands anywhere, as whole words.
  func occurs(in line: [UInt8]) -> Bool {
    for position in line.indices where isBorder(line, position) {
      if match(line, at: position) != nil { return true }
    }
    return false
  }

  /// Whether the line is exactly one of the phrases.
  func contains(_ line: ArraySlice<UInt8>) -> Bool {
    guard let first = line.first else { return false }
    return byFirst[Int(first)].contains { phrases[$0].elementsEqual(line) }
  }

  /// Words of scripts with spaces end where a letter is followed by none. Other scripts have no such borders, and
  /// Korean words carry endings.
  private func isBorder(_ line: [UInt8], _ position: Int) -> Bool {
    guard position > 0, position < line.count, isSpacedLead(line[position]) else { return true }
    var before = position - 1
    while before > 0, line[before] & 0xC0 == 0x80 { before -= 1 }
    return !isSpacedLead(line[before])
  }

  private func isSpacedLead(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xC3...0xDB: true
    default: false
    }
  }
}
