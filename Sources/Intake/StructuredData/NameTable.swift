/// Names of properties and types, without the address of schema.org. Each is made once.
struct NameTable {
  private var names: [UInt64: String] = [:]

  /// The name that bytes spell ("schema:author", "https://schema.org/author", "author").
  mutating func name(_ bytes: ArraySlice<UInt8>) -> String {
    let bytes = Self.local(bytes).prefix(64)
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    if let name = names[hash], name.utf8.elementsEqual(bytes) { return name }
    let name = String(decoding: bytes, as: UTF8.self)
    if names.count < 4096 { names[hash] = name }
    return name
  }

  /// A name without schema.org's address or prefix and without white space around it.
  static func local(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var bytes = bytes.drop { $0 <= 0x20 }
    while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
    guard bytes.contains(0x3A) else { return bytes }
    for prefix in prefixes where bytes.starts(with: prefix) {
      let rest = bytes.dropFirst(prefix.count).drop { $0 == 0x2F }
      return rest.isEmpty ? bytes : rest
    }
    return bytes
  }

  private static let prefixes = [
    "schema:", "https://schema.org", "http://schema.org", "https://www.schema.org", "http://www.schema.org",
  ].map { Array($0.utf8) }
}
