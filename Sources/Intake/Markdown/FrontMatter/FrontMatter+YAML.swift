extension FrontMatter {
  /// Reads mappings, lists, flow lists and texts of all styles.
  mutating func readYAML(_ content: Range<Int>, of text: [UInt8]) {
    var reader = YAMLReader(text: text, cursor: LineCursor(text, from: content.lowerBound, to: content.upperBound))
    while let line = reader.cursor.next() { reader.read(line, into: &self) }
    reader.finish(into: &self)
  }
}

private struct YAMLReader {
  let text: [UInt8]
  var cursor: LineCursor
  /// The names above the line, with the columns at which they stand.
  var above: [(column: Int, name: String)] = []
  /// A text that may go on in lines that stand further right than its name.
  var pending: (column: Int, name: String, pieces: [Range<Int>], isBlock: Bool)?

  private static let deepest = 16

  mutating func read(_ line: Range<Int>, into front: inout FrontMatter) {
    let words = trimmedSpaces(line, of: text)
    let column = words.lowerBound - line.lowerBound
    if let open = pending {
      if words.isEmpty, open.isBlock { return }
      if !words.isEmpty, column > open.column, open.isBlock || goesOn(words) {
        pending?.pieces.append(words)
        return
      }
      finish(into: &front)
    }
    guard !words.isEmpty, text[words.lowerBound] != 0x23 else { return }
    if isDash(words) {
      while let last = above.last, last.column > column { above.removeLast() }
      let rest = trimmedSpaces((words.lowerBound + 1)..<words.upperBound, of: text)
      readEntry(rest, column: column + rest.lowerBound - words.lowerBound, itemColumn: column, into: &front)
    } else {
      while let last = above.last, last.column >= column { above.removeLast() }
      readEntry(words, column: column, itemColumn: nil, into: &front)
    }
  }

  mutating func finish(into front: inout FrontMatter) {
    guard let open = pending else { return }
    front.append(open.name, open.pieces)
    pending = nil
  }

  private func isDash(_ words: Range<Int>) -> Bool {
    text[words.lowerBound] == 0x2D && (words.count == 1 || text[words.lowerBound + 1] == 0x20)
  }

  /// Whether a line continues a text without quotes: it has no name of its own.
  private func goesOn(_ words: Range<Int>) -> Bool {
    !isDash(words) && keyEnd(words) == nil && text[words.lowerBound] != 0x23
  }

  /// A name and its value, or the item of a list.
  private mutating func readEntry(_ words: Range<Int>, column: Int, itemColumn: Int?, into front: inout FrontMatter) {
    guard !words.isEmpty else { return }
    guard let colon = keyEnd(words) else {
      if itemColumn != nil, let name = above.last?.name {
        readValue(words, name: name, column: itemColumn ?? column, into: &front)
      }
      return
    }
    let key = unquoted(words.lowerBound..<colon)
    let own = String(decoding: lowerCased(text[key].prefix(200)), as: UTF8.self)
    let name = above.last.map { "\($0.name).\(own)" } ?? own
    let value = trimmedSpaces((colon + 1)..<words.upperBound, of: text)
    if value.isEmpty || text[value.lowerBound] == 0x23 {
      if above.count < Self.deepest { above.append((column, name)) }
    } else {
      readValue(value, name: name, column: column, into: &front)
    }
  }

  /// Where the colon after a name stands.
  private func keyEnd(_ words: Range<Int>) -> Int? {
    var start = words.lowerBound
    let first = text[start]
    if first == 0x22 || first == 0x27 {
      guard let close = text[(start + 1)..<words.upperBound].firstIndex(of: first) else { return nil }
      start = close
    } else if [0x5B, 0x7B].contains(first) {
      return nil
    }
    for index in start..<words.upperBound where text[index] == 0x3A {
      if index + 1 == words.upperBound || text[index + 1] <= 0x20 { return index }
    }
    return nil
  }

  private func unquoted(_ range: Range<Int>) -> Range<Int> {
    let range = trimmedSpaces(range, of: text)
    guard range.count >= 2, let first = text[range].first, first == 0x22 || first == 0x27, text[range].last == first
    else { return range }
    return (range.lowerBound + 1)..<(range.upperBound - 1)
  }

  private mutating func readValue(_ value: Range<Int>, name: String, column: Int, into front: inout FrontMatter) {
    switch text[value.lowerBound] {
    case 0x22, 0x27:
      let end = front.readQuoted(at: value.lowerBound, to: cursor.end, of: text, name: name)
      cursor.move(to: end)
    case 0x5B, 0x7B:
      let end = front.readFlow(at: value.lowerBound, to: cursor.end, of: text, name: name)
      cursor.move(to: end)
    case 0x7C,
      0x3E where value.count <= 3:
      pending = (column, name, [], true)
    case 0x21, 0x26:
      let rest = text[value].firstIndex(of: 0x20).map { trimmedSpaces($0..<value.upperBound, of: text) }
      if let rest, !rest.isEmpty, text[rest.lowerBound] != 0x21, text[rest.lowerBound] != 0x26 {
        readValue(rest, name: name, column: column, into: &front)
      } else if above.count < Self.deepest {
        above.append((column, name))
      }
    default: pending = (column, name, [withoutComment(value, of: text)], false)
    }
  }
}

/// A value without the comment after it.
func withoutComment(_ value: Range<Int>, of text: [UInt8]) -> Range<Int> {
  for index in value.dropFirst() where text[index] == 0x23 && text[index - 1] <= 0x20 {
    return trimmedEnd(value.lowerBound..<index, of: text)
  }
  return value
}
