/// A name as written, and the namespace that it stands in.
package struct XMLName: Sendable, Hashable {
  /// Empty where there is none.
  package var prefix: String
  package var local: String
  /// nil where the prefix was never declared.
  package var namespace: String?
}

package struct XMLAttribute: Sendable, Hashable {
  package var name: XMLName
  package var value: String
}

package struct XMLElement: Sendable, Hashable {
  package var name: XMLName
  package var attributes: [XMLAttribute]

  /// The value of an attribute by its name as written, without case and without prefix.
  package subscript(name: String) -> String? {
    attributes.first { $0.name.prefix.isEmpty && $0.name.local.lowercased() == name }?.value
  }
}

package enum XMLEvent: Sendable, Hashable {
  case start(XMLElement)
  case end(XMLName)
  /// With entities resolved; CDATA sections are text like any other.
  case text(String)
}
