import Provenance

/// For a job summary or a comment on a pull request: the outcome first, what fails with its evidence, the rest folded.
///
/// GitHub takes 65,536 characters in a comment: articles beyond what fits are counted.
struct MarkdownFormat: ReportFormat {
  static let about = About(id: "markdown", summary: "for a job summary or a comment on a pull request")
  static let fileExtension = "md"
  static let needsPlaces = true

  private static let room = 50_000
  private let options: ReportOptions
  private let words: Words
  private var header: ReportHeader?
  private var failing = ""
  private var passing = ""
  private var incidents = ""
  private var leftOut = 0

  init(options: ReportOptions) {
    self.options = options
    words = Words(options.language)
  }

  mutating func begin(_ header: ReportHeader, into output: inout [UInt8]) { self.header = header }

  mutating func article(_ article: AuditedArticle, into output: inout [UInt8]) {
    let open = article.findings.filter(\.isOpen)
    if article.verdict == .pass, open.isEmpty {
      add("- \(name(article))\n", to: \.passing)
    } else {
      add(section(article, open), to: \.failing)
    }
  }

  mutating func incident(_ incident: Incident, into output: inout [UInt8]) {
    add("- \(Markdown.escaped(incident.uri)): \(Markdown.escaped(incident.message))\n", to: \.incidents)
  }

  mutating func end(_ summary: AuditReport.Summary, into output: inout [UInt8]) {
    let isFine = summary.failed == 0 && summary.incidents == 0
    output.write("## \(isFine ? "✅" : "❌") \(words["heading.report"])\n\n\(counts(summary))\n")
    if let policies = header?.policies, !policies.isEmpty {
      output.write(
        "\n\(words["heading.policies"]): \(policies.map { Markdown.escaped($0.title) }.joined(separator: ", "))\n"
      )
    }
    output.write(failing)
    if !incidents.isEmpty { output.write("\n### \(words["heading.incidents"])\n\n\(incidents)") }
    if !passing.isEmpty {
      let label = words.count("passed", summary.passed)
      output.write("\n<details><summary>\(XML.escaped(label))</summary>\n\n\(passing)\n</details>\n")
    }
    if leftOut > 0 { output.write("\n\(words.count("left-out", leftOut))\n") }
  }

  private mutating func add(_ piece: String, to list: WritableKeyPath<Self, String>) {
    let used = failing.utf8.count + passing.utf8.count + incidents.utf8.count
    if used + piece.utf8.count > Self.room { leftOut += 1 } else { self[keyPath: list] += piece }
  }

  private func name(_ article: AuditedArticle) -> String {
    let uri = Markdown.escaped(article.source.uri)
    return article.account.title.map { "**\(Markdown.escaped($0))** · \(uri)" } ?? "**\(uri)**"
  }

  private func section(_ article: AuditedArticle, _ findings: [Finding]) -> String {
    var lines = "\n### \(article.verdict == .pass ? "✅" : "❌") "
    lines += "\(Markdown.escaped(article.account.title ?? article.source.uri))\n\n"
    lines += "\(Markdown.escaped(article.source.uri))\n\n"
    let steps = words.steps(of: article.account).map(Markdown.escaped)
    lines += (steps.isEmpty ? words["label.no-claims"] : steps.joined(separator: " → ")) + "\n\n"
    for severity in Severity.allCases.reversed() {
      for finding in findings where finding.severity == severity { lines += item(finding) }
    }
    return lines
  }

  private func item(_ finding: Finding) -> String {
    let icon = finding.severity == .error ? "🔴" : finding.severity == .warning ? "🟡" : "🔵"
    let severity = words["severity.\(finding.severity.rawValue)"]
    var lines = "- \(icon) \(severity) **\(Markdown.escaped(finding.rule))**: \(Markdown.escaped(finding.message))\n"
    for evidence in finding.evidence.prefix(3) {
      let quote = Markdown.escaped(Terminal.shortened(Terminal.plain(evidence.quote), to: 240))
      let line = evidence.place.map { ":\($0.line)" } ?? ""
      lines += "  > “\(quote)” (\(words["placement.\(evidence.placement.rawValue)"])\(line))\n\n"
    }
    if let fix = finding.fix { lines += "  \(words["label.fix"]): \(Markdown.escaped(fix))\n" }
    return lines
  }

  private func counts(_ summary: AuditReport.Summary) -> String {
    let terminal = Terminal(usesColour: false, width: 100)
    let line = TextPage(words: words, terminal: terminal, showsPasses: false).summary(summary)
    return Terminal.plain(line)
  }
}
