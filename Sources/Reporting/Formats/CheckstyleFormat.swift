import Provenance

/// Checkstyle's XML, which many editors, Jenkins and reviewdog read.
struct CheckstyleFormat: ReportFormat {
  static let about = About(id: "checkstyle", summary: "Checkstyle XML")
  static let fileExtension = "checkstyle.xml"
  static let needsPlaces = true

  init(options: ReportOptions) {}

  mutating func begin(_ header: ReportHeader, into output: inout [UInt8]) {
    output.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"10.0\">\n")
  }

  mutating func article(_ article: AuditedArticle, into output: inout [UInt8]) {
    let open = article.violations.filter(\.isOpen)
    guard !open.isEmpty else { return }
    output.write("  <file\(XML.attributes(["name": Location.path(article.source.uri)]))>\n")
    for violation in open {
      let finding = violation.finding
      error(
        finding.severity == .note ? "info" : finding.severity.rawValue,
        [finding.message, finding.fix].compactMap(\.self).joined(separator: " "),
        source: finding.rule,
        place: violation.place,
        into: &output
      )
    }
    output.write("  </file>\n")
  }

  mutating func incident(_ incident: Incident, into output: inout [UInt8]) {
    output.write("  <file\(XML.attributes(["name": Location.path(incident.uri)]))>\n")
    error("error", incident.message, source: incident.code.rawValue, place: nil, into: &output)
    output.write("  </file>\n")
  }

  mutating func end(_ summary: AuditReport.Summary, into output: inout [UInt8]) { output.write("</checkstyle>\n") }

  private func error(
    _ severity: String,
    _ message: String,
    source: String,
    place: SourcePlace?,
    into output: inout [UInt8]
  ) {
    let attributes = XML.attributes([
      "line": String(place?.line ?? 1), "column": place.map { String($0.column) }, "severity": severity,
      "message": Terminal.plain(message), "source": "colophon.\(source)",
    ])
    output.write("    <error\(attributes)/>\n")
  }
}
