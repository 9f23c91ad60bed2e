import Provenance

/// Finds the time of publication among the words that a reader sees.
struct TimeReading {
  private let article: Article
  private let dates: DateReading

  init(_ article: Article, dates: DateReading) {
    self.article = article
    self.dates = dates
  }

  /// The first time element near the headline, then the first date in a line of its own.
  func published() -> String? {
    if let date = timeElement() { return date }
    let title = article.blocks.firstIndex { $0.role == .title } ?? 0
    var seen = 0
    for block in article.blocks[title...] where block.origin == .text && !block.isHidden && block.role.isArticle {
      seen += 1
      if seen > 25 { break }
      guard block.role == .dateline || block.role == .byline || block.range.count <= 120 else { continue }
      if let date = dates.date(in: article.text, block.range) { return date }
    }
    return nil
  }

  private func timeElement() -> String? {
    for (index, element) in article.elements.enumerated() where element.name == "time" {
      if let value = article.attributeRange("datetime", of: index),
        let date = dates.date(in: article.attributeBytes, value)
      {
        return date
      }
      if let date = dates.date(in: article.text, element.text) { return date }
    }
    return nil
  }
}
