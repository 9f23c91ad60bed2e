/// What a document says about its own encoding (HTML, 13.2.3.3, and XML's declaration).
extension Bytes {
  /// How far to look: browsers prescan 1,024 bytes, and restart when a later meta disagrees.
  private static let prescanBytes = 1 << 16

  /// The encoding that the XML declaration or the first `meta` names. UTF-16 in a document that can be read as ASCII
  /// means UTF-8.
  var declaredEncoding: Encoding? {
    guard let label = xmlLabel ?? metaLabel, let encoding = Encoding(label: label) else { return nil }
    return encoding.name.hasPrefix("utf-16") ? .utf8 : encoding
  }

  var xmlLabel: [UInt8]? {
    guard hasWord("<?xml", at: 0) else { return nil }
    let end = next(0x3E, from: 0, to: 256)
    var position = 5
    while position < end, !hasWord("encoding", at: position) { position += 1 }
    return position < end ? value(after: position + 8, to: end) : nil
  }

  private var metaLabel: [UInt8]? {
    let end = min(count, Self.prescanBytes)
    var position = 0
    while position < end {
      position = next(0x3C, from: position, to: end)
      if hasWord("<!--", at: position) {
        position = min(commentEnd(from: position + 4), end)
      } else if hasWord("<script", at: position) {
        guard let tag = tagEnd(from: position + 7)?.end else { return nil }
        position = scriptEnd(from: tag).end
      } else if hasWord("<meta", at: position), isWhite(self[position + 5]) || self[position + 5] == 0x2F {
        position += 5
        if let label = label(ofMetaAt: &position) { return label }
      } else {
        position += 1
      }
    }
    return nil
  }

  /// - Parameter position: behind the tag's name, then behind what was read of the tag.
  private func label(ofMetaAt position: inout Int) -> [UInt8]? {
    while let attribute = attribute(from: position) {
      position = attribute.end
      if attribute.isLast { return nil }
      guard let range = attribute.value else { continue }
      if attribute.number == AttributeName.charset.rawValue { return range.map { self[$0] } }
      guard attribute.number == AttributeName.content.rawValue else { continue }
      for index in range where hasWord("charset", at: index) {
        if let value = value(after: index + 7, to: range.upperBound) { return value }
      }
    }
    // The source ends within the tag.
    position = count
    return nil
  }

  /// What follows "=", with or without quotes.
  private func value(after start: Int, to end: Int) -> [UInt8]? {
    var position = start
    while position < end, isWhite(self[position]) { position += 1 }
    guard position < end, self[position] == 0x3D else { return nil }
    position += 1
    while position < end, isWhite(self[position]) { position += 1 }
    let quote = self[position]
    let isQuoted = quote == 0x22 || quote == 0x27
    if isQuoted { position += 1 }
    var label: [UInt8] = []
    while position < end {
      let byte = self[position]
      if isQuoted ? byte == quote : isWhite(byte) || byte == 0x3B || byte == 0x22 || byte == 0x27 || byte == 0x3F {
        break
      }
      label.append(byte)
      position += 1
    }
    return label.isEmpty ? nil : label
  }
}
