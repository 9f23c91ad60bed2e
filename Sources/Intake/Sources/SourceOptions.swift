import Transfer

/// What a source may do and how much it may take.
public struct SourceOptions: Sendable, Hashable {
  public var limits: Limits
  /// Of Colophon, for the user agent.
  public var version: String
  /// An address at which a site's owner reaches whoever runs this; part of the user agent.
  public var contact: String?
  /// Whether addresses on private networks may be fetched.
  public var allowPrivate: Bool
  /// Whether robots.txt is asked before each fetch: for feeds and lists, not for an address that a person typed.
  public var obeysRobots: Bool
  /// Fetches under way at once.
  public var concurrency: Int
  /// Between two fetches from one host, in milliseconds.
  public var hostDelayMilliseconds: Int
  /// How long a server may say nothing, or almost nothing, before it is given up.
  public var idleSeconds = 30

  /// What the document on standard input is known by; its kind is told by the name's ending.
  public var standardInputName: String = "-"
  /// The only files that are given, by their absolute paths without symbolic links; nil for all. Addresses and standard
  /// input are no files.
  public var onlyFiles: Set<String>?

  public init(
    version: String,
    limits: Limits = Limits(),
    contact: String? = nil,
    allowPrivate: Bool = false,
    obeysRobots: Bool = false,
    concurrency: Int = 16,
    hostDelayMilliseconds: Int = 0
  ) {
    self.version = version
    self.limits = limits
    self.contact = contact
    self.allowPrivate = allowPrivate
    self.obeysRobots = obeysRobots
    self.concurrency = concurrency
    self.hostDelayMilliseconds = hostDelayMilliseconds
  }

  /// Whether a file is one of those that are to be given.
  func includes(_ path: String) -> Bool {
    guard let onlyFiles else { return true }
    return FileSystem.realPaths(of: path).contains(where: onlyFiles.contains)
  }

  var fetching: FetchSettings {
    var settings = FetchSettings(version: version, contact: contact)
    settings.bodyBytes = limits.documentBytes
    settings.allowsPrivateAddresses = allowPrivate
    settings.obeysRobots = obeysRobots
    settings.concurrency = max(1, concurrency)
    settings.hostDelayMilliseconds = max(0, hostDelayMilliseconds)
    settings.idleSeconds = max(1, idleSeconds)
    settings.connectSeconds = min(settings.connectSeconds, settings.idleSeconds)
    return settings
  }
}
