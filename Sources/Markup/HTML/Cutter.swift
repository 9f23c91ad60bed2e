/// Takes out of a page what says nothing to a reader, before libxml2 sees it: scripts, styles, drawings, templates,
/// comments, and the attributes that nobody asks for.
///
/// It follows the tokenizer of the HTML standard (13.2.5), so that it cuts where a browser would, and it bounds what
/// libxml2 is slow at: attributes a tag and tags in all. Every byte is looked at once.
struct Cutter {
  static let attributesPerTag = 256
  static let nameBytes = 64

  let source: Bytes
  let limits: MarkupLimits
  /// Off only to compare: then what is cut is read like the rest.
  let isCutting: Bool
  let isXHTML: Bool
  var page = CutPage()
  var tags = 0
  private var hasDoctype = false
  /// A template was met that nothing ends.
  private var hasOpenTemplate = false
  /// How many elements are open that keep their white space.
  var preformatted = 0
  var depth: DepthLimiter?

  init(_ source: Bytes, limits: MarkupLimits, isXHTML: Bool = false, isCutting: Bool = true, isFlattening: Bool = false)
  {
    self.source = source
    self.limits = limits
    self.isXHTML = isXHTML
    self.isCutting = isCutting
    depth = isFlattening ? DepthLimiter(limits.depth) : nil
    page.bytes.reserveCapacity(source.count / 8 + 64)
    page.content.text.reserveCapacity(source.count / 8 + 64)
    page.content.values.reserveCapacity(source.count / 8 + 64)
    page.pieces.reserveCapacity(source.count / 40 + 64)
  }

  mutating func cut() -> CutPage {
    var position = 0
    while position < source.count {
      let next = source.next(0x3C, from: position)
      text(position..<next)
      guard next < source.count else { break }
      position = markup(at: next)
    }
    page.bytes.append(0)
    return page
  }

  /// What begins with a "<" (13.2.5.6, tag open state). Returns where reading goes on.
  private mutating func markup(at open: Int) -> Int {
    let next = source[open + 1]
    if isLetter(next) { return startTag(at: open) }
    switch next {
    case 0x2F:
      if isLetter(source[open + 2]) { return endTag(at: open) }
      return source[open + 2] == 0x3E ? open + 3 : bogusComment(from: open + 2)
    case 0x21: return declaration(at: open)
    case 0x3F: return bogusComment(from: open + 2)
    default:
      words(open..<open + 1)
      return open + 1
    }
  }

  private mutating func declaration(at open: Int) -> Int {
    if source[open + 2] == 0x2D, source[open + 3] == 0x2D {
      let end = source.commentEnd(from: open + 4)
      keepComment(open + 4..<max(open + 4, end))
      return end
    }
    if source.hasWord("[cdata[", at: open + 2), isXHTML { return characterData(from: open + 9) }
    if isXHTML, !hasDoctype, source.hasWord("doctype", at: open + 2) {
      hasDoctype = true
      return source.doctypeEnd(from: open + 9)
    }
    return bogusComment(from: open + 2)
  }

  /// Keeps a comment that is meant for Colophon.
  private mutating func keepComment(_ comment: Range<Int>) {
    var start = comment.lowerBound
    while start < comment.upperBound, isWhite(source[start]) { start += 1 }
    guard source.hasWord("colophon-", at: start) else { return }
    var end = comment.upperBound
    if source[end - 1] == 0x3E { end -= source[end - 2] == 0x21 ? 4 : 3 }
    if start < end { page.content.comments.append(start..<end) }
  }

  private func bogusComment(from start: Int) -> Int { min(source.next(0x3E, from: start) + 1, source.count) }

  private mutating func characterData(from start: Int) -> Int {
    var end = start
    while end < source.count {
      end = source.next(0x5D, from: end)
      if source[end + 1] == 0x5D, source[end + 2] == 0x3E { break }
      end += 1
    }
    literal(start..<min(end, source.count))
    return min(end + 3, source.count)
  }

