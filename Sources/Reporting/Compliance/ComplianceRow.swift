import Provenance

/// An article in the list of a compliance report.
struct ComplianceRow: Sendable {
  var uri: String
  var title: String
  var language: String?
  var published: String
  var section: String
  var authors: String
  var verdict: AuditedArticle.Verdict
  var tally: String
  var errors: Int
  var warnings: Int
  var steps: [String]
  var findings: [Finding]
  var sha256: String

  init(_ article: AuditedArticle, words: Words) {
    let account = article.account
    uri = article.source.uri
    title = account.title ?? article.source.uri
    language = HTMLQuotes.tag(account.language)
    published = Day(account.published)?.iso ?? ""
    section = account.section.joined(separator: " › ")
    authors = account.bylines.map(\.name).joined(separator: ", ")
    verdict = article.verdict
    tally = words.tally(article.findings)
    let failing = article.findings.filter { $0.status == .fail }
    errors = failing.count { $0.severity == .error }
    warnings = failing.count { $0.severity == .warning }
    steps = words.steps(of: account)
    findings = failing.sorted { $0.severity > $1.severity }
    sha256 = article.source.sha256
  }
}
