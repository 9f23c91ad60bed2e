import Markup

/// The names of feed formats and their extensions in one form: known namespaces by their usual prefix.
enum FeedNames {
  /// "title", "dc:creator", "content:encoded"; in lower case. A prefix that nobody declared is taken at its word.
  static func key(_ name: XMLName) -> String {
    let local = name.local.lowercased()
    let prefix = prefix(name)
    return prefix.isEmpty ? local : prefix + ":" + local
  }

  private static func prefix(_ name: XMLName) -> String {
    guard let namespace = name.namespace?.lowercased(), !namespace.isEmpty else { return name.prefix.lowercased() }
    if namespace.hasPrefix("http://backend.userland.com/rss") { return "" }
    let trimmed = namespace.hasSuffix("/") || namespace.hasSuffix("#") ? String(namespace.dropLast()) : namespace
    return prefixes[trimmed] ?? name.prefix.lowercased()
  }

  private static let prefixes: [String: String] = [
    "http://blogs.law.harvard.edu/tech/rss": "",
    "http://purl.org/rss/1.0": "",
    "http://purl.org/rss/1.0/modules/rss091": "",
    "http://my.netscape.com/rdf/simple/0.9": "",
    "http://purl.org/echo": "",
    "http://purl.org/pie": "",
    "http://example.com/necho": "",
    "http://example.com/newformat": "",
    "uri/of/echo/namespace": "",
    "http://purl.org/atom/ns": "",
    "http://www.w3.org/2005/atom": "",
    "http://purl.org/dc/elements/1.1": "dc",
    "http://purl.org/dc/terms": "dcterms",
    "http://purl.org/rss/1.0/modules/content": "content",
    "http://purl.org/rss/1.0/modules/syndication": "sy",
    "http://rssnamespace.org/feedburner/ext/1.0": "feedburner",
    "http://search.yahoo.com/mrss": "media",
    "http://web.resource.org/cc": "cc",
    "http://backend.userland.com/creativecommonsrssmodule": "creativecommons",
    "http://www.itunes.com/dtds/podcast-1.0.dtd": "itunes",
    "http://example.com/dtds/podcast-1.0.dtd": "itunes",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns": "rdf",
    "http://www.w3.org/1999/xhtml": "xhtml",
    "http://www.w3.org/xml/1998/namespace": "xml",
    "http://www.w3.org/1999/xlink": "xlink",
    "http://www.w3.org/1998/math/mathml": "mathml",
    "http://www.w3.org/2000/svg": "svg",
    "http://www.google.com/schemas/sitemap-news/0.9": "news",
    "http://www.sitemaps.org/schemas/sitemap/0.9": "",
    "http://www.google.com/schemas/sitemap/0.84": "",
    "http://www.google.com/schemas/sitemap-image/1.1": "image",
  ]
}

extension XMLElement {
  /// The value of an attribute by its usual name ("xml:base", "rdf:about", "href").
  func value(_ key: String) -> String? { attributes.first { FeedNames.key($0.name) == key }?.value }
}
