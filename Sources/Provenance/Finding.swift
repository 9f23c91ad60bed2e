/// What a rule of a policy says of an article.
public struct Finding: Sendable, Hashable, Codable {
  public enum Status: String, Sendable, Hashable, Codable, CaseIterable {
    case pass, fail, waived
    case notApplicable = "not-applicable"
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
