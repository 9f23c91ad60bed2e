import Provenance

/// What a document is written in.
enum Kind: String, Sendable, CaseIterable {
  case html, xhtml, markdown
  case plainText = "plain-text"

  var mediaType: String {
    switch self {
    case .html: "text/html"
    case .xhtml: "application/xhtml+xml"
    case .markdown: "text/markdown"
    case .plainText: "text/plain"
    }
  }

  /// The kind by the declared media type, then the name's ending, then the bytes.
  ///
  /// A page served as text/plain stays text only where it looks like text: servers say so of anything.
  init(of document: Document) {
    let sniffed = Self.sniffed(document.bytes)
    let declared = document.mediaType.flatMap(Self.declared) ?? Self.named(document.uri)
    switch declared {
    case .plainText?: self = sniffed ?? .plainText
    case let kind?: self = kind
    case nil: self = sniffed ?? .plainText
    }
  }

  private static func declared(_ mediaType: String) -> Kind? {
    let type = mediaType.prefix { $0 != ";" }.filter { $0 != " " }.lowercased()
    switch type {
    case "text/html": return .html
    case "application/xhtml+xml": return .xhtml
    case "text/markdown", "text/x-markdown": return .markdown
    case "text/plain": return .plainText
    default: return nil
    }
  }

  private static func named(_ uri: String) -> Kind? {
    let path = uri.prefix { $0 != "?" && $0 != "#" }
    guard let dot = path.lastIndex(of: "."), !path[dot...].contains("/") else { return nil }
    switch path[dot...].lowercased() {
    case ".html", ".htm": return .html
    case ".xhtml", ".xht": return .xhtml
    case ".md", ".markdown": return .markdown
    case ".txt", ".text": return .plainText
    default: return nil
    }
  }

  /// The signatures of the MIME Sniffing standard (7.1) for markup, after white space and a byte order mark.
  private static func sniffed(_ bytes: [UInt8]) -> Kind? {
    let head = bytes.prefix(1024).filter { $0 != 0 }.drop { $0 <= 0x20 || $0 >= 0xBB }
    let start = String(decoding: head.prefix(512), as: UTF8.self).lowercased()
    guard start.hasPrefix("<") else { return nil }
    if start.hasPrefix("<?xml") { return start.contains("<html") || start.contains("doctype html") ? .xhtml : nil }
    let signatures = [
      "<!doctype", "<html", "<head", "<body", "<script", "<iframe", "<h1", "<div", "<font", "<table", "<a ", "<a>",
      "<style", "<title", "<b>", "<br", "<p>", "<p ", "<!--", "<article", "<main", "<section", "<meta", "<link",
      "<header", "<span", "<figure", "<ul", "<img",
    ]
    return signatures.contains(where: start.hasPrefix) ? .html : nil
  }
}
