/// The words of a Markdown block with what is not for reading taken out: markers, addresses, tags, shortcodes.
struct MarkdownInline {
  /// A run of the source that is shown as it stands, or as another character.
  struct Piece {
    enum Kind: UInt8 { case text, delimiter, bracket, image }
    var source: Range<Int>
    var kind = Kind.text
    var replacement: Unicode.Scalar?
    var isLinked = false
  }

  /// Words that stand in an image or a shortcode.
  struct Aside {
    enum Kind { case alternative, title, caption }
    var kind: Kind
    var pieces: [Piece]
  }

  var pieces: [Piece] = []
  var asides: [Aside] = []
  var hasImage = false
  /// Names of the HTML elements that were opened ("figcaption", "h1").
  var elements: Set<String> = []

  let text: [UInt8]
  let references: Set<[UInt8]>
  /// A marker that opens or closes emphasis.
  struct Delimiter {
    var piece: Int
    var character: UInt8
    var count: Int
    var opens: Bool
    var closes: Bool
  }
  var delimiters: [Delimiter] = []
  /// Brackets that may turn out to open a link or an image.
  var brackets: [(piece: Int, isImage: Bool)] = []
  /// What has no end further on, so that its end is not sought again.
  var endless: Set<[UInt8]> = []

  /// - Parameters:
  ///   - lines: the block's lines in the source, without the markers of what they stand in.
  ///   - references: the labels that the document defines, in lower case.
  init(_ lines: [Range<Int>], of text: [UInt8], references: Set<[UInt8]>) {
    self.text = text
    self.references = references
    guard let end = lines.last?.upperBound else { return }
    var position = lines[0].lowerBound
    for (index, line) in lines.enumerated() {
      position = max(position, line.lowerBound)
      if index > 0, position == line.lowerBound { breakLine(before: line) }
      while position < line.upperBound { position = read(at: position, line: line, end: end) }
    }
    matchDelimiters()
  }

  private mutating func breakLine(before line: Range<Int>) {
    pieces.append(Piece(source: max(line.lowerBound - 1, 0)..<line.lowerBound, replacement: " "))
  }

  private mutating func read(at position: Int, line: Range<Int>, end: Int) -> Int {
    let next = position + 1 < line.upperBound ? text[position + 1] : 0
    switch text[position] {
    case 0x5C where isPunctuation(next):
      append((position + 1)..<(position + 2))
      return position + 2
    case 0x60: return readCode(at: position, line: line, end: end)
    case 0x2A, 0x5F, 0x7E, 0x3D: return readDelimiter(at: position, line: line)
    case 0x21 where next == 0x5B: return openBracket(position..<(position + 2), isImage: true)
    case 0x5B:
      return next == 0x5E
        ? skipFootnote(at: position, line: line) : openBracket(position..<(position + 1), isImage: false)
    case 0x5D: return closeBracket(at: position, end: end)
    case 0x3C: return readTag(at: position, end: end)
    case 0x26: return readEntity(at: position, line: line)
    case 0x7B where next == 0x7B || next == 0x25: return readShortcode(at: position, end: end)
    default:
      var index = position + 1
      while index < line.upperBound, !Self.isSpecial(text[index]) { index += 1 }
      append(position..<index)
      return index
    }
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x5C, 0x60, 0x2A, 0x5F, 0x7E, 0x3D, 0x21, 0x5B, 0x5D, 0x3C, 0x26, 0x7B: true
    default: false
    }
  }

  func isPunctuation(_ byte: UInt8) -> Bool {
    (0x21...0x2F).contains(byte) || (0x3A...0x40).contains(byte) || (0x5B...0x60).contains(byte)
      || (0x7B...0x7E).contains(byte)
  }

  mutating func append(_ source: Range<Int>) {
    if let last = pieces.last, last.kind == .text, last.replacement == nil, last.source.upperBound == source.lowerBound
    {
      pieces[pieces.count - 1].source = last.source.lowerBound..<source.upperBound
    } else {
      pieces.append(Piece(source: source))
    }
  }

  /// Where bytes stand next, or nil; once sought in vain they are not sought again.
  mutating func find(_ mark: [UInt8], from start: Int, to end: Int) -> Int? {
    guard start < end, let first = mark.first, !endless.contains(mark) else { return nil }
    var index = start
    while index + mark.count <= end {
      if text[index] == first, text[index..<(index + mark.count)].elementsEqual(mark) { return index }
      index += 1
    }
    endless.insert(mark)
    return nil
  }

  private mutating func readCode(at position: Int, line: Range<Int>, end: Int) -> Int {
    var open = position
    while open < line.upperBound, text[open] == 0x60 { open += 1 }
    let mark = [UInt8](repeating: 0x60, count: open - position)
    var search = open
    while let close = find(mark, from: search, to: end) {
      var after = close
      while after < end, text[after] == 0x60 { after += 1 }
      if after - close == mark.count {
        appendLines(open..<close)
        return after
      }
      search = after
    }
    endless.insert(mark)
    append(position..<open)
    return open
  }

  /// A run that may cross lines: their ends are shown as spaces.
  private mutating func appendLines(_ range: Range<Int>) {
    var start = range.lowerBound
    for index in range where text[index] == 0x0A || text[index] == 0x0D {
      if start < index { append(start..<index) }
      pieces.append(Piece(source: index..<(index + 1), replacement: " "))
      start = index + 1
    }
    if start < range.upperBound { append(start..<range.upperBound) }
  }

  private mutating func readEntity(at position: Int, line: Range<Int>) -> Int {
    guard let entity = Entities.match(text[position..<line.upperBound]) else {
      append(position..<(position + 1))
      return position + 1
    }
    pieces.append(Piece(source: position..<(position + entity.length), replacement: entity.scalar))
    return position + entity.length
  }

  private mutating func skipFootnote(at position: Int, line: Range<Int>) -> Int {
    let label = text[(position + 2)..<line.upperBound].prefix(80)
    guard let close = label.firstIndex(of: 0x5D), close > position + 2, !label[..<close].contains(0x20) else {
      append(position..<(position + 2))
      return position + 2
    }
    return close + 1
  }
}
