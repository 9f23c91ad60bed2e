/// The claims in the order in which an article is made: written → translated → edited → reviewed → published → corrected.
public struct ProvenanceChain: Sendable, Hashable, Codable {
  public struct Step: Sendable, Hashable, Codable {
    public var step: Activity
    /// Indices into the account's claims.
    public var claims: [Int]
    public init(_ step: Activity, claims: [Int]) {
      self.step = step
      self.claims = claims
    }
  }

  public var steps: [Step]
  public init(steps: [Step] = []) { self.steps = steps }

  public init(from decoder: any Decoder) throws {
    steps = try decoder.singleValueContainer().decode([Step].self)
  }
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(steps)
  }
}

/// Where a page's statements do not fit together, or one is missing between two.
public struct Discrepancy: Sendable, Hashable, Codable {
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    /// The text and the metadata name different authors.
    case byline
    /// One statement denies what another states.
    case contradiction
    /// A step of the chain is claimed without the one that it rests on.
    case gap
    /// A language is named that the page's own language does not bear out.
    case language
  }
  public var kind: Kind
  /// What does not fit, in words for an editor.
  public var message: String
  public var evidence: [Evidence]
  public init(_ kind: Kind, message: String, evidence: [Evidence]) {
    self.kind = kind
    self.message = message
    self.evidence = evidence
  }
}
