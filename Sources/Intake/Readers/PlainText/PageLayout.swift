import Provenance

/// The roles of a page's lines, found from what each says of itself and from where it stands.
struct PageLayout {
  /// Texts of fewer lines have no layout: each line is a paragraph.
  private static let fewestLines = 4
  private static let longestRelated = 12

  private let lines: [TextLine]
  private let text: [UInt8]
  private var signs: [LineSign]
  /// The first line of the article's own prose; before it stand title, byline and the like.
  private let firstProse: Int
  /// The line after the article's last prose.
  private let tail: Int
  private var title: Int?
  /// The first line after the title that nothing else is known of.
  private var standfirst: Int?
  private(set) var blocks: [Block] = []

  init(_ text: [UInt8]) {
    self.text = text
    lines = TextLine.split(text)
    guard lines.count >= Self.fewestLines else {
      signs = []
      firstProse = 0
      tail = lines.count
      blocks = lines.map { Block(range: $0.range, role: .paragraph) }
      return
    }
    signs = lines.map { LineSign($0, text[$0.range]) }
    (firstProse, tail) = Self.prose(lines, signs)
    title = findTitle()
    markRepeats()
    if let title { standfirst = signs.indices.dropFirst(title + 1).first { signs[$0] == .none } }
    assign()
  }
}

extension PageLayout {
  private static func isProse(_ line: TextLine) -> Bool {
    line.weight >= 140 || line.endsSentence && line.weight >= 60
  }

  /// Where the article's prose begins and ends. What follows a comment form or a statement of rights late in the text
  /// belongs to the page's foot, however long it is.
  private static func prose(_ lines: [TextLine], _ signs: [LineSign]) -> (first: Int, tail: Int) {
    let prose = lines.indices.filter { signs[$0] == .none && isProse(lines[$0]) }
    guard let first = prose.first, let last = prose.last else { return (min(lines.count, 6), lines.count) }
    let total = prose.reduce(0) { $0 + lines[$1].weight }
    var seen = 0
    var tail = last + 1
    for index in first...last {
      let isFoot = signs[index] == .commentForm || signs[index] == .rights
      if isFoot, seen * 4 >= total * 3 {
        tail = index
        break
      }
      if signs[index] == .none, isProse(lines[index]) { seen += lines[index].weight }
    }
    return (first, tail)
  }

  private func words(_ index: Int) -> ArraySlice<UInt8> { text[lines[index].range] }

  /// The first line that can be a headline: one that is repeated before the prose, else the first that is long enough.
  private func findTitle() -> Int? {
    let head = (0..<max(firstProse, 1)).filter { isTitleLike($0) }
    for (place, index) in head.enumerated() {
      let again = head[(place + 1)...].prefix(40).filter { isTitle(words(index), of: words($0)) }
      if let shortest = ([index] + again).min(by: { lines[$0].weight < lines[$1].weight }), !again.isEmpty {
        return shortest
      }
      if place >= 40 { break }
    }
    return head.first { lines[$0].weight >= 16 && words($0).contains(0x20) || lines[$0].weight >= 24 } ?? head.first
  }

  private func isTitleLike(_ index: Int) -> Bool {
    let line = lines[index]
    guard line.weight <= 240, [.none, .note, .bullet, .newsletter].contains(signs[index]) else { return false }
    return !line.endsSentence || line.weight <= 140 && words(index).last != 0x2E
  }

  /// Whether two lines are the same title, or one is the other with the site's name after it.
  private func isTitle(_ first: ArraySlice<UInt8>, of second: ArraySlice<UInt8>) -> Bool {
    if first == second { return true }
    let (short, long) = first.count < second.count ? (first, second) : (second, first)
    guard short.count >= 16, long.starts(with: short) else { return false }
    let rest = long.dropFirst(short.count)
    return [" - ", " | ", " – ", " — ", " : ", " :: "].contains { rest.starts(with: Array($0.utf8)) }
  }

  /// A line that is directly repeated is a picture's caption beside the same words for those who do not see it.
  private mutating func markRepeats() {
    for index in lines.indices.dropFirst() where repeats(index) {
      let isTitle = title.map { words($0) == words(index) } ?? false
      guard signs[index] == .none || signs[index - 1] == .none, !isTitle else { continue }
      guard lines[index].weight >= 30, lines[index].weight <= 500 else { continue }
      signs[index] = .caption
      signs[index - 1] = .caption
    }
  }

  /// Whether a line has the words of the one before, but for a credit in brackets that only one of them ends with.
  private func repeats(_ index: Int) -> Bool {
    let (first, second) = (words(index - 1), words(index))
    if first == second { return signs[index] == .none }
    let (short, long) = first.count < second.count ? (first, second) : (second, first)
    guard short.count >= 30, long.count - short.count <= 80, long.starts(with: short) else { return false }
    let rest = long.dropFirst(short.count).drop { $0 == 0x20 }
    return rest.first == UInt8(ascii: "[") && rest.last == UInt8(ascii: "]")
      || rest.first == UInt8(ascii: "(") && rest.last == UInt8(ascii: ")")
  }
}

