import Provenance

/// SARIF 2.1.0 (OASIS), within the limits of GitHub code scanning.
///
/// Lines and columns are from 1, in Unicode code points (`columnKind`). A waived finding stays in the log with its
/// suppression: one that is left out is taken for mended and opened again by the next run.
struct SARIFFormat: ReportFormat {
  static let about = About(id: "sarif", summary: "SARIF 2.1.0, for code scanning")
  static let fileExtension = "sarif"
  static let needsPlaces = true

  /// https://docs.github.com/en/code-security/reference/code-scanning/sarif-files/sarif-support
  private static let locationLimit = 10

  private let isIndented: Bool
  private var header: ReportHeader?
  private var ruleIndices: [String: Int] = [:]
  private var incidents: [Incident] = []
  private var count = 0

  private let resultLimit: Int

  init(options: ReportOptions) { self.init(options: options, resultLimit: 25_000) }

  init(options: ReportOptions, resultLimit: Int) {
    isIndented = options.isIndented
    self.resultLimit = resultLimit
  }

  mutating func begin(_ header: ReportHeader, into output: inout [UInt8]) {
    self.header = header
    for (index, rule) in header.rules.enumerated() { ruleIndices[rule.id] = index }
    JSONWriter.append(to: &output, isIndented: isIndented) { writer in
      writer.open(UInt8(ascii: "{"))
      writer.member(
        "$schema",
        "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
      )
      writer.member("version", "2.1.0")
      writer.key("runs")
      writer.open(UInt8(ascii: "["))
      writer.open(UInt8(ascii: "{"))
      writer.member("tool") { $0.driver(header) }
      writer.member("columnKind", "unicodeCodePoints")
      writer.member("originalUriBaseIds") { writer in
        writer.member("%SRCROOT%") { $0.message("description", "The folder in which the audit was run") }
      }
      writer.key("results")
      writer.open(UInt8(ascii: "["))
    }
  }

  mutating func article(_ article: AuditedArticle, into output: inout [UInt8]) {
    for violation in article.violations {
      guard startsResult(into: &output) else { continue }
      JSONWriter.append(to: &output, isIndented: isIndented, depth: 4) { writer in
        writer.object { result(violation, of: article.source.uri, with: &$0) }
      }
    }
  }

  mutating func absent(_ finding: KnownFinding, into output: inout [UInt8]) {
    guard startsResult(into: &output) else { return }
    JSONWriter.append(to: &output, isIndented: isIndented, depth: 4) { writer in
      writer.object { writer in
        reference(finding.rule, with: &writer)
        writer.member("kind", "pass")
        writer.member("level", "none")
        writer.message("message", "No longer found: \(finding.rule)")
        writer.key("locations")
        writer.array { writer in
          writer.object { $0.location(finding.uri, nil, quote: nil) }
        }
        fingerprints(finding.fingerprint, with: &writer)
        writer.member("baselineState", "absent")
      }
    }
  }

  /// Counts one result more, and says whether there is room for it.
  private mutating func startsResult(into output: inout [UInt8]) -> Bool {
    count += 1
    guard count <= resultLimit else { return false }
    if count > 1 { output.append(UInt8(ascii: ",")) }
    if !isIndented { output.append(UInt8(ascii: "\n")) }
    return true
  }

  mutating func incident(_ incident: Incident, into output: inout [UInt8]) { incidents.append(incident) }

  mutating func end(_ summary: AuditReport.Summary, into output: inout [UInt8]) {
    if count > 0 { output.write(isIndented ? "\n      " : "\n") }
    JSONWriter.append(to: &output, isIndented: isIndented, depth: 4) { writer in
      writer.resume(UInt8(ascii: "]"))
      writer.key("invocations")
      writer.array { writer in
        writer.object { invocation(with: &$0) }
      }
      for bracket in ["}", "]", "}"] { writer.close(Array(bracket.utf8)[0]) }
    }
    output.append(UInt8(ascii: "\n"))
  }

  private func invocation(with writer: inout JSONWriter) {
    writer.member("executionSuccessful", incidents.isEmpty)
    writer.member("endTimeUtc", header?.generated)
    writer.key("toolExecutionNotifications")
    writer.array { writer in
      for incident in incidents { writer.notification(incident.message, uri: incident.uri, id: incident.code.rawValue) }
      if count > resultLimit {
        writer.notification(
          "\(count - resultLimit) more findings are left out: a run holds at most \(resultLimit)",
          uri: nil,
          id: "too-many-results"
        )
      }
    }
  }

  private func result(_ violation: Violation, of uri: String, with writer: inout JSONWriter) {
    let finding = violation.finding
    reference(finding.rule, with: &writer)
    writer.member("level", finding.severity.rawValue)
    writer.message("message", [finding.message, finding.fix].compactMap(\.self).joined(separator: "\n"))
    let places = finding.evidence.compactMap { evidence in evidence.place.map { (evidence.quote, $0) } }
    writer.key("locations")
    writer.array { writer in
      writer.object { $0.location(uri, places.first?.1, quote: places.first?.0) }
    }
    if places.count > 1 {
      writer.key("relatedLocations")
      writer.array { writer in
        for (index, (quote, place)) in places.dropFirst().prefix(Self.locationLimit - 1).enumerated() {
          writer.object { writer in
            writer.member("id", index + 1)
            writer.location(uri, place, quote: quote)
            writer.message("message", Terminal.shortened(Terminal.plain(quote), to: 200))
          }
        }
      }
    }
    fingerprints(violation.fingerprint, with: &writer)
    writer.member("baselineState", finding.baselineState?.rawValue)
    if !violation.isOpen { suppression(of: finding, with: &writer) }
    writer.member("properties") { $0.member("policy", finding.policy) }
  }

  private func reference(_ rule: String, with writer: inout JSONWriter) {
    writer.member("ruleId", rule)
    if let index = ruleIndices[rule] { writer.member("ruleIndex", index) }
  }

  private func fingerprints(_ fingerprint: String, with writer: inout JSONWriter) {
    writer.member("partialFingerprints") { writer in
      writer.member("primaryLocationLineHash", "\(fingerprint):1")
      writer.member("colophon/v1", fingerprint)
    }
  }

  /// A `suppression` (§3.35): in the source for a waiver that stands there, else from elsewhere.
  private func suppression(of finding: Finding, with writer: inout JSONWriter) {
    writer.key("suppressions")
    writer.array { writer in
      writer.object { writer in
        writer.member("kind", finding.waiver?.origin == .source ? "inSource" : "external")
        let reason = finding.status == .waived ? finding.waiver?.why ?? finding.message : "known to the baseline"
        writer.member("justification", Terminal.plain(reason))
      }
    }
  }
}
