/// A character reference as the tokenizer of the HTML standard reads it (13.2.5.72 to 13.2.5.80).
struct CharacterReference {
  /// The characters it stands for, in UTF-8.
  var characters: [UInt8]
  /// How many bytes it takes in the source, from the "&" on.
  var length: Int

  /// - Parameter isInAttribute: there, a name without semicolon that runs on is no reference ("?a=b&copy=1").
  init?(in source: Bytes, at start: Int, to end: Int, isInAttribute: Bool) {
    let next = start + 1 < end ? source[start + 1] : 0
    if next == 0x23 {
      self.init(number: source, at: start, to: end)
    } else if isLetter(next) {
      self.init(name: source, at: start, to: end, isInAttribute: isInAttribute)
    } else {
      return nil
    }
  }

  private init?(number source: Bytes, at start: Int, to end: Int) {
    var position = start + 2
    let isHexadecimal = position < end && source[position] | 0x20 == 0x78
    if isHexadecimal { position += 1 }
    let first = position
    var value: UInt32 = 0
    while position < end, let digit = Self.digit(source[position], isHexadecimal) {
      value = min(value * (isHexadecimal ? 16 : 10) + digit, 0x11_0000)
      position += 1
    }
    guard position > first else { return nil }
    if position < end, source[position] == 0x3B { position += 1 }
    characters = Array(String(Self.scalar(value)).utf8)
    length = position - start
  }

  private static func digit(_ byte: UInt8, _ isHexadecimal: Bool) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte - 0x30)
    case 0x41...0x46, 0x61...0x66: isHexadecimal ? UInt32((byte | 0x20) - 0x57) : nil
    default: nil
    }
  }

  /// The character that a number means: of those from 0x80 to 0x9F, the one that Windows-1252 has there.
  private static func scalar(_ value: UInt32) -> Unicode.Scalar {
    if value >= 0x80, value <= 0x9F { return windows1252[Int(value - 0x80)] }
    if value == 0x0A || value == 0x09 || value == 0x0D || value == 0x0C { return " " }
    guard value >= 0x20, value & 0xFFFE != 0xFFFE, let scalar = Unicode.Scalar(value) else { return "\u{FFFD}" }
    return scalar
  }

  private static let windows1252 = Array(
    "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars
  )

  private init?(name source: Bytes, at start: Int, to end: Int, isInAttribute: Bool) {
    var hashes: [UInt64] = []
    var hash = Self.seed
    var position = start + 1
    while position < end, hashes.count < 32, isLetter(source[position]) || isDigit(source[position]) {
      hash = (hash ^ UInt64(source[position])) &* 0x100_0000_01B3
      hashes.append(hash)
      position += 1
    }
    if position < end, source[position] == 0x3B, let named = Self.names[hash] {
      characters = named.characters
      length = position + 1 - start
      return
    }
    for count in (1...max(1, hashes.count)).reversed() where count <= hashes.count {
      guard let named = Self.names[hashes[count - 1]], named.mayLackSemicolon else { continue }
      let after = start + 1 + count < end ? source[start + 1 + count] : 0
      if isInAttribute, after == 0x3D || isLetter(after) || isDigit(after) { return nil }
      characters = named.characters
      length = 1 + count
      return
    }
    return nil
  }

  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  /// By the hash of the name, without "&" and ";".
  private static let names: [UInt64: (characters: [UInt8], mayLackSemicolon: Bool)] = {
    var names: [UInt64: (characters: [UInt8], mayLackSemicolon: Bool)] = [:]
    names.reserveCapacity(2200)
    for entry in namesAndCodePoints.utf8.split(whereSeparator: { $0 <= 0x20 }) {
      var hash = seed
      var points = entry.startIndex
      while entry[points] != 0x3A, entry[points] != 0x2E {
        hash = (hash ^ UInt64(entry[points])) &* 0x100_0000_01B3
        points = entry.index(after: points)
      }
      var characters: [UInt8] = []
      for point in entry[entry.index(after: points)...].split(separator: 0x2C) {
        let value = point.reduce(UInt32(0)) { $0 * 16 + (digit($1, true) ?? 0) }
        characters.append(contentsOf: String(Unicode.Scalar(value) ?? "\u{FFFD}").utf8)
      }
      names[hash] = (characters, entry[points] == 0x2E)
    }
    return names
  }()
}
