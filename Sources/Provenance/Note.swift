/// A note of the newsroom about the article: a correction, an update, a sign-off.
public struct Note: Sendable, Hashable, Codable {
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    case correction, clarification, retraction, update
    case editorsNote = "editors-note"
    case translator, editor, syndication, contributor
    case signOff = "sign-off"
    case disclosure
  }

  public var kind: Kind
  public var text: String
  /// The date that the note gives for itself (ISO 8601).
  public var date: String?
  public var evidence: [Evidence]

  public init(_ kind: Kind, text: String, date: String? = nil, evidence: [Evidence]) {
    self.kind = kind
    self.text = text
    self.date = date
    self.evidence = evidence
  }
}
