/// What is known of a name, by the address at which libxml2 keeps its only copy.
struct NameCache {
  private struct Slot {
    var address: UInt = 0
    var tag = Tag.other
    var other: UInt16 = 0
  }
  private static let capacity = 1024
  private var others: [String: UInt16] = [:]
  private var slots = [Slot](repeating: Slot(), count: capacity)

  /// The tag of that name, and for one that HTML does not know its place among the names.
  mutating func number(of name: UnsafePointer<UInt8>, names: inout [String]) -> (Tag, UInt16) {
    let address = UInt(bitPattern: name)
    let index = Int(truncatingIfNeeded: (address &* 0x9E37_79B9_7F4A_7C15) >> 54)
    if slots[index].address == address { return (slots[index].tag, slots[index].other) }
    var key = NameKey()
    var length = 0
    while unsafe name[length] != 0 {
      unsafe key.append(name[length])
      length += 1
    }
    var slot = Slot(address: address, tag: Tag.numbers.number(of: key).flatMap(Tag.init) ?? .other)
    if slot.tag == .other {
      let text = unsafe String(decoding: UnsafeBufferPointer(start: name, count: length), as: UTF8.self)
      slot.other = other(text, in: &names)
    }
    slots[index] = slot
    return (slot.tag, slot.other)
  }

  private mutating func other(_ name: String, in names: inout [String]) -> UInt16 {
    if let known = others[name] { return known }
    guard names.count < Int(UInt16.max) else { return .max }
    names.append(name)
    others[name] = UInt16(names.count - 1)
    return UInt16(names.count - 1)
  }
}
