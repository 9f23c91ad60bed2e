/// One article, audited: what was read, what it says of its making, how that stands to the policies.
public struct AuditedArticle: Sendable, Hashable {
  public enum Verdict: String, Sendable, Hashable, Codable, CaseIterable { case pass, fail }

  public var source: SourceDescription
  public var account: Account
  public var findings: [Finding]
  public var verdict: Verdict
  /// The article's words, where the format shows them (HTML).
  public var text: [Passage]?

  /// A block of the article's text as a reader meets it.
  public struct Passage: Sendable, Hashable, Codable {
    /// The UTF-8 byte of the article's text at which it starts, as in `Evidence.start`.
    public var start: Int
    /// The block's role ("title", "paragraph", "caption", "metadata").
    public var role: String
    public var text: String
    public init(start: Int, role: String, text: String) {
      self.start = start
      self.role = role
      self.text = text
    }
  }

  public init(
    source: SourceDescription,
    account: Account,
    findings: [Finding],
    verdict: Verdict,
    text: [Passage]? = nil
  ) {
    self.source = source
    self.account = account
    self.findings = findings
    self.verdict = verdict
    self.text = text
  }
}

extension AuditedArticle: Codable {
  private enum Key: String, CodingKey { case source, findings, verdict, text }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    source = try container.decode(SourceDescription.self, forKey: .source)
    findings = try container.decodeIfPresent([Finding].self, forKey: .findings) ?? []
    verdict = try container.decode(Verdict.self, forKey: .verdict)
    text = try container.decodeIfPresent([Passage].self, forKey: .text)
    account = try Account(from: decoder)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(source, forKey: .source)
    try account.encode(to: encoder)
    try container.encode(findings, forKey: .findings)
    try container.encode(verdict, forKey: .verdict)
    try container.encodeIfPresent(text, forKey: .text)
  }
}
