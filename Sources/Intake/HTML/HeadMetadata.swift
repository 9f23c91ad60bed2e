import Markup
import Provenance

/// Adds what the page says to machines by `meta`, `link`, `title`, the root's language, and the response's headers.
func appendMetadata(of document: Document, tags: [Tag], to article: inout Article) {
  for element in tags.indices {
    switch tags[element] {
    case .meta: appendMeta(element, to: &article)
    case .link: appendLink(element, to: &article)
    case .html:
      if let value = article.attributeRange("lang", of: element) {
        article.appendMeta(.html, "lang", "lang", value, of: element)
      }
    default: break
    }
  }
  for header in document.headers {
    article.appendMeta(.header, header.name.lowercased(), ArraySlice(header.value.utf8))
  }
}

private func appendMeta(_ element: Int, to article: inout Article) {
  if let charset = article.attributeRange("charset", of: element) {
    article.appendMeta(.meta, "charset", "charset", charset, of: element)
  }
  guard let content = article.attributeRange("content", of: element) else { return }
  for key in ["name", "property", "http-equiv", "itemprop"] {
    guard let name = article.attribute(key, of: element), !name.isEmpty else { continue }
    article.appendMeta(.meta, name.lowercased(), "content", content, of: element)
  }
}

private func appendLink(_ element: Int, to article: inout Article) {
  guard let relation = article.attribute("rel", of: element), let href = article.attributeRange("href", of: element)
  else { return }
  var name = relation.lowercased()
  if unread.contains(name) { return }
  if name == "alternate", let language = article.attribute("hreflang", of: element) { name = "alternate:\(language)" }
  article.appendMeta(.link, name, "href", href, of: element)
}

/// Links that are only for the browser.
private let unread: Set<String> = [
  "stylesheet", "preload", "preconnect", "dns-prefetch", "prefetch", "modulepreload", "icon", "shortcut icon",
  "apple-touch-icon", "apple-touch-icon-precomposed", "mask-icon", "manifest", "prerender",
]

extension Article {
  /// Adds what an attribute says.
  mutating func appendMeta(_ kind: Meta.Kind, _ name: String, _ attribute: String, _ value: Range<Int>, of element: Int)
  {
    add(kind, name, at: appendValue(attribute, value, of: element), element)
  }

  /// Adds words that stand nowhere in the source as they are.
  mutating func appendMeta(_ kind: Meta.Kind, _ name: String, _ words: ArraySlice<UInt8>) {
    add(kind, name, at: appendWords(words), -1)
  }

  mutating func add(_ kind: Meta.Kind, _ name: String, at range: Range<Int>, _ element: Int) {
    guard !range.isEmpty else { return }
    metas.append(Meta(kind: kind, name: name, value: range, element: element))
    blocks.append(
      Block(
        range: range,
        role: .metadata,
        element: element,
        origin: kind == .header ? .header : kind == .feed ? .feed : .meta,
        placement: .metadata
      )
    )
  }
}
