#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A view of someone else's bytes, as a tokenizer wants them: zero past the end, never out of bounds.
///
/// Valid only within the call that lent it.
@safe struct Bytes {
  private let base: UnsafePointer<UInt8>?
  let count: Int

  init(_ buffer: UnsafeBufferPointer<UInt8>) {
    unsafe base = buffer.baseAddress
    count = buffer.count
  }

  subscript(_ index: Int) -> UInt8 {
    guard let base = unsafe base, UInt(bitPattern: index) < UInt(bitPattern: count) else { return 0 }
    return unsafe base[index]
  }

  /// Where a byte next stands, or the end.
  func next(_ byte: UInt8, from start: Int, to end: Int? = nil) -> Int {
    let end = min(end ?? count, count)
    guard start >= 0, start < end, let base = unsafe base else { return end }
    guard let found = unsafe memchr(base + start, Int32(byte), end - start) else { return end }
    return unsafe UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// Lends the bytes to a library that wants an address.
  func withPointer(_ body: (UnsafePointer<UInt8>) -> Void) {
    if let base = unsafe base { unsafe body(base) }
  }

  /// Adds a range of the bytes to an array.
  func append(_ range: Range<Int>, to output: inout [UInt8]) {
    let range = range.clamped(to: 0..<count)
    guard !range.isEmpty, let base = unsafe base else { return }
    unsafe output.append(contentsOf: UnsafeBufferPointer(start: base + range.lowerBound, count: range.count))
  }

  /// Whether words (in lower case) stand here, whatever the letters' case.
  func hasWord(_ word: StaticString, at index: Int) -> Bool {
    let length = word.utf8CodeUnitCount
    guard index >= 0, index + length <= count, let base = unsafe base else { return false }
    for offset in 0..<length {
      let byte = unsafe base[index + offset]
      let lower = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
      if unsafe lower != word.utf8Start[offset] { return false }
    }
    return true
  }

  /// Whether the same bytes stand at both places.
  func isSame(at index: Int, as other: UnsafeBufferPointer<UInt8>) -> Bool {
    guard index >= 0, index + other.count <= count, let base = unsafe base, let others = other.baseAddress else {
      return false
    }
    return unsafe memcmp(base + index, others, other.count) == 0
  }
}

func isWhite(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D || byte == 0x0C }
func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }
func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
func lowered(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }

extension Bytes {
  /// Where ASCII ends, from here on; tells of characters below the space that XML forbids on the way.
  func asciiEnd(from start: Int, hasControls: inout Bool) -> Int {
    var index = start
    if let base = unsafe base {
      while index + 8 <= count {
        let word = unsafe UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self)
        guard word & 0x8080_8080_8080_8080 == 0 else { break }
        // The high bit of each byte is now clear, and set in the sum where the byte is at least a space.
        let isPrintable = (word &+ 0x6060_6060_6060_6060) & 0x8080_8080_8080_8080
        if isPrintable != 0x8080_8080_8080_8080, hasControl(index..<index + 8) { hasControls = true }
        index += 8
      }
    }
    while index < count, self[index] < 0x80 {
      if hasControl(index..<index + 1) { hasControls = true }
      index += 1
    }
    return index
  }

  /// Whether characters stand in a range that XML forbids.
  func hasControls(in range: Range<Int>) -> Bool {
    guard let base = unsafe base else { return false }
    var index = range.lowerBound
    let end = min(range.upperBound, count)
    while index + 8 <= end {
      let word = unsafe UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self)
      // As above; bytes from 0x80 on count as at least a space.
      let isPrintable = ((word & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x6060_6060_6060_6060) | word
      if isPrintable & 0x8080_8080_8080_8080 != 0x8080_8080_8080_8080, hasControl(index..<index + 8) { return true }
      index += 8
    }
    return index < end && hasControl(index..<end)
  }

  private func hasControl(_ range: Range<Int>) -> Bool {
    for index in range {
      let byte = self[index]
      if byte < 0x20, byte != 0x0A, byte != 0x09, byte != 0x0D { return true }
    }
    return false
  }
}
