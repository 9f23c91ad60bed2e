import Markup

/// What each element begins.
extension FeedReader {
  mutating func begin(_ frame: inout Frame) {
    let element = frame.element
    switch frame.key {
    case "rss":
      feed.format = .rss
      feed.version = element["version"]
    case "rdf:rdf", "rdf":
      feed.format = .rdf
      feed.version = "1.0"
    case "feed":
      isInFeed = true
      feed.format = .atom
      let isFinal = element.name.namespace?.lowercased() == "http://www.w3.org/2005/atom"
      feed.version = element["version"] ?? (isFinal ? "1.0" : nil)
    case "channel":
      isInFeed = true
      if frames.isEmpty { feed.format = .channelDefinition }
      takeDefinition(element, base: frame.base)
    case "item", "entry":
      beginEntry(element)
      takeDefinition(element, base: frame.base)
    case "image": isInImage = true
    case "textinput": isInTextInput = true
    case "source":
      isInSource = true
      records[.source] = FeedEntry()
      records[.source]?.link = element["url"]
      frame.slot = .source
    default:
      frame.slot = slot(for: frame.key)
      prepare(&frame)
    }
  }

  private mutating func beginEntry(_ element: XMLElement) {
    endEntry()
    isInEntry = true
    guidIsLink = false
    depths = [:]
    var entry = FeedEntry()
    entry.id = element.value("rdf:about")
    records[.entry] = entry
  }

  /// What CDF says in attributes.
  private mutating func takeDefinition(_ element: XMLElement, base: String?) {
    if let date = element["lastmod"].flatMap(FeedDate.timestamp) { change { $0.updated = date } }
    guard let href = element["href"] else { return }
    let link = FeedLink(type: "text/html", href: URLReference.resolve(href, against: base))
    change {
      $0.links.append(link)
      $0.link = link.href
    }
  }

  private func slot(for key: String) -> Slot? {
    switch key {
    case "title", "dc:title", "media:title": .title
    case "description", "dc:description", "abstract", "media:description", "summary", "itunes:summary": .summary
    case "content", "body", "xhtml:body", "content:encoded", "fullitem": .content
    case "subtitle", "tagline", "itunes:subtitle": .subtitle
    case "rights", "copyright", "dc:rights", "info", "feedburner:browserfriendly": .otherText
    case "id", "guid": .id
    case "link": .link
    case "published", "issued", "pubdate", "dcterms:issued": .published
    case "updated", "modified", "lastbuilddate", "dc:date", "dcterms:modified": .updated
    case "created", "dcterms:created": .created
    case "language", "dc:language": .language
    case "author", "managingeditor", "dc:author", "dc:creator", "itunes:author": .author
    case "contributor", "dc:contributor": .contributor
    case "name", "itunes:name": .name
    case "email", "itunes:email": .email
    case "url", "uri", "homepage": .uri
    case "webmaster", "dc:publisher", "itunes:owner": .publisher
    case "media:credit": .credit
    case "category", "dc:subject", "keywords", "media:category": .category
    case "ttl": .minutes
    case "sy:updateperiod": .period
    case "sy:updatefrequency": .frequency
    case "feedburner:origlink": .original
    case "creativecommons:license": .license
    default: nil
    }
  }

  /// The type of a text that none declares: what the format means it to be.
  private static func type(of frame: Frame) -> String {
    let usual =
      switch frame.key {
      case "description", "dc:description", "media:description", "content:encoded", "fullitem": "text/html"
      case "body", "xhtml:body": "application/xhtml+xml"
      default: "text/plain"
      }
    let declared = (frame.element["type"] ?? usual).lowercased()
    return switch declared {
    case "text", "plain": "text/plain"
    case "html": "text/html"
    case "xhtml": "application/xhtml+xml"
    default: declared
    }
  }

  private mutating func prepare(_ frame: inout Frame) {
    let element = frame.element
    switch frame.slot {
    case .summary:
      let isRepeated = records[context]?.summary != nil && !hasContent
      if isRepeated, frame.key != "abstract" {
        frame.slot = .content
        hasContent = true
      }
      frame.type = Self.type(of: frame)
    case .title, .subtitle, .otherText: frame.type = Self.type(of: frame)
    case .content:
      hasContent = true
      frame.type = Self.type(of: frame)
    case .author:
      isInAuthor = true
      change { $0.authors.append(FeedPerson()) }
    case .contributor:
      isInContributor = true
      change { $0.contributors.append(FeedPerson()) }
    case .publisher where frame.key == "itunes:owner":
      isInPublisher = true
      change { $0.publisher = FeedPerson() }
    case .id: guidIsLink = (element["ispermalink"] ?? "true") == "true"
    case .link: takeLink(&frame)
    case .category:
      if let term = element["term"] ?? element["label"], !term.isEmpty { change { $0.categories.append(term) } }
    default: break
    }
    if frame.key == "enclosure", let href = element["url"] ?? element["href"] {
      let link = FeedLink(rel: "enclosure", type: element["type"], href: href)
      change { $0.links.append(link) }
    }
    if frame.key == "cc:license", let href = element.value("rdf:resource") ?? element["resource"] {
      change { $0.links.append(FeedLink(rel: "license", href: href)) }
    }
    if let type = frame.type {
      frame.isBase64 =
        element["mode"] == "base64"
        || !(type.hasPrefix("text/") || type.hasSuffix("+xml") || type.hasSuffix("/xml"))
    }
  }

  /// A link with an address in an attribute; one without has it as its text.
  private mutating func takeLink(_ frame: inout Frame) {
    let element = frame.element
    let rel = element["rel"]?.lowercased() ?? "alternate"
    let type = (element["type"]?.lowercased() ?? (rel == "self" ? "application/atom+xml" : "text/html"))
    let href = (element["href"] ?? element["url"] ?? element["uri"]).map {
      URLReference.resolve($0.trimmed, against: frame.base)
    }
    if !(isInEntry && isInImage) {
      let link = FeedLink(rel: rel, type: type, href: href ?? "", title: element["title"])
      change { $0.links.append(link) }
    }
    guard let href else { return }
    frame.slot = nil
    if rel == "alternate", ["text/html", "html", "application/xhtml+xml", "xhtml"].contains(type) {
      change { $0.link = href }
    }
  }
}
