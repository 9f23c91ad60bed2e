import Provenance

extension Document {
  /// An entry that carries its whole text, as a page, with what the feed says of it.
  ///
  /// Nil where the feed gives only a summary.
  init?(_ entry: FeedEntry) {
    guard let content = entry.contents.max(by: { $0.value.utf8.count < $1.value.utf8.count }), !content.value.isEmpty,
      content.isMarkup || content.type == "text/plain"
    else { return nil }
    guard let uri = entry.page ?? entry.id else { return nil }
    let language = content.language ?? entry.language
    var head = ["<meta charset=\"utf-8\">"]
    let title = entry.title.map { $0.isMarkup ? $0.value : $0.value.escaped } ?? ""
    head.append("<title>\(title)</title>")
    if let page = entry.page { head.append("<link rel=\"canonical\" href=\"\(page.escaped)\">") }
    if let category = entry.categories.first {
      head.append("<meta name=\"article:section\" content=\"\(category.escaped)\">")
    }
    let body = content.isMarkup ? content.value : Self.paragraphs(content.value)
    let lang = language.map { " lang=\"\($0.escaped)\"" } ?? ""
    let page = """
      <!DOCTYPE html>
      <html\(lang)><head>\(head.joined())</head><body><article><h1>\(title)</h1>
      \(body)
      </article></body></html>
      """
    self.init(uri: uri, bytes: Array(page.utf8), mediaType: "text/html", charset: "utf-8", language: language)
    extent = .feed
    announcement = entry.announcement
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

extension FeedEntry {
  /// A document that no feed leads to, as an entry: its path or address, and when it was fetched.
  init(_ document: Document) {
    id = document.uri
    link = document.uri
    published = document.retrieved
  }

  private static let mostStatements = 64
  private static let longestStatement = 2_000

  /// What it says of its article's making, in words that evidence can quote. Persons without a name are left out.
  var announcement: [Document.Header] {
    var said: [Document.Header] = []
    func say(_ name: String, _ value: String?) {
      guard let value, !value.isEmpty, value.utf8.count <= Self.longestStatement, said.count < Self.mostStatements
      else { return }
      said.append(Document.Header(name: name, value: value))
    }
    if let title, !title.isMarkup || !title.value.utf8.contains(where: { $0 == 0x3C || $0 == 0x26 }) {
      say("title", title.value)
    }
    for author in authors { say("author", author.name) }
    for contributor in contributors { say("contributor", contributor.name) }
    for credit in credits { say("credit", credit.name) }
    say("published", published)
    say("updated", updated)
    return said
  }
}

extension Substring {
  fileprivate var escaped: String { String(self).escaped }
}
