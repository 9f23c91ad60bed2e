/// The encoding of bytes that say nothing about it, or say what cannot be.
extension Bytes {
  /// UTF-16 without a byte order mark: every second byte of the first ones is zero.
  var wideEncoding: Encoding? {
    let length = min(count, 512) & ~1
    guard length >= 4 else { return nil }
    var even = 0
    var odd = 0
    for index in 0..<length where self[index] == 0 {
      if index & 1 == 0 { even += 1 } else { odd += 1 }
    }
    let half = length / 2
    if odd * 10 >= half * 4, even * 20 < half { return .utf16LE }
    if even * 10 >= half * 4, odd * 20 < half { return .utf16BE }
    return nil
  }

  /// ISO-2022-JP switches character sets by escape sequences.
  var hasJapaneseEscapes: Bool {
    var position = 0
    while position < count {
      position = next(0x1B, from: position)
      if self[position + 1] == 0x24, self[position + 2] == 0x42 || self[position + 2] == 0x40 { return true }
      position += 1
    }
    return false
  }

  var likelyEncoding: Encoding { .windows1252 }
}
