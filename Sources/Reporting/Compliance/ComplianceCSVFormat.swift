import Provenance

/// A row an article (RFC 4180).
struct ComplianceCSVFormat: ReportFormat {
  static let about = About(id: "csv", summary: "a row an article, for a spreadsheet")
  static let fileExtension = "csv"

  private let options: ReportOptions
  private let words: Words

  init(options: ReportOptions) {
    self.options = options
    words = Words(options.language)
  }

  mutating func begin(_ header: ReportHeader, into output: inout [UInt8]) {
    CSV.row(
      ["published", "section", "title", "authors", "language", "verdict", "fails", "chain", "uri", "sha256"],
      into: &output
    )
  }

  mutating func article(_ article: AuditedArticle, into output: inout [UInt8]) {
    guard let article = options.scope.narrowed(article) else { return }
    let row = ComplianceRow(article, words: words)
    CSV.row(
      [
        row.published, row.section, row.title, row.authors, row.language ?? "", row.verdict.rawValue,
        row.findings.map(\.rule).joined(separator: " "), row.steps.joined(separator: " → "), row.uri, row.sha256,
      ],
      into: &output
    )
  }

  mutating func incident(_ incident: Incident, into output: inout [UInt8]) {
    guard options.scope.includes(incident) else { return }
    CSV.row(
      ["", "", "", "", "", "incident", incident.code.rawValue, incident.message, incident.uri, ""],
      into: &output
    )
  }

  mutating func end(_ summary: AuditReport.Summary, into output: inout [UInt8]) {}
}
