import Markup

/// Reads an OPML list of feeds, whatever folders they lie in.
enum OutlineReader {
  static func read(_ text: [UInt8], base: String?) -> Feed {
    var feed = Feed(format: .opml, about: FeedEntry())
    var reader = XMLReader(text)
    var isTitle = false
    while let event = reader.next() {
      switch event {
      case .start(let element):
        let key = FeedNames.key(element.name)
        isTitle = key == "title"
        if key == "opml" { feed.version = element["version"] }
        guard key == "outline", let address = element["xmlurl"] ?? element["url"], !address.trimmed.isEmpty else {
          continue
        }
        let isFeed = element["xmlurl"] != nil || element["type"]?.lowercased() == "rss"
        guard isFeed else { continue }
        feed.feeds.append(
          FeedLink(
            rel: "feed",
            type: element["type"],
            href: URLReference.resolve(address.trimmed, against: base),
            title: element["title"] ?? element["text"]
          )
        )
      case .text(let text):
        if isTitle, !text.trimmed.isEmpty { feed.about.title = FeedText(text.trimmed) }
      case .end: isTitle = false
      }
    }
    return feed
  }
}
