import Foundation

/// `file:` addresses (RFC 8089), as editors name documents.
enum FileAddress {
  /// The path that an address names, or nil where it names no file.
  static func path(of uri: String) -> String? {
    guard uri.lowercased().hasPrefix("file://") else { return nil }
    let rest = uri.dropFirst("file://".count)
    guard let slash = rest.firstIndex(of: "/") else { return nil }
    let path = rest[slash...].prefix { $0 != "?" && $0 != "#" }
    guard let words = String(path).removingPercentEncoding, !words.utf8.contains(0) else { return nil }
    return words
  }

  static func uri(of path: String) -> String { URL(fileURLWithPath: path, isDirectory: false).absoluteString }
}