extension PageLayout {
  /// What the lines after the article belong to, until a line says otherwise.
  private enum Region { case article, related, commentForm, foot }

  private mutating func assign() {
    var region = Region.article
    var relatedLeft = 0
    blocks.reserveCapacity(lines.count)
    for index in lines.indices {
      let role: Block.Role
      switch region {
      case .related where relatedLeft > 0 && isLink(index) && index > firstProse:
        relatedLeft -= 1
        role = .related
      case .commentForm where signs[index] == .none || signs[index] == .section || signs[index] == .menu:
        role = .commentForm
      case .foot where signs[index] == .none || signs[index] == .menu || signs[index] == .section:
        role = .siteFooter
      default:
        role = self.role(of: index)
        region = self.region(after: role, at: index, in: region)
        relatedLeft = signs[index] == .relatedHeading ? Self.longestRelated : 0
      }
      blocks.append(Block(range: lines[index].range, role: role, placement: placement(of: role, at: index)))
    }
  }

  /// Whether a line after a heading of related articles is one of their titles. Set apart from titles that stand
  /// together and before prose, it is a heading of the article.
  private func isLink(_ index: Int) -> Bool {
    let line = lines[index]
    if line.gap > 0, lines[index - 1].gap == 0, index + 1 < tail, Self.isProse(lines[index + 1]) { return false }
    return [.none, .bullet, .relatedLink].contains(signs[index]) && line.weight <= 140
      && !(line.endsSentence && line.weight >= 60)
  }

  private func region(after role: Block.Role, at index: Int, in region: Region) -> Region {
    if signs[index] == .relatedHeading, role == .related { return .related }
    guard index >= tail else { return .article }
    switch role {
    case .commentForm: return .commentForm
    case .siteFooter: return .foot
    case .byline, .note, .caption, .dateline: return region == .related ? .article : region
    default: return region
    }
  }

  private func role(of index: Int) -> Block.Role {
    let isHead = index < firstProse
    let isTail = index >= tail
    if let title, words(title) == words(index) { return .title }
    if let title, isHead, isTitle(words(title), of: words(index)) { return .siteHeader }
    switch signs[index] {
    case .share: return .share
    case .section: return isHead ? .sectionLine : isTail ? .navigation : .paragraph
    case .menu: return isHead || isTail ? .navigation : .paragraph
    case .relatedHeading, .relatedLink: return .related
    case .byline: return .byline
    case .date: return isHead || isTail || isBesideByline(index) ? .dateline : plain(index)
    case .caption: return .caption
    case .note: return .note
    case .commentForm: return isTail ? .commentForm : isHead ? .navigation : plain(index)
    case .rights: return .siteFooter
    case .newsletter: return lines[index].weight <= 100 && !isHead ? .newsletter : plain(index)
    case .cookies: return isHead || isTail ? .cookieBanner : plain(index)
    case .bullet: return .listItem
    case .none: return plain(index)
    }
  }

  private func isBesideByline(_ index: Int) -> Bool {
    index > 0 && signs[index - 1] == .byline || index + 1 < lines.count && signs[index + 1] == .byline
  }

  private func plain(_ index: Int) -> Block.Role {
    let line = lines[index]
    guard index < firstProse else {
      let isShort = line.weight <= 100 && !line.endsSentence && words(index).last != 0x3A
      let stands = line.gap > 0 && index + 1 < tail && Self.isProse(lines[index + 1])
      return isShort && stands && index < tail && words(index).contains(0x20) ? .heading : .paragraph
    }
    guard let title, index > title else { return .paragraph }
    if LineWording(line, words(index)).isBareName, isBesideDate(index) { return .byline }
    return index == standfirst && line.weight >= 40 ? .standfirst : .paragraph
  }

  private func isBesideDate(_ index: Int) -> Bool {
    signs[index - 1] == .date || index + 1 < lines.count && signs[index + 1] == .date
  }

  private func placement(of role: Block.Role, at index: Int) -> Placement {
    switch role {
    case .title: .headline
    case .byline: .byline
    case .caption: .caption
    case .siteFooter, .commentForm, .navigation, .newsletter, .cookieBanner, .share, .siteHeader, .related:
      index >= tail ? .footer : index < firstProse ? .top : .body
    default: index < firstProse ? .top : index >= tail || isLast(index) ? .end : .body
    }
  }

  /// Whether nothing but the page's foot, bylines and notes follow.
  private func isLast(_ index: Int) -> Bool { index >= tail - 1 || signs[index] == .note && index * 4 >= tail * 3 }
}
