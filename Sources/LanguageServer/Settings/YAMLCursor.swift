/// Where in the structure of a YAML text a cursor stands, told by indentation and brackets: a file that is being written
/// is rarely YAML that a parser takes.
struct YAMLCursor: Equatable {
  enum Step: Equatable {
    case key(String)
    case item
  }

  /// From the top to where the cursor is; with a value, its key is the last.
  private(set) var path: [Step] = []
  /// Whether the cursor stands behind a key's colon.
  private(set) var isValue = false
  /// Whether what is typed stands between brackets.
  private(set) var isFlow = false
  /// The bytes of the word that is being typed.
  private(set) var word: Range<Int>
  private var columns: [Int] = []

  /// - Parameter byte: where the cursor stands in the text.
  init(_ text: [UInt8], lines: LineIndex, byte: Int) {
    let number = lines.line(at: byte)
    word = byte..<byte
    for line in 0..<number { read(text, lines.line(line), isLast: false) }
    let line = lines.line(number)
    read(text, line.lowerBound..<min(max(byte, line.lowerBound), line.upperBound), isLast: true)
  }

  private mutating func read(_ text: [UInt8], _ line: Range<Int>, isLast: Bool) {
    var position = line.lowerBound
    func column() -> Int { position - line.lowerBound }
    func byte(_ offset: Int = 0) -> UInt8? { position + offset < line.upperBound ? text[position + offset] : nil }
    while byte() == 0x20 { position += 1 }
    guard byte() != UInt8(ascii: "#"), byte() != nil || isLast else { return }
    while byte() == UInt8(ascii: "-"), byte(1) == 0x20 || byte(1) == nil {
      // A list may stand as far left as its key.
      close(from: column(), keepsKey: true)
      add(.item, at: column())
      position += 1
      while byte() == 0x20 { position += 1 }
    }
    close(from: column(), keepsKey: false)
    if let colon = Self.colon(text, position..<line.upperBound) {
      add(.key(Self.unquoted(text[position..<colon])), at: column())
      isValue = isLast
      position = colon + 1
      while byte() == 0x20 { position += 1 }
    }
    if isLast { readValue(text, position..<line.upperBound) }
  }

  private mutating func add(_ step: Step, at column: Int) {
    path.append(step)
    columns.append(column)
  }

  private mutating func close(from column: Int, keepsKey: Bool) {
    while let last = columns.last, last >= column {
      if keepsKey, last == column, case .key? = path.last { return }
      columns.removeLast()
      path.removeLast()
    }
  }

  /// Reads what stands behind the colon, or where a key begins, up to the cursor: brackets, and the word in them.
  private mutating func readValue(_ text: [UInt8], _ range: Range<Int>) {
    var open: [(isMapping: Bool, depth: Int, wasValue: Bool)] = []
    var quote: UInt8?
    var start = range.lowerBound
    for position in range {
      let byte = text[position]
      if let mark = quote {
        if byte == mark { quote = nil }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = byte
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        open.append((byte == UInt8(ascii: "{"), path.count, isValue))
        if byte == UInt8(ascii: "[") { path.append(.item) }
        isValue = byte == UInt8(ascii: "[")
        start = position + 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        guard let last = open.popLast() else { continue }
        path.removeLast(max(0, path.count - last.depth))
        isValue = last.wasValue
        start = position + 1
      case UInt8(ascii: ","):
        guard let last = open.last else { continue }
        path.removeLast(max(0, path.count - last.depth - (last.isMapping ? 0 : 1)))
        isValue = !last.isMapping
        start = position + 1
      case UInt8(ascii: ":"):
        guard let last = open.last, last.isMapping, !isValue else { continue }
        path.append(.key(Self.unquoted(text[start..<position])))
        isValue = true
        start = position + 1
      default: break
      }
    }
    while start < range.upperBound, text[start] == 0x20 { start += 1 }
    isFlow = !open.isEmpty
    word = start..<range.upperBound
    // columns belong to the block's steps alone; nothing is read after the cursor.
  }

  /// The colon that ends a key at the start of a range: before white space or the end, outside of quotes and brackets.
  private static func colon(_ text: [UInt8], _ range: Range<Int>) -> Int? {
    var quote: UInt8?
    for position in range {
      let byte = text[position]
      if let mark = quote {
        if byte == mark { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        if position == range.lowerBound { quote = byte }
      } else if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "#") {
        return nil
      } else if byte == UInt8(ascii: ":"), position + 1 == range.upperBound || text[position + 1] == 0x20 {
        return position
      }
    }
    return nil
  }

  private static func unquoted(_ bytes: ArraySlice<UInt8>) -> String {
    let marks: [UInt8] = [0x20, UInt8(ascii: "\""), UInt8(ascii: "'")]
    let start = bytes.firstIndex { !marks.contains($0) } ?? bytes.endIndex
    let end = bytes.lastIndex { !marks.contains($0) }.map { $0 + 1 } ?? start
    return String(decoding: bytes[start..<max(start, end)], as: UTF8.self)
  }
}
