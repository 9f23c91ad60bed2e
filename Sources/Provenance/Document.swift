/// Bytes as they came from a source, before anyone has made sense of them.
public struct Document: Sendable {
  /// Where it came from, as the user gave it: a path, an address, "-".
  public var uri: String
  public var bytes: [UInt8]
  /// The media type that the source declares, without parameters ("text/html").
  public var mediaType: String?
  /// The encoding label that the source declares (the HTTP header's charset).
  public var charset: String?
  /// The language that the caller declares (BCP 47).
  public var language: String?
  /// Response headers, names in lower case, in the order in which they came.
  public var headers: [Header]
  /// What the feed that led to it says of it: `title`, `author`, `contributor`, `credit`, `published`, `updated`.
  public var announcement: [Header] = []
  /// When it was fetched (ISO 8601); nil for what was not fetched.
  public var retrieved: String?
  /// How much of the page these bytes are; nil for all of it.
  public var extent: SourceDescription.Extent?
  /// Whether it is in the hands of whoever audits it, a file or standard input, and not a page that was fetched. Only
  /// then are the waivers heard that stand in it, unless a policy says otherwise.
  public var isOwn: Bool

  public struct Header: Sendable, Hashable, Codable {
    public var name: String
    public var value: String
    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  public init(
    uri: String,
    bytes: [UInt8],
    mediaType: String? = nil,
    charset: String? = nil,
    language: String? = nil,
    headers: [Header] = [],
    retrieved: String? = nil,
    isOwn: Bool = false
  ) {
    self.uri = uri
    self.bytes = bytes
    self.mediaType = mediaType
    self.charset = charset
    self.language = language
    self.headers = headers
    self.retrieved = retrieved
    self.isOwn = isOwn
  }
}
