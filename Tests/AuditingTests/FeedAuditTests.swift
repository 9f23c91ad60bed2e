import Auditing
import Detection
import Foundation
import Intake
import Ledger
import Provenance
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(15))) struct FeedAuditTests {
  private static let count = 40
  private let folder: TemporaryFolder
  private let server: LoopbackServer

  init() throws {
    folder = try TemporaryFolder()
    server = try LoopbackNewsroom.server(articles: Self.count)
  }

  private func run(_ ledger: Ledger, stopAfter: Int = .max) throws -> [FeedAudit.Event] {
    let auditor = try Auditor(
      policies: [],
      languages: try Language.builtIn(),
      limits: Limits(documentBytes: 1 << 20),
      day: "2026-03-05"
    )
    let audit = FeedAudit(auditor, policies: PolicyAssignment([]), ledger: ledger, jobs: 2)
    var options = SourceOptions(version: "1.0", limits: Limits(documentBytes: 1 << 20), allowPrivate: true)
    options.obeysRobots = true
    options.concurrency = 8
    var events: [FeedAudit.Event] = []
    let minutes = try audit.run(
      [server.url + "/feed"],
      options: FeedOptions(),
      sourceOptions: options,
      isInterrupted: { events.count >= stopAfter },
      hand: { events.append($0) }
    )
    if stopAfter == .max { #expect(minutes == 5) }
    return events
  }

  private func contents(_ ledger: Ledger) throws -> [String] {
    var lines: [String] = []
    try ledger.forEachAudit { audit in
      lines.append("\(audit.uri) \(audit.article.source.sha256) \(audit.article.account.claims.count)")
    }
    return lines.sorted() + (try incidents(ledger).map { "\($0.uri) \($0.code) \($0.message)" }.sorted())
  }

  private func incidents(_ ledger: Ledger, ended: Bool = false) throws -> [Incident] {
    var incidents: [Incident] = []
    try ledger.forEachIncident(ended: ended) { incidents.append($0) }
    return incidents
  }

  @Test func aNewsroomIsAuditedAndWhatFailsIsSaid() throws {
    let ledger = try Ledger(path: folder.path + "/a.sqlite")
    let events = try run(ledger)
    var summary = FeedSummary()
    for event in events { summary.count(event) }
    #expect(summary.expected == Self.count && summary.done == Self.count)
    #expect(summary.summary.articles == Self.count - 4 && summary.summary.incidents == 4)
    let incidents = try incidents(ledger)
    func code(_ number: Int) -> Incident.Code? { incidents.first { $0.uri.hasSuffix("/a/\(number)") }?.code }
    #expect(code(3) == .tooLarge && code(4) == .fetch && code(5) == .refused && code(6) == .notFound)
    #expect(!server.requests.contains("/a/5"))
    #expect(try ledger.current(server.url + "/moved/1")?.account.title == "Story 1")
    #expect(try ledger.info().usesAI == (0..<Self.count).filter { $0 % 3 == 0 && ![3, 6].contains($0) }.count)
    #expect(try ledger.verify().isEmpty)

    let again = try run(ledger)
    var second = FeedSummary()
    for event in again { second.count(event) }
    #expect(second.new == 0 && second.unchanged == 1)
    #expect(try ledger.info().audits == Self.count - 4)
  }

  @Test func aRunThatWasStoppedGoesOnWhereItStopped() throws {
    let whole = try Ledger(path: folder.path + "/whole.sqlite")
    _ = try run(whole)
    let parts = try Ledger(path: folder.path + "/parts.sqlite")
    for stop in [1, 9, 20, 33] { _ = try run(parts, stopAfter: stop) }
    _ = try run(parts)
    #expect(try contents(parts) == contents(whole))
    #expect(try parts.info().audits == whole.info().audits)
  }
}
