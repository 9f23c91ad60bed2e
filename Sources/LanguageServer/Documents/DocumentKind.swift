/// What a document is to Colophon.
enum DocumentKind: Hashable {
  /// An article, read as this media type; nil to tell by its name.
  case article(mediaType: String?)
  case policy
  case configuration
  /// Nothing to do with it.
  case other

  /// - Parameter policyPaths: the policies that the configuration names.
  init(_ document: TextDocument, policyPaths: [String], configurationName: String) {
    let name = (document.path ?? document.uri).lowercased()
    switch document.languageID.lowercased() {
    case "html": self = .article(mediaType: "text/html")
    case "xhtml": self = .article(mediaType: "application/xhtml+xml")
    case "markdown", "mdx", "quarto", "rmd": self = .article(mediaType: "text/markdown")
    case "yaml", "yml": self = Self.settings(document, policyPaths, configurationName)
    case _ where Self.isYAML(name): self = Self.settings(document, policyPaths, configurationName)
    case _ where Self.isArticle(name): self = .article(mediaType: nil)
    case "plaintext", "text": self = .article(mediaType: "text/plain")
    default: self = .other
    }
  }

  private static func isYAML(_ name: String) -> Bool { name.hasSuffix(".yaml") || name.hasSuffix(".yml") }

  private static func isArticle(_ name: String) -> Bool {
    [".html", ".htm", ".xhtml", ".xht", ".md", ".markdown", ".txt", ".text"].contains { name.hasSuffix($0) }
  }

  private static func settings(
    _ document: TextDocument,
    _ policyPaths: [String],
    _ configurationName: String
  ) -> DocumentKind {
    if let path = document.path {
      if path.hasSuffix("/" + configurationName) { return .configuration }
      if policyPaths.contains(path) { return .policy }
    }
    let keys = document.topLevelKeys
    let telling = ["rules", "own-rules", "overrides", "waivers", "cannot-check", "extends"]
    return keys.contains("name") && keys.contains(where: telling.contains) ? .policy : .other
  }
}

extension TextDocument {
  /// The names in front of a colon at the start of a line.
  fileprivate var topLevelKeys: Set<String> {
    var keys: Set<String> = []
    for number in 0..<min(lines.count, 5_000) {
      let line = text[lines.line(number)]
      guard let first = line.first, first > 0x20, first != UInt8(ascii: "#"),
        let colon = line.prefix(40).firstIndex(of: UInt8(ascii: ":"))
      else { continue }
      keys.insert(String(decoding: line[..<colon], as: UTF8.self))
    }
    return keys
  }
}
