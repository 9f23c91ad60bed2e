/// Words of small ASCII letters that are looked for in names of classes, all of them in one pass.
struct ByteWords: Sendable {
  /// By the words' first byte.
  private var words = [[[UInt8]]](repeating: [], count: 256)
  private var isFirst = [Bool](repeating: false, count: 256)

  init(_ words: [String]) {
    for word in words {
      guard let first = word.utf8.first else { continue }
      self.words[Int(first)].append(Array(word.utf8))
      isFirst[Int(first)] = true
    }
  }

  /// Whether one of the words stands anywhere in the bytes, in letters of any case.
  func stand(in bytes: ArraySlice<UInt8>) -> Bool {
    for index in bytes.indices {
      let first = Self.lower(bytes[index])
      guard isFirst[Int(first)] else { continue }
      for word in words[Int(first)] where word.count <= bytes.endIndex - index {
        var offset = 1
        while offset < word.count, Self.lower(bytes[index + offset]) == word[offset] { offset += 1 }
        if offset == word.count { return true }
      }
    }
    return false
  }

  @inline(__always)
  private static func lower(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }
}
