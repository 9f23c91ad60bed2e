import Auditing
import Detection
import Intake
import Provenance
import TestSupport
import Testing

/// What a feed says of an article is evidence beside what its page says.
@Suite struct FeedEvidenceTests {
  private static let head = """
    <rss xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"
      xmlns:atom="http://www.w3.org/2005/Atom"><channel><item><link>/a</link>
    """

  private func account(item: String, page: String, readsContent: Bool = false) throws -> Account {
    let feed = Self.head + item + "</item></channel></rss>"
    let server = try LoopbackServer { request, _ in .html(request.path == "/feed" ? feed : page) }
    let auditor = try Auditor(
      policies: PolicyAssignment([]),
      languages: try Language.builtIn(),
      limits: Limits(),
      day: "2026-03-05"
    )
    let audit = FeedAudit(auditor, policies: PolicyAssignment([]), ledger: nil, jobs: 1)
    var options = FeedOptions()
    options.readsContent = readsContent
    var accounts: [Account] = []
    _ = try audit.run(
      [server.url + "/feed"],
      options: options,
      sourceOptions: SourceOptions(version: "1.0", allowPrivate: true),
      hand: { event in if case .audited(let article, _) = event { accounts.append(article.account) } }
    )
    return try #require(accounts.first)
  }

  private static func page(_ byline: String) -> String {
    """
    <!doctype html><html lang="en"><body><article><h1>Ferry back at nine</h1>\(byline)
    <p>The ferry sails again from the old pier, the harbour office said on Thursday.</p></article></body></html>
    """
  }

  @Test func whatThePageDoesNotSayTheFeedSays() throws {
    let account = try account(
      item: """
        <title>Ferry back at nine</title><dc:creator>Mara Quist</dc:creator>
        <pubDate>Thu, 05 Mar 2026 07:08:09 GMT</pubDate><media:credit role="photographer">Ola Berg</media:credit>
        """,
      page: Self.page("")
    )
    #expect(account.bylines.map(\.name) == ["Mara Quist"])
    #expect(account.bylines.flatMap(\.evidence).map(\.origin) == [.feed])
    #expect(account.published == "2026-03-05T07:08:09Z")
    #expect(account.credits.map(\.text) == ["Ola Berg"])
    #expect(account.credits.flatMap(\.evidence).map(\.origin) == [.feed])
    #expect(account.discrepancies.isEmpty)
  }

  @Test func theSameNameBacksThePageUp() throws {
    let account = try account(
      item: "<dc:creator>Mara Quist</dc:creator><atom:contributor><atom:name>Jo Lind</atom:name></atom:contributor>",
      page: Self.page("<p class=\"byline\">By Mara Quist</p>")
    )
    #expect(account.bylines.map(\.name) == ["Mara Quist", "Jo Lind"])
    #expect(account.bylines.first?.evidence.map(\.origin) == [.text, .feed])
    #expect(account.discrepancies.isEmpty)
  }

  @Test func anotherNameIsADisagreement() throws {
    let account = try account(
      item: "<dc:creator>Tom Adeyemi</dc:creator>",
      page: Self.page("<p class=\"byline\">By Mara Quist</p>")
    )
    #expect(account.bylines.map(\.name) == ["Mara Quist"])
    let discrepancy = try #require(account.discrepancies.first)
    #expect(discrepancy.kind == .byline)
    #expect(discrepancy.evidence.map(\.quote) == ["Mara Quist", "Tom Adeyemi"])
    #expect(discrepancy.evidence.map(\.origin) == [.text, .feed])
  }

  @Test(arguments: ["admin", "newsdesk", "web-editor"]) func aUserNameIsNobody(name: String) throws {
    let account = try account(
      item: "<dc:creator>\(name)</dc:creator>",
      page: Self.page("<p class=\"byline\">By Mara Quist</p>")
    )
    #expect(account.bylines.map(\.name) == ["Mara Quist"] && account.discrepancies.isEmpty)
  }

  @Test func aWholeEntryIsReadFromTheFeed() throws {
    let account = try account(
      item: """
        <title>Ferry back at nine</title><dc:creator>Mara Quist</dc:creator><content:encoded
          xmlns:content="http://purl.org/rss/1.0/modules/content/"><![CDATA[<p>The ferry sails again from the old pier,
        the harbour office said on Thursday. This text was translated with ChatGPT.</p>]]></content:encoded>
        """,
      page: "<p>not asked for</p>",
      readsContent: true
    )
    #expect(account.title == "Ferry back at nine" && account.bylines.map(\.name) == ["Mara Quist"])
    #expect(account.bylines.flatMap(\.evidence).map(\.origin) == [.feed])
    #expect(account.claims.map(\.activity) == [.translate])
  }
}
