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
  /// Off only to compare: then everything goes to libxml2.
  let isCutting: Bool
  let isXHTML: Bool
  var page = CutPage()
  var tags = 0
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
    page.bytes.reserveCapacity(source.count / 2 + 64)
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
      page.add(.text, from: open)
      page.bytes.append(contentsOf: "&lt;".utf8)
      page.add(.text, from: open + 1)
      return open + 1
    }
  }

  private mutating func declaration(at open: Int) -> Int {
    if source[open + 2] == 0x2D, source[open + 3] == 0x2D { return source.commentEnd(from: open + 4) }
    if source.hasWord("[cdata[", at: open + 2), isXHTML { return characterData(from: open + 9) }
    if isXHTML, source.hasWord("doctype", at: open + 2) { return source.doctypeEnd(from: open + 9) }
    return bogusComment(from: open + 2)
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
      emit("<br>", from: open)
      return end
    }
    guard tag != .body, tag != .html, depth?.close(tag, key) != false else { return end }
    if tag.isPreformatted { preformatted = max(0, preformatted - 1) }
    page.add(.endTag, from: open)
    page.bytes.append(0x3C)
    page.bytes.append(0x2F)
    appendName(open + 2..<nameEnd)
    page.bytes.append(0x3E)
    page.add(.text, from: end)
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
      case .template: if let end = source.templateEnd(from: nameEnd) { return end }
      default: break
      }
    }
    tags += 1
    if tag.isPreformatted { preformatted += 1 }
    let isDropped = tags > limits.tags || depth?.open(tag, key) == false
    let start = page.bytes.count
    if !isDropped { page.add(.startTag, from: open) }
    page.bytes.append(0x3C)
    appendName(open + 1..<nameEnd)
    var script = ScriptKind.code
    guard let (end, isEmpty) = attributes(from: nameEnd, of: tag, script: &script) else {
      page.bytes.removeLast(page.bytes.count - start)
      return source.count
    }
    if isEmpty, isXHTML, !tag.isVoid { page.bytes.append(0x2F) }
    page.bytes.append(0x3E)
    if isDropped || (tag == .script && script == .code && isCutting) {
      page.bytes.removeLast(page.bytes.count - start)
    }
    page.add(.text, from: end)
    guard !(isEmpty && isXHTML) else { return end }
    return content(of: tag, script: script, tagStart: open, from: end)
  }

  /// Content that is not markup, or none of it (13.2.5.2 to 13.2.5.4).
  private mutating func content(of tag: Tag, script: ScriptKind, tagStart: Int, from start: Int) -> Int {
    switch tag {
    case .title, .textarea:
      let (content, end) = source.rawTextEnd(tag, from: start)
      replaceable(start..<content)
      emit(tag == .title ? "</title>" : "</textarea>", from: content)
      page.add(.text, from: end)
      return end
    case .xmp:
      let (content, end) = source.rawTextEnd(tag, from: start)
      literal(start..<content)
      emit("</xmp>", from: content)
      page.add(.text, from: end)
      return end
    case .plaintext:
      literal(start..<source.count)
      return source.count
    case .script:
      let (content, end) = source.scriptEnd(from: start)
      if script == .data { page.dataScripts.append(DataScript(tag: tagStart, content: start..<content)) }
      if !isCutting { code(start..<content) }
      if script == .data || !isCutting { emit("</script>", from: content) }
      page.add(.text, from: end)
      return end
    case .style, .iframe, .noembed, .noframes:
      let (content, end) = source.rawTextEnd(tag, from: start)
      code(start..<content)
      page.add(.endTag, from: content)
      page.bytes.append(contentsOf: "</\(tag.name)>".utf8)
      page.add(.text, from: end)
      return end
    default: return start
    }
  }

  /// Content that is not cut, to compare: without what libxml2 would take for an end tag.
  private mutating func code(_ range: Range<Int>) {
    for index in range {
      let byte = source[index]
      page.bytes.append(byte == 0x3C || byte == 0x26 || byte < 0x20 ? 0x20 : byte)
    }
  }
}
