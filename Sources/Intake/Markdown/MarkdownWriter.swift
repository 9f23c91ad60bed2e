import Provenance

/// Writes the words of a Markdown text into an article.
struct MarkdownWriter {
  private(set) var article: Article
  private var asides: [MarkdownInline.Aside] = []
  private var wasImage = false
  /// The front matter's value that stands as the title, and the level of a body heading that does.
  private var title: (value: Int, range: Range<Int>)?
  private var hasTitle = false

  init(into article: Article) { self.article = article }

  /// Puts the front matter's title first, where a reader of the site sees it.
  mutating func writeTitle(of front: FrontMatter) {
    guard let index = front.values.firstIndex(where: { $0.name == "title" }) else { return }
    let writer = MetadataWriter(origin: .meta, element: -1)
    guard let range = writer.append(front.values[index], to: &article) else { return }
    article.blocks[article.blocks.count - 1].role = .title
    article.blocks[article.blocks.count - 1].placement = .headline
    title = (index, range)
    hasTitle = true
  }

  mutating func writeBody(_ body: MarkdownBlocks) {
    let first = article.blocks.count
    for block in body.blocks {
      if block.kind == .code {
        let lines = block.lines.map { MarkdownInline.Piece(source: $0) }
        write(lines, as: .code, separator: 0x0A)
        wasImage = false
      } else {
        write(block, MarkdownInline(block.lines, of: article.sourceText, references: body.references))
      }
    }
    MarkdownLayout(first).assign(in: &article)
  }

  private mutating func write(_ block: MarkdownBlock, _ inline: MarkdownInline) {
    let isCaption = inline.isEmphasised && (wasImage || inline.hasImage)
    if !inline.isEmpty { write(inline.pieces, as: role(of: block, inline, isCaption: isCaption)) }
    for aside in inline.asides where aside.kind == .caption { write(aside.pieces, as: .caption) }
    asides.append(contentsOf: inline.asides.filter { $0.kind != .caption })
    wasImage = inline.hasImage && inline.isEmpty
  }

  private mutating func role(of block: MarkdownBlock, _ inline: MarkdownInline, isCaption: Bool) -> Block.Role {
    if isCaption || inline.elements.contains("figcaption") { return .caption }
    switch block.kind {
    case .heading(1): return heading(isFirst: true, inline)
    case .heading: return heading(isFirst: false, inline)
    case .paragraph: return inline.elements.contains("h1") ? heading(isFirst: true, inline) : .paragraph
    case .listItem: return .listItem
    case .quote: return .quote
    case .tableRow: return .table
    case .code: return .code
    case .footnote, .note: return .note
    }
  }

  /// The first heading of the first level is the title, unless the front matter names one.
  private mutating func heading(isFirst: Bool, _ inline: MarkdownInline) -> Block.Role {
    if let title {
      let words = inline.pieces.flatMap { article.sourceText[$0.source] }
      return words.elementsEqual(article.text[title.range]) ? .title : .heading
    }
    guard isFirst, !hasTitle else { return .heading }
    hasTitle = true
    return .title
  }

  /// Adds words as a block of their own.
  private mutating func write(
    _ pieces: [MarkdownInline.Piece],
    as role: Block.Role,
    origin: Origin = .text,
    separator: UInt8? = nil
  ) {
    let before = article.text.count
    if before > 0 { article.text.append(0x0A) }
    let start = article.text.count
    var linked = 0
    for (index, piece) in pieces.enumerated() where !piece.source.isEmpty || piece.replacement != nil {
      if index > 0, let separator {
        article.sourceMap.add(text: article.text.count, source: max(piece.source.lowerBound - 1, 0))
        article.text.append(separator)
      }
      article.sourceMap.add(text: article.text.count, source: piece.source.lowerBound)
      let length = article.text.count
      if let replacement = piece.replacement {
        article.text.append(contentsOf: String(replacement).utf8)
      } else {
        article.text.append(contentsOf: article.sourceText[piece.source])
      }
      if piece.isLinked { linked += article.text.count - length }
    }
    let range = TextLine.trimmed(start..<article.text.count, of: article.text)
    guard !range.isEmpty else {
      article.text.removeSubrange(before...)
      return
    }
    article.blocks.append(
      Block(
        range: range,
        role: role,
        origin: origin,
        linkedBytes: min(linked, range.count),
        placement: role == .caption ? .caption : role == .title ? .headline : .body
      )
    )
  }

  /// Adds what images say in words that are not shown.
  mutating func writeAsides() {
    for aside in asides {
      write(aside.pieces, as: aside.kind == .alternative ? .caption : .other, origin: .attribute)
    }
  }

  /// Adds the front matter as metadata, and takes the language from it.
  mutating func writeFrontMatter(_ front: FrontMatter) {
    let writer = MetadataWriter(origin: .meta, element: -1)
    for (index, value) in front.values.enumerated() where !value.isWaiver {
      let range = index == title?.value ? title?.range : writer.append(value, to: &article)
      guard let range else { continue }
      article.metas.append(Meta(kind: .frontMatter, name: value.name, value: range))
      if article.language == nil, ["lang", "language", "locale", "languagecode"].contains(value.name) {
        article.language = language(article.text[range])
      }
    }
  }

  /// A language tag (BCP 47), or nil for other words.
  private func language(_ value: ArraySlice<UInt8>) -> String? {
    let first = value.prefix { $0 != 0x2D && $0 != 0x5F }
    let isTag = value.allSatisfy { byte in
      byte == 0x2D || byte == 0x5F || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
    }
    guard isTag, (2...3).contains(first.count), value.count <= 35 else { return nil }
    return String(decoding: value.map { $0 == 0x5F ? 0x2D : $0 }, as: UTF8.self)
  }
}

extension MetadataWriter {
  /// Adds a front matter's value.
  fileprivate func append(_ value: FrontMatter.Value, to article: inout Article) -> Range<Int>? {
    let source = article.sourceText
    if value.pieces.count == 1, value.quote == .double {
      return append(json: source[value.pieces[0]], at: value.pieces[0].lowerBound, to: &article)
    }
    guard value.pieces.reduce(0, { $0 + $1.count }) <= Self.longestValue else { return nil }
    return append(to: &article, language: nil) { article in
      for (index, piece) in value.pieces.enumerated() {
        if index > 0 { article.text.append(0x20) }
        var start = piece.lowerBound
        for quote in piece where value.quote == .single && source[quote] == 0x27 && quote > start {
          guard source[quote - 1] == 0x27 else { continue }
          Self.copy(source[start..<quote], at: start, to: &article)
          start = quote + 1
        }
        Self.copy(source[start..<piece.upperBound], at: start, to: &article)
      }
    }
  }
}
