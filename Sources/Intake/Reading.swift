import Hashing
import Markup
public import Provenance

/// The first stage: a document's bytes in, an article out.
///
/// - Throws: an incident that says what is wrong with the document and what to do, in one line.
public func readArticle(_ document: Document, limits: Limits = Limits()) throws(Incident) -> Article {
  try check(document, limits)
  let kind = Kind(of: document)
  let isMarkup = kind == .html || kind == .xhtml
  let text = decode(document.bytes, label: document.declaredCharset, isMarkup: isMarkup)
  let source = SourceDescription(
    uri: document.uri,
    mediaType: kind.mediaType,
    charset: text.encoding.name,
    bytes: document.bytes.count,
    sha256: sha256(document.bytes),
    retrieved: document.retrieved,
    extent: document.extent
  )
  var article = Article(source: source)
  article.language = document.language
  article.isOwn = document.isOwn
  for reader in Readers.builtIn where reader.kinds.contains(kind) {
    try reader.init().read(text.bytes, of: document, limits: limits, into: &article)
    for item in document.announcement { article.appendMeta(.feed, item.name, ArraySlice(item.value.utf8)) }
    return article
  }
  throw Incident(uri: document.uri, code: .notText, message: "nothing here reads \(kind.mediaType)")
}

private func check(_ document: Document, _ limits: Limits) throws(Incident) {
  let bytes = document.bytes
  if bytes.count > limits.documentBytes || bytes.count > Limits.mostBytes {
    throw Incident(
      uri: document.uri,
      code: .tooLarge,
      message: "the document has \(bytes.count) bytes, more than the limit of "
        + "\(min(limits.documentBytes, Limits.mostBytes)); raise it with --max-bytes"
    )
  }
  if bytes.allSatisfy({ $0 <= 0x20 }) {
    throw Incident(uri: document.uri, code: .empty, message: "the document is empty; give it an article to read")
  }
  if let format = BinaryFormat.name(of: bytes) {
    throw Incident(uri: document.uri, code: .notText, message: "this is \(format), not an article")
  }
}

extension Document {
  /// The transport's encoding label: its own, or that of the response's content type.
  fileprivate var declaredCharset: String? {
    if let charset { return charset }
    for header in headers where header.name == "content-type" {
      for part in header.value.split(separator: ";").dropFirst() {
        let pair = part.split(separator: "=", maxSplits: 1).map { $0.filter { $0 != " " && $0 != "\"" && $0 != "'" } }
        if pair.count == 2, pair[0].lowercased() == "charset" { return pair[1] }
      }
    }
    return nil
  }
}
