import Provenance

/// Workflow commands of GitHub Actions: an annotation a finding.
///
/// https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
struct GitHubFormat: ReportFormat {
  static let about = About(id: "github", summary: "annotations of GitHub Actions (workflow commands)")
  static let fileExtension = "github.txt"
  static let needsPlaces = true

  private let words: Words
  private var baseline: Set<String>?

  init(options: ReportOptions) { words = Words(options.language) }

  mutating func begin(_ header: ReportHeader, into output: inout [UInt8]) { baseline = header.baseline }

  mutating func article(_ article: AuditedArticle, into output: inout [UInt8]) {
    for violation in article.violations(baseline: baseline) where violation.isOpen {
      let finding = violation.finding
      let place = violation.place
      let single = place.map { $0.line == $0.endLine } ?? false
      let text = [finding.message, finding.fix].compactMap(\.self).map(Terminal.plain).joined(separator: "\n")
      let level = finding.severity == .note ? "notice" : finding.severity.rawValue
      output.write(
        command(
          level,
          uri: article.source.uri,
          [
            ("line", String(place?.line ?? 1)), ("endLine", place.map { String($0.endLine) }),
            ("col", single ? place.map { String($0.column) } : nil),
            ("endColumn", single ? place.map { String($0.endColumn) } : nil), ("title", finding.rule),
          ],
          text
        )
      )
    }
  }

  mutating func incident(_ incident: Incident, into output: inout [UInt8]) {
    output.write(
      command("error", uri: incident.uri, [("title", incident.code.rawValue)], Terminal.plain(incident.message))
    )
  }

  mutating func end(_ summary: AuditReport.Summary, into output: inout [UInt8]) {
    let page = TextPage(words: words, terminal: Terminal(usesColour: false, width: 100), showsPasses: false)
    output.write(page.summary(summary))
  }

  private func command(_ name: String, uri: String, _ properties: [(String, String?)], _ text: String) -> String {
    let isFile = !Location.hasScheme(uri)
    let list = [("file", isFile ? Location.path(uri) : nil)] + properties
    let written = list.compactMap { key, value in value.map { "\(key)=\(property($0))" } }
    return "::\(name) \(written.joined(separator: ","))::\(data(isFile ? text : "\(uri): \(text)"))\n"
  }

  private func data(_ words: String) -> String {
    words.replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
  }

  private func property(_ words: String) -> String {
    data(Terminal.plain(words)).replacing(":", with: "%3A").replacing(",", with: "%2C")
  }
}
