import Provenance

/// Where in an article's source a sentence or a comment can be added, and what is to be written there.
struct Insertion {
  /// In the editor's document.
  var byte: Int
  var text: String

  func applied(to document: [UInt8]) -> [UInt8] {
    var changed = document
    changed.insert(contentsOf: Array(text.utf8), at: byte)
    return changed
  }
}

/// The places of one article.
struct InsertionPlaces {
  private let article: Article
  private let document: TextDocument
  private let isHTML: Bool

  init(_ article: Article, of document: TextDocument) {
    self.article = article
    self.document = document
    isHTML = article.source.mediaType.contains("html")
  }

  /// After the article's last words.
  func atEnd(_ sentence: String) -> Insertion? {
    guard isHTML else {
      let end = document.text.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? 0
      return Insertion(byte: end, text: "\n\n" + sentence)
    }
    let last = article.blocks.last { $0.role.isArticle && $0.origin == .text && !$0.isHidden && $0.element >= 0 }
    return last.flatMap { paragraph(sentence, behind: $0.element) }
  }

  /// Below the article's title, or where its words begin.
  func atTop(_ sentence: String) -> Insertion? {
    let title = article.blocks.first { $0.role == .title && $0.origin == .text && !$0.isHidden }
    guard isHTML else {
      guard let title, let source = article.sourceMap.source(of: title.range.upperBound - 1) else {
        return Insertion(byte: bodyStart, text: sentence + "\n\n")
      }
      let line = document.lines.line(document.lines.line(at: source + document.byteOrderMark))
      return Insertion(byte: line.upperBound, text: "\n\n" + sentence)
    }
    return title.flatMap { $0.element >= 0 ? paragraph(sentence, behind: $0.element) : nil }
  }

  /// A comment on the article as a whole.
  func comment(_ words: String) -> Insertion {
    let comment = "<!-- \(words) -->"
    guard isHTML else { return Insertion(byte: bodyStart, text: comment + "\n\n") }
    if let body = article.elements.first(where: { $0.name == "body" }),
      let end = tagEnd(from: body.source.lowerBound + document.byteOrderMark)
    {
      return Insertion(byte: end, text: "\n" + comment)
    }
    let end = document.text.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? 0
    return Insertion(byte: end, text: "\n" + comment)
  }

  /// A paragraph behind an element, or behind what it is a part of (a list, a table, a figure).
  private func paragraph(_ sentence: String, behind element: Int) -> Insertion? {
    let containers = ["article", "main", "section", "div", "body", "header"]
    let whole = article.lineage(of: element).first { element in
      let parent = article.elements[element].parent
      return parent >= 0 && containers.contains(article.elements[parent].name)
    }
    let shift = document.byteOrderMark
    guard let whole else { return nil }
    let source = article.elements[whole].source
    let byte = source.upperBound + shift
    guard byte <= document.text.count, byte > shift, document.text[byte - 1] == UInt8(ascii: ">") else { return nil }
    let line = document.lines.line(document.lines.line(at: source.lowerBound + shift))
    let indent = document.text[line].prefix { $0 == 0x20 || $0 == 0x09 }
    return Insertion(
      byte: byte,
      text: "\n" + String(decoding: indent, as: UTF8.self) + "<p>\(Self.escaped(sentence))</p>"
    )
  }

  /// Where the text begins that is no front matter.
  private var bodyStart: Int {
    let lines = document.lines
    let start = document.byteOrderMark
    let fence = document.text[lines.line(0)].dropFirst(start)
    guard fence.elementsEqual("---".utf8) || fence.elementsEqual("+++".utf8) else { return start }
    for number in 1..<max(1, lines.count) where document.text[lines.line(number)].elementsEqual(fence) {
      return number + 1 < lines.count ? lines.line(number + 1).lowerBound : lines.line(number).upperBound
    }
    return start
  }

  /// Behind the `>` of the body's start tag that begins at a place, where one does.
  private func tagEnd(from start: Int) -> Int? {
    let text = document.text
    guard start + 5 < text.count, text[start..<start + 5].map({ $0 | 0x20 }) == Array("<body".utf8).map({ $0 | 0x20 })
    else { return nil }
    var quote: UInt8?
    for position in start + 5..<text.count {
      switch (text[position], quote) {
      case (let byte, let mark?) where byte == mark: quote = nil
      case (UInt8(ascii: "\""), nil), (UInt8(ascii: "'"), nil): quote = text[position]
      case (UInt8(ascii: ">"), nil): return position + 1
      default: break
      }
    }
    return nil
  }

  private static func escaped(_ words: String) -> String {
    words.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}
