/// Why an address could not be fetched.
public struct TransferError: Error, Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// No http or https address.
    case address
    /// The address lies on a private network.
    case privateAddress
    /// robots.txt keeps us out.
    case robots
    case name, connection, certificate, timeout, tooLarge, tooManyRedirects, status, protocolViolation
    /// Given up before it began, because the run ends.
    case cancelled
  }

  public var kind: Kind
  /// The address that failed: the last of the redirects.
  public var url: String
  /// The HTTP status, where a server answered.
  public var status: Int?
  /// One line for a person: what is wrong and what to do.
  public var message: String
}
