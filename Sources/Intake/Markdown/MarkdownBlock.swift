/// A block of a Markdown text, before its words are read.
struct MarkdownBlock {
  enum Kind: Equatable {
    case paragraph, listItem, quote, tableRow, code, footnote, note
    /// From 1.
    case heading(Int)
  }
  var kind: Kind
  /// In the source, without the markers of lists and quotes.
  var lines: [Range<Int>]
}

/// Splits a Markdown text into blocks: CommonMark's, tables and footnotes as GitHub has them, and the containers of
/// documentation sites. One pass; lists and quotes within each other are taken as the innermost.
struct MarkdownBlocks {
  private(set) var blocks: [MarkdownBlock] = []
  /// The labels of links that the document defines, in lower case.
  private(set) var references: Set<[UInt8]> = []

  private let text: [UInt8]
  private var open: MarkdownBlock?
  private var fence: (character: UInt8, count: Int)?
  /// What ends the part that is passed over (a comment, a script).
  private var silentUntil: [UInt8]?
  private var isList = false
  private var isTable = false
  private var isNote = false
  /// Ends that do not come any more, so that they are not sought again.
  private var endless: Set<[UInt8]> = []

  init(_ text: [UInt8], from start: Int) {
    self.text = text
    var cursor = LineCursor(text, from: start)
    while let line = cursor.next() { read(line) }
    flush()
  }

  private mutating func flush() {
    if let open, !open.lines.isEmpty { blocks.append(open) }
    open = nil
    isTable = false
  }

  private mutating func read(_ line: Range<Int>) {
    if let mark = silentUntil {
      if find(mark, in: line) != nil { silentUntil = nil }
      return
    }
    if fence != nil {
      readFenced(line)
      return
    }
    var start = line.lowerBound
    let container = readContainers(&start, end: line.upperBound)
    let words = trimmedEnd(start..<line.upperBound, of: text)
    guard !words.isEmpty else {
      flush()
      return
    }
    if container.isItem { flush() }
    if container.isQuote, let open, open.kind != .quote, !container.isItem { flush() }
    if opensCode(words) || opensSilence(words) || isRule(words) || readHeading(words) || readDefinition(words)
      || readContainerMark(words, isQuote: container.isQuote)
    {
      return
    }
    if container.indent >= 4, open == nil, !isList {
      blocks.append(MarkdownBlock(kind: .code, lines: [words]))
      return
    }
    if readTable(words) { return }
    if open == nil {
      let kind: MarkdownBlock.Kind =
        container.isQuote ? .quote : isNote ? .note : container.isItem ? .listItem : .paragraph
      open = MarkdownBlock(kind: kind, lines: [])
    }
    open?.lines.append(words)
  }
}

extension MarkdownBlocks {
  private static let deepest = 16

  /// Passes over the markers of quotes and lists.
  private mutating func readContainers(
    _ start: inout Int,
    end: Int
  ) -> (isQuote: Bool, isItem: Bool, indent: Int) {
    var isQuote = false
    var isItem = false
    var indent = 0
    for _ in 0..<Self.deepest {
      indent = 0
      while start < end, text[start] == 0x20 || text[start] == 0x09 {
        indent += text[start] == 0x09 ? 4 : 1
        start += 1
      }
      if start < end, text[start] == 0x3E {
        isQuote = true
        start += 1
      } else if let after = markerEnd(at: start, end: end) {
        isItem = true
        start = after
      } else {
        break
      }
    }
    if isItem {
      isList = true
      if start + 3 < end, text[start] == 0x5B, text[start + 2] == 0x5D, [0x20, 0x78, 0x58].contains(text[start + 1]) {
        start += 3
        while start < end, text[start] == 0x20 { start += 1 }
      }
    } else if indent < 2, start < end {
      if open == nil { isList = false }
    }
    return (isQuote, isItem, indent)
  }

  /// Where a list marker ends ("- ", "12. "). A rule and an emphasised word are none.
  private func markerEnd(at start: Int, end: Int) -> Int? {
    guard start < end else { return nil }
    var after = start
    if [0x2D, 0x2A, 0x2B].contains(text[start]) {
      let rest = text[start..<end].filter { $0 > 0x20 }
      if rest.count >= 3, rest.allSatisfy({ $0 == text[start] }) { return nil }
      after += 1
    } else {
      while after < end, after - start < 9, text[after] >= 0x30, text[after] <= 0x39 { after += 1 }
      guard after > start, after < end, text[after] == 0x2E || text[after] == 0x29 else { return nil }
      if open?.kind == .paragraph, !text[start..<after].elementsEqual([0x31]) { return nil }
      after += 1
    }
    guard after < end, text[after] == 0x20 || text[after] == 0x09 else { return nil }
    return after + 1
  }

  private mutating func readFenced(_ line: Range<Int>) {
    guard let fence else { return }
    var start = line.lowerBound
    while start < line.upperBound, text[start] == 0x20 || text[start] == 0x3E || text[start] == 0x09 { start += 1 }
    let words = trimmedEnd(start..<line.upperBound, of: text)
    if words.count >= fence.count, text[words].allSatisfy({ $0 == fence.character }) {
      self.fence = nil
      flush()
    } else if !words.isEmpty {
      open?.lines.append(words)
    }
  }

  private mutating func opensCode(_ words: Range<Int>) -> Bool {
    let character = text[words.lowerBound]
    guard character == 0x60 || character == 0x7E else { return false }
    let count = text[words].prefix { $0 == character }.count
    guard count >= 3, character == 0x7E || !text[words].dropFirst(count).contains(0x60) else { return false }
    flush()
    fence = (character, count)
    open = MarkdownBlock(kind: .code, lines: [])
    return true
  }

