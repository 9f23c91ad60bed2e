/// A JSON text as one flat list of its values, in the order of the source.
///
/// What real pages write is read as it is meant: comments, trailing and missing commas, single quotes, names without
/// quotes, line breaks and quotation marks within strings, HTML entities for quotes, CDATA and comment wrappers, several
/// values one after the other, brackets that are missing or crossed, and text that was cut off. A string that the end
/// of the text cuts is left out.
struct JSONTape {
  struct Node {
    enum Kind: UInt8 { case object, array, string, scalar }
    var kind: Kind
    /// The name under which it stands in its object, without quotes; empty elsewhere.
    var key: Range<Int>
    /// Without quotes; for objects and arrays the bracket that opens them.
    var value: Range<Int>
    /// One past its last descendant.
    var end: Int
  }

  /// Deeper values are left out.
  static let deepest = 64
  /// Later values are left out.
  static let mostNodes = 100_000

  private(set) var nodes: [Node] = []
  private let bytes: ArraySlice<UInt8>
  private var position: Int
  /// The nodes of the objects and arrays that are open.
  private var open: [Int] = []
  /// How many brackets are open below the deepest level.
  private var skipped = 0
  private var key: Range<Int>?

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
    while let byte = nextToken(), nodes.count < Self.mostNodes { read(byte) }
    while let node = open.popLast() { nodes[node].end = nodes.count }
  }
}

extension JSONTape {
  /// Passes over white space, commas, comments and wrappers.
  private mutating func nextToken() -> UInt8? {
    while position < bytes.endIndex {
      let byte = bytes[position]
      switch byte {
      case 0x22, 0x7B, 0x7D, 0x5B, 0x5D: return byte
      case 0x2F where peek(1) == 0x2A: skip(past: [0x2A, 0x2F])
      case 0x2F where peek(1) == 0x2F: skipLine()
      case 0x3C: skipWrapper()
      case 0x26 where entityQuote(at: position) == nil: position += 1
      case 0x00...0x20, 0x2C, 0x3A, 0x3B, 0x29, 0x28, 0x2F, 0x3E, 0x3D: position += 1
      default: return byte
      }
    }
    return nil
  }

  private func peek(_ offset: Int) -> UInt8 {
    position + offset < bytes.endIndex ? bytes[position + offset] : 0
  }

  private mutating func skip(past mark: [UInt8]) {
    position += 2
    while position < bytes.endIndex, !bytes[position...].starts(with: mark) { position += 1 }
    position = min(position + mark.count, bytes.endIndex)
  }

  /// A line comment ends with its line; a wrapper behind the strokes ends it sooner, since pages lose line breaks.
  private mutating func skipLine() {
    position += 2
    if peek(0) == 0x3C { return }
    while position < bytes.endIndex, bytes[position] != 0x0A, bytes[position] != 0x0D, bytes[position] != 0x3C {
      position += 1
    }
  }

  /// "<![CDATA[", "<!--", or the name of a tag.
  private mutating func skipWrapper() {
    let rest = bytes[position...]
    if rest.starts(with: Self.cdata) {
      position += Self.cdata.count
    } else if rest.starts(with: Self.comment) {
      position += Self.comment.count
    } else {
      position += 1
      while position < bytes.endIndex, !Self.isDelimiter(bytes[position]), bytes[position] != 0x3E { position += 1 }
    }
  }

  private static let cdata = Array("<![CDATA[".utf8)
  private static let comment = Array("<!--".utf8)

  private mutating func read(_ byte: UInt8) {
    switch byte {
    case 0x7B: begin(.object)
    case 0x5B: begin(.array)
    case 0x7D: close(.object)
    case 0x5D: close(.array)
    case 0x22, 0x27: readString(quote: 1)
    case 0x26: readString(quote: entityQuote(at: position) ?? 1)
    default: readWord()
    }
  }

  private mutating func begin(_ kind: Node.Kind) {
    guard open.count < Self.deepest else {
      skipped += 1
      position += 1
      return
    }
    open.append(nodes.count)
    append(kind, position..<(position + 1))
    position += 1
  }

  /// Closes the innermost value of that kind, and what was left open within it.
  private mutating func close(_ kind: Node.Kind) {
    position += 1
    key = nil
    if skipped > 0 {
      skipped -= 1
      return
    }
    guard let match = open.lastIndex(where: { nodes[$0].kind == kind }) else { return }
    while open.count > match { nodes[open.removeLast()].end = nodes.count }
  }

