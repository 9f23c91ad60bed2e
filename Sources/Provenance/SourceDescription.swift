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

  public init(uri: String, mediaType: String, charset: String, bytes: Int, sha256: String, retrieved: String? = nil) {
    self.uri = uri
    self.mediaType = mediaType
    self.charset = charset
    self.bytes = bytes
    self.sha256 = sha256
    self.retrieved = retrieved
  }
}
