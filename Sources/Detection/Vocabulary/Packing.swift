/// What the build makes of the words and the product reads back: both are of one build, so a fault is one of the build.
protocol Packable {
  func pack(into packed: inout Packed)
  init(unpacking packed: inout Unpacking)
}

/// Numbers as bytes, seven bits in each, the lowest first; the highest bit says that more follow.
struct Packed {
  private(set) var bytes: [UInt8] = []

  mutating func append(byte: UInt8) { bytes.append(byte) }

  mutating func append(_ many: [UInt8]) { bytes += many }

  mutating func append(_ number: Int) { append(bits: UInt64(number)) }

  mutating func append(_ text: String) {
    append(text.utf8.count)
    bytes += text.utf8
  }

  mutating func append(bits: UInt64) {
    var rest = bits
    while rest >= 0x80 {
      bytes.append(UInt8(rest & 0x7F) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }
}

/// Reads what `Packed` holds, in the same order.
struct Unpacking {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  @inline(__always)
  mutating func byte() -> UInt8 {
    defer { position += 1 }
    return bytes[position]
  }

  @inline(__always)
  mutating func number() -> Int {
    let first = byte()
    if first < 0x80 { return Int(first) }
    position -= 1
    return Int(bits())
  }

  mutating func bytes(_ count: Int) -> ArraySlice<UInt8> {
    defer { position += count }
    return bytes[position..<position + count]
  }

  mutating func text() -> String {
    let count = number()
    return String(decoding: bytes(count), as: UTF8.self)
  }

  mutating func bits() -> UInt64 {
    var (value, shift) = (UInt64(0), UInt64(0))
    while true {
      let byte = byte()
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return value }
      shift += 7
    }
  }
}

extension Packable {
  var packed: [UInt8] {
    var packed = Packed()
    pack(into: &packed)
    return packed.bytes
  }

  init(packed bytes: [UInt8]) {
    var packed = Unpacking(bytes)
    self.init(unpacking: &packed)
  }
}

/// What there may be.
extension Optional: Packable where Wrapped: Packable {
  func pack(into packed: inout Packed) {
    packed.append(byte: self == nil ? 0 : 1)
    self?.pack(into: &packed)
  }

  init(unpacking packed: inout Unpacking) {
    self = packed.byte() == 0 ? nil : Wrapped(unpacking: &packed)
  }
}
