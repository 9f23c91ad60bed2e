/// Settings in a form that needs no YAML parser: what the build compiles in, so that a start is quick.
///
/// A value is its kind (`s` plain scalar, `q` quoted scalar, `l` list, `m` mapping), line, column and count, each
/// number ended by a space; then the scalar's bytes; or how many bytes follow, and the items, or keys and values by turns.
extension Setting {
  public func packed() -> String {
    switch value {
    case .scalar(let words): return "\(isPlain ? "s" : "q")\(line) \(column) \(words.utf8.count) \(words)"
    case .list(let items):
      let body = items.map { $0.packed() }.joined()
      return "l\(line) \(column) \(items.count) \(body.utf8.count) \(body)"
    case .mapping(let entries):
      let body = entries.map { $0.key.packed() + $0.value.packed() }.joined()
      return "m\(line) \(column) \(entries.count) \(body.utf8.count) \(body)"
    }
  }

  /// Reads what `packed` wrote, each list and mapping when it is asked for. The text is our own: a fault in it is a fault
  /// of the build.
  public init(packed text: String, path: String) {
    var cursor = PackedCursor(text: text, position: 0)
    self = cursor.setting(path: path)
  }
}

/// A list or a mapping that has not been unpacked yet.
struct PackedContainer: Sendable {
  let text: String
  /// Where the first item begins.
  let start: Int
  let count: Int
  let isMapping: Bool

  /// What it holds; the containers in it stay packed.
  func value(path: String) -> Setting.Value {
    var cursor = PackedCursor(text: text, position: start)
    guard isMapping else { return .list((0..<count).map { _ in cursor.setting(path: path) }) }
    return .mapping(
      (0..<count).map { _ in
        Setting.Entry(key: cursor.setting(path: path), value: cursor.setting(path: path))
      }
    )
  }

  /// The value under a name; nil where there is none, or where this is a list.
  func member(_ name: String, path: String) -> Setting? {
    guard isMapping else { return nil }
    var cursor = PackedCursor(text: text, position: start)
    for _ in 0..<count {
      if cursor.skip(comparing: name) { return cursor.setting(path: path) }
      cursor.skip()
    }
    return nil
  }

  /// Hands on the bytes of each item of a list of words; false from the first item on that is none.
  func eachWord(_ body: (Span<UInt8>) -> Void) -> Bool {
    guard !isMapping else { return false }
    let bytes = text.utf8.span
    var position = start
    for _ in 0..<count {
      let header = PackedCursor.header(bytes, at: &position)
      guard header.isWord else { return false }
      body(bytes.extracting(position..<position + header.count))
      position += header.count
    }
    return true
  }

  /// The items of a list of words; nil where this is none.
  var words: [String]? {
    guard !isMapping else { return nil }
    var cursor = PackedCursor(text: text, position: start)
    var words: [String] = []
    words.reserveCapacity(count)
    for _ in 0..<count {
      guard let word = cursor.word() else { return nil }
      words.append(word)
    }
    return words
  }
}

/// A place in packed settings.
private struct PackedCursor {
  let text: String
  var position: Int

  struct Header {
    var kind: UInt8
    var line: Int
    var column: Int
    var count: Int
    /// Of what follows.
    var bytes: Int
    var isScalar: Bool { kind == UInt8(ascii: "s") || kind == UInt8(ascii: "q") }
    /// Whether it is a scalar with words.
    var isWord: Bool { isScalar && (count > 0 || kind == UInt8(ascii: "q")) }
  }

  private mutating func header() -> Header { Self.header(text.utf8.span, at: &position) }

  static func header(_ bytes: Span<UInt8>, at position: inout Int) -> Header {
    let kind = bytes[position]
    position += 1
    var header = Header(kind: kind, line: 0, column: 0, count: 0, bytes: 0)
    header.line = number(bytes, at: &position)
    header.column = number(bytes, at: &position)
    header.count = number(bytes, at: &position)
    header.bytes = header.isScalar ? header.count : number(bytes, at: &position)
    return header
  }

  private static func number(_ bytes: Span<UInt8>, at position: inout Int) -> Int {
    var value = 0
    while bytes[position] != 0x20 {
      value = value * 10 + Int(bytes[position] - 0x30)
      position += 1
    }
    position += 1
    return value
  }

  private mutating func take(_ count: Int) -> String {
    defer { position += count }
    let start = text.utf8.index(text.startIndex, offsetBy: position)
    return String(text[start..<text.utf8.index(start, offsetBy: count)])
  }

  mutating func setting(path: String) -> Setting {
    let header = header()
    guard header.isScalar else {
      let isMapping = header.kind == UInt8(ascii: "m")
      let container = PackedContainer(text: text, start: position, count: header.count, isMapping: isMapping)
      position += header.bytes
      var setting = Setting(.list([]), path: path, line: header.line, column: header.column)
      setting.storage = .packed(container)
      return setting
    }
    let isPlain = header.kind == UInt8(ascii: "s")
    return Setting(.scalar(take(header.count)), path: path, line: header.line, column: header.column, isPlain: isPlain)
  }

  /// A scalar's words; nil where there are none, or no scalar.
  mutating func word() -> String? {
    let header = header()
    guard header.isWord else { return nil }
    return take(header.count)
  }

  mutating func skip() {
    let header = header()
    position += header.bytes
  }

  /// Goes past a value, and says whether it is a scalar of these words.
  mutating func skip(comparing words: String) -> Bool {
    let header = header()
    defer { position += header.bytes }
    guard header.isScalar, header.count == words.utf8.count else { return false }
    let bytes = text.utf8.span
    var index = position
    for byte in words.utf8 {
      guard bytes[index] == byte else { return false }
      index += 1
    }
    return true
  }
}
