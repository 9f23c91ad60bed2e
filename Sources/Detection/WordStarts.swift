/// The first two folded bytes of all patterns of a table: most words of a text start none, and this tells so at once.
struct WordStarts: Sendable {
  private var bits = [UInt64](repeating: 0, count: 1024)

  mutating func insert(_ folded: [UInt8]) {
    guard let first = folded.first else { return }
    guard folded.count > 1, folded[1] != 0x20, folded[1] != 0x3A else {
      for second in 0...255 { set(first, UInt8(second)) }
      return
    }
    set(first, folded[1])
  }

  /// Whether a pattern may start at a position; true in doubt.
  ///
  /// - Parameter skipsSpaces: whether white space between the characters of a pattern counts for nothing.
  @inline(__always)
  func mayStart(_ text: [UInt8], at position: Int, limit: Int, skipsSpaces: Bool = false) -> Bool {
    let byte = text[position]
    guard position + 1 < limit else { return true }
    let next = text[position + 1]
    if byte < 0x80 {
      let second =
        next < 0x80
        ? next <= 0x20 ? 0x20 : Self.lower(next) : Folding.character(in: text, at: position + 1, limit: limit).first
      return holds(Self.lower(byte), second) || skipsSpaces && second == 0x20
    }
    let character = Folding.character(in: text, at: position, limit: limit)
    return character.second == 0 || holds(character.first, character.second)
  }

  @inline(__always)
  private static func lower(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }

  private mutating func set(_ first: UInt8, _ second: UInt8) {
    let index = Int(first) << 8 | Int(second)
    bits[index >> 6] |= 1 << UInt64(index & 63)
  }

  @inline(__always)
  private func holds(_ first: UInt8, _ second: UInt8) -> Bool {
    let index = Int(first) << 8 | Int(second)
    return bits[index >> 6] & 1 << UInt64(index & 63) != 0
  }
}
