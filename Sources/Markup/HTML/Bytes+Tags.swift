/// Tags as the tokenizer of the HTML standard reads them (13.2.5).
extension Bytes {
  struct AttributeSpan {
    var name: Range<Int>
    var value: Range<Int>?
    var end: Int
    var number: UInt8?
    var isKept = false
    /// No attribute: the tag's end.
    var isLast = false
    var isSelfClosing = false
    var isUnfinished = false

    var isType: Bool { number == AttributeName.type.rawValue }
  }

  /// - Parameter limit: how far the name is read.
  func tagName(at start: Int, limit: Int = .max) -> (key: NameKey, end: Int) {
    var key = NameKey()
    var end = start
    let limit = min(count, limit)
    while end < limit {
      let byte = self[end]
      if isWhite(byte) || byte == 0x2F || byte == 0x3E { break }
      key.append(byte)
      end += 1
    }
    return (key, end)
  }

  /// The next attribute of a tag, or the tag's end; nil where the source ends first.
  func attribute(from start: Int) -> AttributeSpan? {
    var position = start
    var wasSlash = false
    while position < count, isWhite(self[position]) || self[position] == 0x2F {
      wasSlash = self[position] == 0x2F
      position += 1
    }
    guard position < count else { return nil }
    if self[position] == 0x3E {
      var last = AttributeSpan(name: position..<position, end: position + 1)
      last.isLast = true
      last.isSelfClosing = wasSlash
      return last
    }
    let nameStart = position
    var key = NameKey()
    while position < count {
      let byte = self[position]
      if isWhite(byte) || byte == 0x2F || byte == 0x3E || (byte == 0x3D && position > nameStart) { break }
      key.append(byte)
      position += 1
    }
    var attribute = AttributeSpan(name: nameStart..<position, end: position)
    attribute.number = AttributeName.numbers.number(of: key)
    attribute.isKept = attribute.number != nil || isTelling(nameStart..<position)
    while position < count, isWhite(self[position]) { position += 1 }
    guard self[position] == 0x3D else { return attribute }
    position += 1
    while position < count, isWhite(self[position]) { position += 1 }
    let quote = self[position]
    if quote == 0x22 || quote == 0x27 {
      let close = next(quote, from: position + 1)
      guard close < count else { return nil }
      attribute.value = position + 1..<close
      attribute.end = close + 1
      return attribute
    }
    let valueStart = position
    while position < count, !isWhite(self[position]), self[position] != 0x3E { position += 1 }
    attribute.value = valueStart..<position
    attribute.end = position
    return attribute
  }

  /// Whether an attribute that HTML does not know says by its name that it tells of the article's making.
  private func isTelling(_ name: Range<Int>) -> Bool {
    guard name.count >= 4, name.count <= Cutter.nameBytes else { return false }
    let isAI = hasWord("ai-", at: name.lowerBound)
    guard isAI || hasWord("data-", at: name.lowerBound) else { return false }
    var tells = isAI
    for index in name {
      let byte = self[index]
      guard isLetter(byte) || isDigit(byte) || byte == 0x2D || byte == 0x5F else { return false }
      guard !tells, byte == 0x2D else { continue }
      let next = index + 1
      tells =
        hasWord("ai-", at: next) || hasWord("author", at: next) || hasWord("credit", at: next)
        || hasWord("caption", at: next) || hasWord("byline", at: next) || hasWord("copyright", at: next)
        || hasWord("photographer", at: next) || hasWord("generated", at: next) || hasWord("disclosure", at: next)
    }
    return tells
  }

  /// Where a tag ends; nil where the source ends within it.
  func tagEnd(from start: Int) -> (end: Int, isSelfClosing: Bool)? {
    var position = start
    while position < count {
      let byte = self[position]
      if byte == 0x3E { return (position + 1, position > start && self[position - 1] == 0x2F) }
      if isWhite(byte) || byte == 0x2F {
        position += 1
        continue
      }
      position = nameEnd(from: position)
      while position < count, isWhite(self[position]) { position += 1 }
      guard self[position] == 0x3D else { continue }
      guard let end = valueEnd(from: position + 1) else { return nil }
      position = end
    }
    return nil
  }

  private func nameEnd(from start: Int) -> Int {
    var position = start + 1
    while position < count {
      let byte = self[position]
      if isWhite(byte) || byte == 0x2F || byte == 0x3E || byte == 0x3D { break }
      position += 1
    }
    return position
  }

  private func valueEnd(from start: Int) -> Int? {
    var position = start
    while position < count, isWhite(self[position]) { position += 1 }
    let quote = self[position]
    if quote == 0x22 || quote == 0x27 {
      let close = next(quote, from: position + 1)
      return close < count ? close + 1 : nil
    }
    while position < count, !isWhite(self[position]), self[position] != 0x3E { position += 1 }
    return position
  }
}
