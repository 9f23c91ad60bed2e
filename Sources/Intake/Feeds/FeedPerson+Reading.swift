extension FeedPerson {
  /// A person from a line such as "jo@news.example (Jo Doe)", "Jo Doe <jo@news.example>" or "Jo Doe".
  init(line: String) {
    self.init()
    var rest = line
    if let range = Self.address(in: line) {
      email = String(line[range])
      rest.removeSubrange(range)
      for pair in ["()", "<>", "&lt;&gt;"] { rest = rest.removing(pair) }
      rest = rest.trimmed
      if rest.hasPrefix("(") { rest.removeFirst() }
      if rest.hasSuffix(")") { rest.removeLast() }
    }
    rest = rest.trimmed
    if !rest.isEmpty { name = rest }
  }

  /// Where an e-mail address stands: around an "@", with a dot in its domain.
  private static func address(in line: String) -> Range<String.Index>? {
    let isLocal = { (c: Character) in c.isASCII && (c.isLetter || c.isNumber || "_-.+".contains(c)) }
    let isDomain = { (c: Character) in c.isASCII && (c.isLetter || c.isNumber || "-.".contains(c)) }
    for at in line.indices where line[at] == "@" {
      let before = line[..<at].lastIndex { !isLocal($0) }.map { line.index(after: $0) } ?? line.startIndex
      let start = line.index(after: at)
      var end = line[start...].firstIndex { !isDomain($0) } ?? line.endIndex
      while end > start, !line[line.index(before: end)].isLetter { end = line.index(before: end) }
      guard before < at, line[start..<end].contains(".") else { continue }
      if line[end...].hasPrefix("?subject=") {
        end = line[end...].firstIndex { $0.isWhitespace } ?? line.endIndex
      }
      return before..<end
    }
    return nil
  }
}

extension StringProtocol {
  /// Without white space at its ends.
  var trimmed: String {
    let start = drop { $0.isWhitespace }
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...last])
  }
}

extension String {
  /// Without a run of ASCII characters, wherever it stands.
  fileprivate func removing(_ text: String) -> String {
    var result: [UInt8] = []
    let wanted = Array(text.utf8)
    for byte in utf8 {
      result.append(byte)
      if result.suffix(wanted.count).elementsEqual(wanted) { result.removeLast(wanted.count) }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
