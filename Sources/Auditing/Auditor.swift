public import Compliance
public import Detection
public import Intake
public import Provenance
public import Settings

/// The pipeline: a document in, an audited article out.
///
/// An auditor holds no state between articles and may be used from any number of threads.
public struct Auditor: Sendable {
  /// What some formats need beside the findings.
  public struct Detail: OptionSet, Sendable {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }
    /// Lines and columns of the source (`Evidence.place`).
    public static let places = Detail(rawValue: 1)
    /// The article's words (`AuditedArticle.text`).
    public static let text = Detail(rawValue: 2)
  }

  private let detection: Detection
  private let policies: PolicyAssignment
  private let limits: Limits
  private let day: String

  /// - Parameters:
  ///   - policies: what the articles are held to, by their paths.
  ///   - languages: those that ship (`Language.builtIn()`), and those that a user adds.
  ///   - day: today (YYYY-MM-DD); waivers end by it.
  public init(
    policies: PolicyAssignment,
    languages: [Language],
    limits: Limits = Limits(),
    day: String
  ) throws(SettingsError) {
    detection = try Detection(languages: languages)
    self.policies = policies
    self.limits = limits
    self.day = day
  }

  /// An auditor that holds all articles to the same policies: none where only what a page says is wanted.
  public init(
    policies: [Policy],
    languages: [Language],
    limits: Limits = Limits(),
    day: String
  ) throws(SettingsError) {
    try self.init(policies: PolicyAssignment(policies), languages: languages, limits: limits, day: day)
  }

  /// Reads a document, finds what it says of its own making, and judges that.
  ///
  /// - Throws: what kept the document from being audited.
  public func audit(_ document: Document, detail: Detail = []) throws(Incident) -> AuditedArticle {
    let article = try readArticle(document, limits: limits)
    let account = detection.account(of: article)
    let findings = policies.judge(of: document.uri).findings(for: account, of: article, on: day)
    var audited = AuditedArticle(
      source: article.source,
      account: account,
      findings: findings,
      verdict: Judge.verdict(findings)
    )
    if detail.contains(.text) { audited.text = article.passages }
    if detail.contains(.places) { audited.fillPlaces(from: article) }
    return audited
  }

  /// What changed in the article at an address since its version before, as its policies grade it.
  func graded(_ uri: String, _ changes: [Finding]) -> [Finding] { policies.judge(of: uri).graded(changes) }

  /// Reads a document and finds what it says of its own making, without judging it.
  ///
  /// - Throws: what kept the document from being read.
  public func account(of document: Document) throws(Incident) -> (Article, Account) {
    let article = try readArticle(document, limits: limits)
    return (article, detection.account(of: article))
  }

  /// The sentences of a document that seemed worth reading, with what was made of each and why.
  public func explanations(of document: Document) throws(Incident) -> [SentenceExplanation] {
    detection.explanations(of: try readArticle(document, limits: limits))
  }
}
