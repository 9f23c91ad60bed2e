/// Names of at most 16 bytes, each with its number, found by one hash and one comparison.
struct NameTable: Sendable {
  private struct Slot {
    var low: UInt64 = 0
    var high: UInt64 = 0
    var number: UInt8 = .max
  }
  private var slots: [Slot]
  private let mask: Int

  /// The names' numbers are their positions; there are at most 255, in lower case.
  init(_ names: [String]) {
    precondition(names.count < 255)
    slots = Array(repeating: Slot(), count: 2048)
    mask = slots.count - 1
    for (number, name) in names.enumerated() {
      var key = NameKey()
      for byte in name.utf8 { key.append(byte) }
      precondition(key.fits)
      var index = key.hash & mask
      while slots[index].number != .max { index = (index + 1) & mask }
      slots[index] = Slot(low: key.low, high: key.high, number: UInt8(number))
    }
  }

  func number(of key: NameKey) -> UInt8? {
    guard key.fits else { return nil }
    var index = key.hash & mask
    while slots[index].number != .max {
      if slots[index].low == key.low, slots[index].high == key.high { return slots[index].number }
      index = (index + 1) & mask
    }
    return nil
  }
}

/// A name's bytes packed into two words, in lower case.
struct NameKey: Equatable {
  private(set) var low: UInt64 = 0
  private(set) var high: UInt64 = 0
  private var count = 0

  var fits: Bool { count > 0 && count <= 16 }

  var hash: Int {
    let mixed = (low &* 0x9E37_79B9_7F4A_7C15) ^ (high &* 0xC2B2_AE3D_27D4_EB4F)
    return Int(truncatingIfNeeded: mixed >> 40)
  }

  mutating func append(_ byte: UInt8) {
    let lower = UInt64(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
    if count < 8 {
      low |= lower << UInt64(count &* 8)
    } else if count < 16 {
      high |= lower << UInt64((count &- 8) &* 8)
    }
    count &+= 1
  }
}
