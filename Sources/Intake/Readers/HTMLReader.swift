import Markup
import Provenance

/// Reads HTML and XHTML: libxml2's events, one pass, no tree.
struct HTMLReader: Reader {
  static let about = About(id: "html", summary: "HTML and XHTML pages")
  static let kinds: [Kind] = [.html, .xhtml]

  func read(_ text: [UInt8], of document: Document, limits: Limits, into article: inout Article) throws(Incident) {
    let events = parseHTML(text, isXHTML: Kind(of: document) == .xhtml)
    article.sourceText = text
    var builder = PageBuilder(events, into: article)
    builder.build()
    article = builder.article
    appendAttributeText(to: &article)
    article.appendMeta(.title, "title", builder.title.words[...], builder.title.element)
    appendMetadata(of: document, tags: builder.tags, to: &article)
    if article.blocks.isEmpty && article.metas.isEmpty {
      throw Incident(uri: document.uri, code: .empty, message: "the page has no words; is it built by a script?")
    }
  }
}
