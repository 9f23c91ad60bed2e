import Provenance

/// What the conditions look at: an article with its account, and what is worked out from them once.
final class Page {
  let article: Article
  let account: Account
  /// The day of the judgement (ISO 8601 date).
  let today: String

  init(article: Article, account: Account, today: String) {
    self.article = article
    self.account = account
    self.today = today
  }

  /// The day to whose policy the article is held: that of its publication, or today where it gives none.
  var day: Substring { account.published?.prefix(10) ?? today[...] }

  private(set) lazy var captions = Captions(article: article, credits: account.credits, claims: account.claims)
  private(set) lazy var script = WritingSystem.prevailing(in: article, language: account.language)

  func evidence(of items: [Found.Item]) -> [Evidence] {
    var all: [Evidence] = []
    for item in items {
      for evidence in self.evidence(of: item) where !all.contains(where: { $0.range == evidence.range }) {
        all.append(evidence)
      }
    }
    return all
  }

  private func evidence(of item: Found.Item) -> [Evidence] {
    switch item {
    case .claim(let index): account.claims[index].evidence
    case .byline(let index): account.bylines[index].evidence
    case .credit(let index): account.credits[index].evidence
    case .note(let index): account.notes[index].evidence
    case .discrepancy(let index): account.discrepancies[index].evidence
    case .range(let start, let end): [article.evidence(at: start..<end)]
    }
  }

  /// Where something is missing: the headline, or else the first words of the article, or else of the page.
  private(set) lazy var anchor: [Evidence] = {
    let shown = article.blocks.lazy.filter { !$0.isHidden && !$0.range.isEmpty }
    let block =
      shown.first { $0.role == .title } ?? shown.first { $0.role.isArticle } ?? shown.first { $0.role != .metadata }
      ?? shown.first
    guard let block else { return [] }
    return [article.evidence(at: firstLine(of: block.range))]
  }()

  private func firstLine(of range: Range<Int>) -> Range<Int> {
    let trimmed = article.trimmed(range)
    let end = article.text[trimmed].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? trimmed.upperBound
    return trimmed.lowerBound..<end
  }

  /// The sentence in which an evidence stands, within its block.
  func sentence(around evidence: Evidence) -> Range<Int> {
    guard evidence.start >= 0, evidence.end <= article.text.count, evidence.start < evidence.end else { return 0..<0 }
    guard let index = article.blockIndex(at: evidence.start) else { return evidence.range }
    let block = article.blocks[index].range
    let first = max(block.lowerBound, evidence.start - Self.longestSentence)
    let last = min(block.upperBound, evidence.end + Self.longestSentence)
    var start = evidence.start
    while start > first, !isSentenceEnd(before: start) { start -= 1 }
    var end = evidence.end
    while end < last, !isSentenceEnd(before: end) { end += 1 }
    return article.trimmed(start..<max(end, evidence.end))
  }

  /// How far the sentence around an evidence is looked for on either side, in bytes: a hostile one would have no end.
  private static let longestSentence = 2000

  /// Whether a sentence ends right before a position: after ". ", "! ", "? ", a line's end, or "。".
  private func isSentenceEnd(before position: Int) -> Bool {
    let text = article.text
    switch text[position - 1] {
    case 0x0A: return true
    case 0x20:
      guard position >= 2 else { return false }
      return [UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?")].contains(text[position - 2])
    case 0x82: return position >= 3 && text[position - 2] == 0x80 && text[position - 3] == 0xE3
    default: return false
    }
  }

  /// How many words of the article a reader has met before a position; counting stops past `limit`.
  func words(before position: Int, limit: Int) -> Int {
    var count = WordCount()
    for block in article.blocks where block.role.isArticle && !block.isHidden && block.origin == .text {
      guard block.range.lowerBound < position else { break }
      count.add(article.text[block.range.lowerBound..<min(block.range.upperBound, position)])
      if count.words > limit { break }
    }
    return count.words
  }
}
