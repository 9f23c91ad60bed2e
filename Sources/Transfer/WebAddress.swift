import CLibCurl

/// An absolute http or https address in its normal form, as libcurl's URL reader splits it.
public struct WebAddress: Sendable, Hashable {
  /// The whole address, without a fragment.
  public let text: String
  /// "http" or "https".
  public let scheme: String
  /// In lower case, without brackets.
  public let host: String
  public let port: Int
  /// The path and the query ("/a/b?c=d"), percent-encoded.
  public let target: String

  /// Scheme, host and port: what robots.txt, delays and concurrency go by.
  public var origin: String { "\(scheme)://\(host):\(port)" }

  /// - Parameters:
  ///   - text: an address; what is no URL character in it is percent-encoded.
  ///   - base: what a relative address is relative to.
  /// - Returns: nil when it is no address or neither http nor https.
  public init?(_ text: String, relativeTo base: WebAddress? = nil) {
    guard let reader = unsafe curl_url() else { return nil }
    defer { unsafe curl_url_cleanup(reader) }
    let flags = UInt32(CURLU_URLENCODE) | UInt32(CURLU_NON_SUPPORT_SCHEME)
    if let base {
      guard unsafe curl_url_set(reader, CURLUPART_URL, base.text, flags) == CURLUE_OK else { return nil }
    }
    guard unsafe curl_url_set(reader, CURLUPART_URL, Self.trimmed(text), flags) == CURLUE_OK else { return nil }
    guard unsafe curl_url_set(reader, CURLUPART_FRAGMENT, nil, 0) == CURLUE_OK else { return nil }
    func part(_ part: CURLUPart, _ flags: Int32 = 0) -> String? {
      var value: UnsafeMutablePointer<CChar>? = nil
      guard unsafe colophon_url_get(reader, part, &value, UInt32(flags)) == CURLUE_OK, let found = unsafe value else {
        return nil
      }
      defer { unsafe curl_free(found) }
      return unsafe String(cString: found)
    }
    guard let scheme = part(CURLUPART_SCHEME)?.lowercased(), scheme == "http" || scheme == "https",
      let host = part(CURLUPART_HOST)?.lowercased(), !host.isEmpty, let whole = part(CURLUPART_URL),
      let port = part(CURLUPART_PORT, CURLU_DEFAULT_PORT).flatMap({ Int($0) })
    else { return nil }
    self.text = whole
    self.scheme = scheme
    self.host = host.hasPrefix("[") ? String(host.dropFirst().dropLast()) : host
    self.port = port
    target = (part(CURLUPART_PATH) ?? "/") + (part(CURLUPART_QUERY).map { "?" + $0 } ?? "")
  }

  /// Whether the name alone tells that the host is on a private network. What a name resolves to is judged where the
  /// connection is made, or by the proxy that makes it.
  var isPrivateByName: Bool {
    if let address = IPAddress(host) { return !address.isPublic }
    let labels = host.split(separator: ".")
    return labels.count < 2 || ["localhost", "local", "internal", "intranet", "lan", "home"].contains(labels.last)
  }

  private static func trimmed(_ text: String) -> String {
    let isSpace = { (byte: UInt8) in byte <= 0x20 }
    let bytes = text.utf8.drop(while: isSpace)
    let end = bytes.lastIndex { !isSpace($0) }
    return end.map { String(decoding: bytes[...$0], as: UTF8.self) } ?? ""
  }
}
