import Provenance
import TestSupport
import Testing

@testable import Intake

@Suite("Nothing that a page contains can hurt", .timeLimit(.minutes(15)))
struct HTMLHostileTests {
  private func code(_ bytes: [UInt8], uri: String = "page.html", limits: Limits = Limits()) -> Incident.Code? {
    do {
      _ = try readArticle(Document(uri: uri, bytes: bytes), limits: limits)
      return nil
    } catch { return error.code }
  }

  @Test func whatIsNoPageIsAnIncident() {
    #expect(code([]) == .empty)
    #expect(code(Array(" \n\t ".utf8)) == .empty)
    #expect(code([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0]) == .notText)
    #expect(code(Array("%PDF-1.7 ...".utf8)) == .notText)
    #expect(code(Array("GIF89a".utf8) + [0, 1], uri: "picture.html") == .notText)
    #expect(code(Array(repeating: 0x61, count: 2000), limits: Limits(documentBytes: 1000)) == .tooLarge)
  }

  /// 100 MB where the build is optimized, less where it is slow.
  @Test func aHugePageIsReadWhereTheLimitAllows() throws {
    #if DEBUG
      let size = 5 << 20
    #else
      let size = 100 << 20
    #endif
    let paragraph = Array("<p>One paragraph of a very long page, <b>with</b> a few tags &amp; words.</p>\n".utf8)
    var bytes: [UInt8] = []
    while bytes.count < size { bytes += paragraph }
    #expect(code(bytes, limits: Limits(documentBytes: size - 1)) == .tooLarge)
    let article = try readArticle(Document(uri: "huge.html", bytes: bytes), limits: Limits(documentBytes: 200 << 20))
    #expect(article.text.count > size / 2)
  }

  @Test(arguments: ["<meta ", "<script "])
  func unclosedTagsInAPageOfAnUnknownEncoding(tag: String) throws {
    let bytes = Array("<p>words</p>".utf8) + Array(String(repeating: tag, count: 200_000).utf8) + [0xFF]
    #expect(code(bytes) == nil)
  }

  static let floods: [(name: String, page: String)] = [
    ("nested elements", String(repeating: "<div>", count: 200_000) + "words"),
    ("nested inline elements", String(repeating: "<b><i>", count: 100_000) + "words"),
    ("nested links and lists", String(repeating: "<ul><li><a href=x>", count: 20_000) + "words"),
    ("end tags", String(repeating: "<p>", count: 500) + String(repeating: "</b></i></div>", count: 20_000) + "words"),
    ("attributes", "<p " + (0..<200_000).map { "data-credit-\($0)=x" }.joined(separator: " ") + ">words</p>"),
    ("one attribute", "<p title='" + String(repeating: "x", count: 500_000) + "'>words</p>"),
    ("brackets", String(repeating: "<", count: 200_000) + " words"),
    ("ampersands", String(repeating: "&a", count: 200_000) + " words"),
    ("open comments", String(repeating: "<!--", count: 250_000) + "--> words"),
    ("unclosed templates", String(repeating: "<template>", count: 100_000) + "words"),
    ("unclosed drawings", String(repeating: "<svg>", count: 100_000) + "<p>words"),
    ("quotes", "words " + String(repeating: "<a b='", count: 100_000)),
    (
      "JSON-LD brackets",
      "<script type='application/ld+json'>" + String(repeating: "[", count: 100_000) + "</script>words"
    ),
    ("names within an escaped script", "words<script><!--" + String(repeating: "<a", count: 1_000_000)),
    ("tables", String(repeating: "<table><tr><td>", count: 60_000) + "words"),
    ("options", "words<select>" + String(repeating: "<option>a", count: 100_000)),
    ("names", "words" + (0..<100_000).map { "<x-\($0)>" }.joined()),
    (
      "entity declarations", "<!DOCTYPE html [" + String(repeating: "<!ENTITY a \"&a;&a;\">", count: 10_000) + "]>words"
    ),
    ("classes", (0..<50_000).map { "<i class='related comment nav-\($0)'>a</i>" }.joined() + "words"),
  ]

  @Test(arguments: floods.map(\.name))
  func floodsAreRead(name: String) throws {
    let flood = try #require(Self.floods.first { $0.name == name })
    let article = try readArticle(Document(uri: "page.html", bytes: Array(flood.page.utf8)))
    expectSound(article)
    #expect(String(decoding: article.text, as: UTF8.self).contains("words"))
  }

  @Test func entitiesOfTheDocumentAreNotRead() throws {
    let page = """
      <?xml version="1.0"?>
      <!DOCTYPE html [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;"><!ENTITY secret SYSTEM "file:///etc/passwd">]>
      <html xmlns="http://www.w3.org/1999/xhtml"><body><p>&lol2; &secret; words</p></body></html>
      """
    for uri in ["page.xhtml", "page.html"] {
      let article = try readArticle(Document(uri: uri, bytes: Array(page.utf8)))
      let text = String(decoding: article.text, as: UTF8.self)
      #expect(text.contains("&lol2; &secret; words"))
      #expect(!text.contains("lollol") && !text.contains("root:"))
    }
  }

  @Test func brokenBytesCostOneCharacterEach() throws {
    let bytes =
      Array("<p>Gr\u{FC}\u{DF}e \u{1F600} und ".utf8) + [0xFF, 0x00, 0xC3] + Array("mehr \u{E4}\u{F6}\u{FC}</p>".utf8)
    let article = try readArticle(Document(uri: "page.html", bytes: bytes))
    expectSound(article)
    #expect(words(article) == ["Gr\u{FC}\u{DF}e \u{1F600} und \u{FFFD}\u{FFFD}mehr \u{E4}\u{F6}\u{FC}"])
  }

  static let page = """
    <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>A lamp is lit again</title>
    <meta property="og:title" content="A lamp is lit again"><link rel="alternate" hreflang="cy" href="/cy">
    <script type="application/ld+json">{"@type": "NewsArticle", "headline": "A lamp is lit again"}</script></head>
    <body class="single"><header><nav><ul><li><a href="/">Home</a></li></ul></nav></header><main><article>
    <h1>A lamp is lit again</h1><p class="byline">By <a rel="author" href="/author/ann">Ann Ffion</a></p>
    <figure><img src="lamp.jpg" alt="The lamp &amp; its keeper"><figcaption>Photo: Cai Rhys</figcaption></figure>
    <div itemprop="articleBody"><p>The keepers &ndash; all four of them &#8211; climbed the stairs on Sunday night.</p>
    <p lang="cy">Roedd hi&#39;n noson oer iawn ar yr ynys, a neb yn cysgu.</p><svg><path d="M0"/></svg>
    <pre>  a
      b</pre><p>This text was translated with the help of a machine and then read by an editor.</p></div>
    <aside class="related"><a href="/x">Read this next</a></aside></article></main>
    <footer>&copy; The Island Paper</footer><noscript><p>Turn it on.</p></noscript></body></html>
    """

  @Test func mutationsStaySound() throws {
    var random = SeededRandom(seed: 7)
    let original = Array(Self.page.utf8)
    for _ in 0..<400 {
      var mutated = random.mutate(original)
      if Bool.random(using: &random) { mutated = random.mutate(mutated) }
      do {
        expectSound(try readArticle(Document(uri: "page.html", bytes: mutated)))
      } catch {
        #expect(error.code == .empty || error.code == .notText)
      }
    }
  }
}