  private mutating func append(_ kind: Node.Kind, _ value: Range<Int>) {
    guard skipped == 0 else { return }
    nodes.append(Node(kind: kind, key: key ?? position..<position, value: value, end: nodes.count + 1))
    key = nil
  }

  private var awaitsKey: Bool {
    guard let innermost = open.last, skipped == 0 else { return false }
    return nodes[innermost].kind == .object && key == nil
  }
}

extension JSONTape {
  private mutating func readString(quote length: Int) {
    let isKey = awaitsKey
    let start = position + length
    guard let end = stringEnd(from: start, quote: position..<start, isKey: isKey) else {
      position = bytes.endIndex
      return
    }
    position = end + length
    if isKey {
      if isFollowedByColon { key = start..<end }
    } else {
      append(.string, start..<end)
    }
  }

  /// Where a string's closing quote stands: the first that is followed by what may follow a string.
  private func stringEnd(from start: Int, quote: Range<Int>, isKey: Bool) -> Int? {
    let mark = bytes[quote.lowerBound]
    var index = start
    while index < bytes.endIndex {
      let byte = bytes[index]
      if byte == 0x5C {
        index += 2
      } else if byte == mark, quote.count == 1 || bytes[index...].starts(with: bytes[quote]) {
        if closes(after: index + quote.count, quote: mark, isKey: isKey) { return index }
        index += quote.count
      } else {
        index += 1
      }
    }
    return nil
  }

  private func closes(after position: Int, quote: UInt8, isKey: Bool) -> Bool {
    var index = position
    var crossesLine = false
    while index < bytes.endIndex, bytes[index] <= 0x20 {
      crossesLine = crossesLine || bytes[index] == 0x0A || bytes[index] == 0x0D
      index += 1
    }
    guard index < bytes.endIndex else { return true }
    switch bytes[index] {
    case 0x2C, 0x7D, 0x5D: return true
    case 0x3A: return isKey
    case 0x2F: return index + 1 < bytes.endIndex && [0x2A, 0x2F].contains(bytes[index + 1])
    case 0x3C: return bytes[index...].starts(with: Self.comment)
    default: return bytes[index] == quote && (crossesLine || isName(at: index + 1, quote: quote))
    }
  }

  /// Whether a name and its colon stand there, so that a comma is missing before it.
  private func isName(at position: Int, quote: UInt8) -> Bool {
    let rest = bytes[position...].prefix(60)
    guard let end = rest.firstIndex(of: quote), end > position else { return false }
    let isWord = rest[..<end].allSatisfy { $0 == 0x40 || $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }
    return isWord && rest[(end + 1)...].first { $0 > 0x20 } == 0x3A
  }

  private var isFollowedByColon: Bool {
    bytes[position...].first { $0 > 0x20 } == 0x3A
  }

  /// The length of an entity that stands for a quotation mark.
  private func entityQuote(at position: Int) -> Int? {
    for entity in Self.entityQuotes where bytes[position...].starts(with: entity) { return entity.count }
    return nil
  }

  private static let entityQuotes = ["&quot;", "&#34;", "&#034;", "&#x22;"].map { Array($0.utf8) }

  /// A number, a literal, or a name without quotes.
  private mutating func readWord() {
    let start = position
    while position < bytes.endIndex, !Self.isDelimiter(bytes[position]) { position += 1 }
    guard position > start else {
      position += 1
      return
    }
    if awaitsKey {
      if isFollowedByColon { key = start..<position }
    } else if Self.isLiteral(bytes[start..<position]) {
      append(.scalar, start..<position)
    } else {
      key = nil
    }
  }

  private static func isDelimiter(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x00...0x20, 0x22, 0x26, 0x2C, 0x3A, 0x3B, 0x3C, 0x5B, 0x5D, 0x7B, 0x7D: true
    default: false
    }
  }

  /// A number, true or false. What is null says nothing.
  private static func isLiteral(_ word: ArraySlice<UInt8>) -> Bool {
    if word.elementsEqual("true".utf8) || word.elementsEqual("false".utf8) { return true }
    guard let first = word.first, first == 0x2D || (0x30...0x39).contains(first) else { return false }
    return word.count <= 40
      && word.dropFirst().allSatisfy { byte in
        (0x30...0x39).contains(byte) || [0x2E, 0x65, 0x45, 0x2B, 0x2D].contains(byte)
      }
  }
}
