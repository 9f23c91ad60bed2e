/// In which units a position's characters are counted (LSP 3.17, PositionEncodingKind).
enum PositionEncoding: String {
  case utf8 = "utf-8"
  case utf16 = "utf-16"
}

/// Turns places in a text from bytes into lines and characters, and back.
///
/// A line ends with `\n`, `\r\n` or `\r` (LSP 3.17, text documents).
struct LineIndex {
  private let text: [UInt8]
  /// The byte at which each line starts.
  private let starts: [Int]

  /// - Parameter text: valid UTF-8.
  init(_ text: [UInt8]) {
    var starts = [0]
    var position = 0
    while position < text.count {
      let byte = text[position]
      position += 1
      if byte == 0x0A || (byte == 0x0D && (position == text.count || text[position] != 0x0A)) {
        starts.append(position)
      }
    }
    self.text = text
    self.starts = starts
  }

  var count: Int { starts.count }

  /// A line's bytes without its end; of a line that there is not, none at the text's end.
  func line(_ number: Int) -> Range<Int> {
    guard number >= 0 else { return 0..<0 }
    guard number < starts.count else { return text.count..<text.count }
    let start = starts[number]
    var end = number + 1 < starts.count ? starts[number + 1] : text.count
    if end > start, text[end - 1] == 0x0A { end -= 1 }
    if end > start, text[end - 1] == 0x0D { end -= 1 }
    return start..<end
  }

  /// The line in which a byte stands, from 0.
  func line(at byte: Int) -> Int {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= byte { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }

  func position(of byte: Int, in encoding: PositionEncoding) -> Position {
    let byte = min(max(0, byte), text.count)
    let number = line(at: byte)
    let line = line(number)
    let end = min(byte, line.upperBound)
    guard encoding == .utf16 else { return Position(line: number, character: end - line.lowerBound) }
    return Position(line: number, character: text[line.lowerBound..<end].reduce(0) { $0 + Self.units($1) })
  }

  func range(of bytes: Range<Int>, in encoding: PositionEncoding) -> TextRange {
    TextRange(
      start: position(of: bytes.lowerBound, in: encoding),
      end: position(of: bytes.upperBound, in: encoding)
    )
  }

  /// The byte at a position. One past a line's end means its end; one within a character means the character's start.
  func byte(at position: Position, in encoding: PositionEncoding) -> Int {
    guard position.line < starts.count else { return text.count }
    let line = line(position.line)
    guard encoding == .utf16 else {
      var byte = line.lowerBound + min(max(0, position.character), line.count)
      while byte > line.lowerBound, byte < text.count, text[byte] & 0xC0 == 0x80 { byte -= 1 }
      return byte
    }
    var byte = line.lowerBound
    var units = position.character
    while byte < line.upperBound {
      let width = Self.units(text[byte])
      guard units >= width, width > 0 else { break }
      units -= width
      byte += 1
      while byte < line.upperBound, text[byte] & 0xC0 == 0x80 { byte += 1 }
    }
    return byte
  }

  /// The bytes of a range, whichever of its ends comes first.
  func bytes(of range: TextRange, in encoding: PositionEncoding) -> Range<Int> {
    let start = byte(at: range.start, in: encoding)
    let end = byte(at: range.end, in: encoding)
    return min(start, end)..<max(start, end)
  }

  /// The byte of a code point, both counted from 1, as settings count them.
  func byte(line number: Int, codePoint: Int) -> Int {
    let line = line(number - 1)
    var byte = line.lowerBound
    var left = codePoint - 1
    while left > 0, byte < line.upperBound {
      byte += 1
      while byte < line.upperBound, text[byte] & 0xC0 == 0x80 { byte += 1 }
      left -= 1
    }
    return byte
  }

  /// How many UTF-16 units a character has, told by its first byte; 0 for the other bytes.
  private static func units(_ byte: UInt8) -> Int { byte & 0xC0 == 0x80 ? 0 : byte >= 0xF0 ? 2 : 1 }
}
