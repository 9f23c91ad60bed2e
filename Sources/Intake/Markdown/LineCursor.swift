/// Walks the lines of a text. A line ends at LF, CR, or both.
struct LineCursor {
  let text: [UInt8]
  private(set) var position: Int
  let end: Int

  init(_ text: [UInt8], from start: Int = 0, to end: Int? = nil) {
    self.text = text
    position = start
    self.end = end ?? text.count
  }

  /// The next line, without its end.
  mutating func next() -> Range<Int>? {
    guard position < end else { return nil }
    let start = position
    while position < end, text[position] != 0x0A, text[position] != 0x0D { position += 1 }
    let line = start..<position
    if position + 1 < end, text[position] == 0x0D, text[position + 1] == 0x0A { position += 1 }
    position = min(position + 1, end)
    return line
  }

  /// Goes on with the line that holds a position, or with the one after it where that is its end.
  mutating func move(to position: Int) { self.position = min(max(position, self.position), end) }
}
