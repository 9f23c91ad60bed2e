import Markup
import Provenance

/// Finds the element that holds the article's headline: the heading that says what the page's metadata calls it.
struct PageTitle {
  /// The element; -1 where no heading is the article's.
  private(set) var element = -1

  private let article: Article
  private let declared: [[UInt8]]

  init(_ page: PageOutline) {
    article = page.article
    declared = Self.declaredTitles(page.article)
    element = find(page)
  }

  private static func declaredTitles(_ article: Article) -> [[UInt8]] {
    var titles: [[UInt8]] = []
    for name in ["og:title", "twitter:title", "headline", "dc.title", "title", "parsely-title"] {
      for meta in article.metas where meta.name == name { titles.append(key(article.text[meta.value])) }
    }
    for thing in article.things {
      if let headline = article.text("headline", of: thing) { titles.append(key(article.text[headline])) }
    }
    return titles.filter { !$0.isEmpty }
  }

  private func find(_ page: PageOutline) -> Int {
    var best = -1
    var bestScore = 0
    for index in page.headings {
      let text = page.article.elements[index].text
      guard !text.isEmpty, text.count < 600, !page.article.elements[index].isHidden else { continue }
      let score = score(Self.key(page.article.text[text])) + preference(index, page)
      if score > bestScore {
        bestScore = score
        best = index
      }
    }
    return best
  }

  private func preference(_ index: Int, _ page: PageOutline) -> Int {
    var score = 0
    switch page.tags[index] {
    case .h1: score += 30
    case .h2: score += 8
    default: break
    }
    if page.hints[index].contains(.headline) { score += 20 }
    if page.hints[index].contains(.header) { score -= 10 }
    return score
  }

  /// How much a heading says what the metadata says, from 0 to 100.
  private func score(_ heading: [UInt8]) -> Int {
    guard heading.count >= 4 else { return -20 }
    var best = 0
    for title in declared {
      if title == heading { return 100 }
      if heading.count >= 12, title.starts(with: heading) { best = max(best, 80) }
      if title.count >= 12, heading.starts(with: title) { best = max(best, 70) }
      let common = zip(title, heading).prefix { $0 == $1 }.count
      if common >= 16, common * 2 > heading.count { best = max(best, 50) }
    }
    return best
  }

  /// Letters and digits in lower case; all that isn't ASCII counts as a letter.
  private static func key(_ words: ArraySlice<UInt8>) -> [UInt8] {
    words.prefix(600).compactMap { byte in
      switch byte {
      case 0x41...0x5A: byte | 0x20
      case 0x61...0x7A, 0x30...0x39, 0x80...: byte
      default: nil
      }
    }
  }
}
