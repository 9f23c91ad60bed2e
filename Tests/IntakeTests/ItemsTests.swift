import Provenance
import TestSupport
import Testing

@testable import Intake

extension Article {
  fileprivate func shown(_ name: String, of thing: Thing) -> [String] {
    thing.values(name).map { value in
      switch value {
      case .text(let range): string(range)
      case .thing(let other):
        things[other].types.joined() + "(" + (text("name", of: things[other]).map(string) ?? "") + ")"
      }
    }
  }

  fileprivate func first(_ type: String) -> Thing? { things.first { $0.types.contains(type) } }
}

@Suite struct ItemsTests {
  static let microdata = """
    <body><article itemscope itemtype="https://schema.org/NewsArticle" itemid="#a" itemref="more">
    <meta itemprop="inLanguage" content="en">
    <h1 itemprop="headline name">The ferry <em>stays</em></h1>
    <p>By <span itemprop="author" itemscope itemtype="http://schema.org/Person"><a itemprop="name" href="/jane">Jane Doe</a></span>
    and <a itemprop="author" href="/john">John Roe</a></p>
    <time itemprop="datePublished" datetime="2026-05-03">3 May</time>
    <img itemprop="image" src="boat.jpg?a&amp;b"><link itemprop="url" href="https://example.org/a">
    <div itemprop="articleBody"><p>The people voted.</p></div>
    </article><div id="more"><span itemprop="translator">Max Muster</span></div>
    <div itemscope itemtype="https://schema.org/WebSite"><span itemprop="name">The Quay Post</span></div>
    """

  @Test func readsMicrodata() throws {
    let article = try read(Self.microdata)
    let thing = try #require(article.first("NewsArticle"))
    #expect(thing.origin == .microdata)
    #expect(thing.id == "#a")
    #expect(thing.isRoot)
    #expect(article.shown("headline", of: thing) == ["The ferry stays"])
    #expect(article.shown("name", of: thing) == ["The ferry stays"])
    #expect(article.shown("author", of: thing) == ["Person(Jane Doe)", "John Roe"])
    #expect(article.shown("datePublished", of: thing) == ["2026-05-03"])
    #expect(article.shown("image", of: thing) == ["boat.jpg?a&b"])
    #expect(article.shown("url", of: thing) == ["https://example.org/a"])
    #expect(article.shown("inLanguage", of: thing) == ["en"])
    #expect(article.shown("translator", of: thing) == ["Max Muster"])
    #expect(article.shown("articleBody", of: thing) == ["The people voted."])
    #expect(article.first("Person")?.isRoot == false)
    #expect(article.first("WebSite")?.isRoot == true)
    expectSound(article)
  }

  @Test func valuesInAttributesAreMetadataWithTheirPlace() throws {
    let article = try read(Self.microdata)
    let thing = try #require(article.first("NewsArticle"))
    let range = try #require(article.text("datePublished", of: thing))
    let evidence = article.evidence(at: range)
    #expect(evidence.origin == .microdata)
    #expect(evidence.placement == .metadata)
    let place = try #require(article.place(of: evidence, in: article.sourceLines))
    #expect(String(decoding: article.sourceText[place.start..<place.end], as: UTF8.self) == "2026-05-03")
  }

  @Test func readsRDFa() throws {
    let article = try read(
      """
      <head><meta property="og:title" content="T"></head><body vocab="https://schema.org/">
      <article typeof="NewsArticle" resource="#a"><h1 property="headline">The ferry stays</h1>
      <span property="author" typeof="Person"><b property="name">Jane Doe</b></span>
      <span property="publisher" resource="#p"></span><span property="dc:title">No</span>
      <time property="datePublished" content="2026-05-03">3 May</time></article>
      <div typeof="Organization" resource="#p"><i property="schema:name">The Quay Post</i></div>
      <div vocab="http://xmlns.com/foaf/0.1/"><p typeof="Document"><i property="name">No</i></p></div>
      """
    )
    let thing = try #require(article.first("NewsArticle"))
    #expect(thing.origin == .rdfa)
    #expect(article.shown("headline", of: thing) == ["The ferry stays"])
    #expect(article.shown("author", of: thing) == ["Person(Jane Doe)"])
    #expect(article.shown("publisher", of: thing) == ["Organization(The Quay Post)"])
    #expect(article.shown("datePublished", of: thing) == ["2026-05-03"])
    #expect(article.first("Document") == nil)
    #expect(thing.properties.count == 4)
    expectSound(article)
  }

  @Test func pagesWithoutItemsGetNone() throws {
    #expect(try read("<p itemprop=author>Jane</p><p property='og:title'>T</p>").things.isEmpty)
  }

  @Test func hostilePagesStaySoundAndBounded() throws {
    let parts = [
      "<div itemscope itemprop=a>", "<p itemscope>", "<i itemprop=a>x</i>",
      "<div itemscope itemref='a a b'><i id=a itemprop=b>",
      "<div typeof=A vocab=http://schema.org/ property=a>", "<i property=a resource=b>",
      "<a itemprop='a b c d e f g h' href=x>",
    ]
    for part in parts {
      let page = "<div itemscope id=a typeof=A vocab='http://schema.org/'>Words" + String(repeating: part, count: 4000)
      let article = try read(page)
      expectSound(article)
      #expect(article.things.count <= StructuredDataLimits.things)
      #expect(article.things.reduce(0) { $0 + $1.properties.count } <= StructuredDataLimits.values)
    }
  }

  @Test func mutationsStaySound() throws {
    var random = SeededRandom(seed: 17)
    for _ in 0..<200 {
      let page = String(decoding: random.mutate(Array(Self.microdata.utf8)), as: UTF8.self)
      expectSound(try read("<p>Words</p>" + page))
    }
  }
}
