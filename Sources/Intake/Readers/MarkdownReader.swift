import Provenance

/// Reads Markdown as site generators do: front matter, CommonMark's blocks and inlines, tables, footnotes, shortcodes.
///
/// The article's text holds the words without their markers; every run leads to its place in the file.
struct MarkdownReader: Reader {
  static let about = About(id: "markdown", summary: "Markdown with the front matter of site generators")
  static let kinds: [Kind] = [.markdown]

  func read(_ text: [UInt8], of document: Document, limits: Limits, into article: inout Article) throws(Incident) {
    article.sourceText = text
    let front = FrontMatter(of: text)
    var writer = MarkdownWriter(into: article)
    writer.writeTitle(of: front)
    let body = MarkdownBlocks(text, from: front.end)
    writer.writeBody(body)
    writer.writeAsides()
    writer.writeFrontMatter(front)
    article = writer.article
    let code = body.blocks.filter { $0.kind == .code }.flatMap(\.lines)
    for comment in waiverComments(in: text, from: front.end) where !code.contains(where: { $0.overlaps(comment) }) {
      article.addWaiver(inComment: comment)
    }
    for (waiver, source) in front.waivers(of: text) { article.addWaiver(waiver, at: source) }
  }
}
