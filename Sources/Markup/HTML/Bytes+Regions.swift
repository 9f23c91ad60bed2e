/// Regions that hold no markup of the page, as the tokenizer of the HTML standard ends them (13.2.5).
extension Bytes {
  /// After a comment whose content starts here (13.2.5.43 to 13.2.5.51).
  func commentEnd(from start: Int) -> Int {
    if self[start] == 0x3E { return start + 1 }
    if self[start] == 0x2D, self[start + 1] == 0x3E { return start + 2 }
    var position = start
    while position < count {
      position = next(0x3E, from: position)
      guard position < count else { break }
      let isPlain = position - 2 >= start && self[position - 1] == 0x2D && self[position - 2] == 0x2D
      let isBang =
        position - 3 >= start && self[position - 1] == 0x21 && self[position - 2] == 0x2D && self[position - 3] == 0x2D
      if isPlain || isBang { return position + 1 }
      position += 1
    }
    return count
  }

  /// After a document type declaration of XHTML, with its internal subset, which is not read.
  func doctypeEnd(from start: Int) -> Int {
    let end = next(0x3E, from: start)
    guard next(0x5B, from: start, to: end) < end else { return min(end + 1, count) }
    var position = start
    while position < count {
      position = next(0x5D, from: position) + 1
      var close = position
      while close < count, isWhite(self[close]) { close += 1 }
      if self[close] == 0x3E { return close + 1 }
    }
    return min(end + 1, count)
  }

  /// Where raw text ends, and where the markup goes on after its end tag (13.2.5.9 to 13.2.5.14).
  func rawTextEnd(_ tag: Tag, from start: Int) -> (content: Int, end: Int) {
    var position = start
    while position < count {
      position = next(0x3C, from: position)
      if isEndTag(tag, at: position) { return (position, afterEndTag(at: position)) }
      position += 1
    }
    return (count, count)
  }

  func isEndTag(_ tag: Tag, at open: Int) -> Bool {
    self[open] == 0x3C && self[open + 1] == 0x2F && isTagName(tag, at: open + 2)
  }

  /// No tag whose content is raw text has a longer name; a hostile one is not read to its end from each of its letters.
  private static let longestTagName = 16

  private func isTagName(_ tag: Tag, at start: Int) -> Bool {
    guard isLetter(self[start]) else { return false }
    let (key, end) = tagName(at: start, limit: start + Self.longestTagName)
    return end < count && Tag.numbers.number(of: key) == tag.rawValue
  }

  private func afterEndTag(at open: Int) -> Int { tagEnd(from: tagName(at: open + 2).end)?.end ?? count }

  /// Where a script's content ends, with the standard's escapes: in `<!-- <script>` the next `</script>` ends
  /// nothing (13.2.5.15 to 13.2.5.31).
  func scriptEnd(from start: Int) -> (content: Int, end: Int) {
    enum State { case plain, escaped, doubleEscaped }
    var state = State.plain
    var position = start
    while position < count {
      let byte = self[position]
      if state != .plain, byte == 0x2D, self[position + 1] == 0x2D {
        var close = position + 2
        while self[close] == 0x2D { close += 1 }
        if self[close] == 0x3E { state = .plain }
        position = close
        continue
      }
      guard byte == 0x3C else {
        position = state == .plain ? next(0x3C, from: position) : position + 1
        continue
      }
      if isEndTag(.script, at: position) {
        guard state == .doubleEscaped else { return (position, afterEndTag(at: position)) }
        state = .escaped
        position += 8
      } else if state == .plain, hasWord("<!--", at: position) {
        // The dashes may belong to the end, too: `<!-->` and `<!--->` escape nothing.
        state = .escaped
        position += 2
      } else if state == .escaped, isTagName(.script, at: position + 1) {
        state = .doubleEscaped
        position += 7
      } else {
        position += 1
      }
    }
    return (count, count)
  }

