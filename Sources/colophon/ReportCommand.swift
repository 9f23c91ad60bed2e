import ArgumentParser
import Auditing
import Ledger
import Provenance
import Reporting

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Writes a compliance report from the ledger, for an editor or a regulator.",
    discussion: """
      colophon report --output compliance.html
      colophon report --format json --from 2026-01-01 --to 2026-03-31 --section National
      """
  )

  @OptionGroup var place: LedgerPlace

  @Option(
    help: ArgumentHelp("How it is written: \(ComplianceFormats.names.joined(separator: ", ")).", valueName: "name")
  )
  var format = ComplianceFormats.names[0]

  @Option(name: .shortAndLong, help: ArgumentHelp("Writes to a file instead of standard output.", valueName: "path"))
  var output: String?

  @Option(help: ArgumentHelp("The first day on which the articles were published (YYYY-MM-DD).", valueName: "date"))
  var from: String?

  @Option(help: ArgumentHelp("The last day.", valueName: "date"))
  var to: String?

  @Option(help: ArgumentHelp("Only articles of this section.", valueName: "name"))
  var section: String?

  @Option(help: ArgumentHelp("Only findings of this policy.", valueName: "name"))
  var policy: String?

  @Option(help: ArgumentHelp("The language of the report's own words: en or ko.", valueName: "code"))
  var language = "en"

  func run() throws {
    let chosen: any ReportFormat.Type
    do throws(UnknownFormat) { chosen = try ComplianceFormats.named(format) } catch {
      throw ValidationError("\(error)")
    }
    let ledger = try place.open(create: false)
    let output = try output.map { try Output(path: $0) } ?? Output()
    var policies: [AuditReport.PolicyReference] = []
    try ledgered { () throws(LedgerError) in
      try ledger.forEachAudit { audit in
        for policy in audit.policies where !policies.contains(policy) { policies.append(policy) }
      }
    }
    let scope = ComplianceScope(from: from, to: to, section: section, policy: policy)
    var writer = ReportWriter(chosen, options: ReportOptions(language: language), sink: output.write)
    try writer.begin(
      ReportHeader(
        tool: AuditReport.Tool(version: Auditing.version),
        generated: Clock.forReports.timestamp,
        policies: policies
      )
    )
    try ledgered { () throws(LedgerError) in
      try ledger.forEachAudit { audit in
        if let article = scope.narrowed(audit.article) { try writer.add(article) }
      }
    }
    for incident in try ledgered({ () throws(LedgerError) in try ledger.incidents() }) { try writer.add(incident) }
    try writer.end()
    try output.finish()
  }
}
