import Foundation
import TestSupport
import Testing

/// A newsroom with everything that goes wrong on the web, from its feed to the report, by the real program.
@Suite(
  .timeLimit(.minutes(15)),
  .enabled(if: Product.exists("colophon") && TLSServer.isAvailable, "the program or openssl is not there")
)
struct NewsroomTests {
  private static let articles = 300
  private static let ledger = "newsroom.sqlite"
  private let folder: TemporaryFolder
  private let secured: TLSServer
  private let server: LoopbackServer

  init() throws {
    folder = try TemporaryFolder()
    secured = try TLSServer()
    server = try LoopbackNewsroom.server(articles: Self.articles, secured: "https://localhost:\(secured.port)/")
  }

  private func feed(_ arguments: String..., at time: Int = 1_795_600_000) throws -> Colophon {
    try Colophon(
      [
        "feed", server.url + "/feed", "--ledger", Self.ledger, "--allow-private", "--delay", "0", "--timeout", "2",
        "--max-bytes", String(1 << 20),
      ] + arguments,
      in: folder.path,
      environment: ["SOURCE_DATE_EPOCH": String(time)]
    )
  }

  private func report(_ arguments: String...) throws -> String {
    let run = try Colophon(["report", "--ledger", Self.ledger] + arguments, in: folder.path)
    #expect(run.status == 0, "\(run.remarks)")
    return run.output
  }

  private struct Report: Decodable {
    struct Article: Decodable { var uri: String, title: String }
    struct Incident: Decodable { var uri: String, code: String, message: String }
    var articles: [Article]
    var incidents: [Incident]
  }

  @Test func everythingIsHandledAndShownInTheReport() throws {
    let run = try feed()
    let faults = LoopbackNewsroom.failing + LoopbackNewsroom.worse
    let read = Self.articles - faults.count
    #expect(run.status == 2)
    #expect(run.output.hasPrefix("\(read) audited (\(read) new), 0 unchanged, \(faults.count) could not be read\n"))

    let report = try JSONDecoder().decode(Report.self, from: Data(report("--format", "json").utf8))
    #expect(report.articles.count == read && report.incidents.count == faults.count)
    let expected = [
      3: ("too-large", "the answer is longer than the limit of 1048576 bytes; raise it with --max-bytes"),
      4: ("fetch", "the address redirects more than 10 times"),
      5: ("refused", "the site's robots.txt asks not to fetch this"),
      6: ("not-found", "HTTP 404: there is nothing at this address"),
      9: ("too-large", "the answer is longer than the limit of 1048576 bytes; raise it with --max-bytes"),
      11: ("fetch", "the server took too long; try again later"),
      12: ("fetch", "the server's certificate or encryption is not acceptable"),
    ]
    let html = try self.report("--format", "html")
    for (number, (code, message)) in expected {
      let uri = server.url + "/a/\(number)"
      let incident = report.incidents.first { $0.uri == uri }
      #expect(incident?.code == code && incident?.message.hasPrefix(message) == true, "\(number): \(incident as Any)")
      #expect(run.remarks.components(separatedBy: "\n").count { $0.contains(uri + ": ") } == 1)
      #expect(html.contains("<bdi>\(uri)</bdi>: \(message.replacing("'", with: "&#39;"))"))
    }
    #expect(html.contains("<tr><th scope=\"row\">It is longer than the size limit</th><td class=\"n\">2</td></tr>"))
    // No more of a flood was taken than it takes to see that it is one.
    #expect(server.floodedBytes < 64 << 20)

    let titles = Dictionary(report.articles.map { ($0.uri, $0.title) }) { first, _ in first }
    #expect(titles[server.url + "/moved/1"] == "Story 1")
    #expect(titles[server.url + "/a/2"] == "Story 2" && server.requests.count { $0 == "/a/2" } == 2)
    #expect(titles[server.url + "/a/8"] == "Story 8" && titles[server.url + "/a/10"] == "Story 10")
    #expect(!server.requests.contains("/a/5") && server.requests.contains("/robots.txt"))
    for uri in titles.keys.sorted() { #expect(html.contains(">\(uri)<"), "the report lists \(uri)") }
  }

  @Test func whatHasNotChangedIsNotSentAgain() throws {
    _ = try feed()
    let before = server.requests.count
    let again = try feed("--fresh", "0", at: 1_795_610_000)
    let read = Self.articles - LoopbackNewsroom.failing.count - LoopbackNewsroom.worse.count
    #expect(again.output.hasPrefix("\(read - 1) audited (0 new), 1 unchanged, 7 could not be read\n"))
    #expect(server.requests.dropFirst(before).contains("/a/7"))
    // A quarter of an hour later nothing is asked for again but what could not be had.
    #expect(try feed(at: 1_795_610_900).output.hasPrefix("0 audited (0 new), \(read) unchanged, 7 could not be read\n"))
  }
}
