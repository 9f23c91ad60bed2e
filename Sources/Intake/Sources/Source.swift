public import Provenance

/// Where documents come from: a pull iterator over them, in a fixed order, holding one at a time.
///
/// What cannot be read is an incident in its place; a source never stops at one. A source belongs to one caller at a
/// time, and may be handed from one thread to another.
public protocol Source: Sendable {
  static var about: About { get }

  /// How many documents it will give, where that is known before the end.
  var expected: Int? { get }

  /// What was passed over and why, one line each; complete at the end.
  var remarks: [String] { get }

  /// The next document, or what kept it from being read; nil at the end.
  mutating func next() -> Result<Document, Incident>?
}

extension Source {
  public var expected: Int? { nil }
  public var remarks: [String] { [] }
}
