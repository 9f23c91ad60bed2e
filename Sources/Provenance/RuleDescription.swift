/// What a rule says of itself; help, documentation and the formats' rule lists are made from it.
public struct RuleDescription: Sendable, Hashable, Codable {
  /// It names the fault ("unreviewed-translation").
  public var id: String
  public var family: String
  /// One line.
  public var summary: String
  /// Why a newsroom should care.
  public var why: String
  public var fix: String
  public var severity: Severity
  public var references: [Reference]

  /// A law, code or handbook that the rule rests on.
  public struct Reference: Sendable, Hashable, Codable {
    public var title: String
    public var url: String
    public init(title: String, url: String) {
      self.title = title
      self.url = url
    }
  }

  public init(
    id: String,
    family: String,
    summary: String,
    why: String,
    fix: String,
    severity: Severity,
    references: [Reference] = []
  ) {
    self.id = id
    self.family = family
    self.summary = summary
    self.why = why
    self.fix = fix
    self.severity = severity
    self.references = references
  }
}
