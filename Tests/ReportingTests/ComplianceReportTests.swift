import Foundation
import Provenance
import Testing

@testable import Reporting

@Suite struct ComplianceReportTests {
  private func render(
    _ name: String,
    _ articles: [AuditedArticle],
    language: String = "en",
    scope: ComplianceScope = ComplianceScope()
  ) throws -> [UInt8] {
    let report = AuditReport(
      tool: Newsroom.report.tool,
      generated: Newsroom.report.generated,
      policies: Newsroom.report.policies,
      articles: articles,
      incidents: Newsroom.report.incidents
    )
    let options = ReportOptions(language: language, scope: scope)
    return report.rendered(as: try ComplianceFormats.named(name), rules: Newsroom.rules, options: options)
  }

  private func json(_ articles: [AuditedArticle], scope: ComplianceScope = ComplianceScope()) throws -> [String: Any] {
    let object = try JSONSerialization.jsonObject(with: Data(render("json", articles, scope: scope)))
    return try #require(object as? [String: Any])
  }

  @Test(arguments: ComplianceFormats.names) func theSampleReportIsWhatTheFormatWrites(name: String) throws {
    let format = try ComplianceFormats.named(name)
    try Golden.expect(try render(name, Newsroom.archive(60)), equals: "compliance.\(format.fileExtension)")
  }

  @Test func inKoreanToo() throws {
    try Golden.expect(try render("markdown", Newsroom.archive(60), language: "ko"), equals: "compliance.ko.md")
  }

  @Test func figuresAreThoseOfTheArticles() throws {
    let articles = Newsroom.archive(60)
    let json = try json(articles)
    let totals = try #require(json["totals"] as? [String: Int])
    #expect(totals["articles"] == 60)
    #expect(totals["passed"] == articles.count { $0.verdict == .pass })
    #expect(totals["incidents"] == 1)
    let ai = articles.count { $0.account.claims.contains { $0.used && $0.agent.involvesAI } }
    #expect(totals["statingAI"] == ai)
    #expect((json["articles"] as? [Any])?.count == 60)
    let trend = try #require(json["trend"] as? [String: Any])
    #expect(trend["unit"] as? String == "month")
    let points = try #require(trend["points"] as? [[String: Any]])
    let undated = try #require(trend["undated"] as? [String: Int])
    #expect(points.reduce(undated["articles"] ?? 0) { $0 + ($1["articles"] as? Int ?? 0) } == 60)
  }

  @Test func whatChangedSinceAnEarlierReportIsSaid() throws {
    let before = Newsroom.archive(60)
    var now = before
    now.remove(at: 1)
    let failing = try #require(now.firstIndex { $0.verdict == .fail })
    now[failing].verdict = .pass
    now[failing].findings.removeAll { $0.status == .fail }
    let passing = try #require(now.firstIndex { $0.verdict == .pass && $0.source.uri != now[failing].source.uri })
    now[passing].verdict = .fail
    now[passing].findings.append(
      Finding(rule: "disclosure-removed", policy: "changes", status: .fail, severity: .error, message: "gone")
    )
    now[passing].source.sha256 = String(repeating: "1", count: 64)
    var added = now[passing]
    added.source.uri = "content/new.md"
    now.append(added)

    let earlier = try EarlierReport(json: try render("json", before))
    let written = AuditReport(Newsroom.report, articles: now)
      .rendered(as: try ComplianceFormats.named("json"), options: ReportOptions(earlier: earlier))
    let json = try JSONSerialization.jsonObject(with: Data(written)) as? [String: Any]
    let changes = try #require(json?["changes"] as? [String: Any])
    #expect(changes["since"] as? String == Newsroom.report.generated)
    #expect(changes["new"] as? [String: Int] == ["articles": 1, "passed": 0])
    #expect(changes["gone"] as? Int == 1 && changes["altered"] as? Int == 1)
    #expect(changes["nowFail"] as? Int == 1 && changes["nowComply"] as? Int == 1)
    let turned = try #require((changes["failing"] as? [[String: Any]])?.first)
    #expect(turned["uri"] as? String == now[passing].source.uri)
    #expect(turned["rules"] as? [String] == ["disclosure-removed"])
    let rules = try #require(changes["rules"] as? [[String: Any]])
    #expect(rules.first?["name"] as? String == "disclosure-removed" && rules.first?["now"] as? Int == 2)
    for name in ["html", "markdown"] {
      let format = try ComplianceFormats.named(name)
      let text = AuditReport(Newsroom.report, articles: now)
        .rendered(as: format, options: ReportOptions(earlier: earlier))
      let plain = AuditReport(Newsroom.report, articles: now).rendered(as: format)
      #expect(String(decoding: text, as: UTF8.self).contains("What changed since the report of 2026"))
      #expect(!String(decoding: plain, as: UTF8.self).contains("What changed since"))
    }
  }

