/// What a server answered, after redirects.
public struct Response: Sendable, Hashable {
  public struct Header: Sendable, Hashable {
    /// In lower case.
    public var name: String
    public var value: String
  }

  /// An answer that led on to another address.
  public struct Hop: Sendable, Hashable {
    public var url: String
    public var status: Int
  }

  /// 200…299, or 304 for a conditional request.
  public var status: Int
  /// The address that answered.
  public var url: String
  public var hops: [Hop]
  public var headers: [Header]
  /// Decompressed.
  public var body: [UInt8]
  /// When the answer was complete (ISO 8601, UTC).
  public var retrieved: String

  public var isNotModified: Bool { status == 304 }
  /// Whether a redirect led from https to http.
  public var lostEncryption: Bool {
    let urls = hops.map(\.url) + [url]
    return zip(urls, urls.dropFirst()).contains { $0.hasPrefix("https:") && $1.hasPrefix("http:") }
  }
  public var etag: String? { self["etag"] }
  public var lastModified: String? { self["last-modified"] }
  /// The media type without parameters, in lower case ("text/html").
  public var mediaType: String? { self["content-type"].flatMap { ContentType($0)?.mediaType } }
  public var charset: String? { self["content-type"].flatMap { ContentType($0)?.charset } }

  /// How many minutes the answer may be kept for (RFC 9111, 5.2.2.1: `max-age`); nil where it does not say.
  public var minutesToLive: Int? {
    for directive in (self["cache-control"] ?? "").lowercased().split(separator: ",") {
      let parts = directive.split(separator: "=", maxSplits: 1).map { $0.filter { $0 != " " && $0 != "\"" } }
      if parts.count == 2, parts[0] == "max-age", let seconds = Int(parts[1]), seconds > 0 {
        return (seconds - 1) / 60 + 1
      }
    }
    return nil
  }

  /// The last header of a name (in lower case).
  public subscript(name: String) -> String? { headers.last { $0.name == name }?.value }
}
