/// How requests are made: what they cost at most, how polite they are, where they may go.
public struct FetchSettings: Sendable, Hashable {
  /// Sent with every request, and what robots.txt is read for (its first word).
  public var userAgent: String
  /// The longest body, in bytes after decompression; a longer one is cut off and refused.
  public var bodyBytes = 64 << 20
  public var connectSeconds = 15
  /// For one exchange, from its start to the last byte.
  public var totalSeconds = 120
  /// An exchange that stays below 100 bytes a second for so long is given up.
  public var idleSeconds = 30
  public var redirects = 10
  /// Whether addresses that are not on the public internet may be connected to.
  public var allowsPrivateAddresses = false
  /// A file of certificate authorities (PEM) in place of the system's; certificates are always checked.
  public var certificateAuthorities: String?
  public var proxies = Proxies.fromEnvironment()

  /// Exchanges under way at once, and of them to one host.
  public var concurrency = 16
  public var concurrencyPerHost = 2
  /// Between the starts of two exchanges with one host, in milliseconds.
  public var hostDelayMilliseconds = 0
  /// Whether robots.txt (RFC 9309) is asked first.
  public var obeysRobots = false

  /// How often an exchange is tried again after 429, 5xx or a broken connection.
  public var retries = 4
  /// The first wait before another try; it doubles each time, and a random half of it is added.
  public var retryMilliseconds = 1000
  /// A server that asks to wait for longer is given up.
  public var longestRetrySeconds = 120
  /// What the random parts of waits are drawn from.
  public var seed: UInt64 = 0

  /// - Parameters:
  ///   - version: of Colophon.
  ///   - contact: an address at which a site's owner reaches whoever runs this.
  public init(version: String, contact: String? = nil) {
    userAgent = "colophon/\(version)" + (contact.map { " (+\($0.filter { $0.isASCII && !$0.isNewline }))" } ?? "")
    certificateAuthorities = variable("SSL_CERT_FILE")
  }
}
