/// What was read, so that anyone can check that it is the same.
public struct SourceDescription: Sendable, Hashable, Codable {
  public var uri: String
  public var mediaType: String
  /// The encoding that the bytes were read in (a WHATWG name, lower case).
  public var charset: String
  /// The document's length in bytes, as it came.
  public var bytes: Int
  /// Of the bytes as they came, lower-case hexadecimal.
  public var sha256: String
  public var retrieved: String?
  /// How much of the page was read; nil for all of it.
  public var extent: Extent?

  /// What was read of a page where that was not all of it. Only versions of the same extent can be compared.
  public enum Extent: String, Sendable, Hashable, Codable {
    /// What had come when the transfer or the archive broke off.
    case part
    /// What a feed carries of it.
    case feed
  }

  public init(
    uri: String,
    mediaType: String,
    charset: String,
    bytes: Int,
    sha256: String,
    retrieved: String? = nil,
    extent: Extent? = nil
  ) {
    self.uri = uri
    self.mediaType = mediaType
    self.charset = charset
    self.bytes = bytes
    self.sha256 = sha256
    self.retrieved = retrieved
    self.extent = extent
  }
}
