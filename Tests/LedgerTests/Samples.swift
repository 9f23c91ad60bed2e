import Ledger
import Provenance

/// Made-up audits of one made-up article.
enum Samples {
  static let policy = AuditReport.PolicyReference(name: "house", title: "House rules", sha256: "p1")

  static func evidence(_ quote: String, _ placement: Placement = .end) -> Evidence {
    Evidence(
      quote: quote,
      prefix: "",
      suffix: "",
      start: 0,
      end: quote.utf8.count,
      path: nil,
      placement: placement,
      origin: .text
    )
  }

  static func claim(
    _ activity: Activity = .translate,
    _ agent: Agent = Agent(.humanWithAI, tool: "Lingua"),
    from: String? = "ko",
    _ placement: Placement = .end
  ) -> Claim {
    Claim(
      activity,
      by: agent,
      from: from,
      oversight: true,
      confidence: 0.9,
      evidence: [evidence("put into English with Lingua", placement)]
    )
  }

  static func article(
    _ version: String = "1",
    uri: String = "https://news.example/a",
    paragraphs: [String] = ["The ferry sails at nine in the morning from the old pier."],
    change: (inout Account) -> Void = { _ in }
  ) -> AuditedArticle {
    var account = Account()
    account.title = "Ferry, \"reopened\""
    account.section = ["National", "Transport"]
    account.bylines = [Byline(name: "Mara Quist", evidence: [evidence("By Mara Quist", .byline)])]
    account.claims = [claim()]
    change(&account)
    return AuditedArticle(
      source: SourceDescription(
        uri: uri,
        mediaType: "text/html",
        charset: "utf-8",
        bytes: 10,
        sha256: "sha-" + version,
        retrieved: nil
      ),
      account: account,
      findings: [Finding(rule: "no-byline", policy: "house", status: .pass, severity: .error, message: "named")],
      verdict: .pass,
      text: paragraphs.map { AuditedArticle.Passage(start: 0, role: "paragraph", text: $0) }
    )
  }

  static func record(_ article: AuditedArticle, at time: String = "2026-03-05T00:00:00Z") -> AuditRecord {
    AuditRecord(article: article, policies: [policy], audited: time, tool: "1.0")
  }
}
