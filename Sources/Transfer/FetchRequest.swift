/// One address to fetch, and what is known of it from last time.
public struct FetchRequest: Sendable, Hashable {
  public var url: String
  /// The `ETag` and `Last-Modified` of the last answer, which make the request conditional (RFC 9110, 13).
  public var etag: String?
  public var lastModified: String?
  /// What is wanted, most wanted first (`Accept`).
  public var accept: String

  public init(
    _ url: String,
    etag: String? = nil,
    lastModified: String? = nil,
    accept: String = "text/html,application/xhtml+xml,*/*;q=0.8"
  ) {
    self.url = url
    self.etag = etag
    self.lastModified = lastModified
    self.accept = accept
  }
}
