/// What the host of a page's address tells of its site's name.
struct SiteHost {
  /// "examplenews" of "https://www.example-news.co.uk/a".
  private let name: String
  /// "examplenewscouk".
  private let whole: String

  /// Nil for what is no web address, and for names too short to tell.
  init?(_ address: String) {
    guard address.utf8.count <= 2000, case let parts = ByteSearch.split(address, by: "://"), parts.count >= 2 else {
      return nil
    }
    let host = parts[1].prefix { $0 != "/" && $0 != ":" && $0 != "?" && $0 != "#" }
    var labels = host.split(separator: ".").map { $0.lowercased() }
    if labels.first == "www" { labels.removeFirst() }
    guard labels.count >= 2 else { return nil }
    whole = NameKey.key(labels.joined())
    labels.removeLast()
    // "co.uk", "com.br"
    if labels.count >= 2, let second = labels.last, second.utf8.count <= 3 { labels.removeLast() }
    name = NameKey.key(labels[labels.count - 1])
    guard name.utf8.count >= 4 else { return nil }
  }

  /// Whether words, as a key, are the site's name: the host's, or a name that ends in it ("The Daily Example" at
  /// example.org).
  func isNamed(_ key: String) -> Bool {
    key == name || key == whole
      || name.utf8.count >= 6 && key.utf8.count <= name.utf8.count + 24 && key.hasSuffix(name)
  }
}
