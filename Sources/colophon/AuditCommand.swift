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

      Options that are not given are taken from \(Configuration.fileName), where there is one.
      """
  )

  @Argument(
    help: ArgumentHelp("A file, a folder, an http(s) address, or - for standard input.", valueName: "source"),
    completion: .file()
  )
  var sources: [String] = []

  @Option(
    help: ArgumentHelp(
      "How the report is written: \(Formats.names.joined(separator: ", ")) (default: what the name of --output ends like, else text).",
      valueName: "name"
    ),
    completion: .list(Formats.names)
  )
  var format: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Writes to a file instead. FORMAT=PATH adds a report beside the one on standard output; may be given several times.",
      valueName: "path"
    ),
    completion: .file()
  )
  var output: [String] = []

  @OptionGroup var gating: GateOptions

  @Option(
    help: ArgumentHelp(
      "The path that the document on standard input is known by in policies and reports.",
      valueName: "path"
    ),
    completion: .file()
  )
  var stdinPath: String?

  @Option(
    help: ArgumentHelp(
      "Audits only the files that git says have changed since this commit, branch or tag, and new ones.",
      valueName: "ref"
    ),
    completion: .shellCommand("git for-each-ref --format='%(refname:short)' 2>/dev/null")
  )
  var changedSince: String?

  @Flag(inversion: .prefixedNo, help: "Lists the rules that pass or do not apply, too.")
  var showPasses: Bool?

  @Flag(name: [.customShort("q"), .long], inversion: .prefixedNo, help: "Says nothing on standard error but errors.")
  var quiet: Bool?

  @Flag(inversion: .prefixedNo, help: "Lets addresses on private networks be fetched.")
  var allowPrivate: Bool?

  @Option(help: ArgumentHelp("An address for the owners of the sites that are fetched.", valueName: "url or e-mail"))
  var contact: String?

  @OptionGroup var configured: ConfigurationOptions
  @OptionGroup var held: PolicyOptions
  @OptionGroup var shared: SharedOptions

  func validate() throws {
    guard stdinPath == nil || sources.isEmpty || sources.contains("-") else {
      throw ValidationError("--stdin-path names what comes on standard input; add - to what is audited.")
    }
  }

  func run() throws {
    let configuration = try configured.configuration()
    var command = self
    command.fill(from: configuration.options(for: .audit))
    try command.audit(try held.assignment(configuration, for: .audit))
  }

  /// Takes from a configuration what the command line leaves open.
  private mutating func fill(from configuration: ConfiguredOptions) {
    if sources.isEmpty { sources = stdinPath == nil ? configuration.sources : ["-"] }
    format = format ?? configuration.format
    if output.isEmpty { output = configuration.outputs }
    gating.fill(from: configuration)
    changedSince = changedSince ?? configuration.changedSince
    showPasses = showPasses ?? configuration.showPasses
    quiet = quiet ?? configuration.quiet
    allowPrivate = allowPrivate ?? configuration.allowPrivate
    contact = contact ?? configuration.contact
    shared.fill(from: configuration)
  }

  private func audit(_ policies: PolicyAssignment) throws {
    guard !sources.isEmpty else {
      throw ValidationError("Name what is to be audited: files, folders, addresses, or - for standard input.")
    }
    var known = try gating.adoption(isQuiet: isQuiet)
    let clock = Clock.forReports
    let sourceOptions = try sourceOptions()
    let reports = try Reports(format: format, outputs: output, options: options)
    let auditor = try shared.auditor(policies: policies, clock: clock)
    let header = ReportHeader(
      tool: AuditReport.Tool(version: Auditing.version),
      generated: clock.timestamp,
      policies: policies.references,
      rules: policies.rules
    )
    try reports.begin(header)
    var gate = gating.gate(otherwise: .error)
    let batch = Batch(auditor, detail: reports.detail, jobs: shared.jobs)
    leaveToTheSystem(auditor)
    for argument in sources {
      var source: any Source
      do throws(Incident) { source = try Sources.open(argument, options: sourceOptions) } catch {
        complain("\(oneLine(error.uri)): \(error.message)")
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
          complain("\(oneLine(incident.uri)): \(incident.message)")
          gate.countIncident()
          try reports.add(incident)
        }
      }
      if !isQuiet { for remark in source.remarks { complain(remark) } }
    }
    try known?.finish(reports)
    try reports.end()
    try gate.end(maxWarnings: gating.maxWarnings)
  }

  private var isQuiet: Bool { quiet ?? false }

  private var options: ReportOptions {
    ReportOptions(
      usesColour: Terminal.usesColour,
      width: Terminal.width,
      showsPasses: showPasses ?? false,
      failOn: (gating.failOn ?? .error).severity
    )
  }

  private func sourceOptions() throws -> SourceOptions {
    var options = SourceOptions(
      version: Auditing.version,
      limits: shared.limits,
      contact: contact,
      allowPrivate: allowPrivate ?? false
    )
    if let stdinPath { options.standardInputName = stdinPath }
    if let changedSince {
      let changed = try changed(since: changedSince)
      options.onlyFiles = changed
      if !isQuiet, changed.isEmpty { complain("nothing has changed since \(changedSince)") }
    }
    return options
  }

  private func changed(since reference: String) throws -> Set<String> {
    do throws(ChangedFiles.Failure) {
      return try ChangedFiles(since: reference, in: FilePath.workingFolder).paths
    } catch {
      complain("--changed-since: \(error)")
      throw Exit.incident
    }
  }
}
