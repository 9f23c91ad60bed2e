/// Settings in a form that needs no YAML parser: what the build compiles in, so that a start is quick.
///
/// A value is its kind (`s` plain scalar, `q` quoted scalar, `l` list, `m` mapping), line, column and count, each
/// number ended by a space; then the scalar's bytes, the items, or keys and values by turns.
extension Setting {
  public func packed() -> String {
    var text = ""
    pack(into: &text)
    return text
  }

  private func pack(into text: inout String) {
    switch value {
    case .scalar(let words): text += "\(isPlain ? "s" : "q")\(line) \(column) \(words.utf8.count) \(words)"
    case .list(let items):
      text += "l\(line) \(column) \(items.count) "
      for item in items { item.pack(into: &text) }
    case .mapping(let entries):
      text += "m\(line) \(column) \(entries.count) "
      for entry in entries {
        entry.key.pack(into: &text)
        entry.value.pack(into: &text)
      }
    }
  }

  /// Reads what `packed` wrote. The text is our own: a fault in it is a fault of the build.
  public init(packed text: String, path: String) {
    var position = 0
    let bytes = Array(text.utf8)
    self = Self.unpacked(bytes, at: &position, path: path)
  }

  private static func unpacked(_ bytes: [UInt8], at position: inout Int, path: String) -> Setting {
    let kind = bytes[position]
    position += 1
    let line = number(bytes, at: &position)
    let column = number(bytes, at: &position)
    let count = number(bytes, at: &position)
    switch kind {
    case UInt8(ascii: "l"):
      let items = (0..<count).map { _ in unpacked(bytes, at: &position, path: path) }
      return Setting(.list(items), path: path, line: line, column: column)
    case UInt8(ascii: "m"):
      let entries = (0..<count).map { _ in
        Entry(key: unpacked(bytes, at: &position, path: path), value: unpacked(bytes, at: &position, path: path))
      }
      return Setting(.mapping(entries), path: path, line: line, column: column)
    default:
      let words = String(decoding: bytes[position..<position + count], as: UTF8.self)
      position += count
      return Setting(.scalar(words), path: path, line: line, column: column, isPlain: kind == UInt8(ascii: "s"))
    }
  }

  private static func number(_ bytes: [UInt8], at position: inout Int) -> Int {
    var value = 0
    while bytes[position] != 0x20 {
      value = value * 10 + Int(bytes[position] - 0x30)
      position += 1
    }
    position += 1
    return value
  }
}
