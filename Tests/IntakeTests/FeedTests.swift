import Intake
import Provenance
import Testing

@Suite(.timeLimit(.minutes(15))) struct FeedTests {
  private func read(_ text: String, uri: String = "https://news.example/feeds/all") throws -> Feed {
    try readFeed(Document(uri: uri, bytes: Array(text.utf8)))
  }

  @Test func rss() throws {
    let feed = try read(
      """
      <?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
        xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/"
        xmlns:atom="http://www.w3.org/2005/Atom">
      <channel><title>Harbour News</title><link>https://news.example/</link><language>en_GB</language><ttl>15</ttl>
      <atom:link rel="self" href="https://news.example/feeds/all"/>
      <image><title>Logo</title><link>https://news.example/logo</link></image>
      <item><title>Ferry &amp;amp; port reopen</title><link> /2026/ferry </link>
        <guid isPermaLink="false">n-1</guid><pubDate>Thu, 05 Mar 2026 07:08:09 GMT</pubDate>
        <dc:creator>Mara Quist</dc:creator><author>desk@news.example (The Desk)</author>
        <description>Short &lt;b&gt;words&lt;/b&gt;</description>
        <content:encoded><![CDATA[<p>Long words</p>]]></content:encoded>
        <category>Transport</category><enclosure url="https://news.example/a.mp3" type="audio/mpeg"/>
        <media:content><media:title>A ferry</media:title><media:credit role="photographer">Ola Berg</media:credit>
        </media:content></item>
      <item><guid>https://news.example/2026/second</guid></item>
      </channel></rss>
      """
    )
    #expect(feed.format == .rss && feed.version == "2.0" && feed.minutesToLive == 15)
    #expect(feed.about.title?.value == "Harbour News" && feed.about.link == "https://news.example/")
    #expect(feed.about.language == "en-GB")
    let entry = try #require(feed.entries.first)
    #expect(entry.id == "n-1" && entry.link == "https://news.example/2026/ferry")
    #expect(entry.title?.value == "Ferry &amp; port reopen" && entry.title?.type == "text/html")
    #expect(entry.published == "2026-03-05T07:08:09Z" && entry.updated == nil)
    #expect(
      entry.authors == [FeedPerson(name: "Mara Quist"), FeedPerson(name: "The Desk", email: "desk@news.example")]
    )
    #expect(entry.summary?.value == "Short <b>words</b>" && entry.contents.map(\.value) == ["<p>Long words</p>"])
    #expect(entry.credits.map(\.name) == ["Ola Berg"] && entry.credits.first?.role == "photographer")
    #expect(entry.categories == ["Transport"] && entry.links.map(\.rel) == ["alternate", "enclosure"])
    #expect(feed.entries.count == 2 && feed.entries[1].link == "https://news.example/2026/second")
  }

  @Test func anEntrysOwnTitleComesBeforeThatOfItsPicture() throws {
    let feed = try read(
      """
      <rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"
        xmlns:creativeCommons="http://backend.userland.com/creativeCommonsRssModule"><channel>
      <item><media:title>A ferry</media:title><title>Ferries are back</title><link>HTTPS://news.example/Ferries</link>
        <creativeCommons:license>https://creativecommons.org/licenses/by/4.0/</creativeCommons:license></item>
      <item><media:title>Only a picture</media:title></item></channel></rss>
      """
    )
    #expect(feed.entries.map { $0.title?.value } == ["Ferries are back", "Only a picture"])
    #expect(feed.entries[0].link == "https://news.example/Ferries")
    #expect(
      feed.entries[0].links.last == FeedLink(rel: "license", href: "https://creativecommons.org/licenses/by/4.0/")
    )
  }

  @Test func atom() throws {
    let feed = try read(
      """
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ko" xml:base="https://news.example/ko/">
      <title>항구 소식</title><link rel="next" href="page/2"/><updated>2026-03-05T00:00:00Z</updated>
      <entry><id>tag:news.example,2026:1</id><title type="html">배가 &lt;i&gt;다시&lt;/i&gt; 다닌다</title>
      <link href="a/1"/><link rel="edit" href="e/1"/><updated>2026-03-05T09:00:00+09:00</updated>
      <author><name>윤하린</name><email>ha@news.example</email></author><contributor><name>Jo</name></contributor>
      <source><title>Elsewhere</title><link href="https://other.example/"/><author><name>X</name></author></source>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>하나 &amp; 둘</p></div></content></entry></feed>
      """
    )
    #expect(feed.format == .atom && feed.version == "1.0" && feed.nextPage == "https://news.example/ko/page/2")
    let entry = try #require(feed.entries.first)
    #expect(entry.link == "https://news.example/ko/a/1" && entry.id == "tag:news.example,2026:1")
    #expect(entry.updated == "2026-03-05T00:00:00Z" && entry.source == "Elsewhere")
    #expect(entry.authors == [FeedPerson(name: "윤하린", email: "ha@news.example")])
    #expect(entry.contributors == [FeedPerson(name: "Jo")])
    #expect(entry.contents.first?.value == "<p>하나 &amp; 둘</p>" && entry.contents.first?.language == "ko")
  }

  @Test func aBaseThatGrowsWithEachElementIsBounded() throws {
    let feed = try read(
      """
      <rss><channel><title>Harbour News</title><item><title>One</title><link>https://news.example/1</link></item>
      \(String(repeating: "<div xml:base='a/'>", count: 15_000))
      """
    )
    #expect(feed.entries.map(\.link) == ["https://news.example/1"])
  }

  @Test func aBrokenFeedIsReadAsFarAsItGoes() throws {
    let feed = try read(
      """
      <rss><channel><title>Bad &nbsp; & ugly</title><item><title>One<link>https://news.example/?a=1&b=2</link>
      <dc:creator>Undeclared</dc:creator><description><p>Tags <br> in the middle</description></item>
      <item><title>Two</title><link>https://news.example/2</link><title><![CD
      """
    )
    #expect(feed.about.title?.value == "Bad \u{A0} & ugly")
    #expect(feed.entries.count == 2)
    #expect(feed.entries[1].link == "https://news.example/2" && feed.entries[1].title?.value == "Two")
  }

  @Test func rdf() throws {
    let feed = try read(
      """
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
       xmlns:d="http://purl.org/dc/elements/1.1/"><channel><title>C</title></channel>
      <item rdf:about="https://news.example/1"><title>T</title><link>https://news.example/1</link>
      <d:date>2026-03-05T00:00Z</d:date><d:creator>A B</d:creator></item></rdf:RDF>
      """
    )
    #expect(feed.format == .rdf && feed.entries.first?.id == "https://news.example/1")
    #expect(feed.entries.first?.updated == "2026-03-05T00:00:00Z")
    #expect(feed.entries.first?.authors == [FeedPerson(name: "A B")])
  }

  @Test func json() throws {
    let feed = try read(
      #"""
      {"version": "https://jsonfeed.org/version/1.1", "title": "J", "language": "en", "next_url": "?p=2",
       "items": [{"id": 7, "url": "https://news.example/7", "title": "Seven", "content_html": "<p>x", "tags": ["t"],
       "date_published": "2026-03-05T00:00:00-01:00", "authors": [{"name": "Jo"}]}, 5, {"id": "8", "author": {"name": "Al"}}]}
      """#
    )
    #expect(feed.format == .json && feed.entries.count == 2 && feed.nextPage == "https://news.example/feeds/all?p=2")
    #expect(feed.entries[0].id == "7" && feed.entries[0].published == "2026-03-05T01:00:00Z")
    #expect(feed.entries[1].authors == [FeedPerson(name: "Al")])
    #expect(throws: Incident.self) { try read("{\"a\": ") }
    #expect(throws: Incident.self) { try read("{\"a\": 1}") }
  }

  @Test func sitemaps() throws {
    let map = try read(
      """
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
       xmlns:n="http://www.google.com/schemas/sitemap-news/0.9" xmlns:i="http://www.google.com/schemas/sitemap-image/1.1">
      <url><loc>https://news.example/1</loc><lastmod>2026-03-05</lastmod><i:image><i:loc>https://news.example/p</i:loc>
      </i:image><n:news><n:publication><n:name>Harbour</n:name><n:language>en</n:language></n:publication>
      <n:publication_date>2026-03-04T10:00:00Z</n:publication_date><n:title>Head</n:title></n:news></url></urlset>
      """
    )
    let entry = try #require(map.entries.first)
    #expect(entry.link == "https://news.example/1" && entry.updated == "2026-03-05T00:00:00Z")
    #expect(entry.title?.value == "Head" && entry.language == "en" && entry.published == "2026-03-04T10:00:00Z")
    let index = try read("<sitemapindex><sitemap><loc>https://news.example/s.xml</loc></sitemap></sitemapindex>")
    #expect(index.format == .sitemapIndex && index.feeds.map(\.href) == ["https://news.example/s.xml"])
  }

  @Test func lists() throws {
    let opml = try read(
      "<opml version='2.0'><body><outline text='F'><outline xmlUrl='a.xml' text='A'/></outline></body></opml>"
    )
    #expect(opml.feeds == [FeedLink(rel: "feed", href: "https://news.example/feeds/a.xml", title: "A")])
    let list = try read("# ours\nhttps://news.example/1\r\n\nHTTP://news.example/2\n")
    #expect(Array(list.addresses) == ["https://news.example/1", "HTTP://news.example/2"])
  }

  @Test func aPageNamesItsFeeds() {
    let page = """
      <!doctype html><html><head><base href="/x/"><link rel="alternate" type="application/rss+xml" href="rss">
      <link rel=stylesheet href=s.css></head><body>
      """
    let incident = #expect(throws: Incident.self) { try read(page) }
    #expect(incident?.message.contains("https://news.example/x/rss") == true)
  }

  @Test(arguments: ["", "   ", "just words", "<a>b</a>", "\0\0", "<rss", "{}"])
  func whatIsNoFeedIsAnIncidentOrEmpty(_ text: String) {
    if let feed = try? read(text) { #expect(feed.entries.isEmpty) }
  }

  @Test(arguments: [
    String(repeating: "<item>", count: 50_000),
    "<rss><channel><item><description>" + String(repeating: "<b>", count: 50_000),
    "<feed><entry><author>" + String(repeating: "a@", count: 20_000) + "</author></entry></feed>",
    "<rss>" + String(repeating: "<source><title>x", count: 20_000),
  ]) func aHostileFeedIsReadInTime(_ text: String) throws { _ = try read(text) }
}
