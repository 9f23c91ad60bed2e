import ArgumentParser
import Auditing
import Provenance
import Synchronization

struct StreamCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stream",
    abstract: "Answers requests: one JSON object a line in, one audited article a line out, in order.",
    discussion: """
      In:  {"id": "1", "html": "…" | "text": "…" | "base64": "…", "mediaType"?, "url"?, "headers"?: {…}, "lang"?}
      Out: {"id": "1", …the audited article…} or {"id": "1", "error": {"code": "…", "message": "…"}}

      Findings and faults are for who reads the answers, and the exit code is 0, unless --fail-on or --max-warnings asks \
      for more. A baseline knows an article by its url, or by its id.
      """
  )

  @OptionGroup var gating: GateOptions
  @OptionGroup var configured: ConfigurationOptions
  @OptionGroup var held: PolicyOptions
  @OptionGroup var shared: SharedOptions

  func run() throws {
    let configuration = try configured.configuration()
    var command = self
    command.gating.fill(from: configuration.options(for: .stream))
    command.shared.fill(from: configuration.options(for: .stream))
    try command.answer(try held.assignment(configuration, for: .stream))
  }

  private func answer(_ policies: PolicyAssignment) throws {
    let auditor = try shared.auditor(policies: policies, clock: .forReports)
    let tally = Tally(try gating.adoption(isQuiet: false), gating.gate(otherwise: .never))
    let output = Output()
    // Base64 and JSON escapes make a line longer than the document in it; \u escapes six times.
    let (lineBytes, isHuge) = shared.maxBytes.multipliedReportingOverflow(by: 6)
    try Stream(auditor, jobs: shared.jobs, lineBytes: isHuge ? .max : lineBytes + 65_536, review: tally.take)
      .run(read: readStandardInput, write: output.write)
    try tally.adoption?.finish(namesFiles: false)
    if gating.maxWarnings != nil || gating.failOn?.severity != nil {
      try tally.gate.end(maxWarnings: gating.maxWarnings)
    }
  }

  /// What the answers come to. They are made on several threads.
  private final class Tally: Sendable {
    private let state: Mutex<(adoption: Adoption?, gate: Gate)>

    init(_ adoption: Adoption?, _ gate: Gate) { state = Mutex((adoption, gate)) }

    var adoption: Adoption? { state.withLock { $0.adoption } }
    var gate: Gate { state.withLock { $0.gate } }

    func take(_ outcome: inout Result<AuditedArticle, Incident>) {
      guard case .success(var article) = outcome else { return state.withLock { $0.gate.countIncident() } }
      state.withLock { state in
        state.adoption?.comparison.mark(&article)
        state.gate.count(article)
      }
      outcome = .success(article)
    }
  }
}
