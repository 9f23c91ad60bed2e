import Provenance

/// A row a finding (RFC 4180), for a spreadsheet. An article without findings has a row of its own.
struct CSVFormat: ReportFormat {
  static let about = About(id: "csv", summary: "a row a finding, for a spreadsheet")
  static let fileExtension = "csv"
  static let needsPlaces = true

  private static let columns = [
    "uri", "title", "language", "published", "verdict", "rule", "policy", "status", "severity", "message", "quote",
    "line", "column", "baseline",
  ]

  private var blank: [String] { Array(repeating: "", count: Self.columns.count) }

  init(options: ReportOptions) {}

  mutating func begin(_ header: ReportHeader, into output: inout [UInt8]) { CSV.row(Self.columns, into: &output) }

  mutating func article(_ article: AuditedArticle, into output: inout [UInt8]) {
    let account = article.account
    let first = [
      article.source.uri, account.title ?? "", account.language ?? "", account.published ?? "",
      article.verdict.rawValue,
    ]
    if article.findings.isEmpty { CSV.row(first + blank.dropFirst(first.count), into: &output) }
    for finding in article.findings {
      let evidence = finding.evidence.first
      let place = finding.evidence.lazy.compactMap(\.place).first
      CSV.row(
        first + [
          finding.rule, finding.policy, finding.status.rawValue, finding.severity.rawValue, finding.message,
          evidence?.quote ?? "", place.map { String($0.line) } ?? "", place.map { String($0.column) } ?? "",
          finding.baselineState?.rawValue ?? "",
        ],
        into: &output
      )
    }
  }

  mutating func incident(_ incident: Incident, into output: inout [UInt8]) {
    CSV.row(
      [
        incident.uri, "", "", "", "incident", incident.code.rawValue, "", "", "error", incident.message, "", "", "", "",
      ],
      into: &output
    )
  }

  mutating func end(_ summary: AuditReport.Summary, into output: inout [UInt8]) {}
}
