import Provenance

/// Adds the words that stand in attributes (`alt`, `aria-label`, `title`, credits and AI disclosures) as blocks.
func appendAttributeText(to article: inout Article) {
  for element in article.elements.indices {
    for index in article.elements[element].attributes {
      let attribute = article.attributes[index]
      guard let role = role(ofAttribute: attribute.name) else { continue }
      let hidden = article.elements[element].isHidden
      let range = article.appendWords(article.attributeBytes[attribute.value], of: element)
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
  ///
  /// - Parameter element: the element whose attribute they are; -1 for none.
  mutating func appendWords(_ words: ArraySlice<UInt8>, of element: Int) -> Range<Int> {
    let words = words.drop { $0 <= 0x20 }
    guard !words.isEmpty else { return text.count..<text.count }
    var isWordPending = false
    if !text.isEmpty { text.append(0x0A) }
    let start = text.count
    addPlace(place(ofValue: words, in: element))
    for byte in words {
      if byte <= 0x20 {
        isWordPending = text.count > start
      } else {
        if isWordPending { text.append(0x20) }
        isWordPending = false
        text.append(byte)
      }
    }
    return start..<text.count
  }
}
