import Markup
public import Provenance

/// Reads a feed of any kind: RSS, Atom, CDF, JSON Feed, a sitemap or its index, OPML, or a plain list of addresses.
///
/// - Throws: an incident when the document is none of these; for an HTML page it names the feeds that the page links to.
public func readFeed(_ document: Document, limits: Limits = Limits()) throws(Incident) -> Feed {
  guard document.bytes.count <= limits.documentBytes else {
    throw Incident(
      uri: document.uri,
      code: .tooLarge,
      message: "the feed has \(document.bytes.count) bytes, more than the limit of \(limits.documentBytes); "
        + "raise it with --max-bytes"
    )
  }
  let text = decode(document.bytes, label: document.charset, isMarkup: true).bytes
  let base = document.headers.last { $0.name == "content-location" }?.value
  let address = base.flatMap { URLReference.resolveWeb($0, against: document.uri) } ?? document.uri
  let language = document.headers.last { $0.name == "content-language" }?.value
  switch FeedKind(text) {
  case .feed:
    var reader = FeedReader(base: address, language: document.language ?? language)
    return reader.read(text)
  case .sitemap: return SitemapReader.read(text, base: address)
  case .outline: return OutlineReader.read(text, base: address)
  case .json: return try JSONFeedReader.read(text, base: address, uri: document.uri)
  case .list:
    var feed = Feed(format: .list, about: FeedEntry())
    feed.addresses = AddressList(text)
    return feed
  case .page:
    let feeds = FeedDiscovery.feeds(in: text, base: address).map(\.href)
    let hint =
      feeds.isEmpty
      ? "give the address of its RSS, Atom or JSON feed, or of its sitemap"
      : "it links to \(feeds.prefix(3).joined(separator: ", "))"
    throw Incident(uri: document.uri, code: .badRequest, message: "this is a web page and no feed; \(hint)")
  case nil where text.starts(with: Array("WARC/".utf8)):
    throw Incident(
      uri: document.uri,
      code: .badRequest,
      message: "this is a web archive and no feed; download it, and name the file (.warc or .warc.gz)"
    )
  case nil:
    throw Incident(
      uri: document.uri,
      code: document.bytes.isEmpty ? .empty : .badRequest,
      message: "this is no feed; give RSS, Atom, JSON Feed, a sitemap, OPML or a list of addresses"
    )
  }
}

/// What a document that should be a feed is.
enum FeedKind {
  case feed, sitemap, outline, json, list, page

  /// By the first element, or the first character.
  init?(_ text: [UInt8]) {
    guard let first = text.first(where: { $0 > 0x20 }) else { return nil }
    if first == UInt8(ascii: "{") {
      self = .json
      return
    }
    if first != UInt8(ascii: "<") {
      guard AddressList.isList(text) else { return nil }
      self = .list
      return
    }
    var reader = XMLReader(text)
    while let event = reader.next() {
      guard case .start(let element) = event else { continue }
      switch FeedNames.key(element.name) {
      case "rss", "rdf:rdf", "rdf", "feed", "channel", "item", "entry": self = .feed
      case "urlset", "sitemapindex": self = .sitemap
      case "opml": self = .outline
      case "html", "xhtml:html", "head", "body", "xhtml:body": self = .page
      default: continue
      }
      return
    }
    return nil
  }
}
