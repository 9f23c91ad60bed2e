/// How the patterns of a table begin: most words of a text start none, and this tells so at once.
///
/// What a pattern begins with is its first two folded bytes, then as many characters as have three bytes or more: three
/// Latin letters, two Cyrillic ones, one Chinese one.
struct WordStarts: Sendable {
  private var pairs = [UInt64](repeating: 0, count: 1024)
  /// The pairs of patterns that are shorter than what is looked at, or have white space or a colon in it.
  private var shortPairs = [UInt64](repeating: 0, count: 1024)
  /// Beginnings by their hash.
  private var beginnings = [UInt64](repeating: 0, count: 1 << (Self.hashBits - 6))

  private static let hashBits = 15

  mutating func insert(_ folded: [UInt8]) {
    guard let first = folded.first else { return }
    guard folded.count > 1, folded[1] != 0x20, folded[1] != 0x3A else {
      for second in 0...255 {
        Self.set(&pairs, Self.pair(first, UInt8(second)))
        Self.set(&shortPairs, Self.pair(first, UInt8(second)))
      }
      return
    }
    let pair = Self.pair(first, folded[1])
    Self.set(&pairs, pair)
    var (hash, end) = (UInt32(0), 0)
    while end < 3 {
      guard end < folded.count, folded[end] != 0x20, folded[end] != 0x3A else { return Self.set(&shortPairs, pair) }
      repeat {
        hash = Self.hash(hash, folded[end])
        end += 1
      } while end < folded.count && folded[end] & 0xC0 == 0x80
    }
    Self.set(&beginnings, Self.place(hash))
  }

  /// How the patterns of both tables begin.
  func union(_ other: WordStarts) -> WordStarts {
    var both = self
    for index in pairs.indices { both.pairs[index] |= other.pairs[index] }
    for index in shortPairs.indices { both.shortPairs[index] |= other.shortPairs[index] }
    for index in beginnings.indices { both.beginnings[index] |= other.beginnings[index] }
    return both
  }

  /// Whether a pattern may start at a position; true in doubt.
  ///
  /// - Parameter skipsSpaces: whether white space between the characters of a pattern counts for nothing.
  @inline(__always)
  func mayStart(_ text: [UInt8], at position: Int, limit: Int, skipsSpaces: Bool = false) -> Bool {
    let byte = text[position]
    guard position + 1 < limit else { return true }
    let next = text[position + 1]
    let pair: Int
    if byte < 0x80 {
      let second: UInt8
      if next < 0x80 {
        second = next <= 0x20 ? 0x20 : Self.lower(next)
      } else {
        if Folding.mayBeMark(next) { return true }
        second = Folding.character(in: text, at: position + 1, limit: limit).first
      }
      pair = Self.pair(Self.lower(byte), second)
      if skipsSpaces && second == 0x20 { return true }
    } else {
      let character = Folding.character(in: text, at: position, limit: limit)
      if character.second == 0 { return true }
      pair = Self.pair(character.first, character.second)
    }
    return Self.holds(pairs, pair) && mayGoOn(text, at: position, limit: limit, pair, skipsSpaces)
  }

  /// Whether a pattern whose first two bytes are these has the beginning that stands at the position.
  private func mayGoOn(_ text: [UInt8], at start: Int, limit: Int, _ pair: Int, _ skipsSpaces: Bool) -> Bool {
    var (hash, count, position) = (UInt32(0), 0, start)
    while count < 3 {
      guard position < limit else { return Self.holds(shortPairs, pair) }
      let character = Folding.character(in: text, at: position, limit: limit)
      if character.first <= 0x20 { return skipsSpaces || Self.holds(shortPairs, pair) }
      position += character.length
      count += 1
      hash = Self.hash(hash, character.first)
      guard character.second != 0 else { continue }
      count += 1
      hash = Self.hash(hash, character.second)
      guard character.third != 0 else { continue }
      count += 1
      hash = Self.hash(hash, character.third)
    }
    return Self.holds(beginnings, Self.place(hash)) || Self.holds(shortPairs, pair)
  }

  @inline(__always)
  private static func lower(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }

  @inline(__always)
  private static func pair(_ first: UInt8, _ second: UInt8) -> Int { Int(first) << 8 | Int(second) }

  @inline(__always)
  private static func hash(_ hash: UInt32, _ byte: UInt8) -> UInt32 { (hash ^ UInt32(byte)) &* 0x0100_0193 }

  @inline(__always)
  private static func place(_ hash: UInt32) -> Int { Int((hash &* 0x9E37_79B1) >> UInt32(32 - hashBits)) }

  private static func set(_ bits: inout [UInt64], _ place: Int) { bits[place >> 6] |= 1 << UInt64(place & 63) }

  @inline(__always)
  private static func holds(_ bits: [UInt64], _ place: Int) -> Bool { bits[place >> 6] & 1 << UInt64(place & 63) != 0 }
}

extension WordStarts: Packable {
  func pack(into packed: inout Packed) {
    for part in [pairs, shortPairs, beginnings] { for bits in part { packed.append(bits: bits) } }
  }

  init(unpacking packed: inout Unpacking) {
    for index in pairs.indices { pairs[index] = packed.bits() }
    for index in shortPairs.indices { shortPairs[index] = packed.bits() }
    for index in beginnings.indices { beginnings[index] = packed.bits() }
  }
}
