/// What an audit found: the one value that every format renders.
public struct AuditReport: Sendable, Hashable, Codable {
  public static let currentSchemaVersion = "1.0"

  public struct Tool: Sendable, Hashable, Codable {
    public var name: String
    public var version: String
    public init(name: String = "colophon", version: String) {
      self.name = name
      self.version = version
    }
  }

  public struct PolicyReference: Sendable, Hashable, Codable {
    public var name: String
    public var title: String
    /// Of the policy with everything it draws on, so that the verdict can be defended later.
    public var sha256: String
    public init(name: String, title: String, sha256: String) {
      self.name = name
      self.title = title
      self.sha256 = sha256
    }
  }

  public struct Summary: Sendable, Hashable, Codable {
    public var articles = 0
    public var passed = 0
    public var failed = 0
    public var errors = 0
    public var warnings = 0
    public var notes = 0
    public var waived = 0
    /// Findings that fail and that a baseline knows; they count nowhere else. Nil where there are none.
    public var baselined: Int?
    public var incidents = 0
    public init() {}
  }

  public var schemaVersion: String
  public var tool: Tool
  /// ISO 8601; fixed by SOURCE_DATE_EPOCH.
  public var generated: String
  public var policies: [PolicyReference]
  public var summary: Summary
  public var articles: [AuditedArticle]
  public var incidents: [Incident]

  public init(
    tool: Tool,
    generated: String,
    policies: [PolicyReference],
    articles: [AuditedArticle],
    incidents: [Incident]
  ) {
    self.schemaVersion = Self.currentSchemaVersion
    self.tool = tool
    self.generated = generated
    self.policies = policies
    self.articles = articles
    self.incidents = incidents
    self.summary = Summary()
    for article in articles { summary.count(article) }
    summary.incidents = incidents.count
  }
}

extension AuditReport.Summary {
  /// Adds one article's outcome to the totals.
  public mutating func count(_ article: AuditedArticle) {
    articles += 1
    if article.verdict == .pass { passed += 1 } else { failed += 1 }
    for finding in article.findings {
      if finding.status == .fail, !finding.isOpen {
        baselined = (baselined ?? 0) + 1
        continue
      }
      switch (finding.status, finding.severity) {
      case (.waived, _): waived += 1
      case (.fail, .error): errors += 1
      case (.fail, .warning): warnings += 1
      case (.fail, .note): notes += 1
      case (.pass, _), (.notApplicable, _): break
      }
    }
  }
}
