import Foundation
import Ledger
import Provenance
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The real program, killed without warning again and again.
@Suite(.timeLimit(.minutes(15)), .enabled(if: Product.exists("colophon"), "the program was not built beside the tests"))
struct KillTests {
  private static let articles = 300
  private let folder: TemporaryFolder
  private let server: LoopbackServer

  init() throws {
    folder = try TemporaryFolder()
    server = try LoopbackNewsroom.server(articles: Self.articles)
  }

  private func start(_ ledger: String) throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Product.path("colophon"))
    process.arguments = [
      "feed", server.url + "/feed", "--ledger", ledger, "--allow-private", "--delay", "0", "--jobs", "2",
      "--max-bytes", String(1 << 20), "--quiet",
    ]
    process.environment = ProcessInfo.processInfo.environment.merging(["SOURCE_DATE_EPOCH": "1772668800"]) { $1 }
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }

  /// Runs until so many more requests have come and so many milliseconds have passed since, and kills.
  private func runAndKill(_ ledger: String, requests: Int, milliseconds: Int) throws {
    let goal = server.requests.count + requests
    let process = try start(ledger)
    while process.isRunning, server.requests.count < goal { usleep(500) }
    usleep(useconds_t(milliseconds * 1000))
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  private struct Contents: Equatable {
    var articles: [AuditedArticle] = []
    var incidents: [String] = []
  }

  private func contents(_ path: String) throws -> Contents {
    let ledger = try Ledger(path: path)
    #expect(try ledger.verify() == [])
    var contents = Contents()
    try ledger.forEachAudit { audit in
      var article = audit.article
      article.source.retrieved = nil
      contents.articles.append(article)
    }
    try ledger.forEachIncident { contents.incidents.append("\($0.uri) \($0.code) \($0.message)") }
    contents.incidents.sort()
    #expect(try ledger.info().audits == contents.articles.count)
    return contents
  }

  @Test func killedTwentyTimesTheLedgerIsThatOfAnUndisturbedRun() throws {
    let killed = folder.path + "/killed.sqlite"
    var random = SeededRandom(seed: 20_260_305)
    var counts: Set<Int> = []
    for kill in 0..<20 {
      // Pages are fetched ahead of the audits: some kills come before the first of them, some long after.
      let requests = kill % 5 == 0 ? 0 : Int.random(in: 20...80, using: &random)
      try runAndKill(
        killed,
        requests: requests,
        milliseconds: Int.random(in: 0...(kill % 5 == 0 ? 200 : 120), using: &random)
      )
      if let ledger = try? Ledger(path: killed, create: false) { counts.insert(try ledger.info().audits) }
    }
    #expect(counts.count > 5, "the kills should meet the run at many points; they met it at \(counts.sorted())")

    let whole = folder.path + "/whole.sqlite"
    for ledger in [killed, whole] {
      let process = try start(ledger)
      process.waitUntilExit()
      #expect(process.terminationReason == .exit && process.terminationStatus == 2)
    }
    let expected = try contents(whole)
    #expect(expected.articles.count == Self.articles - LoopbackNewsroom.failing.count)
    #expect(expected.incidents.count == LoopbackNewsroom.failing.count)
    #expect(try contents(killed) == expected)
  }
}
