import Intake
import Provenance
import Testing

@Suite("The article is told from its furniture")
struct HTMLRoleTests {
  private static let prose = [
    "The ferry had been late for weeks, and nobody on the quay could say when the next one would come in.",
    "Those who waited had brought blankets, tea in flasks and a radio that found only one station that night.",
    "By the morning the harbour master had opened her office, and a list of names hung on the glass of the door.",
    "The company said that it was sorry, that the engine had been repaired, and that all tickets would stay valid.",
  ]

  private static let page = """
    <html lang="en"><head><title>Late ferry keeps an island waiting - The Harbour Post</title>
    <meta property="og:title" content="Late ferry keeps an island waiting"></head><body>
    <div id="onetrust-banner" class="cookie-banner"><p>We and our partners use cookies to keep this site running well \
    and to count visits.</p></div>
    <header class="site-header"><h1 class="logo">The Harbour Post</h1><nav><a href="/n">News</a> <a href="/s">Sport</a></nav>
    </header><main><article class="post comments-open"><div class="breadcrumbs"><a href="/n">News</a> <a href="/i">Islands</a></div>
    <h1>Late ferry keeps an island waiting</h1><p class="standfirst">A night on the quay, with tea and one radio.</p>
    <div class="meta"><span class="author">By Elin Moor</span> <time>3 May</time></div>
    <figure><img alt="A quay at night" src="q.jpg"><figcaption>The quay. Photo: Odd Lien</figcaption></figure>
    <div class="text"><p>\(prose[0])</p><p>\(prose[1])</p>
    <div class="related-box"><h3>Read more</h3><ul><li><a href="/1">Storm closes the school for a third day running</a></li></ul></div>
    <p>\(prose[2])</p><div class="newsletter-signup"><p>Get the best of the islands in your inbox, every single morning, free.</p></div>
    <p>\(prose[3])</p></div><p class="note">This article was translated with machine help and read by an editor.</p>
    <div class="author-bio"><p>Elin Moor has written about the sea for twenty years and lives on the island with two dogs.</p></div>
    <div class="share-bar"><a href="#">Share</a><a href="#">Mail</a></div></article>
    <section class="comments" id="comments"><p>I was there too, and the tea was cold long before midnight, believe me.</p>
    <form><label>Your words</label><textarea></textarea></form></section></main>
    <aside class="sidebar"><article><h3><a href="/2">A lighthouse is for sale again</a></h3></article></aside>
    <footer><p>All rights reserved. Some pages of this site are made with automated help.</p></footer></body></html>
    """

  private func find(_ words: String, in article: Article) throws -> Block {
    try #require(article.blocks.first { $0.origin == .text && article.string($0.range).contains(words) }, "\(words)")
  }

  @Test(arguments: [
    ("Late ferry keeps", Block.Role.title, Placement.headline), ("A night on the quay,", .standfirst, .top),
    ("By Elin Moor", .byline, .byline), ("Photo: Odd Lien", .caption, .caption), ("The ferry had", .paragraph, .top),
    ("Those who waited", .paragraph, .top), ("By the morning", .paragraph, .body),
    ("The company said", .paragraph, .end), ("This article was translated", .note, .end),
    ("has written about", .authorBiography, .body), ("Storm closes", .related, .body),
    ("Get the best", .newsletter, .body), ("I was there", .comments, .body), ("Your words", .commentForm, .body),
    ("A lighthouse", .related, .body), ("All rights", .siteFooter, .footer), ("partners use", .cookieBanner, .body),
    ("Sport", .navigation, .body), ("The Harbour Post", .siteHeader, .body), ("Islands", .sectionLine, .top),
  ])
  func roles(words: String, role: Block.Role, placement: Placement) throws {
    let article = try read(Self.page)
    let block = try find(words, in: article)
    #expect(block.role == role)
    #expect(block.placement == placement)
  }

  @Test func teasersOnAPageAreNotTheArticle() throws {
    let teasers = (1...6).map { "<article><h2><a href='/\($0)'>Teaser number \($0) of the day</a></h2></article>" }
      .joined()
    let text = Self.prose.map { "<p>\($0)</p>" }.joined()
    let article = try read("<body><div><h1>One story about a ferry</h1>\(text)</div><div>\(teasers)</div></body>")
    #expect(try find("Teaser number 3", in: article).role == .related)
    #expect(try find("The ferry had", in: article).role == .paragraph)
  }

  @Test func anAsideThatSpeaksOfTheArticleBelongsToIt() throws {
    let text = Self.prose.map { "<p>\($0)</p>" }.joined()
    let article = try read(
      "<article><h1>Ferry</h1>\(text)<aside>Translated by a machine, read by a person.</aside></article>"
    )
    let block = try find("Translated by", in: article)
    #expect(block.role.isArticle)
    #expect(block.placement == .end)
  }

  @Test func attributesAndMetadataFollowTheText() throws {
    let article = try read(Self.page)
    let alternative = try #require(article.blocks.first { $0.origin == .attribute && $0.role == .caption })
    #expect(article.string(alternative.range) == "A quay at night")
    let meta = try #require(article.meta("og:title"))
    #expect(article.string(meta.value) == "Late ferry keeps an island waiting")
    #expect(article.evidence(at: meta.value).origin == .meta)
    #expect(article.evidence(at: meta.value).placement == .metadata)
  }

  @Test func languagesOfPartsAreKnown() throws {
    let article = try read(
      "<html lang=en><body><p>Good morning.</p><div lang='sv'><p>God morgon.</p></div></body></html>"
    )
    #expect(try find("Good", in: article).language == nil)
    #expect(try find("God morgon", in: article).language == "sv")
  }

  @Test func linksAreCounted() throws {
    let article = try read("<p>See <a href='/a'>this page</a> for more.</p>")
    #expect(try find("See this", in: article).linkedBytes == "this page".utf8.count)
  }

  @Test func headersOfTheResponseAreMetadata() throws {
    let header = Document.Header(name: "AI-Disclosure", value: "mode=ai-assisted")
    let document = Document(uri: "page.html", bytes: Array("<p>Words</p>".utf8), headers: [header])
    let article = try readArticle(document)
    let meta = try #require(article.meta("ai-disclosure", kind: .header))
    #expect(article.evidence(at: meta.value).origin == .header)
  }
}
