/// What a site generator's file says of itself before its body begins: YAML between `---`, TOML between `+++`, or a JSON
/// object, as Hugo, Jekyll, Eleventy and Astro write it.
///
/// It is read line by line, as far as names, texts and lists go; what is beyond that is passed over, and a broken one
/// never takes the body with it.
struct FrontMatter {
  struct Value {
    enum Quote { case none, single, double }
    /// In lower case, with those above it ("author.name"). Values of a list have the same.
    var name: String
    /// Its words in the source; several where it runs over lines.
    var pieces: [Range<Int>]
    var quote: Quote
  }

  static let longest = 1 << 20
  static let mostValues = 2000

  var values: [Value] = []
  /// Where the body begins.
  var end = 0

  init(of text: [UInt8]) {
    var cursor = LineCursor(text)
    guard let first = cursor.next() else { return }
    let opening = trimmedEnd(first, of: text)
    if text[opening].elementsEqual([0x2D, 0x2D, 0x2D]) {
      let block = Self.block(after: cursor, in: text, closings: ["---", "..."])
      readYAML(block.content, of: text)
      end = block.end
    } else if text[opening].elementsEqual([0x2B, 0x2B, 0x2B]) {
      let block = Self.block(after: cursor, in: text, closings: ["+++"])
      readTOML(block.content, of: text)
      end = block.end
    } else if text.first == 0x7B {
      readJSON(of: text)
    }
  }

  mutating func append(_ name: String, _ pieces: [Range<Int>], _ quote: Value.Quote = .none) {
    guard values.count < Self.mostValues, pieces.contains(where: { !$0.isEmpty }) else { return }
    values.append(Value(name: name, pieces: pieces, quote: quote))
  }
}

extension FrontMatter {
  /// The lines up to the closing one. Where there is none, the lines that look like settings, up to the first that
  /// does not: the rest is the body.
  private static func block(
    after cursor: LineCursor,
    in text: [UInt8],
    closings: [String]
  ) -> (content: Range<Int>, end: Int) {
    let closings = closings.map { Array($0.utf8) }
    let start = cursor.position
    var lines = cursor
    while let line = lines.next(), line.lowerBound - start < longest {
      let words = trimmedEnd(line, of: text)
      if closings.contains(where: text[words].elementsEqual) { return (start..<line.lowerBound, lines.position) }
    }
    lines = cursor
    var end = start
    while let line = lines.next() {
      let words = text[trimmedEnd(line, of: text)]
      let key = words.prefix { $0 != 0x3A && $0 != 0x3D && $0 != 0x20 }
      let isSetting = !key.isEmpty && key.count < words.count && words[key.endIndex...].first { $0 != 0x20 } != nil
      let mark = words[key.endIndex...].first { $0 != 0x20 }
      guard isSetting, mark == 0x3A || mark == 0x3D, key.count <= 40 else { break }
      end = lines.position
    }
    return (start..<end, end)
  }

  private mutating func readJSON(of text: [UInt8]) {
    guard let close = closingBrace(of: text) else { return }
    let tape = JSONTape(text[0...close])
    var open: [(end: Int, name: String)] = []
    var values: [Value] = []
    for (index, node) in tape.nodes.enumerated() {
      while let last = open.last, last.end <= index { open.removeLast() }
      let key = String(decoding: lowerCased(text[node.key]), as: UTF8.self)
      let above = open.last?.name ?? ""
      let name = key.isEmpty ? above : above.isEmpty ? key : "\(above).\(key)"
      switch node.kind {
      case .object, .array: open.append((node.end, name))
      case .string: values.append(Value(name: name, pieces: [node.value], quote: .double))
      case .scalar: values.append(Value(name: name, pieces: [node.value], quote: .none))
      }
    }
    guard !values.isEmpty else { return }
    for value in values where !value.name.isEmpty { append(value.name, value.pieces, value.quote) }
    end = close + 1
  }

  /// Where the brace that opens the text is closed, braces in strings left aside.
  private func closingBrace(of text: [UInt8]) -> Int? {
    var depth = 0
    var isString = false
    var index = 0
    while index < min(text.count, Self.longest) {
      switch text[index] {
      case 0x5C where isString: index += 1
      case 0x22: isString.toggle()
      case 0x7B where !isString: depth += 1
      case 0x7D where !isString:
        depth -= 1
        if depth == 0 { return index }
      default: break
      }
      index += 1
    }
    return nil
  }
}

/// A range without the white space at its end.
func trimmedEnd(_ range: Range<Int>, of text: [UInt8]) -> Range<Int> {
  var end = range.upperBound
  while end > range.lowerBound, text[end - 1] <= 0x20 { end -= 1 }
  return range.lowerBound..<end
}

/// A range without the white space at both ends.
func trimmedSpaces(_ range: Range<Int>, of text: [UInt8]) -> Range<Int> {
  let range = trimmedEnd(range, of: text)
  var start = range.lowerBound
  while start < range.upperBound, text[start] <= 0x20 { start += 1 }
  return start..<range.upperBound
}
