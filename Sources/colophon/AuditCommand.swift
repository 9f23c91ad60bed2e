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
  var sources: [String] = []

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

  @Option(help: ArgumentHelp("Makes the exit code 1 where there are more warnings than that.", valueName: "n"))
  var maxWarnings: Int?

  @Option(help: ArgumentHelp("Findings that are known: only those that are not in this file fail.", valueName: "file"))
  var baseline: String?

  @Flag(help: "Writes what is found to the file of --baseline, and takes out what is gone. Findings do not fail then.")
  var writeBaseline = false

  @Option(
    help: ArgumentHelp(
      "The path that the document on standard input is known by in policies and reports.",
      valueName: "path"
    )
  )
  var stdinPath: String?

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

  func validate() throws {
    guard maxWarnings ?? 0 >= 0 else { throw ValidationError("--max-warnings should not be below 0.") }
    guard !writeBaseline || baseline != nil else {
      throw ValidationError("--write-baseline needs --baseline FILE: where the findings are written to.")
    }
    guard !sources.isEmpty || stdinPath != nil else {
      throw ValidationError("Name what is to be audited: files, folders, addresses, or - for standard input.")
    }
    guard stdinPath == nil || sources.isEmpty || sources.contains("-") else {
      throw ValidationError("--stdin-path names what comes on standard input; add - to what is audited.")
    }
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
    var known = try baseline.map { try Adoption(baseline: $0, isWritten: writeBaseline, isQuiet: quiet) }
    var gate = Gate(failOn: failOn.severity, maxWarnings: maxWarnings, isRecording: writeBaseline)
    let batch = Batch(auditor, detail: reports.detail, jobs: shared.jobs)
    for argument in sources.isEmpty ? ["-"] : sources {
      var source: any Source
      do throws(Incident) { source = try Sources.open(argument, options: sourceOptions) } catch {
        complain("\(error.uri): \(error.message)")
        try reports.add(error)
        gate.countIncident()
        continue
      }
      try batch.run(&source) { outcome in
        switch outcome {
        case .success(var article):
          known?.comparison.mark(&article)
          gate.count(article)
          try reports.add(article)
        case .failure(let incident):
          complain("\(incident.uri): \(incident.message)")
          gate.countIncident()
          try reports.add(incident)
        }
      }
      if !quiet { for remark in source.remarks { complain(remark) } }
    }
    try known?.finish(reports)
    try reports.end()
    try gate.end(maxWarnings: maxWarnings)
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
    var options = SourceOptions(
      version: Auditing.version,
      limits: shared.limits,
      contact: contact,
      allowPrivate: allowPrivate
    )
    if let stdinPath { options.standardInputName = stdinPath }
    return options
  }
}
