import Provenance

/// The Test Anything Protocol, version 14 (https://testanything.org/tap-version-14-specification.html).
///
/// A test point a rule of an article; what does not fail the run is ok, with its message as a diagnostic.
struct TAPFormat: ReportFormat {
  static let about = About(id: "tap", summary: "Test Anything Protocol, version 14")
  static let fileExtension = "tap"
  static let needsPlaces = true

  private let failOn: Severity?
  private var count = 0

  init(options: ReportOptions) { failOn = options.failOn }

  mutating func begin(_ header: ReportHeader, into output: inout [UInt8]) {
    output.write("TAP version 14\n")
  }

  mutating func article(_ article: AuditedArticle, into output: inout [UInt8]) {
    let path = Location.path(article.source.uri)
    for finding in article.findings {
      let name = "\(path): \(finding.rule)"
      switch finding.status {
      case .pass: point(true, name, into: &output)
      case .notApplicable: point(true, name, skip: "does not apply", into: &output)
      case .waived: point(true, name, skip: finding.message, into: &output)
      case .fail where !finding.isOpen: point(true, name, skip: "known to the baseline", into: &output)
      case .fail:
        point(failOn.map { finding.severity < $0 } ?? true, name, into: &output)
        diagnostic(finding, at: path, into: &output)
      }
    }
  }

  mutating func incident(_ incident: Incident, into output: inout [UInt8]) {
    point(false, "\(Location.path(incident.uri)): \(incident.code.rawValue)", into: &output)
    block([("message", incident.message)], into: &output)
  }

  mutating func end(_ summary: AuditReport.Summary, into output: inout [UInt8]) { output.write("1..\(count)\n") }

  private mutating func point(_ isOK: Bool, _ name: String, skip: String? = nil, into output: inout [UInt8]) {
    count += 1
    let reason = skip.map { " # SKIP \(escaped($0))" } ?? ""
    output.write("\(isOK ? "ok" : "not ok") \(count) - \(escaped(name))\(reason)\n")
  }

  private func diagnostic(_ finding: Finding, at path: String, into output: inout [UInt8]) {
    let evidence = finding.evidence.first
    let place = evidence?.place.map { "\(path):\($0.line):\($0.column)" }
    let entries: [(String, String?)] = [
      ("message", finding.message), ("severity", finding.severity.rawValue), ("quote", evidence?.quote),
      ("at", place ?? "\(path):1"), ("fix", finding.fix),
    ]
    block(entries.compactMap { name, words in words.map { (name, $0) } }, into: &output)
  }

  /// A YAML block: scalars in double quotes, as JSON writes them.
  private func block(_ entries: [(String, String)], into output: inout [UInt8]) {
    output.write("  ---\n")
    for (name, words) in entries {
      output.write("  \(name): ")
      JSONWriter.append(to: &output) { $0.string(Terminal.plain(words)) }
      output.write("\n")
    }
    output.write("  ...\n")
  }

  private func escaped(_ words: String) -> String {
    Terminal.plain(words).replacing("\\", with: "\\\\").replacing("#", with: "\\#")
  }
}
