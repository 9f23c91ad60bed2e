import Provenance

/// JUnit XML, as Jenkins and GitLab read it: a suite an article, a case a rule.
///
/// What does not fail the run (see `ReportOptions.failOn`) is a case that passes, with the message as its output.
struct JUnitFormat: ReportFormat {
  static let about = About(id: "junit", summary: "JUnit XML: a test suite an article, a test a rule")
  static let fileExtension = "junit.xml"
  static let needsPlaces = true

  private let failOn: Severity?

  init(options: ReportOptions) { failOn = options.failOn }

  mutating func begin(_ header: ReportHeader, into output: inout [UInt8]) {
    output.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"colophon\">\n")
  }

  mutating func article(_ article: AuditedArticle, into output: inout [UInt8]) {
    let path = Location.path(article.source.uri)
    var cases = ""
    var failures = 0
    var skipped = 0
    for finding in article.findings {
      let place = finding.evidence.lazy.compactMap(\.place).first
      let attributes = XML.attributes([
        "name": finding.rule, "classname": path, "file": path, "line": String(place?.line ?? 1), "time": "0",
      ])
      cases += "    <testcase\(attributes)"
      switch finding.status {
      case .fail where !finding.isOpen:
        skipped += 1
        cases += "><skipped message=\"known to the baseline\"/></testcase>\n"
      case .fail where failOn.map { finding.severity >= $0 } == true:
        failures += 1
        let attributes = XML.attributes(["message": finding.message, "type": finding.severity.rawValue])
        cases += "><failure\(attributes)>\(XML.escaped(details(finding, at: path)))</failure></testcase>\n"
      case .fail:
        let words = "\(finding.severity.rawValue): \(finding.message)\n\(details(finding, at: path))"
        cases += "><system-out>\(XML.escaped(words))</system-out></testcase>\n"
      case .waived:
        skipped += 1
        cases += "><skipped\(XML.attributes(["message": finding.message]))/></testcase>\n"
      case .notApplicable:
        skipped += 1
        cases += "><skipped message=\"does not apply\"/></testcase>\n"
      case .pass:
        cases += "/>\n"
      }
    }
    let attributes = XML.attributes([
      "name": path, "tests": String(article.findings.count), "failures": String(failures), "errors": "0",
      "skipped": String(skipped), "time": "0",
    ])
    output.write("  <testsuite\(attributes)>\n\(cases)  </testsuite>\n")
  }

  mutating func incident(_ incident: Incident, into output: inout [UInt8]) {
    let path = Location.path(incident.uri)
    let suite = XML.attributes([
      "name": path, "tests": "1", "failures": "0", "errors": "1", "skipped": "0", "time": "0",
    ])
    let test = XML.attributes(["name": "audit", "classname": path, "file": path, "time": "0"])
    let error = XML.attributes(["message": incident.message, "type": incident.code.rawValue])
    output.write("  <testsuite\(suite)>\n    <testcase\(test)><error\(error)/></testcase>\n  </testsuite>\n")
  }

  mutating func end(_ summary: AuditReport.Summary, into output: inout [UInt8]) {
    output.write("</testsuites>\n")
  }

  private func details(_ finding: Finding, at path: String) -> String {
    var lines: [String] = []
    for evidence in finding.evidence {
      let place = evidence.place.map { "\(path):\($0.line):\($0.column)" } ?? path
      lines.append("\(place): “\(Terminal.plain(evidence.quote))”")
    }
    if let fix = finding.fix { lines.append(Terminal.plain(fix)) }
    return (lines + (finding.references ?? []).map(Terminal.plain)).joined(separator: "\n")
  }
}