  @Test(arguments: [
    (articles: Int.max, passed: 0, failed: 0), (1, 2, 0), (1, -1, 0), (1, 1, Int.min), (2_000_000_000, 1, 0),
  ])
  func countsThatCannotBeAreRefused(articles: Int, passed: Int, failed: Int) {
    let text = """
      {"kind": "compliance", "generated": "2026-03-01T00:00:00Z", "articles": [],
       "totals": {"articles": \(articles), "passed": \(passed)},
       "rules": [{"name": "missing-byline", "failed": \(failed)}]}
      """
    #expect(throws: EarlierReport.NotAReport.self) { try EarlierReport(json: Array(text.utf8)) }
  }

  @Test(arguments: ["", "{}", "[]", "{\"kind\":\"audit\"}", "no json"]) func whatIsNoReportIsRefused(text: String) {
    #expect(throws: EarlierReport.NotAReport.self) { try EarlierReport(json: Array(text.utf8)) }
  }

  @Test func aScopeLimits() throws {
    let articles = Newsroom.archive(60)
    let march = try json(articles, scope: ComplianceScope(from: "2026-03-01", to: "2026-03-31"))
    let dates = try #require(march["articles"] as? [[String: Any]]).compactMap { $0["published"] as? String }
    #expect(!dates.isEmpty && dates.allSatisfy { $0.hasPrefix("2026-03") })
    let city = try json(articles, scope: ComplianceScope(section: "city"))
    #expect((city["articles"] as? [Any])?.count == 12)
    let other = try json(articles, scope: ComplianceScope(policy: "another"))
    #expect((other["totals"] as? [String: Int])?["articles"] == 0)
  }

  @Test func whatCouldBeReadLaterIsHistory() throws {
    func incident(_ uri: String, published: String? = nil, last: String, ended: String? = nil) -> Incident {
      var incident = Incident(uri: uri, code: .fetch, message: "down", published: published)
      incident.history = .init(first: "2026-02-01T00:00:00Z", last: last, times: 2, ended: ended)
      return incident
    }
    let open = [
      incident("before", last: "2026-02-27T00:00:00Z"),
      incident("within", published: "2026-03-31T23:00:00Z", last: "2026-07-01T00:00:00Z"),
      incident("after", published: "2026-04-01T00:00:00Z", last: "2026-07-01T00:00:00Z"),
      incident("undated", last: "2026-07-01T00:00:00Z"),
    ]
    let past = [
      incident("over", last: "2026-02-27T00:00:00Z", ended: "2026-03-01T00:00:00Z"),
      incident("long-over", last: "2026-02-27T00:00:00Z", ended: "2026-02-28T00:00:00Z"),
    ]
    func written(_ name: String, scope: ComplianceScope, past: [Incident]) throws -> String {
      var bytes: [UInt8] = []
      let format = try ComplianceFormats.named(name)
      var writer = ReportWriter(format, options: ReportOptions(scope: scope)) { bytes += $0 }
      try writer.begin(ReportHeader(Newsroom.report, rules: Newsroom.rules))
      for article in Newsroom.archive(3) { try writer.add(article) }
      for incident in open { try writer.add(incident) }
      for incident in past { try writer.add(past: incident) }
      try writer.end()
      return String(decoding: bytes, as: UTF8.self)
    }
    func lists(_ scope: ComplianceScope, past: [Incident]) throws -> (open: [String], past: [String], total: Int?) {
      let text = try written("json", scope: scope, past: past)
      let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
      let uris = { (key: String) in (object?[key] as? [[String: Any]])?.compactMap { $0["uri"] as? String } ?? ["-"] }
      return (uris("incidents"), uris("pastIncidents"), (object?["totals"] as? [String: Int])?["incidents"])
    }
    let march = ComplianceScope(from: "2026-03-01", to: "2026-03-31")
    #expect(try lists(march, past: past) == (["within", "undated"], ["over"], 2))
    #expect(try lists(ComplianceScope(), past: past) == (open.map(\.uri), past.map(\.uri), 4))
    #expect(try lists(march, past: []) == (["within", "undated"], [], 2))
    for name in ["html", "markdown"] {
      #expect(try written(name, scope: march, past: past).contains("1 could not be audited at first and were later"))
      #expect(try !written(name, scope: march, past: []).contains("at first"))
    }
  }

