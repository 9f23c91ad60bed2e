/// Names that a line consists of.
extension PersonNames {
  /// The name that a line consists of up to a position, but for "by" or a label with a colon before it.
  func name(before end: Int) -> Range<Int>? {
    let start = reader.range.lowerBound
    var end = end
    // "Jan Novak (jn), 2026, with help of".
    while end > start {
      if text[end - 1] == 0x29 {
        guard let opening = (start..<end).last(where: { text[$0] == 0x28 }), end - opening <= 16 else { break }
        end = opening
      } else if [0x20, 0x2C, 0x28, 0x7C, 0x2F, 0x2D].contains(text[end - 1]) || isDigit(text[end - 1]) {
        end -= 1
      } else if let comma = Self.commas.first(where: { text[start..<end].ends(with: $0) }) {
        end -= comma.count
      } else {
        break
      }
    }
    let by = reader.cues.last { $0.cue == .by && $0.range.lowerBound <= start + 2 && $0.range.upperBound < end }
    let head = colon(behind: start, in: start..<end) ?? by?.range.upperBound
    guard let range = nameRun(from: head ?? start, to: end) ?? head.flatMap({ uncasedRun(from: $0, to: end) }),
      range.upperBound == end,
      !text[range].contains(where: { isDigit($0) }),
      // "Creada con DALL-E": one word at the start is no name.
      head != nil || text[range].contains(0x20)
    else { return nil }
    return range
  }

  /// "，", "、" and "،".
  private static let commas: [[UInt8]] = [[0xEF, 0xBC, 0x8C], [0xE3, 0x80, 0x81], [0xD8, 0x8C]]

  /// What stands behind a label in a script without capitals, where no cue explains it: at most three words.
  private func uncasedRun(from start: Int, to end: Int) -> Range<Int>? {
    var first = start
    while first < end, Folding.isWhite(text[first]) { first += 1 }
    var (position, words) = (first, 1)
    while position < end {
      if text[position] == 0x20 {
        words += 1
        position += 1
        continue
      }
      guard text[position] >= 0xD6, !isExplained(position) else { return nil }
      position += Script.length(text[position])
    }
    return words <= 3 && (4...48).contains(end - first) ? first..<end : nil
  }
}
