/// What a feed, a sitemap or a list says it holds.
public struct Feed: Sendable, Hashable {
  public enum Format: String, Sendable, Hashable, CaseIterable {
    case rss, rdf, atom, json, sitemap, list, opml
    case channelDefinition = "cdf"
    case sitemapIndex = "sitemap-index"
  }

  public var format: Format
  /// As the feed gives it ("2.0", "0.3").
  public var version: String?
  /// What it says of itself.
  public var about: FeedEntry
  public var entries: [FeedEntry] = []
  /// What a plain list holds instead of entries.
  public var addresses = AddressList()
  /// The feeds and sitemaps that an OPML list or a sitemap index leads to.
  public var feeds: [FeedLink] = []
  /// How long a reader may wait before it asks again, in minutes (RSS `ttl`, RDF Site Summary's syndication module).
  public var minutesToLive: Int?
  /// Where the entries before these stand (RFC 5005, rel="next").
  public var nextPage: String? { about.links.first { $0.rel == "next" }?.href }
}

/// One entry of a feed.
public struct FeedEntry: Sendable, Hashable {
  public var id: String?
  /// The page, resolved against the feed's base.
  public var link: String?
  public var links: [FeedLink] = []
  public var title: FeedText?
  /// Times in ISO 8601, UTC.
  public var published: String?
  public var updated: String?
  public var created: String?
  public var authors: [FeedPerson] = []
  public var contributors: [FeedPerson] = []
  public var publisher: FeedPerson?
  /// BCP 47.
  public var language: String?
  public var summary: FeedText?
  public var contents: [FeedText] = []
  public var categories: [String] = []
  public var credits: [MediaCredit] = []
  /// The feed that the entry was taken from.
  public var source: String?

  public init() {}

  /// The page's own address where a feed's links go through a counter first.
  public var page: String? { links.first { $0.rel == "original" }?.href ?? link }
  /// The later of the two times that matter: when it was changed, or else when it appeared.
  public var changed: String? { updated ?? published ?? created }
}

public struct FeedLink: Sendable, Hashable {
  /// "alternate", "self", "enclosure", "next", "original", … in lower case.
  public var rel: String
  public var type: String?
  public var href: String
  public var title: String?

  public init(rel: String = "alternate", type: String? = nil, href: String, title: String? = nil) {
    self.rel = rel
    self.type = type
    self.href = href
    self.title = title
  }
}

public struct FeedPerson: Sendable, Hashable {
  public var name: String?
  public var email: String?
  public var uri: String?

  public init(name: String? = nil, email: String? = nil, uri: String? = nil) {
    self.name = name
    self.email = email
    self.uri = uri
  }

  var isEmpty: Bool { name == nil && email == nil && uri == nil }
}

/// A text of a feed, with what it is written in.
public struct FeedText: Sendable, Hashable {
  public var value: String
  /// "text/plain", "text/html" or "application/xhtml+xml" for what is to be shown.
  public var type: String
  public var language: String?
  /// What relative addresses in it are relative to.
  public var base: String?

  public init(_ value: String, type: String = "text/plain", language: String? = nil, base: String? = nil) {
    self.value = value
    self.type = type
    self.language = language
    self.base = base
  }

  public var isMarkup: Bool { type == "text/html" || type == "application/xhtml+xml" }
}

/// Who a picture, a video or another work is credited to (Media RSS).
public struct MediaCredit: Sendable, Hashable {
  public var name: String
  /// "photographer", "author", … as the scheme has it.
  public var role: String?
}
