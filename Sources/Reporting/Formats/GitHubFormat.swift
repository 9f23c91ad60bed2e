import Provenance

/// Workflow commands of GitHub Actions: an annotation a finding.
///
/// https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
struct GitHubFormat: ReportFormat {
  static let about = About(id: "github", summary: "annotations of GitHub Actions (workflow commands)")
  static let fileExtension = "github.txt"
  static let needsPlaces = true

  private let words: Words

  init(options: ReportOptions) { words = Words(options.language) }

  mutating func begin(_ header: ReportHeader, into output: inout [UInt8]) {}

  mutating func article(_ article: AuditedArticle, into output: inout [UInt8]) {
    for violation in article.violations where violation.isOpen {
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

  private func data(_ words: String) -> String { escaped(words, "%\r\n") }

  private func property(_ words: String) -> String { escaped(Terminal.plain(words), "%\r\n:,") }

  private func escaped(_ words: String, _ marks: String) -> String {
    var escaped = ""
    for scalar in words.unicodeScalars {
      if marks.unicodeScalars.contains(scalar) {
        escaped += "%" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16, uppercase: true)
      } else {
        escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
