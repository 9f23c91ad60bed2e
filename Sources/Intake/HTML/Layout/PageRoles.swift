import Markup
import Provenance

/// Gives each block its role and its placement: what is the article, and what is furniture around it.
struct PageRoles {
  let page: PageOutline
  let title: Int
  let main: MainText
  private(set) var regions: [Region]
  /// Blocks of the article's running text: the first, and one past the last.
  private(set) var running: Range<Int> = 0..<0

  /// Per block: an element within it names an author.
  private(set) var namesAuthor: [Bool]

  /// What an element makes of the blocks in it.
  enum Region: UInt8 {
    case none
    case navigation, related, comments, commentForm, cookies, newsletter, share, advertisement, footer, header
    case biography, form, button, player, other
    case title, byline, dateline, section, standfirst, caption, note, label, quote, table, code, list, heading
  }

  /// Gives roles and placements to the blocks of a page whose visible text is complete.
  ///
  /// - Parameters:
  ///   - tags: what each element is.
  ///   - names: what each attribute is.
  static func assign(to article: inout Article, tags: [Tag], names: [MarkupEvents.Attribute]) {
    let page = PageOutline(article, tags: tags, names: names)
    let title = PageTitle(page).element
    var roles = PageRoles(page, title: title)
    roles.findRunningText()
    roles.findRegions()
    roles.findAuthors()
    for index in article.blocks.indices where article.blocks[index].role != .metadata {
      let (role, placement) = roles.role(of: index)
      article.blocks[index].role = role
      article.blocks[index].placement = placement
    }
  }

  private init(_ page: PageOutline, title: Int) {
    self.page = page
    self.title = title
    main = MainText(page, title: title)
    regions = Array(repeating: .none, count: page.tags.count)
    namesAuthor = Array(repeating: false, count: page.article.blocks.count)
  }

  private mutating func findRunningText() {
    var first = -1
    var last = -1
    for (index, block) in page.article.blocks.enumerated() where block.origin == .text && !block.isHidden {
      guard block.element >= 0, page.contains(main.core, block.element), !main.isFurniture[block.element],
        block.range.count >= 60, block.linkedBytes * 5 < block.range.count * 2
      else { continue }
      if first < 0 { first = index }
      last = index
    }
    running = first < 0 ? 0..<0 : first..<last + 1
  }

  private mutating func findRegions() {
    for index in page.tags.indices {
      let parent = page.article.elements[index].parent
      let inherited = parent < 0 ? Region.none : regions[parent]
      regions[index] = region(of: index, within: inherited)
    }
  }

  /// Bylines whose author is a part of them ("By <span class=author>…</span>, London").
  private mutating func findAuthors() {
    for index in page.tags.indices where page.hints[index].contains(.byline) && !page.article.elements[index].isHidden {
      let text = page.article.elements[index].text
      guard !text.isEmpty, let block = page.article.firstBlock(from: text.lowerBound + 1) else { continue }
      let range = page.article.blocks[block].range
      if range.count <= 200, range.lowerBound <= text.lowerBound + 1 || text.count * 3 > range.count {
        namesAuthor[block] = true
      }
    }
  }

  private func region(of index: Int, within outer: Region) -> Region {
    if index == title { return .title }
    let own = own(index, within: outer)
    switch outer {
    case .none, .list, .quote, .table, .note, .heading: return own == .none ? outer : own
    case .standfirst, .dateline, .section, .share, .label, .player:
      return own == .byline || own == .dateline || own == .label || own == .caption ? own : outer
    case .header: return own == .navigation || own == .form || own == .section ? own : outer
    case .byline: return own == .biography || own == .dateline || own == .share || own == .caption ? own : outer
    case .comments: return own == .form ? .commentForm : outer
    case .button: return own == .caption ? own : outer
    case .caption: return own == .quote || own == .table || own == .code || own == .button ? own : outer
    case .title, .code: return outer
    default: return own == .button ? own : outer
    }
  }

  private func own(_ index: Int, within outer: Region) -> Region {
    let holdsText = page.contains(index, main.core) || page.contains(index, title)
    if let region = byTag(index, holdsText: holdsText) { return region }
    guard !holdsText, index != main.core else { return .none }
    return byHints(index, within: outer)
  }

