import Provenance

/// Adds the words that stand in attributes (`alt`, `aria-label`, `title`, credits and AI disclosures) as blocks.
func appendAttributeText(to article: inout Article) {
  for element in article.elements.indices {
    for index in article.elements[element].attributes {
      let attribute = article.attributes[index]
      guard let role = role(ofAttribute: attribute.name) else { continue }
      let hidden = article.elements[element].isHidden
      let range = article.appendWords(article.attributeBytes[attribute.value])
      guard !range.isEmpty else { continue }
      article.blocks.append(
        Block(
          range: range,
          role: role,
          element: element,
          origin: .attribute,
          isHidden: hidden,
          placement: hidden ? .hidden : role == .caption ? .caption : role == .label ? .label : .body
        )
      )
    }
  }
}

private func role(ofAttribute name: String) -> Block.Role? {
  switch name {
  case "alt", "data-caption": .caption
  case "aria-label", "title": .other
  case "data-cfemail", "data-role", "data-testid", "data-type": nil
  case _ where name.hasPrefix("ai-") || name.hasPrefix("data-ai"): .label
  case _ where name.hasPrefix("data-") && name.contains("caption"): .caption
  case _ where name.hasPrefix("data-") && (name.contains("credit") || name.contains("copyright")): .caption
  default: nil
  }
}

extension Article {
  /// Adds words on a line of their own, white space collapsed, and tells where they stand; empty for none.
  mutating func appendWords(_ words: ArraySlice<UInt8>) -> Range<Int> {
    var isWordPending = false
    let before = text.count
    if !text.isEmpty { text.append(0x0A) }
    let start = text.count
    for byte in words {
      if byte <= 0x20 {
        isWordPending = text.count > start
      } else {
        if isWordPending { text.append(0x20) }
        isWordPending = false
        text.append(byte)
      }
    }
    guard text.count > start else {
      text.removeLast(text.count - before)
      return before..<before
    }
    return start..<text.count
  }
}
