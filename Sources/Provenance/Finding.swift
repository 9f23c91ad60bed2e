/// What a rule of a policy says of an article.
public struct Finding: Sendable, Hashable, Codable {
  public enum Status: String, Sendable, Hashable, Codable, CaseIterable {
    case pass, fail, waived
    case notApplicable = "not-applicable"
  }

  /// How a finding stands to the baseline of an earlier run. The names are SARIF's (§3.27.24).
  public enum BaselineState: String, Sendable, Hashable, Codable, CaseIterable { case new, unchanged }

  /// An exception that somebody has granted.
  public struct Waiver: Sendable, Hashable, Codable {
    /// Where it was granted: in the policy's file, or in the article's own source.
    public enum Origin: String, Sendable, Hashable, Codable, CaseIterable { case policy, source }
    public var origin: Origin
    public var why: String
    /// Its last day (YYYY-MM-DD).
    public var until: String?
    public var approvedBy: String?
    public init(origin: Origin, why: String, until: String? = nil, approvedBy: String? = nil) {
      self.origin = origin
      self.why = why
      self.until = until
      self.approvedBy = approvedBy
    }
  }

  /// The rule's id; it names the fault ("unreviewed-translation").
  public var rule: String
  /// The name of the policy that asked.
  public var policy: String
  public var status: Status
  public var severity: Severity
  /// What is the matter, in plain words.
  public var message: String
  /// What to do about it; with a sentence ready to paste where one is missing.
  public var fix: String?
  /// Addresses of the law, code or handbook that the rule rests on.
  public var references: [String]?
  public var evidence: [Evidence]
  /// Of a finding that is waived.
  public var waiver: Waiver?
  /// Of a finding that fails; nil without a baseline.
  public var baselineState: BaselineState?

  /// Whether somebody should act on it: it fails, and no baseline knows it.
  public var isOpen: Bool { status == .fail && baselineState != .unchanged }

  public init(
    rule: String,
    policy: String,
    status: Status,
    severity: Severity,
    message: String,
    fix: String? = nil,
    references: [String]? = nil,
    evidence: [Evidence] = []
  ) {
    self.rule = rule
    self.policy = policy
    self.status = status
    self.severity = severity
    self.message = message
    self.fix = fix
    self.references = references
    self.evidence = evidence
  }
}
