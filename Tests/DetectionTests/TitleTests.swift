import Detection
import Intake
import Provenance
import Testing

/// Titles as pages show and tell them.
@Suite("Titles of pages")
struct TitleTests {
  @Test("The title is the headline as a reader sees it, without the site's name", arguments: pages)
  func titles(_ head: String, _ headline: String, _ title: String) throws {
    let text = String(repeating: "The council opened the bridge on Monday, and many came to see it. ", count: 4)
    let page = """
      <html lang="en"><head>\(head)</head><body>\(headline)<article><p>\(text)</p><p>\(text)</p></article></body></html>
      """
    let document = Document(uri: "https://www.dailyexample.com/news/a", bytes: Array(page.utf8), mediaType: "text/html")
    #expect(try BylineTests.detection.get().account(of: readArticle(document)).title == title)
  }

  static let pages: [(String, String, String)] = [
    (
      "<title>A bridge opens in town - Daily Example</title>", "<h1>A bridge opens in town</h1>",
      "A bridge opens in town"
    ),
    (
      #"<title>A bridge opens in town | Daily Example</title><meta property="og:title" content="A bridge opens in town | Daily Example"><meta property="og:site_name" content="Daily Example">"#,
      "", "A bridge opens in town"
    ),
    (
      #"<title>Daily Example | A bridge opens in town</title><meta property="og:site_name" content="Daily Example">"#,
      "", "A bridge opens in town"
    ),
    (
      #"<title>A bridge opens in town • News • Daily Example</title><meta property="og:site_name" content="Daily Example">"#,
      "", "A bridge opens in town"
    ),
    (
      #"<title>A bridge opens in town :: Daily Example</title><meta property="og:site_name" content="Daily Example">"#,
      "", "A bridge opens in town"
    ),
    (
      #"<meta property="og:title" content="A bridge opens in town">"#,
      #"<h1><span class="kicker">Exclusive</span> A bridge opens in town</h1>"#, "A bridge opens in town"
    ),
    (
      #"<meta property="og:title" content="A bridge opens in town">"#,
      "<h1>A bridge opens in town<small>Many came to see it</small></h1>", "A bridge opens in town"
    ),
    (
      #"<meta property="og:title" content="A bridge opens in town"><meta property="og:site_name" content="Daily Example">"#,
      "<h1>Daily Example</h1><h2>A bridge opens in town</h2>", "A bridge opens in town"
    ),
    (
      #"<meta property="og:title" content="Daily Example"><meta property="og:site_name" content="Daily Example">"#,
      "<h1>A bridge opens in town</h1>", "A bridge opens in town"
    ),
    (
      #"<title>Daily Example</title><meta property="og:site_name" content="Daily Example">"#,
      "<h1>A bridge opens in town</h1>", "A bridge opens in town"
    ),
    ("<title>News</title>", "<h1>A bridge opens in town</h1>", "A bridge opens in town"),
    (
      #"<title>A bridge opens in town by Ada Example - Daily Example</title><meta property="og:site_name" content="Daily Example">"#,
      "<h1>A bridge opens in town</h1>", "A bridge opens in town"
    ),
    (#"<title>橋が開通した｜例新聞</title><meta property="og:site_name" content="例新聞">"#, "", "橋が開通した"),
    (#"<title>橋が開通した - 例新聞デジタル</title><meta property="og:site_name" content="例新聞デジタル">"#, "", "橋が開通した"),
    (#"<title>다리가 열렸다 - 예시일보</title><meta property="og:site_name" content="예시일보">"#, "", "다리가 열렸다"),
    (
      #"<title>다리가 열렸다 &lt; 사회 &lt; 기사본문 - 예시일보</title><meta property="og:title" content="다리가 열렸다 - 예시일보"><meta property="og:site_name" content="예시일보">"#,
      "", "다리가 열렸다"
    ),
    (#"<title>大桥通车_新闻频道_例报网</title><meta property="og:site_name" content="例报网">"#, "<h1>大桥通车</h1>", "大桥通车"),
    ("<title>大桥通车--国内--例报网</title>", "<h1>大桥通车</h1>", "大桥通车"),
    (
      #"<title>A bridge opens in town – Daily Example – Page 2</title><meta property="og:site_name" content="Daily Example">"#,
      "<h1>A bridge opens in town</h1>", "A bridge opens in town"
    ),
    (
      #"<script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "A bridge opens in town | Daily Example", "datePublished": "2024-05-03", "author": {"@type": "Person", "name": "Ada Example"}, "publisher": {"@type": "Organization", "name": "Daily Example"}}</script>"#,
      "<h1>A bridge opens in town</h1>", "A bridge opens in town"
    ),
    (
      "", #"<h1 class="logo"><a href="/">Daily Example</a></h1><h1>A bridge opens in town</h1>"#,
      "A bridge opens in town"
    ),
    (
      #"<meta property="og:title" content="Opinion | A bridge opens in town">"#, "<h1>A bridge opens in town</h1>",
      "A bridge opens in town"
    ),
    (
      #"<meta property="og:title" content="(LEAD) A bridge opens in town">"#, "<h1>(LEAD) A bridge opens in town</h1>",
      "(LEAD) A bridge opens in town"
    ),
    (
      #"<meta property="og:title" content="Alert The mayor opens a bridge">"#,
      "<h1><span>Alert</span>The mayor opens a bridge</h1>", "Alert The mayor opens a bridge"
    ),
    (
      #"<meta name="og:title" content="A bridge"><meta property="dc:title" content="A bridge opens in town">"#, "",
      "A bridge opens in town"
    ),
    ("<title>A bridge opens in the town – Sample</title>", "", "A bridge opens in the town"),
  ]
}
