import Provenance

/// The figures for a wiki, an issue or a mail.
struct ComplianceMarkdownFormat: ReportFormat {
  static let about = About(id: "markdown", summary: "the figures, for a wiki or a mail")
  static let fileExtension = "md"

  private static let nameLimit = 10
  private static let worstLimit = 10

  private let options: ReportOptions
  private let words: Words
  private var header: ReportHeader?
  private var figures: ComplianceFigures
  private var worst: [ComplianceRow] = []

  init(options: ReportOptions) {
    self.options = options
    words = Words(options.language)
    figures = ComplianceFigures(since: options.earlier)
  }

  mutating func begin(_ header: ReportHeader, into output: inout [UInt8]) { self.header = header }

  mutating func article(_ article: AuditedArticle, into output: inout [UInt8]) {
    guard let article = options.scope.narrowed(article) else { return }
    figures.count(article)
    guard article.verdict == .fail else { return }
    worst.append(ComplianceRow(article, words: words))
    guard worst.count > Self.worstLimit * 8 else { return }
    trim()
  }

  mutating func incident(_ incident: Incident, into output: inout [UInt8]) {
    if options.scope.includes(incident) { figures.count(incident) }
  }

  mutating func past(_ incident: Incident, into output: inout [UInt8]) {
    if options.scope.includes(incident) { figures.count(past: incident) }
  }

  mutating func end(_ summary: AuditReport.Summary, into output: inout [UInt8]) {
    trim()
    let page = CompliancePage(figures: figures, header: header, scope: options.scope, words: words)
    output.write("# \(page.title)\n\n\(Markdown.escaped(page.period)). \(Markdown.escaped(page.held)).\n\n")
    output.write("**\(percent(figures.all.permille))** \(words.count("rate", figures.summary.articles))\n")
    if let heading = page.changesHeading {
      output.write("\n## \(Markdown.escaped(heading))\n\n")
      output.write(page.changesSentences.map(Markdown.escaped).joined(separator: " ") + "\n")
      rows(["col-rule", "col-then", "col-now", "col-difference"], page.changedRules, into: &output)
    }
    table(
      "rules",
      ["col-rule", "col-failed", "col-waived", "col-rate"],
      into: &output,
      figures.sortedRules.map {
        [$0.name, grouped($0.tally.failed), grouped($0.tally.waived), percent($0.tally.permille)]
      }
    )
    let tally = { (name: String, tally: ComplianceTally) in
      [name, grouped(tally.articles), grouped(tally.passed), percent(tally.permille)]
    }
    let columns = ["col-articles", "col-comply", "col-rate"]
    table("trend", ["col-period"] + columns, into: &output, figures.trend.points.suffix(24).map(tally))
    for (key, breakdown) in figures.breakdowns {
      let rows = breakdown.sorted.prefix(Self.nameLimit).map { tally(page.name($0.name, in: key), $0.tally) }
      table(key, ["col-name"] + columns, into: &output, rows)
    }
    table("incidents", ["col-reason", "col-times"], into: &output, page.reasons.map { [$0.name, grouped($0.count)] })
    if let words = page.pastIncidents { output.write("\n\(Markdown.escaped(words))\n") }
    if !worst.isEmpty { output.write("\n## \(words["compliance.list"])\n\n") }
    for row in worst {
      let rules = row.findings.map { "`\(Markdown.escaped($0.rule))`" }.joined(separator: " ")
      output.write("- \(Markdown.escaped(row.title)), \(Markdown.escaped(row.uri)): \(row.tally) \(rules)\n")
    }
  }

  /// Keeps those with the most errors; of alike ones, those that came first.
  private mutating func trim() {
    let sorted = worst.enumerated().sorted {
      ($1.element.errors, $1.element.warnings, $0.offset) < ($0.element.errors, $0.element.warnings, $1.offset)
    }
    worst = sorted.prefix(Self.worstLimit).map(\.element)
  }

  private func table(_ heading: String, _ columns: [String], into output: inout [UInt8], _ rows: [[String]]) {
    guard !rows.isEmpty else { return }
    output.write("\n## \(words["compliance.\(heading)"])\n")
    self.rows(columns, rows, into: &output)
  }

  private func rows(_ columns: [String], _ rows: [[String]], into output: inout [UInt8]) {
    guard !rows.isEmpty else { return }
    output.write("\n| " + columns.map { words["compliance.\($0)"] }.joined(separator: " | ") + " |\n")
    output.write("|---" + String(repeating: "|---:", count: columns.count - 1) + "|\n")
    for row in rows { output.write("| " + row.map(Markdown.escaped).joined(separator: " | ") + " |\n") }
  }
}
