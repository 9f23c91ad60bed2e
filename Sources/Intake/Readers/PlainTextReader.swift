import Provenance

/// Reads a page that was saved or pasted as text: its lines are its blocks, and what they are is found from their words
/// and their places.
///
/// The article's text is the document itself, so that offsets are those of the file; where a paragraph's line was broken,
/// it has a space.
struct PlainTextReader: Reader {
  static let about = About(id: "plain-text", summary: "Text without markup: blocks are lines")
  static let kinds: [Kind] = [.plainText]

  func read(_ text: [UInt8], of document: Document, limits: Limits, into article: inout Article) throws(Incident) {
    article.text = text
    article.sourceText = text
    article.sourceMap.add(text: 0, source: 0)
    article.blocks = PageLayout(text).blocks
    for block in article.blocks {
      for position in block.range where text[position] == 0x0A || text[position] == 0x0D {
        article.text[position] = 0x20
      }
    }
    let comments = waiverComments(in: text, from: 0)
    guard !comments.isEmpty else { return }
    article.blocks.removeAll { block in comments.contains { $0.overlaps(block.range) } }
    for comment in comments { article.addWaiver(inComment: comment, isText: true) }
  }
}
