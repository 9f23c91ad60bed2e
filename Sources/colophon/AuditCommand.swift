import ArgumentParser
import Auditing
import Compliance
import Glibc
import Intake
import Provenance
import Reporting

struct AuditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "Audits articles: files, folders, addresses, or - for standard input.",
    discussion: """
      colophon audit article.html
      colophon audit public/ --policy eu-ai-act-article-50 --format sarif --output audit.sarif
      curl -s https://example.org/story | colophon audit - --format json
      """
  )

  @Argument(help: ArgumentHelp("A file, a folder, an http(s) address, or - for standard input.", valueName: "source"))
  var sources: [String]

  @Option(help: ArgumentHelp("How the report is written: \(Formats.names.joined(separator: ", ")).", valueName: "name"))
  var format = "text"

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Writes to a file instead. FORMAT=PATH adds a report beside the one on standard output; may be given several times.",
      valueName: "path"
    )
  )
  var output: [String] = []

  @Option(help: ArgumentHelp("The least severity that makes the exit code 1.", valueName: "severity"))
  var failOn = FailOn.error

  @Flag(help: "Lists the rules that pass or do not apply, too.")
  var showPasses = false

  @Flag(name: .shortAndLong, help: "Says nothing on standard error but errors.")
  var quiet = false

  @Flag(help: "Lets addresses on private networks be fetched.")
  var allowPrivate = false

  @Option(help: ArgumentHelp("An address for the owners of the sites that are fetched.", valueName: "url or e-mail"))
  var contact: String?

  @OptionGroup var held: PolicyOptions
  @OptionGroup var shared: SharedOptions

  enum FailOn: String, ExpressibleByArgument, CaseIterable {
    case error, warning, note, never
    var severity: Severity? { Severity(rawValue: rawValue) }
  }

  func run() throws {
    let clock = Clock.forReports
    let reports = try Reports(format: format, outputs: output, options: options)
    let policies = try held.policies()
    let auditor = try shared.auditor(policies: policies, clock: clock)
    let header = ReportHeader(
      tool: AuditReport.Tool(version: Auditing.version),
      generated: clock.timestamp,
      policies: policies.map(\.reference),
      rules: PolicyOptions.rules(of: policies)
    )
    try reports.begin(header)
    var isBroken = false
    var worst: Severity?
    let batch = Batch(auditor, detail: reports.detail, jobs: shared.jobs)
    for argument in sources {
      var source: any Source
      do throws(Incident) { source = try Sources.open(argument, options: sourceOptions) } catch {
        complain("\(error.uri): \(error.message)")
        try reports.add(error)
        isBroken = true
        continue
      }
      try batch.run(&source) { outcome in
        switch outcome {
        case .success(let article):
          worst = article.findings.filter { $0.status == .fail }.map(\.severity).reduce(worst) { max($0 ?? $1, $1) }
          try reports.add(article)
        case .failure(let incident):
          complain("\(incident.uri): \(incident.message)")
          isBroken = true
          try reports.add(incident)
        }
      }
      if !quiet { for remark in source.remarks { complain(remark) } }
    }
    try reports.end()
    if isBroken { throw Exit.incident }
    if let worst, let least = failOn.severity, worst >= least { throw Exit.finding }
  }

  private var options: ReportOptions {
    ReportOptions(
      usesColour: Terminal.usesColour,
      width: Terminal.width,
      showsPasses: showPasses,
      failOn: failOn.severity
    )
  }

  private var sourceOptions: SourceOptions {
    SourceOptions(version: Auditing.version, limits: shared.limits, contact: contact, allowPrivate: allowPrivate)
  }
}
