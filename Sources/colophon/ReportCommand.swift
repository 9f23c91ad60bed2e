import ArgumentParser
import Auditing
import Compliance
import Intake
import Ledger
import Provenance
import Reporting
import Settings

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Writes a compliance report from the ledger or from saved reports, for an editor or a regulator.",
    discussion: """
      colophon report --output compliance.html
      colophon report --format json --from 2026-01-01 --to 2026-03-31 --section National --output q1.json
      colophon report --previous q1.json --from 2026-04-01 --output q2.html
      colophon report monday.json tuesday.json --output week.html
      """
  )

  @Argument(
    help: ArgumentHelp("JSON reports of colophon audit; without one, the ledger is reported on.", valueName: "report"),
    completion: .file(extensions: ["json"])
  )
  var saved: [String] = []

  @OptionGroup var place: LedgerPlace

  @Option(
    help: ArgumentHelp(
      "How it is written: \(ComplianceFormats.names.joined(separator: ", ")) (default: what the name of --output ends like, else \(ComplianceFormats.names[0])).",
      valueName: "name"
    ),
    completion: .list(ComplianceFormats.names)
  )
  var format: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Writes to a file instead of standard output.", valueName: "path"),
    completion: .file()
  )
  var output: String?

  @Option(help: ArgumentHelp("The first day on which the articles were published (YYYY-MM-DD).", valueName: "date"))
  var from: String?

  @Option(help: ArgumentHelp("The last day.", valueName: "date"))
  var to: String?

  @Option(help: ArgumentHelp("Only articles of this section.", valueName: "name"))
  var section: String?

  @Option(help: ArgumentHelp("Only findings of this policy, and what changed under it.", valueName: "name"))
  var policy: String?

  @Option(
    help: ArgumentHelp("The last compliance report, in JSON: says what changed since then.", valueName: "report"),
    completion: .file(extensions: ["json"])
  )
  var previous: String?

  @Option(
    help: ArgumentHelp("The language of the report's own words: en or ko (default: en).", valueName: "code"),
    completion: .list(ReportOptions.languages)
  )
  var language: String?

  @OptionGroup var configured: ConfigurationOptions

  func validate() throws {
    for (option, day) in [("--from", from), ("--to", to)] {
      guard let day, !ComplianceScope.isDay(day) else { continue }
      throw ValidationError("\(option) takes a day such as 2026-03-05.")
    }
    try checkOrder()
    guard let language, !ReportOptions.languages.contains(language) else { return }
    throw ValidationError("--language takes \(ReportOptions.languages.joined(separator: " or ")).")
  }

  private func checkOrder() throws {
    guard let from, let to, from > to else { return }
    throw ValidationError("The first day, \(from), should not be after the last, \(to).")
  }

  func run() throws {
    var command = self
    command.fill(from: try configured.configuration().options(for: .report))
    try command.checkOrder()
    try command.write()
  }

  /// Takes from a configuration what the command line leaves open.
  private mutating func fill(from configuration: ConfiguredOptions) {
    if saved.isEmpty { saved = configuration.sources }
    format = format ?? configuration.format
    output = output ?? configuration.outputs.first
    from = from ?? configuration.from
    to = to ?? configuration.to
    section = section ?? configuration.section
    policy = policy ?? configuration.policies?.first
    previous = previous ?? configuration.previous
    language = language ?? configuration.language
    place.fill(from: configuration)
  }

  private func write() throws {
    let chosen = try chosenFormat()
    let scope = ComplianceScope(from: from, to: to, section: section, policy: policy)
    var options = ReportOptions(language: language ?? "en", scope: scope)
    options.earlier = try earlierReport()
    let articles = try saved.isEmpty ? .ledger(place.open(create: false)) : Articles.reports(saved.map(report))
    let policies = try articles.policies()
    try checkPolicy(among: policies.map(\.name))
    let output = try output.map { try Output(path: $0) } ?? Output()
    var writer = ReportWriter(chosen, options: options, sink: output.write)
    try writer.begin(
      ReportHeader(
        tool: AuditReport.Tool(version: Auditing.version),
        generated: Clock.forReports.timestamp,
        policies: policies,
        rules: try settled { () throws(SettingsError) in try RuleDescription.shipped(in: options.language) }
      )
    )
    var isEmpty = true
    try articles.each { article in
      guard let article = scope.narrowed(article) else { return }
      isEmpty = false
      try writer.add(article)
    }
    if isEmpty { complain("no article is in this report; look at --from, --to, --section and what the ledger holds") }
    try articles.eachIncident(ended: false) { try writer.add($0) }
    try articles.eachIncident(ended: true) { try writer.add(past: $0) }
    try writer.end()
    try output.finish()
  }

  private func chosenFormat() throws -> any ReportFormat.Type {
    if format == nil, let output, let byName = ComplianceFormats.matching(path: output) { return byName }
    do throws(UnknownFormat) { return try ComplianceFormats.named(format ?? ComplianceFormats.names[0]) } catch {
      throw ValidationError("\(error)")
    }
  }

  private func checkPolicy(among names: [String]) throws {
    guard let policy, !names.contains(policy) else { return }
    throw ValidationError(
      names.isEmpty
        ? "No article was held to the policy '\(policy)'."
        : "No article was held to the policy '\(policy)'; they were held to \(Set(names).sorted().joined(separator: ", "))."
    )
  }

  private func earlierReport() throws -> EarlierReport? {
    guard let previous else { return nil }
    let bytes = try input(previous)
    do throws(EarlierReport.NotAReport) { return try EarlierReport(json: bytes) } catch {
      complain("\(previous): \(error)")
      throw Exit.incident
    }
  }

  private func report(_ path: String) throws -> AuditReport {
    let bytes = try input(path)
    do throws(AuditReport.NotAReport) { return try AuditReport(json: bytes) } catch {
      complain("\(path): \(error)")
      throw Exit.incident
    }
  }

  /// What is reported on.
  private enum Articles {
    case ledger(Ledger)
    case reports([AuditReport])

    /// Those that the articles were held to, each version once.
    func policies() throws -> [AuditReport.PolicyReference] {
      var policies: [AuditReport.PolicyReference] = []
      let add = { (all: [AuditReport.PolicyReference]) in
        for policy in all where !policies.contains(policy) { policies.append(policy) }
      }
      switch self {
      case .ledger(let ledger): add(try ledgered { () throws(LedgerError) in try ledger.policies() })
      case .reports(let reports): for report in reports { add(report.policies) }
      }
      return policies
    }

    /// The articles, one at a time; of several reports, the last one's word on an article counts.
    func each(_ body: (AuditedArticle) throws -> Void) throws {
      switch self {
      case .ledger(let ledger):
        try ledgered { () throws(LedgerError) in try ledger.forEachAudit { audit in try body(audit.article) } }
      case .reports(let reports):
        var last: [String: Int] = [:]
        for (number, report) in reports.enumerated() {
          for article in report.articles { last[article.source.uri] = number }
        }
        for (number, report) in reports.enumerated() {
          for article in report.articles where last[article.source.uri] == number { try body(article) }
        }
      }
    }

    /// What could not be audited, or what could not be at first and was later; of that saved reports know nothing.
    func eachIncident(ended: Bool, _ body: (Incident) throws -> Void) throws {
      switch self {
      case .ledger(let ledger):
        try ledgered { () throws(LedgerError) in try ledger.forEachIncident(ended: ended, body) }
      case .reports(let reports): if !ended { for report in reports { try report.incidents.forEach(body) } }
      }
    }
  }
}
