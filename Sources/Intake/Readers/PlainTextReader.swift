import Provenance

/// Reads a page that was saved or pasted as text: its lines are its blocks, and what they are is found from their words
/// and their places.
///
/// The article's text is the document itself, so that offsets are those of the file; where a paragraph's line was broken,
/// it has a space, and so has each byte of a no-break space.
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
      Self.breakSpaces(of: block.range, in: &article.text)
    }
    let comments = waiverComments(in: text, from: 0)
    guard !comments.isEmpty else { return }
    article.blocks.removeAll { block in comments.contains { $0.overlaps(block.range) } }
    for comment in comments { article.addWaiver(inComment: comment, isText: true) }
  }

  /// Makes spaces of U+00A0 and U+202F.
  private static func breakSpaces(of range: Range<Int>, in text: inout [UInt8]) {
    for position in range where text[position] == 0xA0 || text[position] == 0xAF {
      let start = text[position] == 0xA0 ? position - 1 : position - 2
      guard start >= range.lowerBound,
        text[start..<position].elementsEqual(text[position] == 0xA0 ? [0xC2] : [0xE2, 0x80])
      else { continue }
      for place in start...position { text[place] = 0x20 }
    }
  }
}
