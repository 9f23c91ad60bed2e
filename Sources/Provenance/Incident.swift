/// Something that could not be audited. It is in the report: nothing is skipped in silence.
public struct Incident: Sendable, Hashable, Codable, Error {
  public enum Code: String, Sendable, Hashable, Codable, CaseIterable {
    case notFound = "not-found"
    case unreadable
    case tooLarge = "too-large"
    case notText = "not-text"
    case empty
    case fetch
    case refused
    case badRequest = "bad-request"
  }

  public var uri: String
  public var code: Code
  /// One line, for a person: what is wrong and what to do.
  public var message: String
  /// What the feed that led there says of when the article was published (ISO 8601).
  public var published: String?
  /// When it was so, where that was kept.
  public var history: History?

  /// An incident over time.
  public struct History: Sendable, Hashable, Codable {
    /// When it was met for the first and for the last time (ISO 8601, UTC), and how often.
    public var first: String
    public var last: String
    public var times: Int
    /// When the address could be read again; nil while it cannot.
    public var ended: String?

    public init(first: String, last: String, times: Int, ended: String? = nil) {
      self.first = first
      self.last = last
      self.times = times
      self.ended = ended
    }
  }

  public init(uri: String, code: Code, message: String, published: String? = nil) {
    self.uri = uri
    self.code = code
    self.message = message
    self.published = published
  }
}
