/// White space (Unicode's property White_Space), found in bytes: a page's words are put in order thousands of times.
enum WhiteSpace {
  /// The length of the white space at a position; 0 where none stands.
  @inline(__always)
  static func length(_ bytes: [UInt8], at position: Int) -> Int {
    let byte = bytes[position]
    if byte < 0x80 { return byte == 0x20 || byte >= 0x09 && byte <= 0x0D ? 1 : 0 }
    guard byte == 0xC2 || byte >= 0xE1 && byte <= 0xE3, position + 1 < bytes.count else { return 0 }
    let next = bytes[position + 1]
    if byte == 0xC2 { return next == 0x85 || next == 0xA0 ? 2 : 0 }
    guard position + 2 < bytes.count else { return 0 }
    let last = bytes[position + 2]
    switch (byte, next) {
    case (0xE1, 0x9A): return last == 0x80 ? 3 : 0
    case (0xE2, 0x80): return last <= 0x8A || last == 0xA8 || last == 0xA9 || last == 0xAF ? 3 : 0
    case (0xE2, 0x81): return last == 0x9F ? 3 : 0
    case (0xE3, 0x80): return last == 0x80 ? 3 : 0
    default: return 0
    }
  }
}

extension StringProtocol {
  /// The same words with one space between them and none around.
  var collapsed: String {
    let bytes = Array(utf8)
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count)
    var position = 0
    var isPending = false
    while position < bytes.count {
      let white = WhiteSpace.length(bytes, at: position)
      if white > 0 {
        isPending = !kept.isEmpty
        position += white
        continue
      }
      if isPending { kept.append(0x20) }
      isPending = false
      kept.append(bytes[position])
      position += 1
    }
    return String(decoding: kept, as: UTF8.self)
  }

  /// The words between white space.
  var spacedWords: [String] {
    collapsed.utf8.split(separator: 0x20).map { String(Substring($0)) }
  }
}
