import Intake
import Provenance
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(15))) struct FeedCrawlTests {
  private var options: SourceOptions {
    SourceOptions(version: "1.0", allowPrivate: true, obeysRobots: true, concurrency: 4)
  }

  /// What a crawl comes upon, in short words.
  private func crawl(
    _ sources: [String],
    known: @escaping (String) -> FeedVisit? = { _ in nil },
    change: (inout FeedOptions) -> Void = { _ in }
  ) -> [String] {
    var feedOptions = FeedOptions()
    change(&feedOptions)
    let crawl = FeedCrawl(sources, options: feedOptions, sourceOptions: options, known: known)
    var items: [String] = []
    while let item = crawl.next() {
      switch item {
      case .document(let document, _): items.append("page " + name(document.uri))
      case .unchanged(let visit): items.append("same " + name(visit.url))
      case .incident(let incident): items.append("\(incident.code.rawValue) " + name(incident.uri))
      case .opened(_, let about, let entries): items.append("feed \(about.title?.value ?? "-") \(entries)")
      case .listed(let entry): items.append("listed \(name(entry.page ?? "-"))")
      case .finished: items.append("finished")
      case .fresh(let visit): items.append("fresh " + name(visit.url))
      case .feedUnchanged(let visit): items.append("feed same since \(visit.visited ?? "-")")
      case .read: items.append("read")
      }
    }
    return items
  }

  private func name(_ url: String) -> String { String(url.split(separator: "/").last ?? "-") }

  private func feed(_ paths: [String], title: String = "F") -> LoopbackServer.Reply {
    let items = paths.map { "<item><link>\($0)</link><pubDate>Thu, 05 Mar 2026 00:00:00 GMT</pubDate></item>" }
    return .html("<rss><channel><title>\(title)</title>\(items.joined())</channel></rss>")
  }

  @Test func pagesComeInTheOrderOfTheFeedAndEachOnce() throws {
    let server = try LoopbackServer { request, _ in
      switch request.path {
      case "/feed": feed(["/1", "/2", "/1#again", "/gone", "/3"])
      case "/robots.txt", "/gone": .answer(status: 404)
      default: .html(request.path)
      }
    }
    let items = crawl([server.url + "/feed"])
    #expect(items == ["feed F 5", "page 1", "page 2", "not-found gone", "page 3"])
  }

  @Test func aFeedWithoutFaultsIsFinished() throws {
    let server = try LoopbackServer { request, _ in
      request.path == "/feed" ? feed(["/1"]) : request.path == "/1" ? .html("1") : .answer(status: 404)
    }
    #expect(crawl([server.url + "/feed"]) == ["feed F 1", "page 1", "finished"])
    #expect(crawl([server.url + "/feed"], change: { $0.limit = 1 }) == ["feed F 1", "page 1"])
    #expect(crawl([server.url + "/feed"], change: { $0.since = "2026-04" }) == ["feed F 1", "finished"])
    #expect(crawl([server.url + "/feed"], change: { $0.listsOnly = true }) == ["feed F 1", "listed 1", "finished"])
  }

  @Test func robotsAreObeyed() throws {
    let server = try LoopbackServer { request, _ in
      switch request.path {
      case "/robots.txt": .answer(body: Array("User-agent: colophon\nDisallow: /no".utf8))
      case "/feed": feed(["/yes", "/no"])
      default: .html("x")
      }
    }
    #expect(crawl([server.url + "/feed"]) == ["feed F 2", "page yes", "refused no"])
    #expect(!server.requests.contains("/no"))
    #expect(server.requests.filter { $0 == "/robots.txt" }.count == 1)
  }

  @Test func robotsThatCannotBeReadKeepUsOut() throws {
    let server = try LoopbackServer { _, _ in .answer(status: 500, headers: ["Retry-After": "999"]) }
    #expect(crawl([server.url + "/feed"]) == ["refused feed"])
  }

  @Test func whatIsTheSameIsNotReadAgain() throws {
    let server = try LoopbackServer { request, _ in
      if request.path == "/feed" { return feed(["/1", "/2"]) }
      return request.headers["if-none-match"] == "\"v\"" ? .answer(status: 304) : .html(request.path)
    }
    let known = { (url: String) in
      url.hasSuffix("/1") ? FeedVisit(url: url, etag: "\"v\"", visited: "2026-03-05T00:00:00Z") : nil
    }
    #expect(crawl([server.url + "/feed"], known: known) == ["feed F 2", "same 1", "page 2", "finished"])
    let fresh = { (url: String) in
      url.hasSuffix("/feed")
        ? nil : FeedVisit(url: url, entryVersion: "2026-03-05T00:00:00Z", visited: "2026-03-05T00:00:00Z")
    }
    let before = server.requests.count
    let items = crawl([server.url + "/feed"], known: fresh, change: { $0.freshSince = "2026-03-04" })
    #expect(items == ["feed F 2", "fresh 1", "fresh 2", "finished"] && server.requests.count == before + 2)
  }

  @Test func aFeedThatIsTheSameIsSaidToBe() throws {
    let server = try LoopbackServer { request, _ in
      request.headers["if-none-match"] == "\"v\"" ? .answer(status: 304) : .answer(status: 404)
    }
    let known = { (url: String) in FeedVisit(url: url, etag: "\"v\"", visited: "2026-03-05T00:00:00Z") }
    let items = crawl([server.url + "/feed"], known: known, change: { $0.freshSince = "2026-03-04" })
    #expect(items == ["feed same since 2026-03-05T00:00:00Z"])
  }

  @Test func whatIsReadToItsEndIsSaidToBe() throws {
    let folder = try TemporaryFolder()
    let record = "WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 0\r\n\r\n"
    let sound = try folder.write(record, to: "sound.warc")
    let cut = try folder.write(record + "WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-", to: "cut.warc")
    #expect(crawl([sound, cut]) == ["read", "unreadable cut.warc"])
  }

  @Test func anIncidentHasTheDayThatTheFeedGave() throws {
    let server = try LoopbackServer { request, _ in request.path == "/feed" ? feed(["/1"]) : .answer(status: 404) }
    let crawl = FeedCrawl([server.url + "/feed"], options: FeedOptions(), sourceOptions: options) { _ in nil }
    _ = crawl.next()
    guard case .incident(let incident)? = crawl.next() else { return #expect(Bool(false), "an incident is due") }
    #expect(incident.published == "2026-03-05T00:00:00Z")
  }

  @Test func listsLeadToFeedsAndPagesNameThem() throws {
    let server = try LoopbackServer { request, _ in
      switch request.path {
      case "/index": .html("<sitemapindex><sitemap><loc>\("/map.xml.gz")</loc></sitemap></sitemapindex>")
      case "/map.xml.gz":
        .answer(
          body: (try? gzip("<urlset><url><loc>http://\(request.headers["host"] ?? "")/1</loc></url></urlset>")) ?? []
        )
      case "/home": .html("<html><link rel=alternate type='application/rss+xml' href='/feed'>")
      case "/feed": feed(["/2"])
      case "/loop": .html("<opml><outline xmlUrl='/loop'/><outline xmlUrl='/feed'/></opml>")
      default: .html("x")
      }
    }
    #expect(crawl([server.url + "/index"]) == ["feed - 0", "finished", "feed - 1", "page 1", "finished"])
    #expect(crawl([server.url + "/home"]) == ["feed F 1", "page 2", "finished"])
    #expect(crawl([server.url + "/loop"]) == ["feed - 0", "finished", "feed F 1", "page 2", "finished"])
  }

  @Test func wholeTextsAreReadFromTheFeed() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      """
      <rss><channel><title>F</title><item><title>A &amp; B</title><link>https://news.example/1</link>
      <dc:creator>Mara Quist</dc:creator><content:encoded><![CDATA[<p>Words.</p>]]></content:encoded></item></channel></rss>
      """,
      to: "feed.xml"
    )
    var feedOptions = FeedOptions()
    feedOptions.readsContent = true
    let crawl = FeedCrawl([path], options: feedOptions, sourceOptions: options) { _ in nil }
    _ = crawl.next()
    guard case .document(let document, nil)? = crawl.next() else { return #expect(Bool(false), "an article is due") }
    let page = String(decoding: document.bytes, as: UTF8.self)
    #expect(document.uri == "https://news.example/1")
    #expect(page.contains("<p>Words.</p>") && page.contains("<h1>A &amp; B</h1>"))
    #expect(document.announcement.contains { $0.name == "author" && $0.value == "Mara Quist" })
  }

  @Test func aStoppedCrawlEnds() throws {
    let server = try LoopbackServer { request, _ in
      request.path == "/feed" ? feed((0..<50).map { "/\($0)" }) : .html("x")
    }
    let crawl = FeedCrawl([server.url + "/feed"], options: FeedOptions(), sourceOptions: options) { _ in nil }
    _ = crawl.next()
    _ = crawl.next()
    crawl.stop()
    var rest = 0
    while let item = crawl.next() {
      rest += 1
      if case .finished = item { #expect(Bool(false), "a feed that was not read to its end is not finished") }
    }
    #expect(rest < 20)
  }
}
