import Markup
import Provenance

/// Reads HTML and XHTML: libxml2's events, one pass, no tree.
struct HTMLReader: Reader {
  static let about = About(id: "html", summary: "HTML and XHTML pages")
  static let kinds: [Kind] = [.html, .xhtml]

  func read(_ text: [UInt8], of document: Document, limits: Limits, into article: inout Article) throws(Incident) {
    let events = parseHTML(text, isXHTML: article.source.mediaType == Kind.xhtml.mediaType)
    article.sourceText = text
    var builder = PageBuilder(events, into: article)
    builder.build()
    article = builder.article
    appendLinkedData(events.dataScripts, tags: builder.tags, to: &article)
    appendAttributeText(to: &article, names: events.attributes)
    let title = builder.title
    article.add(.title, "title", at: article.appendWords(title.words[...], at: title.source), title.element)
    appendMetadata(of: document, tags: builder.tags, to: &article)
    appendItems(to: &article)
    PageRoles.assign(to: &article, tags: builder.tags, names: events.attributes)
    if article.blocks.isEmpty && article.metas.isEmpty {
      throw Incident(uri: document.uri, code: .empty, message: "the page has no words; is it built by a script?")
    }
  }
}

/// Hands each JSON-LD script over with its element.
private func appendLinkedData(_ scripts: [DataScript], tags: [Tag], to article: inout Article) {
  var element = 0
  for script in scripts {
    while element < tags.count, article.elements[element].source.lowerBound < script.tag || tags[element] != .script {
      element += 1
    }
    let isFound = element < tags.count && article.elements[element].source.lowerBound == script.tag
    let json = article.sourceText[script.content]
    appendLinkedData(json, at: script.content.lowerBound, element: isFound ? element : -1, to: &article)
  }
}
