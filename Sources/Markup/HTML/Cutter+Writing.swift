extension Cutter {
  enum ScriptKind { case code, data }

  mutating func emit(_ words: StaticString, from position: Int) {
    page.add(words.hasPointerRepresentation && words.utf8CodeUnitCount > 1 ? .endTag : .text, from: position)
    words.withUTF8Buffer { unsafe page.bytes.append(contentsOf: $0) }
  }

  /// A tag's name: of bytes that libxml2 takes, and no more than it takes.
  mutating func appendName(_ range: Range<Int>) {
    for index in range.prefix(Self.nameBytes) {
      let byte = source[index]
      let isName = isLetter(byte) || isDigit(byte) || byte == 0x2D || byte == 0x3A || byte == 0x5F || byte == 0x2E
      page.bytes.append(isName ? lowered(byte) : 0x5F)
    }
  }

  /// Text of the page, with its character references. Of white space next to a tag, one is enough: the rest would
  /// cost libxml2 more than all words do.
  mutating func text(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    guard preformatted == 0 else {
      plainText(range)
      return
    }
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, isWhite(source[start]) { start += 1 }
    if start > range.lowerBound { plainText(start - 1..<start) }
    while end > start, isWhite(source[end - 1]) { end -= 1 }
    if start < end { plainText(start..<min(end + 1, range.upperBound)) }
  }

  /// Text in which character references are resolved, but for those that libxml2 needs.
  private mutating func plainText(_ range: Range<Int>) {
    var start = range.lowerBound
    while start < range.upperBound {
      let mark = source.next(0x26, from: start, to: range.upperBound)
      if mark > start { harmless(start..<mark) }
      guard mark < range.upperBound else { return }
      start = reference(at: mark, to: range.upperBound, isInAttribute: false)
    }
  }

  /// Text without the control characters that no page may have: they would end it, or split it.
  private mutating func harmless(_ range: Range<Int>) {
    page.add(.text, from: range.lowerBound)
    guard source.hasControls(in: range) else {
      source.append(range, to: &page.bytes)
      return
    }
    for index in range where source[index] >= 0x20 || isWhite(source[index]) {
      page.add(.text, from: index)
      page.bytes.append(source[index] == 0x0C ? 0x20 : source[index])
    }
  }

  /// Writes what a character reference, or an "&" that is none, means. Returns where the text goes on.
  private mutating func reference(at mark: Int, to end: Int, isInAttribute: Bool) -> Int {
    if !isInAttribute { page.add(.text, from: mark) }
    let reference = CharacterReference(in: source, at: mark, to: end, isInAttribute: isInAttribute)
    for byte in reference?.characters ?? [0x26] {
      switch byte {
      case 0x26: page.bytes.append(contentsOf: "&amp;".utf8)
      case 0x3C: page.bytes.append(contentsOf: "&lt;".utf8)
      case 0x22 where isInAttribute: page.bytes.append(contentsOf: "&quot;".utf8)
      default: page.bytes.append(byte)
      }
    }
    return mark + (reference?.length ?? 1)
  }

  /// Text in which only character references mean anything (a title).
  mutating func replaceable(_ range: Range<Int>) {
    var start = range.lowerBound
    while start < range.upperBound {
      let open = source.next(0x3C, from: start, to: range.upperBound)
      text(start..<open)
      start = open
      if open < range.upperBound { start = escape(open, as: "&lt;") }
    }
  }

  /// Text in which nothing means anything.
  mutating func literal(_ range: Range<Int>) {
    var start = range.lowerBound
    while start < range.upperBound {
      var end = start
      while end < range.upperBound, source[end] != 0x3C, source[end] != 0x26 { end += 1 }
      if end > start { harmless(start..<end) }
      start = end
      if end < range.upperBound { start = escape(end, as: source[end] == 0x3C ? "&lt;" : "&amp;") }
    }
  }

  private mutating func escape(_ position: Int, as words: StaticString) -> Int {
    page.add(.text, from: position)
    words.withUTF8Buffer { unsafe page.bytes.append(contentsOf: $0) }
    page.add(.text, from: position + 1)
    return position + 1
  }

  /// The attributes of a start tag (13.2.5.32 to 13.2.5.40): those that are asked for are written, up to the bound.
  ///
  /// - Returns: the position after the tag and whether it closes itself; nil where the page ends within the tag.
  mutating func attributes(from start: Int, of tag: Tag, script: inout ScriptKind) -> (end: Int, isEmpty: Bool)? {
    var position = start
    var kept = 0
    while let attribute = source.attribute(from: position) {
      position = attribute.end
      guard !attribute.isLast else { return attribute.isUnfinished ? nil : (position, attribute.isSelfClosing) }
      guard kept < Self.attributesPerTag, attribute.isKept else { continue }
      if attribute.number == AttributeName.style.rawValue, !source.hides(attribute.value ?? 0..<0) { continue }
      kept += 1
      page.bytes.append(0x20)
      for index in attribute.name { page.bytes.append(lowered(source[index])) }
      guard let value = attribute.value else { continue }
      page.bytes.append(0x3D)
      if tag == .script, attribute.isType, source.hasWord("application/ld+json", at: trimmedStart(of: value)) {
        script = .data
      }
      quoted(value)
    }
    return nil
  }

  private func trimmedStart(of value: Range<Int>) -> Int {
    var start = value.lowerBound
    while start < value.upperBound, isWhite(source[start]) { start += 1 }
    return start
  }

  private mutating func quoted(_ value: Range<Int>) {
    page.bytes.append(0x22)
    var start = value.lowerBound
    while start < value.upperBound {
      let mark = source.next(0x26, from: start, to: value.upperBound)
      literalValue(start..<mark)
      start = mark
      if mark < value.upperBound { start = reference(at: mark, to: value.upperBound, isInAttribute: true) }
    }
    page.bytes.append(0x22)
  }

  private mutating func literalValue(_ range: Range<Int>) {
    let hasControls = source.hasControls(in: range)
    guard hasControls || source.next(0x22, from: range.lowerBound, to: range.upperBound) < range.upperBound else {
      source.append(range, to: &page.bytes)
      return
    }
    for index in range {
      let byte = source[index]
      if byte == 0x22 {
        page.bytes.append(contentsOf: "&quot;".utf8)
      } else if byte >= 0x20 || isWhite(byte) {
        page.bytes.append(byte == 0x0C ? 0x20 : byte)
      }
    }
  }
}