  /// Comments, scripts and styles run to their end, over empty lines too.
  private mutating func opensSilence(_ words: Range<Int>) -> Bool {
    guard text[words.lowerBound] == 0x3C else { return false }
    let lower = lowerCased(text[words].prefix(10))
    for (start, end) in Self.silences where lower.starts(with: start) && !endless.contains(end) {
      let rest = (words.lowerBound + start.count)..<words.upperBound
      if let close = find(end, in: rest) { return close + end.count == words.upperBound }
      guard find(end, in: rest.lowerBound..<text.count) != nil else {
        endless.insert(end)
        return false
      }
      flush()
      silentUntil = end
      return true
    }
    return false
  }

  private static let silences = [("<!--", "-->"), ("<script", "</script"), ("<style", "</style")].map {
    (Array($0.0.utf8), Array($0.1.utf8))
  }

  private func find(_ mark: [UInt8], in range: Range<Int>) -> Int? {
    var index = range.lowerBound
    while index + mark.count <= range.upperBound {
      if text[index] == mark[0], text[index..<(index + mark.count)].elementsEqual(mark) { return index }
      index += 1
    }
    return nil
  }

  /// A rule, or the underline that makes a heading of the paragraph above it.
  private mutating func isRule(_ words: Range<Int>) -> Bool {
    let character = text[words.lowerBound]
    guard [0x2D, 0x2A, 0x5F, 0x3D].contains(character) else { return false }
    let isSolid = text[words].allSatisfy { $0 == character }
    if isSolid, character == 0x3D || character == 0x2D, let kind = open?.kind, kind == .paragraph || kind == .quote {
      open?.kind = .heading(character == 0x3D ? 1 : 2)
      flush()
      return true
    }
    let marks = text[words].filter { $0 > 0x20 }
    guard marks.count >= 3, character != 0x3D, marks.allSatisfy({ $0 == character }) else { return false }
    flush()
    return true
  }

  private mutating func readHeading(_ words: Range<Int>) -> Bool {
    let level = text[words].prefix { $0 == 0x23 }.count
    guard (1...6).contains(level), words.count == level || text[words.lowerBound + level] <= 0x20 else { return false }
    flush()
    var end = words.upperBound
    while end > words.lowerBound + level, text[end - 1] == 0x23 { end -= 1 }
    if end > words.lowerBound + level, text[end - 1] > 0x20 { end = words.upperBound }
    let title = trimmedSpaces((words.lowerBound + level)..<end, of: text)
    if !title.isEmpty { blocks.append(MarkdownBlock(kind: .heading(level), lines: [title])) }
    return true
  }

  /// "[label]: address" is not shown; "[^label]: words" is a footnote.
  private mutating func readDefinition(_ words: Range<Int>) -> Bool {
    guard open == nil || open?.kind == .footnote, text[words.lowerBound] == 0x5B else { return false }
    guard let close = text[words].prefix(200).firstIndex(of: 0x5D), close + 1 < words.upperBound,
      text[close + 1] == 0x3A
    else { return false }
    let rest = trimmedSpaces((close + 2)..<words.upperBound, of: text)
    if text[words.lowerBound + 1] == 0x5E {
      flush()
      open = MarkdownBlock(kind: .footnote, lines: rest.isEmpty ? [] : [rest])
      return true
    }
    let address = text[rest].prefix { $0 > 0x20 }
    let title = text[rest].dropFirst(address.count).drop { $0 == 0x20 }
    guard !address.isEmpty, title.isEmpty || [0x22, 0x27, 0x28].contains(title.first) else { return false }
    references.insert(lowerCased(text[(words.lowerBound + 1)..<close]))
    return true
  }

  /// Lines that open or close a container (":::note", "> [!NOTE]"), that give a block a class ("{: .lead}"), or that
  /// import components.
  private mutating func readContainerMark(_ words: Range<Int>, isQuote: Bool) -> Bool {
    let line = text[words]
    if line.starts(with: Self.colons) {
      flush()
      isNote = line.contains { $0 != 0x3A }
      return true
    }
    if line.starts(with: Self.attributeList), line.last == 0x7D { return true }
    if isQuote, line.starts(with: Self.alert), line.last == 0x5D { return true }
    guard open == nil, line.starts(with: Self.imports) || line.starts(with: Self.exports) else { return false }
    return [0x22, 0x27, 0x3B].contains(line.last)
  }

  private static let colons = Array(":::".utf8)
  private static let attributeList = Array("{:".utf8)
  private static let alert = Array("[!".utf8)
  private static let imports = Array("import ".utf8)
  private static let exports = Array("export ".utf8)

  /// A row of a table. A row of dashes under a row of cells begins it and is not shown.
  private mutating func readTable(_ words: Range<Int>) -> Bool {
    if isTable {
      isTable = text[words].contains(0x7C)
      if isTable { appendRow(words) }
      return isTable
    }
    guard let header = open?.lines.last, text[words].contains(0x2D), text[words].contains(0x7C),
      text[header].contains(0x7C), text[words].allSatisfy({ [0x2D, 0x7C, 0x3A, 0x20].contains($0) })
    else { return false }
    open?.lines.removeLast()
    flush()
    isTable = true
    appendRow(header)
    return true
  }

  private mutating func appendRow(_ words: Range<Int>) {
    var row = words
    while let first = text[row].first, first == 0x7C || first <= 0x20 { row = (row.lowerBound + 1)..<row.upperBound }
    while let last = text[row].last, last == 0x7C || last <= 0x20 { row = row.lowerBound..<(row.upperBound - 1) }
    if !row.isEmpty { blocks.append(MarkdownBlock(kind: .tableRow, lines: [row])) }
  }
}
