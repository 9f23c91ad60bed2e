extension MarkdownInline {
  /// A tag, a comment or an address between angle brackets; anything else stays as written.
  mutating func readTag(at position: Int, end: Int) -> Int {
    if text[position..<end].starts(with: Self.commentStart) {
      if let close = find(Self.commentEnd, from: position + 4, to: end) { return close + Self.commentEnd.count }
      append(position..<(position + 1))
      return position + 1
    }
    guard let close = tagEnd(at: position, end: end) else {
      append(position..<(position + 1))
      return position + 1
    }
    let inside = text[(position + 1)..<close]
    if let first = inside.first, first == 0x2F || first == 0x21 || first | 0x20 >= 0x61 && first | 0x20 <= 0x7A {
      if inside.contains(0x40) && !inside.contains(0x20) || inside.starts(with: Self.http) {
        append((position + 1)..<close)
        return close + 1
      }
      readElement(inside, at: position)
      return close + 1
    }
    append(position..<(position + 1))
    return position + 1
  }

  private static let commentStart = Array("<!--".utf8)
  private static let commentEnd = Array("-->".utf8)
  private static let http = Array("http".utf8)

  /// Where a tag ends: before another one begins.
  private func tagEnd(at position: Int, end: Int) -> Int? {
    for index in (position + 1)..<max(end, position + 1) {
      if text[index] == 0x3E { return index > position + 1 ? index : nil }
      if text[index] == 0x3C { return nil }
    }
    return nil
  }

  private mutating func readElement(_ tag: ArraySlice<UInt8>, at position: Int) {
    let name = lowerCased(tag.prefix { $0 > 0x20 && $0 != 0x2F && $0 != 0x3E }.prefix(20))
    if !name.isEmpty { elements.insert(String(decoding: name, as: UTF8.self)) }
    switch name {
    case Self.image:
      hasImage = true
      for (key, kind) in [("alt", Aside.Kind.alternative), ("title", .title)] {
        if let value = parameter(key, in: tag) { asides.append(Aside(kind: kind, pieces: [Piece(source: value)])) }
      }
      pieces.append(Piece(source: position..<position, kind: .image))
    case Self.lineBreak: pieces.append(Piece(source: position..<(position + 1), replacement: " "))
    default: break
    }
  }

  private static let image = Array("img".utf8)
  private static let lineBreak = Array("br".utf8)

  /// A site generator's shortcode: its captions are words of the page, the rest is not.
  mutating func readShortcode(at position: Int, end: Int) -> Int {
    let mark: [UInt8] = text[position + 1] == 0x25 ? [0x25, 0x7D] : [0x7D, 0x7D]
    guard let close = find(mark, from: position + 2, to: end) else {
      append(position..<(position + 2))
      return position + 2
    }
    let inside = text[(position + 2)..<close]
    for key in ["caption", "attr", "credit", "alt"] {
      guard let value = parameter(key, in: inside) else { continue }
      asides.append(Aside(kind: key == "alt" ? .alternative : .caption, pieces: [Piece(source: value)]))
      hasImage = true
    }
    return close + mark.count
  }

  /// A quoted value of a tag or a shortcode (`name="value"`).
  private func parameter(_ name: String, in tag: ArraySlice<UInt8>) -> Range<Int>? {
    let name = Array(name.utf8) + [0x3D]
    var index = tag.startIndex
    while let start = tag[index...].firstIndex(of: name[0]) {
      index = start + 1
      let isWord = start == tag.startIndex || tag[start - 1] <= 0x20
      guard isWord, tag[start...].starts(with: name) else { continue }
      let open = start + name.count
      guard open < tag.endIndex, [0x22, 0x27, 0x60].contains(tag[open]) else { return nil }
      guard let close = tag[(open + 1)...].firstIndex(of: tag[open]) else { return nil }
      return close > open + 1 ? (open + 1)..<close : nil
    }
    return nil
  }
}
