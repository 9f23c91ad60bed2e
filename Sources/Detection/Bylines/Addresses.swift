/// E-mail addresses, plain and hidden.
enum Addresses {
  /// Whether a range holds the words that stand in for an address hidden from machines ("[email protected]").
  static func isObfuscated(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    let first = Array("email".utf8)
    let second = Array("protected".utf8)
    var start = range.lowerBound
    while start + first.count + second.count < range.upperBound {
      defer { start += 1 }
      guard text[start] | 0x20 == first[0], holds(text, start, first, range.upperBound) else { continue }
      var next = start + first.count
      while next < range.upperBound, text[next] == 0x20 || text[next] == 0xC2 || text[next] == 0xA0 { next += 1 }
      if next > start + first.count, holds(text, next, second, range.upperBound) { return true }
    }
    return false
  }

  private static func holds(_ text: [UInt8], _ start: Int, _ word: [UInt8], _ end: Int) -> Bool {
    guard start + word.count <= end else { return false }
    return zip(text[start..<start + word.count], word).allSatisfy { $0 | 0x20 == $1 }
  }

  /// Whether all that a bracket holds is a spelled-out "@".
  static func spelledAt(_ text: [UInt8], _ range: Range<Int>) -> Bool? {
    guard range.count >= 3, range.count <= 14 else { return nil }
    let word = String(decoding: text[range.dropLast()], as: UTF8.self).lowercased()
    return ["at", "ät", "@", " at ", "골뱅이", "arroba", "kropka", "собака", "chez"].contains(word) ? true : nil
  }

  /// The address that is all of a range.
  static func address(_ text: [UInt8], _ range: Range<Int>) -> String? {
    guard range.count <= 120, let at = text[range].firstIndex(of: UInt8(ascii: "@")), at > range.lowerBound,
      text[at..<range.upperBound].contains(UInt8(ascii: ".")), !text[range].contains(where: Folding.isWhite)
    else { return nil }
    return String(decoding: text[range], as: UTF8.self)
  }

  /// The address that Cloudflare hid: hexadecimal, the first byte is the key that the others were XORed with.
  static func decodeCloudflare(_ hexadecimal: some Sequence<UInt8>) -> String? {
    var bytes: [UInt8] = []
    var high: UInt8?
    for digit in hexadecimal {
      guard let value = nibble(digit), bytes.count < 200 else { return nil }
      if let known = high {
        bytes.append(known << 4 | value)
        high = nil
      } else {
        high = value
      }
    }
    guard high == nil, let key = bytes.first, bytes.count > 3 else { return nil }
    let address = bytes.dropFirst().map { $0 ^ key }
    guard address.contains(UInt8(ascii: "@")) else { return nil }
    return String(validating: address, as: UTF8.self)
  }

  private static func nibble(_ digit: UInt8) -> UInt8? {
    switch digit {
    case 0x30...0x39: digit - 0x30
    case 0x61...0x66: digit - 0x61 + 10
    case 0x41...0x46: digit - 0x41 + 10
    default: nil
    }
  }
}
