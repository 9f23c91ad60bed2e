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
        article.appendMeta(.html, "lang", article.attributeBytes[value], element)
      }
    default: break
    }
  }
  for header in document.headers {
    article.appendMeta(.header, header.name.lowercased(), ArraySlice(header.value.utf8), -1)
  }
}

private func appendMeta(_ element: Int, to article: inout Article) {
  if let charset = article.attributeRange("charset", of: element) {
    article.appendMeta(.meta, "charset", article.attributeBytes[charset], element)
  }
  guard let content = article.attributeRange("content", of: element) else { return }
  for key in ["name", "property", "http-equiv", "itemprop"] {
    guard let name = article.attribute(key, of: element), !name.isEmpty else { continue }
    article.appendMeta(.meta, name.lowercased(), article.attributeBytes[content], element)
  }
}

private func appendLink(_ element: Int, to article: inout Article) {
  guard let relation = article.attribute("rel", of: element), let href = article.attributeRange("href", of: element)
  else { return }
  var name = relation.lowercased()
  if name == "alternate", let language = article.attribute("hreflang", of: element) { name = "alternate:\(language)" }
  article.appendMeta(.link, name, article.attributeBytes[href], element)
}

extension Article {
  mutating func appendMeta(_ kind: Meta.Kind, _ name: String, _ value: ArraySlice<UInt8>, _ element: Int) {
    let range = appendWords(value, of: element)
    guard !range.isEmpty else { return }
    metas.append(Meta(kind: kind, name: name, value: range, element: element))
    blocks.append(
      Block(
        range: range,
        role: .metadata,
        element: element,
        origin: kind == .header ? .header : .meta,
        placement: .metadata
      )
    )
  }
}
