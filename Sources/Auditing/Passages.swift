import Provenance

extension Article {
  /// The article's words as a reader meets them, and after them what machines read that evidence may quote.
  var passages: [AuditedArticle.Passage] {
    blocks.filter { $0.role.isArticle || $0.role == .metadata || $0.origin != .text }.map { block in
      AuditedArticle.Passage(start: block.range.lowerBound, role: block.role.rawValue, text: string(block.range))
    }
  }
}

extension AuditedArticle {
  /// Gives each evidence its line and column in the source.
  mutating func fillPlaces(from article: Article) {
    let lines = article.sourceLines
    let fill = { (evidence: inout [Evidence]) in
      for index in evidence.indices {
        evidence[index].place = article.place(of: evidence[index], in: lines)
      }
    }
    for index in account.bylines.indices { fill(&account.bylines[index].evidence) }
    for index in account.credits.indices { fill(&account.credits[index].evidence) }
    for index in account.notes.indices { fill(&account.notes[index].evidence) }
    for index in account.claims.indices { fill(&account.claims[index].evidence) }
    for index in account.discrepancies.indices { fill(&account.discrepancies[index].evidence) }
    for index in findings.indices { fill(&findings[index].evidence) }
  }
}
