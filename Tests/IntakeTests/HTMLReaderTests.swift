import Intake
import Provenance
import Testing

/// The article of a page that is given as text.
func read(_ html: String, uri: String = "page.html") throws -> Article {
  try readArticle(Document(uri: uri, bytes: Array(html.utf8)))
}

func words(_ article: Article, where isWanted: (Block) -> Bool = { $0.origin == .text && !$0.isHidden }) -> [String] {
  article.blocks.filter(isWanted).map { article.string($0.range) }
}

@Suite("HTML becomes blocks")
struct HTMLReaderTests {
  @Test func blocksEndWhereElementsEnd() throws {
    let article = try read(
      """
      <!DOCTYPE html><html lang="en"><head><title>Night ferry</title></head><body><h1>Night ferry</h1>
      <p>The  boat
      left <b>late</b>.</p><p>It was<br>cold &amp; dark.</p></body></html>
      """
    )
    #expect(words(article) == ["Night ferry", "The boat left late.", "It was", "cold & dark."])
    #expect(article.language == "en")
    #expect(article.source.charset == "utf-8")
    let title = try #require(article.meta("title", kind: .title))
    #expect(article.string(title.value) == "Night ferry")
  }

  @Test func whatIsNotShownIsHidden() throws {
    let article = try read(
      """
      <body><p>Seen</p><p hidden>one</p><p style="color:red; DISPLAY : none">two</p><noscript>three</noscript>
      <details><summary>Open me</summary>four</details><details open>five</details>
      <template><p>never</p></template><p>in <span hidden>six</span> line</p></body>
      """
    )
    #expect(words(article) == ["Seen", "Open me", "five", "in line"])
    #expect(words(article) { $0.isHidden } == ["one", "two", "three", "four", "six"])
  }

  @Test func evidenceLeadsToTheSource() throws {
    let html = "<body><p>A &amp; B</p>\n<p>Zweite <i>Zeile</i> h\u{E4}lt</p></body>"
    let article = try read(html)
    let range = try #require(article.blocks.last { $0.origin == .text }?.range)
    let evidence = article.evidence(at: range)
    #expect(evidence.quote == "Zweite Zeile h\u{E4}lt")
    let place = try #require(article.place(of: evidence, in: article.sourceLines))
    #expect(place.line == 2)
    #expect(place.column == 4)
    #expect(place.endColumn == 4 + "Zweite <i>Zeile</i> h\u{E4}lt".unicodeScalars.count)
  }

  @Test func elementsKnowTheirWords() throws {
    let article = try read("<p>One <b>two</b> three <i>four</i></p><p>Five <a href=x>six</a> seven</p>")
    func text(_ name: String) throws -> String {
      let element = try #require(article.elements.first { $0.name == name })
      return article.string(article.trimmed(element.text))
    }
    #expect(try text("b") == "two")
    #expect(try text("i") == "four")
    #expect(try text("a") == "six")
    #expect(try text("p") == "One two three four")
  }

  @Test func deepPagesKeepTheirWords() throws {
    let article = try read(String(repeating: "<div>", count: 200_000) + "deep words")
    #expect(words(article) == ["deep words"])
  }
}
