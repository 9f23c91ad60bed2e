import Markup
import Provenance

/// Adds the words that stand in attributes (`alt`, `aria-label`, `title`, credits and AI disclosures) as blocks.
///
/// - Parameter names: what each attribute is.
func appendAttributeText(to article: inout Article, names: [MarkupEvents.Attribute]) {
  var roles: [String: Block.Role] = [:]
  for element in article.elements.indices {
    for index in article.elements[element].attributes {
      guard !names[index].range.isEmpty, let role = role(of: names[index], article.attributes[index].name, &roles)
      else { continue }
      let attribute = article.attributes[index]
      let range = article.appendValue(attribute.name, attribute.value, of: element)
      guard !range.isEmpty else { continue }
      let isHidden = article.elements[element].isHidden
      article.blocks.append(
        Block(
          range: range,
          role: role,
          element: element,
          origin: .attribute,
          isHidden: isHidden,
          placement: isHidden ? .hidden : role == .caption ? .caption : role == .label ? .label : .body
        )
      )
    }
  }
}

/// - Parameter roles: of names that are not listed, as far as they have been met; `metadata` for none.
private func role(
  of attribute: MarkupEvents.Attribute,
  _ name: @autoclosure () -> String,
  _ roles: inout [String: Block.Role]
) -> Block.Role? {
  switch attribute.name {
  case .alt: return .caption
  case .ariaLabel, .title: return .other
  case .other, .dataAi, .dataCaption, .dataCredit: break
  default: return nil
  }
  let name = name()
  if let role = roles[name] { return role == .metadata ? nil : role }
  let role = role(ofAttribute: name)
  roles[name] = role ?? .metadata
  return role
}

private func role(ofAttribute name: String) -> Block.Role? {
  if name.hasPrefix("ai-") || name.hasPrefix("data-ai") { return .label }
  guard name.hasPrefix("data-") else { return nil }
  return ["caption", "credit", "copyright", "photographer", "disclosure"].contains(where: name.contains)
    ? .caption : nil
}

extension Article {
  /// Adds an attribute's value on a line of its own and tells where its words stand; empty for none.
  mutating func appendValue(_ name: String, _ value: Range<Int>, of element: Int) -> Range<Int> {
    let tag = element >= 0 ? elements[element].source.lowerBound : -1
    return appendWords(attributeBytes[value], at: attributeValue(name, inTagAt: tag, of: sourceText))
  }

  /// Adds words on a line of their own, white space collapsed, and tells where they stand; empty for none.
  ///
  /// - Parameter source: where they stand in the source. Words with character references have a place only if they
  ///   stand there as they are.
  mutating func appendWords(_ words: ArraySlice<UInt8>, at source: Range<Int>? = nil) -> Range<Int> {
    let words = words.prefix(1 << 20)
    let before = text.count
    if before > 0 { text.append(0x0A) }
    let start = text.count
    let isPlaced = source.map { sourceText[$0].prefix(1 << 20).elementsEqual(words) } ?? false
    var isSpacePending = false
    for (offset, byte) in words.enumerated() {
      if byte <= 0x20 {
        isSpacePending = text.count > start
        continue
      }
      if isSpacePending { text.append(0x20) }
      if isSpacePending || text.count == start {
        if isPlaced, let source {
          sourceMap.add(text: text.count, source: source.lowerBound + offset)
        } else {
          sourceMap.addNowhere(text: text.count)
        }
      }
      isSpacePending = false
      text.append(byte)
    }
    trimIncompleteCharacter(downTo: start)
    guard text.count > start else {
      text.removeLast(text.count - before)
      return before..<before
    }
    return start..<text.count
  }

  /// A bounded value may end within a character.
  private mutating func trimIncompleteCharacter(downTo start: Int) {
    var lead = text.count - 1
    while lead > start, text[lead] & 0xC0 == 0x80 { lead -= 1 }
    guard lead >= start, text[lead] >= 0xC0 else { return }
    let length = text[lead] >= 0xF0 ? 4 : text[lead] >= 0xE0 ? 3 : 2
    if text.count - lead < length { text.removeLast(text.count - lead) }
  }
}
