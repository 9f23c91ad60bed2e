import Provenance

/// The roles and places of Markdown blocks that their markers do not tell: byline, date, note, related links, and what
/// stands at the top and at the end. As in plain text, a few lines have no layout.
struct MarkdownLayout {
  private static let fewestBlocks = 4
  /// A byline stands among this many blocks at either end.
  private static let edge = 6
  private let first: Int

  /// - Parameter first: the index of the body's first block.
  init(_ first: Int) { self.first = first }

  func assign(in article: inout Article) {
    let indices = first..<article.blocks.count
    guard article.blocks.count >= Self.fewestBlocks else { return }
    let signs = indices.map { sign(of: article.blocks[$0], in: article) }
    let prose = indices.filter { signs[$0 - first] == .none && isProse(article.blocks[$0]) }
    let firstProse = prose.first ?? first
    let lastProse = prose.last ?? article.blocks.count - 1
    var isRelated = false
    for index in indices {
      let isEdge = index < firstProse + 1 && index < first + Self.edge || index > lastProse - 1
      var block = article.blocks[index]
      switch (block.role, signs[index - first]) {
      case (.heading, let sign): isRelated = sign == .relatedHeading
      case (.listItem, _) where isRelated: block.role = .related
      case (.paragraph, .byline) where isEdge: block.role = .byline
      case (.paragraph, .date) where isEdge: block.role = .dateline
      case (.paragraph, .note), (.quote, .note): block.role = .note
      case (.paragraph, .rights) where index > lastProse: block.role = .siteFooter
      case (.paragraph, .relatedLink): block.role = .related
      default: break
      }
      if isRelated, block.role == .heading { block.role = .related }
      block.placement = placement(of: block, isTop: index < firstProse, isEnd: index >= lastProse)
      article.blocks[index] = block
    }
  }

  private func isProse(_ block: Block) -> Bool {
    [.paragraph, .listItem, .quote].contains(block.role) && block.range.count >= 60
  }

  private func sign(of block: Block, in article: Article) -> LineSign {
    guard [.paragraph, .quote, .heading].contains(block.role) else { return .none }
    let words = article.text[block.range]
    let line = TextLine(
      range: block.range,
      gap: 1,
      weight: TextLine.weight(words),
      endsSentence: TextLine.endsSentence(words)
    )
    return LineSign(line, words)
  }

  private func placement(of block: Block, isTop: Bool, isEnd: Bool) -> Placement {
    switch block.role {
    case .title: .headline
    case .byline: .byline
    case .caption: .caption
    case .siteFooter: .footer
    case .related: .body
    default: isTop ? .top : isEnd ? .end : .body
    }
  }
}