  private func byTag(_ index: Int, holdsText: Bool) -> Region? {
    switch page.tags[index] {
    case .nav: return holdsText ? nil : page.hints[index].contains(.section) ? .section : .navigation
    case .figcaption, .caption: return .caption
    case .figure: return !holdsText && length(index) < 1500 ? .caption : nil
    case .button, .select: return .button
    case .form, .fieldset, .textarea, .input, .label: return holdsText ? nil : byFormHints(index)
    case .dialog: return holdsText ? nil : .cookies
    case .footer: return holdsText || isInContainer(index) ? nil : .footer
    case .header: return holdsText || isInContainer(index) ? nil : .header
    case .aside: return holdsText ? nil : byAside(index)
    case .article: return holdsText || page.contains(main.core, index) && !isLinkDense(index) ? nil : byArticle(index)
    case .blockquote: return holdsText ? nil : .quote
    case .table: return holdsText ? nil : .table
    case .pre, .code: return holdsText || page.tags[index] == .code ? nil : .code
    case .h1, .h2, .h3, .h4, .h5, .h6: return .heading
    case .ul, .ol, .dl: return holdsText ? nil : byList(index)
    case .address: return page.hints[index].isDisjoint(with: .byline) ? nil : .byline
    default: return nil
    }
  }

  private func byFormHints(_ index: Int) -> Region {
    let hints = page.hints[index]
    if hints.contains(.comments) { return .commentForm }
    return hints.contains(.newsletter) ? .newsletter : .form
  }

  private func byAside(_ index: Int) -> Region? {
    let hinted = byHints(index, within: .none)
    if hinted != .none { return hinted }
    return isInContainer(index) && !isLinkDense(index) ? nil : .related
  }

  private func byArticle(_ index: Int) -> Region {
    page.hints[index].contains(.comments) ? .comments : .related
  }

  private func byList(_ index: Int) -> Region? {
    let hinted = byHints(index, within: .none)
    if hinted != .none { return hinted }
    guard page.contains(main.core, index) else { return isLinkDense(index) ? .navigation : .list }
    return isLinkDense(index) && length(index) > 60 ? .related : .list
  }

  private func byHints(_ index: Int, within outer: Region) -> Region {
    let hints = page.hints[index]
    guard !hints.isEmpty else { return .none }
    let length = length(index)
    let isArticle = isInContainer(index)
    if hints.contains(.comments) { return hints.contains(.byline) && length < 80 ? .byline : .comments }
    if hints.contains(.cookies) { return .cookies }
    if hints.contains(.newsletter) { return .newsletter }
    if hints.contains(.biography) { return length < 60 ? .byline : .biography }
    if hints.contains(.caption), length < 800 { return .caption }
    if hints.contains(.byline), length < 1500 { return .byline }
    if hints.contains(.related) { return .related }
    if hints.contains(.share), length < 400 { return .share }
    if hints.contains(.advertisement) { return .advertisement }
    if hints.contains(.navigation) { return .navigation }
    if hints.contains(.player), length < 400 { return .player }
    if hints.contains(.form), length < 600 { return .form }
    if hints.contains(.note), length < 2000 { return .note }
    if hints.contains(.date), length < 120 { return .dateline }
    if hints.contains(.section), length < 200 { return .section }
    if hints.contains(.tags), length < 400, isLinkDense(index) { return .navigation }
    if hints.contains(.standfirst), length < 1500, isBeforeText(index),
      hints.isDisjoint(with: [.card, .media])
    {
      return .standfirst
    }
    if hints.contains(.label), length < 60 { return .label }
    if hints.contains(.footer), !isArticle { return .footer }
    if hints.contains(.header), !isArticle { return .header }
    if hints.contains(.card), isLinkDense(index) { return .related }
    return .none
  }

  private func length(_ index: Int) -> Int { page.article.elements[index].text.count }

  private func isInContainer(_ index: Int) -> Bool {
    main.container >= 0 ? page.contains(main.container, index) : page.contains(main.core, index)
  }

  private func isBeforeText(_ index: Int) -> Bool {
    guard !running.isEmpty, isNearTitle(index) else { return false }
    let second = min(running.lowerBound + 1, running.upperBound - 1)
    return page.article.elements[index].text.lowerBound <= page.article.blocks[second].range.lowerBound
  }

  private func isNearTitle(_ index: Int) -> Bool {
    guard title >= 0 else { return true }
    return page.article.elements[index].text.upperBound + 400 >= page.article.elements[title].text.lowerBound
  }

  private func isLinkDense(_ index: Int) -> Bool {
    let text = page.article.elements[index].text
    guard var block = page.article.firstBlock(from: text.lowerBound) else { return false }
    var linked = 0
    var all = 0
    var looked = 0
    while block < page.article.blocks.count, page.article.blocks[block].range.lowerBound < text.upperBound, looked < 64
    {
      linked += page.article.blocks[block].linkedBytes
      all += page.article.blocks[block].range.count
      block += 1
      looked += 1
    }
    return all > 0 && linked * 2 > all
  }
}
