import Markup

/// Reads a sitemap or an index of sitemaps (sitemaps.org 0.9) with Google's news extension.
enum SitemapReader {
  static func read(_ text: [UInt8], base: String?) -> Feed {
    var feed = Feed(format: .sitemap, about: FeedEntry())
    var reader = XMLReader(text)
    var path: [String] = []
    var entry = FeedEntry()
    var value = ""
    while let event = reader.next() {
      switch event {
      case .start(let element):
        let key = FeedNames.key(element.name)
        path.append(key)
        value = ""
        if key == "sitemapindex" { feed.format = .sitemapIndex }
        if key == "url" || key == "sitemap" { entry = FeedEntry() }
        if key == "xhtml:link", let href = element["href"] {
          entry.links.append(
            FeedLink(rel: element["rel"] ?? "alternate", href: URLReference.resolve(href, against: base))
          )
        }
      case .text(let text): value += text
      case .end:
        guard let key = path.popLast() else { continue }
        let text = value.trimmed
        value = ""
        guard !text.isEmpty || key == "url" || key == "sitemap" else { continue }
        switch key {
        case "loc" where path.last == "url" || path.last == "sitemap":
          entry.link = URLReference.resolve(text, against: base)
        case "lastmod": entry.updated = FeedDate.timestamp(text)
        case "news:title": entry.title = FeedText(text)
        case "news:publication_date": entry.published = FeedDate.timestamp(text)
        case "news:language": entry.language = text.replacingUnderscores
        case "news:name": entry.publisher = FeedPerson(name: text)
        case "news:keywords": entry.categories += text.split(separator: ",").map(\.trimmed)
        case "url":
          entry.id = entry.link
          if entry.link != nil { feed.entries.append(entry) }
        case "sitemap":
          if let link = entry.link { feed.feeds.append(FeedLink(rel: "sitemap", href: link)) }
        default: break
        }
      }
    }
    return feed
  }
}