  private mutating func endTag(at open: Int) -> Int {
    let (key, nameEnd) = source.tagName(at: open + 2)
    guard let end = source.tagEnd(from: nameEnd)?.end else { return source.count }
    let tag = Tag.numbers.number(of: key).flatMap(Tag.init) ?? .other
    if tag == .br {
      page.add(.startTag, .br, from: open)
      page.bytes.append(contentsOf: "<br>".utf8)
      page.add(.gap, from: end)
      return end
    }
    guard tag != .body, tag != .html, depth?.close(tag, key) != false else { return end }
    if tag.isPreformatted { preformatted = max(0, preformatted - 1) }
    writeEndTag(open + 2..<nameEnd, at: open, to: end)
    return end
  }

  private mutating func startTag(at open: Int) -> Int {
    let (key, nameEnd) = source.tagName(at: open + 1)
    let tag = Tag.numbers.number(of: key).flatMap(Tag.init) ?? .other
    if isCutting {
      switch tag {
      case .svg: return source.drawingEnd(from: nameEnd)
      case .style, .iframe, .noembed, .noframes:
        guard let end = source.tagEnd(from: nameEnd)?.end else { return source.count }
        return source.rawTextEnd(tag, from: end).end
      case .template where !hasOpenTemplate:
        if let end = source.templateEnd(from: nameEnd) { return end }
        // Looking for its end took all of the page; once is enough. The words of the others are hidden, not cut.
        hasOpenTemplate = !source.isShadow(nameEnd)
      default: break
      }
    }
    tags += 1
    if tag.isPreformatted { preformatted += 1 }
    let isDropped = tags > limits.tags || depth?.open(tag, key) == false
    let (start, firstAttribute) = (page.bytes.count, page.content.attributes.count)
    var script = ScriptKind.code
    guard let (end, isEmpty) = attributes(from: nameEnd, of: tag, script: &script) else { return source.count }
    if isDropped || (tag == .script && script == .code && isCutting) {
      page.content.attributes.removeLast(page.content.attributes.count - firstAttribute)
    } else {
      page.add(.startTag, tag, from: open)
      page.setAttributes(from: firstAttribute)
      page.bytes.append(0x3C)
      appendName(open + 1..<nameEnd)
      if isEmpty, isXHTML, !tag.isVoid { page.bytes.append(0x2F) }
      page.bytes.append(0x3E)
      page.add(.gap, from: end)
    }
    guard !(isEmpty && isXHTML) else { return end }
    return content(of: tag, name: open + 1..<nameEnd, script: script, from: end, isWritten: page.bytes.count > start)
  }

  /// Content that is not markup, or none of it (13.2.5.2 to 13.2.5.4).
  private mutating func content(
    of tag: Tag,
    name: Range<Int>,
    script: ScriptKind,
    from start: Int,
    isWritten: Bool
  ) -> Int {
    let (content, end): (Int, Int)
    switch tag {
    case .plaintext:
      literal(start..<source.count)
      return source.count
    case .script: (content, end) = source.scriptEnd(from: start)
    case .title, .textarea, .xmp, .style, .iframe, .noembed, .noframes:
      (content, end) = source.rawTextEnd(tag, from: start)
    default: return start
    }
    switch tag {
    case .title, .textarea: replaceable(start..<content)
    case .script where script == .data:
      page.content.dataScripts.append(DataScript(tag: name.lowerBound - 1, content: start..<content))
    default: if isWritten { literal(start..<content) }
    }
    if isWritten { writeEndTag(name, at: content, to: end) }
    return end
  }

  private mutating func writeEndTag(_ name: Range<Int>, at position: Int, to end: Int) {
    page.add(.endTag, from: position)
    page.bytes.append(0x3C)
    page.bytes.append(0x2F)
    appendName(name)
    page.bytes.append(0x3E)
    page.add(.gap, from: end)
  }
}
