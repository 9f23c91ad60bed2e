import Provenance

extension Document {
  /// An entry that carries its whole text, as a page: with what the feed says of it in the page's head.
  ///
  /// Nil where the feed gives only a summary.
  init?(_ entry: FeedEntry) {
    guard let content = entry.contents.max(by: { $0.value.utf8.count < $1.value.utf8.count }), !content.value.isEmpty,
      content.isMarkup || content.type == "text/plain"
    else { return nil }
    guard let uri = entry.page ?? entry.id else { return nil }
    let language = content.language ?? entry.language
    var head = ["<meta charset=\"utf-8\">"]
    func meta(_ name: String, _ value: String?) {
      guard let value, !value.isEmpty else { return }
      head.append("<meta name=\"\(name)\" content=\"\(value.escaped)\">")
    }
    let title = entry.title.map { $0.isMarkup ? $0.value : $0.value.escaped } ?? ""
    head.append("<title>\(title)</title>")
    if let page = entry.page { head.append("<link rel=\"canonical\" href=\"\(page.escaped)\">") }
    for author in entry.authors { meta("author", author.name ?? author.email) }
    meta("article:published_time", entry.published)
    meta("article:modified_time", entry.updated)
    for category in entry.categories.prefix(1) { meta("article:section", category) }
    let body = content.isMarkup ? content.value : Self.paragraphs(content.value)
    let credits = entry.credits.map { "<figure><figcaption>\($0.name.escaped)</figcaption></figure>" }.joined()
    let lang = language.map { " lang=\"\($0.escaped)\"" } ?? ""
    let page = """
      <!DOCTYPE html>
      <html\(lang)><head>\(head.joined())</head><body><article><h1>\(title)</h1>
      \(body)
      \(credits)</article></body></html>
      """
    self.init(uri: uri, bytes: Array(page.utf8), mediaType: "text/html", charset: "utf-8", language: language)
  }

  private static func paragraphs(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).map { "<p>\($0.escaped)</p>" }.joined(separator: "\n")
  }

  /// Whether a file is a feed rather than an article.
  static func isFeed(_ document: Document) -> Bool {
    switch FeedKind(document.bytes) {
    case .feed, .sitemap, .outline, .json, .list: true
    case .page, nil: false
    }
  }
}

extension Substring {
  fileprivate var escaped: String { String(self).escaped }
}
