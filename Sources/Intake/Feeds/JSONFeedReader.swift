import Provenance

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Reads a JSON Feed (jsonfeed.org, versions 1 and 1.1).
enum JSONFeedReader {
  static func read(_ text: [UInt8], base: String?, uri: String) throws(Incident) -> Feed {
    let file: File
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    do { file = try decoder.decode(File.self, from: Data(text)) } catch {
      throw Incident(uri: uri, code: .badRequest, message: "this JSON cannot be read as a JSON Feed; check its syntax")
    }
    guard file.version?.hasPrefix("https://jsonfeed.org/version/") == true || file.items != nil else {
      throw Incident(
        uri: uri,
        code: .badRequest,
        message: "this JSON is no JSON Feed: it names no version and no items"
      )
    }
    var feed = Feed(format: .json, about: FeedEntry())
    feed.version = file.version.map { String($0.split(separator: "/").last ?? "") }
    feed.about.title = file.title.map { FeedText($0) }
    feed.about.link = file.homePageUrl
    feed.about.language = file.language
    feed.about.authors = people(file.authors, file.author)
    if let address = file.feedUrl { feed.about.links.append(FeedLink(rel: "self", href: address)) }
    if let next = file.nextUrl {
      feed.about.links.append(FeedLink(rel: "next", href: URLReference.resolve(next, against: base)))
    }
    feed.entries = (file.items ?? []).compactMap { $0.value.map { entry($0, of: file, base: base) } }
    return feed
  }

  private static func entry(_ item: Item, of file: File, base: String?) -> FeedEntry {
    var entry = FeedEntry()
    entry.id = item.id?.text
    let link = item.url ?? item.externalUrl
    entry.link = link.map { URLReference.resolve($0, against: base) }
    entry.title = item.title.map { FeedText($0) }
    entry.language = item.language ?? file.language
    entry.published = item.datePublished.flatMap(FeedDate.timestamp)
    entry.updated = item.dateModified.flatMap(FeedDate.timestamp)
    let own = people(item.authors, item.author)
    entry.authors = own.isEmpty ? people(file.authors, file.author) : own
    entry.summary = item.summary.map { FeedText($0) }
    if let html = item.contentHtml { entry.contents.append(FeedText(html, type: "text/html", base: entry.link)) }
    if let text = item.contentText { entry.contents.append(FeedText(text)) }
    entry.categories = item.tags ?? []
    for file in item.attachments ?? [] {
      guard let href = file.url else { continue }
      entry.links.append(FeedLink(rel: "enclosure", type: file.mimeType, href: href))
    }
    return entry
  }

  private static func people(_ many: [Person]?, _ one: Person?) -> [FeedPerson] {
    let people = many ?? one.map { [$0] } ?? []
    return people.map { FeedPerson(name: $0.name, uri: $0.url) }.filter { !$0.isEmpty }
  }

  private struct File: Decodable {
    var version: String?
    var title: String?
    var homePageUrl: String?
    var feedUrl: String?
    var nextUrl: String?
    var language: String?
    var author: Person?
    var authors: [Person]?
    var items: [Lenient<Item>]?
  }

  private struct Item: Decodable {
    var id: Identity?
    var url: String?
    var externalUrl: String?
    var title: String?
    var summary: String?
    var contentHtml: String?
    var contentText: String?
    var language: String?
    var datePublished: String?
    var dateModified: String?
    var author: Person?
    var authors: [Person]?
    var tags: [String]?
    var attachments: [Attachment]?
  }

  private struct Person: Decodable {
    var name: String?
    var url: String?
  }

  private struct Attachment: Decodable {
    var url: String?
    var mimeType: String?
  }

  /// An id that should be a text and is often a number.
  private struct Identity: Decodable {
    var text: String
    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let number = try? container.decode(Int.self) {
        text = String(number)
      } else {
        text = try container.decode(String.self)
      }
    }
  }

  /// An item that cannot be read costs itself and no other.
  private struct Lenient<Value: Decodable>: Decodable {
    var value: Value?
    init(from decoder: any Decoder) throws { value = try? Value(from: decoder) }
  }
}
