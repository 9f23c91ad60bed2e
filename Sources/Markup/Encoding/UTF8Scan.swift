/// What a look at all bytes tells about them as UTF-8.
struct UTF8Scan {
  /// The length of the longest valid start.
  var validCount = 0
  /// How many valid sequences beyond ASCII there are in it.
  var sequences = 0
  /// Control characters and noncharacters, which HTML forbids.
  var hasControls = false

  /// Stops at the first invalid sequence (Unicode 16, table 3-7).
  init(_ bytes: Bytes, from start: Int = 0) {
    var index = start
    let count = bytes.count
    while index < count {
      index = bytes.asciiEnd(from: index, hasControls: &hasControls)
      guard index < count else { break }
      let length = bytes.sequenceLength(at: index)
      guard length > 0 else { break }
      sequences += 1
      if length == 3, bytes[index] == 0xEF, bytes[index + 1] == 0xBF, bytes[index + 2] >= 0xBE { hasControls = true }
      index += length
    }
    validCount = index
  }
}

extension Bytes {
  /// The length of the valid sequence that starts here, or zero.
  func sequenceLength(at index: Int) -> Int {
    let first = self[index]
    if first < 0x80 { return 1 }
    let second = self[index + 1]
    switch first {
    case 0xC2...0xDF:
      return second & 0xC0 == 0x80 ? 2 : 0
    case 0xE0...0xEF:
      let low: UInt8 = first == 0xE0 ? 0xA0 : 0x80
      let high: UInt8 = first == 0xED ? 0x9F : 0xBF
      return second >= low && second <= high && self[index + 2] & 0xC0 == 0x80 ? 3 : 0
    case 0xF0...0xF4:
      let low: UInt8 = first == 0xF0 ? 0x90 : 0x80
      let high: UInt8 = first == 0xF4 ? 0x8F : 0xBF
      guard second >= low, second <= high else { return 0 }
      return self[index + 2] & 0xC0 == 0x80 && self[index + 3] & 0xC0 == 0x80 ? 4 : 0
    default: return 0
    }
  }

  /// How many bytes of an invalid sequence one replacement character stands for (the maximal subpart).
  func invalidLength(at index: Int) -> Int {
    let first = self[index]
    let second = self[index + 1]
    switch first {
    case 0xE0...0xEF:
      let low: UInt8 = first == 0xE0 ? 0xA0 : 0x80
      let high: UInt8 = first == 0xED ? 0x9F : 0xBF
      return second >= low && second <= high ? 2 : 1
    case 0xF0...0xF4:
      let low: UInt8 = first == 0xF0 ? 0x90 : 0x80
      let high: UInt8 = first == 0xF4 ? 0x8F : 0xBF
      guard second >= low, second <= high else { return 1 }
      return self[index + 2] & 0xC0 == 0x80 ? 3 : 2
    default: return 1
    }
  }
}