  /// After an `svg` element whose start tag's name ends here: at its end tag, or before an element that breaks out of
  /// it (13.2.6.5).
  func drawingEnd(from nameEnd: Int) -> Int {
    guard let (end, isEmpty) = tagEnd(from: nameEnd) else { return count }
    guard !isEmpty else { return end }
    var depth = 1
    var integrationPoints = 0
    var position = end
    while position < count {
      position = next(0x3C, from: position)
      let byte = self[position + 1]
      if byte == 0x21 {
        position = declarationEnd(at: position)
      } else if byte == 0x3F {
        position = min(next(0x3E, from: position) + 1, count)
      } else if isLetter(byte) || (byte == 0x2F && isLetter(self[position + 2])) {
        let isEnd = byte == 0x2F
        let (key, nameEnd) = tagName(at: position + (isEnd ? 2 : 1))
        let tag = Tag.numbers.number(of: key).flatMap(Tag.init) ?? .other
        if !isEnd, integrationPoints == 0, tag.breaksOutOfDrawings { return position }
        guard let (end, isEmpty) = tagEnd(from: nameEnd) else { return count }
        if tag == .svg {
          depth += isEnd ? -1 : isEmpty ? 0 : 1
          if depth == 0 { return end }
        } else if tag == .foreignobject || tag == .desc || tag == .title, !isEmpty || isEnd {
          integrationPoints = max(0, integrationPoints + (isEnd ? -1 : 1))
        }
        position = end
      } else {
        position += 1
      }
    }
    return count
  }

  private func declarationEnd(at open: Int) -> Int {
    if self[open + 2] == 0x2D, self[open + 3] == 0x2D { return commentEnd(from: open + 4) }
    guard hasWord("[cdata[", at: open + 2) else { return min(next(0x3E, from: open) + 1, count) }
    var position = open + 9
    while position < count {
      position = next(0x5D, from: position)
      if self[position + 1] == 0x5D, self[position + 2] == 0x3E { return position + 3 }
      position += 1
    }
    return count
  }

  /// After a `template` element whose start tag's name ends here; nil where it is part of the page after all: it
  /// declares a shadow tree, or nothing ends it.
  func templateEnd(from nameEnd: Int) -> Int? {
    guard let (end, _) = tagEnd(from: nameEnd), !isShadow(nameEnd) else { return nil }
    var depth = 1
    var position = end
    while position < count {
      position = next(0x3C, from: position)
      let byte = self[position + 1]
      if byte == 0x21 {
        position = declarationEnd(at: position)
      } else if isLetter(byte) || (byte == 0x2F && isLetter(self[position + 2])) {
        let isEnd = byte == 0x2F
        let (key, nameEnd) = tagName(at: position + (isEnd ? 2 : 1))
        guard let end = tagEnd(from: nameEnd)?.end else { return nil }
        let tag = Tag.numbers.number(of: key).flatMap(Tag.init) ?? .other
        position = end
        if tag == .template {
          depth += isEnd ? -1 : 1
          if depth == 0 { return end }
        } else if !isEnd {
          position = afterRawText(of: tag, from: end)
        }
      } else {
        position += 1
      }
    }
    return nil
  }

  private func afterRawText(of tag: Tag, from start: Int) -> Int {
    switch tag {
    case .script: scriptEnd(from: start).end
    case .style, .title, .textarea, .xmp, .iframe, .noembed, .noframes: rawTextEnd(tag, from: start).end
    default: start
    }
  }

  /// Whether a `template` whose start tag's name ends here declares a shadow tree, which is shown.
  func isShadow(_ nameEnd: Int) -> Bool {
    let end = tagEnd(from: nameEnd)?.end ?? nameEnd
    return (nameEnd..<end).contains { hasWord("shadowrootmode", at: $0) }
  }
}

extension Tag {
  /// Start tags that end a drawing which nobody closed (13.2.6.5, "any of these").
  var breaksOutOfDrawings: Bool {
    switch self {
    case .b, .big, .blockquote, .body, .br, .center, .code, .dd, .div, .dl, .dt, .em, .embed, .h1, .h2, .h3, .h4, .h5,
      .h6, .head, .hr, .i, .img, .li, .listing, .menu, .meta, .nobr, .ol, .p, .pre, .ruby, .s, .small, .span, .strong,
      .strike, .sub, .sup, .table, .tt, .u, .ul, .var:
      true
    default: false
    }
  }
}
