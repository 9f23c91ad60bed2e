/// An element of the markup, as one entry of a flat list.
public struct Element: Sendable {
  /// In lower case ("p", "figcaption").
  public var name: String
  /// Index of the parent in the article's elements; -1 at the root.
  public var parent: Int
  /// One past the last descendant's index: the subtree is `index..<subtreeEnd`.
  public var subtreeEnd: Int
  /// Indices into the article's attributes.
  public var attributes: Range<Int>
  /// The words within, in UTF-8 bytes of the article's text (visible text only).
  public var text: Range<Int>
  /// From the start tag to the end tag, in bytes of the decoded source.
  public var source: Range<Int>
  public var isHidden: Bool

  public init(
    name: String,
    parent: Int,
    attributes: Range<Int>,
    textStart: Int,
    sourceStart: Int,
    isHidden: Bool,
    index: Int
  ) {
    self.name = name
    self.parent = parent
    self.subtreeEnd = index + 1
    self.attributes = attributes
    self.text = textStart..<textStart
    self.source = sourceStart..<sourceStart
    self.isHidden = isHidden
  }
}

/// An attribute that was kept.
public struct Attribute: Sendable {
  /// In lower case ("class", "href").
  public var name: String
  /// In the article's `attributeBytes`, entities resolved.
  public var value: Range<Int>
  public init(name: String, value: Range<Int>) {
    self.name = name
    self.value = value
  }
}

extension Article {
  /// The value of an element's attribute, or nil.
  public func attribute(_ name: String, of element: Int) -> String? {
    attributeRange(name, of: element).map { String(decoding: attributeBytes[$0], as: UTF8.self) }
  }

  /// Where an attribute's value stands in `attributeBytes`, or nil.
  public func attributeRange(_ name: String, of element: Int) -> Range<Int>? {
    guard element >= 0 else { return nil }
    for index in elements[element].attributes where attributes[index].name == name { return attributes[index].value }
    return nil
  }

  /// The element and its ancestors, from the inside out.
  public func lineage(of element: Int) -> some Sequence<Int> {
    sequence(first: element) { [elements] in elements[$0].parent }.prefix { $0 >= 0 }
  }

  /// The path of an element as a CSS selector ("html > body > article#main > p:nth-of-type(2)").
  public func path(of element: Int) -> String? {
    guard element >= 0 else { return nil }
    return lineage(of: element).map(step).reversed().joined(separator: " > ")
  }

  private func step(_ element: Int) -> String {
    let name = elements[element].name
    if let id = attribute("id", of: element), isIdentifier(id) { return "\(name)#\(id)" }
    let parent = elements[element].parent
    guard parent >= 0, name != "html", name != "body", name != "head" else { return name }
    var position = 1
    var isOnly = true
    var sibling = parent + 1
    while sibling < elements[parent].subtreeEnd {
      if sibling != element, elements[sibling].name == name {
        isOnly = false
        if sibling < element { position += 1 }
      }
      sibling = elements[sibling].subtreeEnd
    }
    return isOnly ? name : "\(name):nth-of-type(\(position))"
  }

  private func isIdentifier(_ id: String) -> Bool {
    guard let first = id.utf8.first, first >= 0x41 else { return false }
    return id.utf8.count <= 60
      && id.utf8.allSatisfy {
        ($0 >= 0x30 && $0 <= 0x39) || ($0 >= 0x41 && $0 <= 0x5A) || ($0 >= 0x61 && $0 <= 0x7A) || $0 == 0x2D
          || $0 == 0x5F
      }
  }
}
