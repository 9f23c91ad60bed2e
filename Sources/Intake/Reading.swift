import Hashing
public import Provenance

/// The first stage: a document's bytes in, an article out.
///
/// - Throws: an incident that says what is wrong with the document and what to do, in one line.
public func readArticle(_ document: Document, limits: Limits = Limits()) throws(Incident) -> Article {
  guard document.bytes.count <= limits.documentBytes else {
    throw Incident(
      uri: document.uri,
      code: .tooLarge,
      message: "the document has \(document.bytes.count) bytes, more than the limit of \(limits.documentBytes); "
        + "raise it with --max-bytes"
    )
  }
  let source = SourceDescription(
    uri: document.uri,
    mediaType: "text/plain",
    charset: "utf-8",
    bytes: document.bytes.count,
    sha256: sha256(document.bytes),
    retrieved: document.retrieved
  )
  var article = Article(source: source)
  article.language = document.language
  try PlainTextReader().read(document.bytes, of: document, limits: limits, into: &article)
  return article
}
