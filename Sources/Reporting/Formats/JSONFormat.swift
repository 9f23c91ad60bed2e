import Provenance

/// The report as `reports/report.schema.json` describes it: articles as they come, then what could not be audited,
/// then the summary.
struct JSONFormat: ReportFormat {
  static let about = About(id: "json", summary: "everything, for programs (schema: reports/report.schema.json)")
  static let fileExtension = "json"

  private let isIndented: Bool
  private var incidents: [Incident] = []
  private var isFirst = true

  init(options: ReportOptions) { isIndented = options.isIndented }

  mutating func begin(_ header: ReportHeader, into output: inout [UInt8]) {
    JSONWriter.append(to: &output, isIndented: isIndented) { writer in
      writer.open(UInt8(ascii: "{"))
      writer.member("schemaVersion", header.schemaVersion)
      writer.member("tool") { writer in
        writer.member("name", header.tool.name)
        writer.member("version", header.tool.version)
      }
      writer.member("generated", header.generated)
      writer.members("policies", header.policies) { writer, policy in
        writer.object { writer in
          writer.member("name", policy.name)
          writer.member("title", policy.title)
          writer.member("sha256", policy.sha256)
        }
      }
      writer.key("articles")
      writer.open(UInt8(ascii: "["))
    }
  }

  mutating func article(_ article: AuditedArticle, into output: inout [UInt8]) {
    if !isFirst { output.append(UInt8(ascii: ",")) }
    isFirst = false
    if !isIndented { output.append(UInt8(ascii: "\n")) }
    JSONWriter.append(to: &output, isIndented: isIndented, depth: 2) { $0.article(article) }
  }

  mutating func incident(_ incident: Incident, into output: inout [UInt8]) { incidents.append(incident) }

  mutating func end(_ summary: AuditReport.Summary, into output: inout [UInt8]) {
    if !isFirst { output.append(contentsOf: (isIndented ? "\n  " : "\n").utf8) }
    JSONWriter.append(to: &output, isIndented: isIndented, depth: 2) { writer in
      writer.resume(UInt8(ascii: "]"))
      writer.members("incidents", incidents) { writer, incident in
        writer.object { writer in
          writer.member("uri", incident.uri)
          writer.member("code", incident.code.rawValue)
          writer.member("message", incident.message)
        }
      }
      writer.member("summary") { $0.summary(summary) }
      writer.close(UInt8(ascii: "}"))
    }
    output.append(UInt8(ascii: "\n"))
  }
}

extension JSONWriter {
  fileprivate mutating func summary(_ summary: AuditReport.Summary) {
    member("articles", summary.articles)
    member("passed", summary.passed)
    member("failed", summary.failed)
    member("errors", summary.errors)
    member("warnings", summary.warnings)
    member("notes", summary.notes)
    member("waived", summary.waived)
    if let baselined = summary.baselined { member("baselined", baselined) }
    member("incidents", summary.incidents)
  }
}
