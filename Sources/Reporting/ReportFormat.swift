public import Provenance

/// A way to write a report down, article by article.
///
/// A format appends UTF-8 to `output`; whoever drives it empties `output` after each call, so that a run over any
/// number of articles needs no more memory than one article does. What a format has to hold back until the end it
/// holds itself, and bounds it.
public protocol ReportFormat: Sendable {
  static var about: About { get }
  /// Without the dot ("json").
  static var fileExtension: String { get }
  /// Whether it shows lines and columns of the source, so that `Evidence.place` must be filled.
  static var needsPlaces: Bool { get }
  /// Whether it shows the article's words, so that `AuditedArticle.text` must be filled.
  static var needsText: Bool { get }

  init(options: ReportOptions)
  /// Comes first, once.
  mutating func begin(_ header: ReportHeader, into output: inout [UInt8])
  mutating func article(_ article: AuditedArticle, into output: inout [UInt8])
  /// Something that could not be audited; between articles, in the order of the run.
  mutating func incident(_ incident: Incident, into output: inout [UInt8])
  /// What could not be audited once, and was later; after all else that could not be.
  mutating func past(_ incident: Incident, into output: inout [UInt8])
  /// A finding that a baseline holds and that is there no more; after the articles.
  mutating func absent(_ finding: KnownFinding, into output: inout [UInt8])
  /// Comes last, once.
  mutating func end(_ summary: AuditReport.Summary, into output: inout [UInt8])
}

extension ReportFormat {
  public static var needsPlaces: Bool { false }
  public static var needsText: Bool { false }
  public mutating func past(_ incident: Incident, into output: inout [UInt8]) {}
  public mutating func absent(_ finding: KnownFinding, into output: inout [UInt8]) {}
}

/// What is known of a run before its first article.
public struct ReportHeader: Sendable {
  public var schemaVersion: String
  public var tool: AuditReport.Tool
  /// ISO 8601.
  public var generated: String
  public var policies: [AuditReport.PolicyReference]
  /// The rules of these policies, sorted by id.
  public var rules: [RuleDescription]

  public init(
    tool: AuditReport.Tool,
    generated: String,
    policies: [AuditReport.PolicyReference],
    rules: [RuleDescription] = []
  ) {
    self.schemaVersion = AuditReport.currentSchemaVersion
    self.tool = tool
    self.generated = generated
    self.policies = policies
    self.rules = rules
  }

  /// The header of a report that is at hand as a whole.
  public init(_ report: AuditReport, rules: [RuleDescription] = []) {
    self.init(tool: report.tool, generated: report.generated, policies: report.policies, rules: rules)
    schemaVersion = report.schemaVersion
  }

  /// What a rule says of itself, if it is known.
  func rule(_ id: String) -> RuleDescription? { rules.first { $0.id == id } }
}

/// How a reader wants the report.
public struct ReportOptions: Sendable {
  /// Escape sequences for colour. The command line decides by the terminal, NO_COLOR and TERM.
  public var usesColour: Bool
  /// In columns; where lines of text are broken.
  public var width: Int
  /// Whether rules that pass or do not apply are listed too.
  public var showsPasses: Bool
  /// The least severity that fails the run; nil where nothing does.
  public var failOn: Severity?
  /// The language of the report's own words (BCP 47), one of `languages`.
  public var language: String
  /// The languages that reports can be written in.
  public static let languages = ["en", "ko"]
  /// Whether JSON is laid out for a person rather than one article a line.
  public var isIndented: Bool
  /// What a compliance report is about; other formats show whatever they are given.
  public var scope: ComplianceScope
  /// What a compliance report is compared with; nil for no comparison.
  public var earlier: EarlierReport?

  public init(
    usesColour: Bool = false,
    width: Int = 100,
    showsPasses: Bool = false,
    failOn: Severity? = .error,
    language: String = "en",
    isIndented: Bool = false,
    scope: ComplianceScope = ComplianceScope(),
    earlier: EarlierReport? = nil
  ) {
    self.usesColour = usesColour
    self.width = width
    self.showsPasses = showsPasses
    self.failOn = failOn
    self.language = language
    self.isIndented = isIndented
    self.scope = scope
    self.earlier = earlier
  }
}
