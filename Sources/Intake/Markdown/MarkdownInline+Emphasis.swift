extension MarkdownInline {
  mutating func readDelimiter(at position: Int, line: Range<Int>) -> Int {
    let character = text[position]
    var end = position
    while end < line.upperBound, text[end] == character { end += 1 }
    let before = position > line.lowerBound ? text[position - 1] : 0x20
    let after = end < line.upperBound ? text[end] : 0x20
    let count = end - position
    let isMarker = character == 0x2A || character == 0x5F || count == 2
    var opens = after > 0x20 && isMarker
    var closes = before > 0x20 && isMarker
    if character == 0x5F {
      opens = opens && (before <= 0x20 || isPunctuation(before))
      closes = closes && (after <= 0x20 || isPunctuation(after))
    }
    guard opens || closes else {
      append(position..<end)
      return end
    }
    delimiters.append(
      Delimiter(piece: pieces.count, character: character, count: count, opens: opens, closes: closes)
    )
    pieces.append(Piece(source: position..<end, kind: .delimiter))
    return end
  }

  /// Takes out the markers that have a partner. What has none stays as it was written.
  mutating func matchDelimiters() {
    var open: [UInt8: [Int]] = [:]
    for index in delimiters.indices {
      let character = delimiters[index].character
      if delimiters[index].closes {
        while delimiters[index].count > 0, let partner = open[character]?.last {
          let count = min(delimiters[index].count, delimiters[partner].count)
          delimiters[index].count -= count
          delimiters[partner].count -= count
          if delimiters[partner].count == 0 { open[character]?.removeLast() }
        }
      }
      if delimiters[index].opens, delimiters[index].count > 0 { open[character, default: []].append(index) }
    }
    for delimiter in delimiters where pieces[delimiter.piece].kind == .delimiter {
      let start = pieces[delimiter.piece].source.lowerBound
      if delimiter.count == pieces[delimiter.piece].source.count { pieces[delimiter.piece].kind = .text }
      pieces[delimiter.piece].source = start..<(start + delimiter.count)
    }
    delimiters = []
  }

  /// Whether all words are emphasised: a marker stands at either end of them.
  var isEmphasised: Bool {
    let shown = pieces.drop { isBlank($0) }
    guard let first = shown.first, first.kind == .delimiter, let last = shown.last(where: { !isBlank($0) }) else {
      return false
    }
    return last.kind == .delimiter && shown.contains { $0.kind == .text && !isBlank($0) }
  }

  /// Whether nothing is left to read.
  var isEmpty: Bool { pieces.allSatisfy { isBlank($0) || $0.kind == .delimiter && $0.source.isEmpty } }

  private func isBlank(_ piece: Piece) -> Bool {
    guard piece.kind != .delimiter else { return false }
    if let replacement = piece.replacement { return replacement == " " }
    return text[piece.source].allSatisfy { $0 <= 0x20 }
  }
}
