import Provenance

/// GitLab's Code Quality report, which shows findings in the merge request.
///
/// https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
struct GitLabFormat: ReportFormat {
  static let about = About(id: "gitlab", summary: "GitLab Code Quality")
  static let fileExtension = "gitlab.json"
  static let needsPlaces = true

  private var isFirst = true

  init(options: ReportOptions) {}

  mutating func begin(_ header: ReportHeader, into output: inout [UInt8]) {
    output.write("[")
  }

  mutating func article(_ article: AuditedArticle, into output: inout [UInt8]) {
    for violation in article.violations where violation.isOpen {
      let finding = violation.finding
      issue(
        [finding.message, finding.fix].compactMap(\.self).joined(separator: " "),
        check: finding.rule,
        fingerprint: violation.fingerprint,
        severity: severity(finding.severity),
        uri: article.source.uri,
        lines: (violation.place?.line ?? 1)...max(violation.place?.line ?? 1, violation.place?.endLine ?? 1),
        into: &output
      )
    }
  }

  mutating func incident(_ incident: Incident, into output: inout [UInt8]) {
    issue(
      incident.message,
      check: incident.code.rawValue,
      fingerprint: Fingerprint.of([incident.code.rawValue, Location.path(incident.uri)]),
      severity: "blocker",
      uri: incident.uri,
      lines: 1...1,
      into: &output
    )
  }

  mutating func end(_ summary: AuditReport.Summary, into output: inout [UInt8]) { output.write("\n]\n") }

  private mutating func issue(
    _ description: String,
    check: String,
    fingerprint: String,
    severity: String,
    uri: String,
    lines: ClosedRange<Int>,
    into output: inout [UInt8]
  ) {
    output.write(isFirst ? "\n" : ",\n")
    isFirst = false
    JSONWriter.append(to: &output) { writer in
      writer.object { writer in
        writer.member("description", Terminal.plain(description))
        writer.member("check_name", check)
        writer.member("fingerprint", fingerprint)
        writer.member("severity", severity)
        writer.member("location") { writer in
          writer.member("path", Location.path(uri))
          writer.member("lines") { writer in
            writer.member("begin", lines.lowerBound)
            writer.member("end", lines.upperBound)
          }
        }
      }
    }
  }

  private func severity(_ severity: Severity) -> String {
    switch severity {
    case .error: "major"
    case .warning: "minor"
    case .note: "info"
    }
  }
}
