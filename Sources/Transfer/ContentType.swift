/// A `Content-Type` header (RFC 9110, 8.3), read as leniently as browsers do.
public struct ContentType: Sendable, Hashable {
  /// In lower case, without parameters.
  public var mediaType: String
  public var charset: String?

  public init?(_ header: String) {
    let parts = header.split(separator: ";", omittingEmptySubsequences: false)
    guard let first = parts.first else { return nil }
    mediaType = Self.trimmed(first).lowercased()
    guard mediaType.utf8.contains(UInt8(ascii: "/")) else { return nil }
    for part in parts.dropFirst() {
      let pair = part.split(separator: "=", maxSplits: 1)
      guard pair.count == 2, Self.trimmed(pair[0]).lowercased() == "charset" else { continue }
      let value = Self.trimmed(pair[1]).trimmingQuotes
      if !value.isEmpty, charset == nil { charset = value }
    }
  }

  private static func trimmed(_ text: Substring) -> Substring {
    let start = text.drop { $0 == " " || $0 == "\t" }
    guard let end = start.lastIndex(where: { $0 != " " && $0 != "\t" }) else { return "" }
    return start[...end]
  }
}

extension Substring {
  fileprivate var trimmingQuotes: String {
    String(drop { $0 == "\"" || $0 == "'" }.prefix { $0 != "\"" && $0 != "'" })
  }
}
