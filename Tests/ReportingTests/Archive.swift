import Provenance

extension Newsroom {
  /// So many articles over time, made of the four: more of them comply as the year goes on.
  static func archive(_ count: Int) -> [AuditedArticle] {
    let sections = ["City", "Science", "Lokales", "Culture", "Sport"]
    let authors = ["Han Ji-woo", "Marta Quiroga", "נועה ברק", "Tom Adeyemi", "Ines Falk", "Desk <night>"]
    return (0..<count).map { index in
      let isLate = index * 10 > count * 6
      var article =
        index % 7 == 0 || (!isLate && index % 3 == 0) ? cycleTrack : [nightBuses, whales, library][index % 3]
      article.text = nil
      if index % 8 == 5 {
        article.account.claims = []
        article.account.chain = ProvenanceChain()
      }
      article.source.uri = "content/\(index)-\(article.source.uri.split(separator: "/").last ?? "")"
      article.account.section = [sections[index % 5]]
      if !article.account.bylines.isEmpty {
        article.account.bylines = [Byline(name: authors[index % 6], evidence: article.account.bylines[0].evidence)]
      }
      let day = index * 330 / max(1, count)
      let date = "2026-\(String(day / 28 + 101).dropFirst())-\(String(day % 28 + 101).dropFirst())"
      article.account.published = index % 29 == 28 ? nil : date
      return article
    }
  }
}

extension AuditReport {
  /// A report like another one, of other articles.
  init(_ report: AuditReport, articles: [AuditedArticle]) {
    self.init(
      tool: report.tool,
      generated: report.generated,
      policies: report.policies,
      articles: articles,
      incidents: report.incidents
    )
  }
}
