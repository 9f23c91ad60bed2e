/// One thing that a page says about how it, or a part of it, was made.
public struct Claim: Sendable, Hashable, Codable {
  public var activity: Activity
  public var agent: Agent
  /// `false` is an express denial ("no AI was used", "not yet checked by a native speaker").
  public var used: Bool
  public var scope: Scope
  /// The language translated from, or first written in (BCP 47).
  public var from: String?
  /// The language translated into (BCP 47).
  public var to: String?
  /// Whether the page says that a person oversaw what the AI did.
  public var oversight: Bool?
  /// How sure the reading is, 0…1; calibrated: of the claims at 0.9, nine in ten are right.
  public var confidence: Double
  /// The cues and circumstances that led to the reading, in words for an editor.
  public var because: [String]
  public var evidence: [Evidence]

  public init(
    _ activity: Activity,
    by agent: Agent,
    used: Bool = true,
    scope: Scope = .article,
    from: String? = nil,
    to: String? = nil,
    oversight: Bool? = nil,
    confidence: Double,
    because: [String] = [],
    evidence: [Evidence]
  ) {
    self.activity = activity
    self.agent = agent
    self.used = used
    self.scope = scope
    self.from = from
    self.to = to
    self.oversight = oversight
    self.confidence = confidence
    self.because = because
    self.evidence = evidence
  }
}