  @Test func aPolicyTakesWhatChangedUnderItAlong() throws {
    let change = Finding(
      rule: "disclosure-removed",
      policy: "changes",
      status: .fail,
      severity: .error,
      message: "gone"
    )
    let ours = Finding(rule: "no-ai", policy: "ours", status: .pass, severity: .error, message: "none")
    var article = try #require(Newsroom.archive(1).first)
    let scoped = { (policy: String) throws -> (rules: [String], verdict: AuditedArticle.Verdict) in
      let narrowed = try #require(ComplianceScope(policy: policy).narrowed(article))
      return (narrowed.findings.map(\.rule), narrowed.verdict)
    }
    article.findings = [ours, change]
    #expect(try scoped("ours") == (["no-ai", "disclosure-removed"], .fail))
    // What is not held to a policy does not comply with it either.
    #expect(ComplianceScope(policy: "theirs").narrowed(article) == nil)
  }

  @Test(arguments: [
    ("1970-01-01", 0), ("2000-02-29", 11_016), ("2026-11-25T08:00:00+09:00", 20_782), ("1969-12-31", -1),
  ]) func daysAreCounted(time: String, number: Int) throws {
    let day = try #require(Day(time))
    #expect(day.number == number)
    #expect(day.iso == time.prefix(10))
  }

  @Test func everyDayComesBack() {
    for number in stride(from: -700_000, to: 2_000_000, by: 997) {
      let day = Day(number: number)
      #expect(Day(day.iso)?.number == number)
      #expect((day.number - day.monday.number) < 7 && day.monday <= day)
    }
  }

  @Test(arguments: ["", "yesterday", "2026-13-01", "2026-1-1", "2026-00-10", "+026-01-01", "２０２６-01-01"])
  func whatIsNoDayIsNone(time: String) { #expect(Day(time) == nil) }

  @Test func numbersAreGrouped() {
    #expect(
      [0, 999, 1_000, 1_234_567, -12, -1_234].map(grouped) == ["0", "999", "1,000", "1,234,567", "-12", "-1,234"]
    )
    #expect([nil, 0, 999, 1_000].map(percent) == ["–", "0.0 %", "99.9 %", "100.0 %"])
  }

  @Test func aMillionNamesAreNotKept() {
    var breakdown = ComplianceBreakdown()
    for number in 0..<10_050 { breakdown.count(String(number), passes: true) }
    breakdown.count("7", passes: false)
    #expect(breakdown.tallies.count == 10_000)
    #expect(breakdown.others.articles == 50)
    #expect(breakdown.sorted.first?.name == "7")
  }

  @Test func nothingOfAPageIsMarkup() throws {
    let html = String(decoding: try render("html", [Sample.everything]), as: UTF8.self)
    #expect(html.matches(of: /<script/).count == 1)
    #expect(!html.contains(" style=\""))
    #expect(!html.contains(/(src|action|formaction|srcset)="/))
  }

  @Test func theListIsTrimmedAndTheRestIsCounted() {
    var format = ComplianceHTMLFormat(options: ReportOptions(), listLimit: 5)
    var output: [UInt8] = []
    format.begin(ReportHeader(Newsroom.report), into: &output)
    for article in Newsroom.archive(14) { format.article(article, into: &output) }
    format.end(AuditReport.Summary(), into: &output)
    let html = String(decoding: output, as: UTF8.self)
    #expect(html.matches(of: /<details>/).count == 5)
    #expect(html.contains("9 more articles are in the JSON report."))
  }
}
