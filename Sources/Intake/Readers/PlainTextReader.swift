import Provenance

/// Reads a page that was saved as text: its lines are its blocks.
struct PlainTextReader: Reader {
  static let about = About(id: "plain-text", summary: "Text without markup: blocks are lines")
  static let kinds: [Kind] = [.plainText]

  func read(_ text: [UInt8], of document: Document, limits: Limits, into article: inout Article) throws(Incident) {
    article.text = text
    article.sourceText = text
    article.sourceMap.add(text: 0, source: 0)
    var start = 0
    for end in 0...text.count where end == text.count || text[end] == 0x0A {
      let range = article.trimmed(start..<end)
      if !range.isEmpty { article.blocks.append(Block(range: range, role: .paragraph)) }
      start = end + 1
    }
  }
}
