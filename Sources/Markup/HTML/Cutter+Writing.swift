extension Cutter {
  enum ScriptKind { case code, data }

  /// A tag's name: of bytes that libxml2 takes, and no more than it takes.
  mutating func appendName(_ range: Range<Int>) {
    for index in range.prefix(Self.nameBytes) {
      let byte = source[index]
      let isName = isLetter(byte) || isDigit(byte) || byte == 0x2D || byte == 0x3A || byte == 0x5F || byte == 0x2E
      page.bytes.append(isName ? lowered(byte) : 0x5F)
    }
  }

  /// Text of the page, with its character references. Of white space next to a tag, one is enough.
  mutating func text(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    guard preformatted == 0 else {
      references(range)
      return
    }
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, isWhite(source[start]) { start += 1 }
    while end > start, isWhite(source[end - 1]) { end -= 1 }
    start = max(range.lowerBound, start - 1)
    if start < end {
      references(start..<min(end + 1, range.upperBound))
    }
  }

  /// Text in which character references are resolved.
  private mutating func references(_ range: Range<Int>) {
    var start = range.lowerBound
    while start < range.upperBound {
      let mark = source.next(0x26, from: start, to: range.upperBound)
      if mark > start { words(start..<mark) }
      guard mark < range.upperBound else { return }
      let lower = page.content.text.count
      let length = source.appendReference(
        at: mark,
        to: range.upperBound,
        isInAttribute: false,
        into: &page.content.text
      )
      page.addWords(from: lower, source: mark, isWhite: false)
      start = mark + length
    }
  }

  /// Text in which only character references mean anything (a title).
  mutating func replaceable(_ range: Range<Int>) { references(range) }

  /// Text in which nothing means anything.
  mutating func literal(_ range: Range<Int>) { words(range) }

  /// Words as they stand, without the control characters that no page may have.
  mutating func words(_ range: Range<Int>) {
    let lower = page.content.text.count
    guard source.hasControls(in: range) else {
      source.append(range, to: &page.content.text)
      page.addWords(from: lower, source: range.lowerBound, isWhite: isWhite(range))
      return
    }
    var start = range.lowerBound
    while start < range.upperBound {
      var end = start
      while end < range.upperBound, source[end] >= 0x20 || isWhite(source[end]) { end += 1 }
      let lower = page.content.text.count
      source.append(start..<end, to: &page.content.text)
      for index in lower..<page.content.text.count where page.content.text[index] == 0x0C {
        page.content.text[index] = 0x20
      }
      page.addWords(from: lower, source: start, isWhite: isWhite(start..<end))
      start = end + 1
    }
  }

  private func isWhite(_ range: Range<Int>) -> Bool { range.allSatisfy { isWhite(source[$0]) } }
  private func isWhite(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D && byte != 0x0B) }

  /// The attributes of a start tag (13.2.5.32 to 13.2.5.40): those that are asked for are kept, up to the bound.
  ///
  /// - Returns: the position after the tag and whether it closes itself; nil where the page ends within the tag.
  mutating func attributes(from start: Int, of tag: Tag, script: inout ScriptKind) -> (end: Int, isEmpty: Bool)? {
    var position = start
    var kept = 0
    while let attribute = source.attribute(from: position) {
      position = attribute.end
      guard !attribute.isLast else { return (position, attribute.isSelfClosing) }
      guard attribute.isKept, kept < Self.attributesPerTag else { continue }
      let value = attribute.value ?? attribute.end..<attribute.end
      if attribute.number == AttributeName.style.rawValue, !source.hides(value) { continue }
      kept += 1
      if tag == .script, attribute.isType, source.hasWord("application/ld+json", at: trimmedStart(of: value)) {
        script = .data
      }
      add(attribute, value)
    }
    return nil
  }

  private mutating func add(_ attribute: Bytes.AttributeSpan, _ value: Range<Int>) {
    let lower = page.content.values.count
    appendValue(value)
    page.content.attributes.append(
      MarkupEvents.Attribute(
        name: attribute.number.flatMap(AttributeName.init) ?? .other,
        other: attribute.number == nil ? page.number(ofName: name(attribute.name)) : 0,
        lower: UInt32(lower),
        upper: UInt32(page.content.values.count)
      )
    )
  }

  private func name(_ range: Range<Int>) -> String {
    String(decoding: range.map { lowered(source[$0]) }, as: UTF8.self)
  }

  private func trimmedStart(of value: Range<Int>) -> Int {
    var start = value.lowerBound
    while start < value.upperBound, isWhite(source[start]) { start += 1 }
    return start
  }

  private mutating func appendValue(_ value: Range<Int>) {
    var start = value.lowerBound
    while start < value.upperBound {
      let mark = source.next(0x26, from: start, to: value.upperBound)
      if source.hasControls(in: start..<mark) {
        for index in start..<mark where source[index] >= 0x20 || isWhite(source[index]) {
          page.content.values.append(source[index])
        }
      } else {
        source.append(start..<mark, to: &page.content.values)
      }
      start = mark
      if mark < value.upperBound {
        start += source.appendReference(at: mark, to: value.upperBound, isInAttribute: true, into: &page.content.values)
      }
    }
  }
}

extension Bytes {
  /// Appends what a character reference, or an "&" that is none, means, and tells how long it is in the source.
  fileprivate func appendReference(at mark: Int, to end: Int, isInAttribute: Bool, into output: inout [UInt8]) -> Int {
    guard let reference = CharacterReference(in: self, at: mark, to: end, isInAttribute: isInAttribute) else {
      output.append(0x26)
      return 1
    }
    output.append(contentsOf: reference.characters)
    return reference.length
  }
}
