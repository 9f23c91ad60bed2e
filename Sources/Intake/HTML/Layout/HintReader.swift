import Provenance

/// Finds the hints in attribute values, word by word; values that were seen before cost one look.
struct HintReader {
  private var known = HintMap(capacity: 4096)

  mutating func hints(in value: ArraySlice<UInt8>) -> Hints {
    guard value.count > 1, value.count <= 1024 else { return [] }
    let hash = Self.hash(value)
    if let hints = known[hash] { return hints }
    let hints = Self.read(value)
    known[hash] = hints
    return hints
  }

  private static func hash(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    unsafe bytes.withUnsafeBufferPointer { buffer in
      var hash = UInt64(truncatingIfNeeded: buffer.count) &* 0x9E37_79B9_7F4A_7C15
      var index = 0
      while index + 8 <= buffer.count {
        let word = unsafe UnsafeRawBufferPointer(buffer).loadUnaligned(fromByteOffset: index, as: UInt64.self)
        hash = (hash ^ word) &* 0xC2B2_AE3D_27D4_EB4F
        hash ^= hash >> 29
        index += 8
      }
      while index < buffer.count {
        unsafe hash = (hash ^ UInt64(buffer[index])) &* 0x100_0000_01B3
        index += 1
      }
      return (hash ^ (hash >> 32)) | 1
    }
  }

  /// Words end at anything but letters and digits, and before a capital that follows a small letter. Two words in a
  /// row also count as one ("read-more").
  private static func read(_ value: ArraySlice<UInt8>) -> Hints {
    var hints: Hints = []
    var word = WordHash()
    var pair = WordHash()
    var wasSmall = false
    func end() {
      guard word.count > 0 else { return }
      if let found = table[word.value] { hints.formUnion(found) }
      if pair.count > word.count, let found = table[pair.value] { hints.formUnion(found) }
      pair = word
      word = WordHash()
    }
    for byte in value {
      let isCapital = byte >= 0x41 && byte <= 0x5A
      let isSmall = (byte >= 0x61 && byte <= 0x7A) || (byte >= 0x30 && byte <= 0x39)
      if isCapital ? wasSmall : !isSmall { end() }
      if byte == 0x20 { pair = WordHash() }
      if isCapital || isSmall {
        word.append(byte | 0x20)
        pair.append(byte | 0x20)
      }
      wasSmall = isSmall
    }
    end()
    return hints
  }

  private static let table: HintMap = {
    var map = HintMap(capacity: 2048)
    for (hints, words) in Hints.words {
      for word in words.utf8.split(whereSeparator: { $0 <= 0x20 }) {
        var hash = WordHash()
        for byte in word { hash.append(byte) }
        map[hash.value] = (map[hash.value] ?? []).union(hints)
      }
    }
    return map
  }()
}

private struct WordHash {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325
  private(set) var count = 0
  mutating func append(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x100_0000_01B3
    count += 1
  }
}

/// Hints by hash; when it is full it takes no more.
private struct HintMap: Sendable {
  private var keys: [UInt64]
  private var values: [Hints]
  private var count = 0

  /// - Parameter capacity: a power of two.
  init(capacity: Int) {
    keys = Array(repeating: 0, count: capacity)
    values = Array(repeating: [], count: capacity)
  }

  subscript(key: UInt64) -> Hints? {
    get {
      var index = start(of: key)
      while keys[index] != 0 {
        if keys[index] == key { return values[index] }
        index = (index + 1) & (keys.count - 1)
      }
      return nil
    }
    set {
      guard let newValue, key != 0 else { return }
      var index = start(of: key)
      while keys[index] != 0, keys[index] != key { index = (index + 1) & (keys.count - 1) }
      if keys[index] == 0 {
        guard count < keys.count / 2 else { return }
        count += 1
      }
      keys[index] = key
      values[index] = newValue
    }
  }

  private func start(of key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 40) & (keys.count - 1)
  }
}
