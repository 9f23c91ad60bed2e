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

  public init(uri: String, code: Code, message: String) {
    self.uri = uri
    self.code = code
    self.message = message
  }
}
