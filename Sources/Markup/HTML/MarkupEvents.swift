/// What the parser met, in order: start tags, end tags and text, in flat arrays.
package struct MarkupEvents: Sendable {
  package enum Kind: UInt8, Sendable { case start, end, text }

  package struct Event: Sendable {
    package var kind: Kind
    package var tag: Tag
    /// For a tag that HTML does not know: its index in `names`.
    package var name: UInt16
    /// Start: attributes, as indices into `attributes`. Text: a range of `text`.
    package var lower: UInt32
    package var upper: UInt32
    /// Start: where its tag starts in the source. End: where its tag ends. Text: where its first byte stands.
    package var source: UInt32

    package var range: Range<Int> { Int(lower)..<Int(upper) }
  }

  package struct Attribute: Sendable {
    package var name: AttributeName
    /// For a name that is not listed: its index in `names`.
    package var other: UInt16
    /// In `values`.
    package var lower: UInt32
    package var upper: UInt32
    package var range: Range<Int> { Int(lower)..<Int(upper) }
  }

  package var events: [Event] = []
  package var attributes: [Attribute] = []
  /// Character references are resolved; white space is as it was.
  package var text: [UInt8] = []
  package var values: [UInt8] = []
  /// Of elements and attributes that have no number of their own, in lower case.
  package var names: [String] = []
  package var dataScripts: [DataScript] = []
  /// What stands in comments that begin with "colophon-"; other comments are cut unread.
  package var comments: [Range<Int>] = []

  package func name(of event: Event) -> String {
    event.tag == .other && Int(event.name) < names.count ? names[Int(event.name)] : event.tag.name
  }

  package func name(of attribute: Attribute) -> String {
    attribute.name == .other && Int(attribute.other) < names.count ? names[Int(attribute.other)] : attribute.name.name
  }
}
