import ArgumentParser
import Auditing

struct StreamCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stream",
    abstract: "Answers requests: one JSON object a line in, one audited article a line out, in order.",
    discussion: """
      In:  {"id": "1", "html": "…" | "text": "…" | "base64": "…", "mediaType"?, "url"?, "headers"?: {…}, "lang"?}
      Out: {"id": "1", …the audited article…} or {"id": "1", "error": {"code": "…", "message": "…"}}
      """
  )

  @OptionGroup var held: PolicyOptions
  @OptionGroup var shared: SharedOptions

  func run() throws {
    let auditor = try shared.auditor(policies: try held.policies(), clock: .forReports)
    let output = Output()
    // Base64 and JSON escapes make a line longer than the document in it; \u escapes six times.
    let (lineBytes, isHuge) = shared.maxBytes.multipliedReportingOverflow(by: 6)
    try Stream(auditor, jobs: shared.jobs, lineBytes: isHuge ? .max : lineBytes + 65_536)
      .run(read: readStandardInput, write: output.write)
  }
}
