import Foundation
import Provenance
import Testing

@testable import Reporting

/// What the formats for CI must keep to beyond what the samples show.
@Suite struct CIFormatsTests {
  private func render(
    _ name: String,
    _ articles: [AuditedArticle],
    absent: [KnownFinding] = [],
    failOn: Severity? = .error
  ) throws -> String {
    var output: [UInt8] = []
    var writer = ReportWriter(try Formats.named(name), options: ReportOptions(failOn: failOn)) { output += $0 }
    let header = ReportHeader(
      tool: Newsroom.report.tool,
      generated: Newsroom.report.generated,
      policies: Newsroom.report.policies,
      rules: Newsroom.rules
    )
    try writer.begin(header)
    for article in articles { try writer.add(article) }
    for finding in absent { try writer.add(absent: finding) }
    try writer.end()
    return String(decoding: output, as: UTF8.self)
  }

  /// The article with the findings at these indices known to a baseline, the others new.
  private func marked(_ article: AuditedArticle, known: [Int]) -> AuditedArticle {
    var article = article
    for index in article.findings.indices where article.findings[index].status == .fail {
      article.findings[index].baselineState = known.contains(index) ? .unchanged : .new
    }
    return article
  }

  private func sarif(_ articles: [AuditedArticle], absent: [KnownFinding] = []) throws -> [String: Any] {
    let json = try JSONSerialization.jsonObject(with: Data(render("sarif", articles, absent: absent).utf8))
    let runs = (json as? [String: Any])?["runs"] as? [[String: Any]]
    return try #require(runs?.first)
  }

  @Test func sarifKeepsWhatTheBaselineKnowsAndWhatIsGone() throws {
    let gone = KnownFinding(uri: "a.md", rule: "missing-byline", severity: .error, fingerprint: "0")
    let run = try sarif([marked(Newsroom.cycleTrack, known: [0])], absent: [gone])
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(results.map { $0["baselineState"] as? String } == ["unchanged", "new", "new", "absent"])
    #expect(results.map { ($0["suppressions"] as? [Any])?.count } == [1, nil, nil, nil])
    #expect(results.last?["level"] as? String == "none")
  }

  @Test func aWaiverInTheSourceIsASuppressionInTheSource() throws {
    var article = Newsroom.cycleTrack
    for (index, origin) in [(0, Finding.Waiver.Origin.source), (1, .policy)] {
      article.findings[index].status = .waived
      article.findings[index].waiver = .init(origin: origin, why: "a reason")
    }
    let results = try #require(try sarif([article])["results"] as? [[String: Any]])
    let suppressions = results.compactMap { ($0["suppressions"] as? [[String: String]])?.first }
    #expect(suppressions.map { $0["kind"] } == ["inSource", "external"])
    #expect(suppressions.map { $0["justification"] } == ["a reason", "a reason"])
  }

  @Test func otherFormatsLeaveOutWhatTheBaselineKnows() throws {
    let article = marked(Newsroom.cycleTrack, known: Array(Newsroom.cycleTrack.findings.indices))
    for name in ["github", "gitlab", "checkstyle"] {
      #expect(!(try render(name, [article]).contains("missing-byline")), "\(name)")
    }
    #expect(!(try render("tap", [article]).contains("not ok")))
    #expect(!(try render("junit", [article]).contains("<failure")))
    #expect(try render("text", [article]).contains("known to the baseline"))
    #expect(try render("html", [article]).contains(">known<"))
    #expect(try render("csv", [article]).contains(",unchanged\r\n"))
  }

  @Test func whatExceedsTheLimitIsCounted() throws {
    var format = SARIFFormat(options: ReportOptions(), resultLimit: 2)
    var output: [UInt8] = []
    format.begin(ReportHeader(Newsroom.report), into: &output)
    for article in Newsroom.report.articles { format.article(article, into: &output) }
    format.end(Newsroom.report.summary, into: &output)
    let json = try JSONSerialization.jsonObject(with: Data(output)) as? [String: Any]
    let run = try #require((json?["runs"] as? [[String: Any]])?.first)
    #expect((run["results"] as? [Any])?.count == 2)
    let invocation = try #require((run["invocations"] as? [[String: Any]])?.first)
    let notifications = try #require(invocation["toolExecutionNotifications"] as? [[String: Any]])
    #expect((notifications.first?["message"] as? [String: String])?["text"]?.hasPrefix("4 more findings") == true)
  }

  @Test func sarifAddressesAreReferences() {
    #expect(Location.reference("./content/a b%20ä.md") == "content/a%20b%2520%C3%A4.md")
    #expect(Location.reference("https://example.org/a b?c=%20&d=1#e") == "https://example.org/a%20b?c=%20&d=1#e")
    #expect(Location.reference("c:d.md") == "c%3Ad.md")
    #expect(Location.reference("/srv/a.md") == "file:///srv/a.md")
    #expect(Location.reference("-") == "stdin")
  }

  @Test func sarifMessagesHoldNoLink() throws {
    var article = Newsroom.cycleTrack
    article.findings[0].message = "see [this](https://evil.example)"
    #expect(!(try render("sarif", [article]).contains("](https://evil")))
  }

  @Test func workflowCommandsStayOnTheirLine() throws {
    var article = Newsroom.cycleTrack
    article.findings[0].message = "100 %\n::add-mask::x"
    article.source.uri = "a,b:c.md"
    let lines = try render("github", [article]).split(separator: "\n")
    #expect(lines[0].hasPrefix("::error file=a%2Cb%3Ac.md,line=1,title=missing-byline::100 %25 ::add-mask::x%0A"))
    #expect(lines.count == 4)
  }

  @Test func whatDoesNotFailTheRunIsNoFailure() throws {
    #expect(try render("junit", [Newsroom.cycleTrack]).matches(of: /<failure/).count == 2)
    #expect(try render("junit", [Newsroom.cycleTrack], failOn: .note).matches(of: /<failure/).count == 3)
    #expect(try render("junit", [Newsroom.cycleTrack], failOn: nil).matches(of: /<failure/).isEmpty)
    #expect(try render("tap", [Newsroom.cycleTrack], failOn: .note).matches(of: /(?m)^not ok/).count == 3)
  }

  @Test func aSpreadsheetRunsNothing() throws {
    var article = Newsroom.cycleTrack
    article.account.title = "=HYPERLINK(\"https://evil.example\",\"a\")"
    #expect(try render("csv", [article]).contains(",\"'=HYPERLINK(\"\"https://evil.example\"\",\"\"a\"\")\","))
  }

  @Test func markdownMentionsNobody() {
    #expect(
      Markdown.escaped("@octocat #1 <b> [a](b) `c` https://x.example")
        == "@<!-- -->octocat &#35;<!-- -->1 &#60;b&#62; &#91;a&#93;(b) &#96;c&#96; https&#58;//x.example"
    )
  }

  @Test func markdownFitsAComment() throws {
    let text = try render("markdown", Array(repeating: Newsroom.cycleTrack, count: 400))
    #expect(text.utf8.count < 65_536)
    #expect(text.contains("more are left out here"))
  }
}
