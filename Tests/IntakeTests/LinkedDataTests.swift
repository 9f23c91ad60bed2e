import Provenance
import TestSupport
import Testing

@testable import Intake

private func readLinked(_ scripts: String...) -> Article {
  var article = Article(source: SourceDescription(uri: "", mediaType: "", charset: "utf-8", bytes: 0, sha256: ""))
  article.text = Array("Words that a reader sees".utf8)
  article.blocks = [Block(range: 0..<article.text.count, role: .paragraph)]
  article.sourceText = article.text + Array(scripts.joined().utf8)
  article.sourceMap.add(text: 0, source: 0)
  var start = article.text.count
  for script in scripts {
    let end = start + script.utf8.count
    appendLinkedData(article.sourceText[start..<end], at: start, element: -1, to: &article)
    start = end
  }
  appendItems(to: &article)
  return article
}

extension Article {
  /// A value as words, or as the type and name of the thing that it is.
  fileprivate func shown(_ name: String, of thing: Int) -> [String] {
    things[thing].values(name).map { value in
      switch value {
      case .text(let range): string(range)
      case .thing(let other):
        things[other].types.joined(separator: "+") + "("
          + (text("name", of: things[other]).map(string) ?? things[other].id ?? "") + ")"
      }
    }
  }

  fileprivate func root(_ type: String) -> Int? {
    things.firstIndex { $0.isRoot && $0.types.contains(type) }
  }
}

@Suite struct LinkedDataTests {
  static let plain = """
    {"@context": "https://schema.org", "@type": ["NewsArticle", "schema:Report"], "headline": "The ferry stays",
     "author": [{"@type": "Person", "name": "Jane Doe"}, "John Roe"], "isAccessibleForFree": false,
     "image": {"@type": "ImageObject", "width": 1200, "creditText": "Coast Press"}}
    """

  @Test func readsAnArticle() throws {
    let article = readLinked(Self.plain)
    let root = try #require(article.root("NewsArticle"))
    #expect(article.things[root].types == ["NewsArticle", "Report"])
    #expect(article.shown("headline", of: root) == ["The ferry stays"])
    #expect(article.shown("author", of: root) == ["Person(Jane Doe)", "John Roe"])
    #expect(article.shown("isAccessibleForFree", of: root) == ["false"])
    #expect(article.things.count { $0.isRoot } == 1)
    let image = try #require(article.things.firstIndex { $0.types == ["ImageObject"] })
    #expect(article.shown("width", of: image) == ["1200"])
    expectSound(article)
  }

  @Test func valuesAreBlocksWithTheirPlaceInTheSource() throws {
    let article = readLinked("{\"@type\":\"NewsArticle\",\"headline\":\"A \\u201Cgood\\u201D d\\u00E9j\\u00e0 vu\"}")
    let root = try #require(article.root("NewsArticle"))
    let range = try #require(article.text("headline", of: article.things[root]))
    #expect(article.string(range) == "A “good” déjà vu")
    let block = try #require(article.blockIndex(at: range.lowerBound))
    #expect(article.blocks[block].role == .metadata)
    #expect(article.blocks[block].placement == .metadata)
    let evidence = article.evidence(at: range)
    #expect(evidence.origin == .jsonLD)
    let place = try #require(article.place(of: evidence, in: article.sourceLines))
    let source = String(decoding: article.sourceText[place.start..<place.end], as: UTF8.self)
    #expect(source == "A \\u201Cgood\\u201D d\\u00E9j\\u00e0 vu")
  }

  @Test func resolvesReferencesAcrossScripts() throws {
    let article = readLinked(
      """
      {"@graph": [{"@type": "NewsArticle", "author": {"@id": "#jane"}, "isPartOf": {"@id": "#page"}},
      {"@type": "WebPage", "@id": "#page", "publisher": {"@id": "#nobody"}}]}
      """,
      ##"{"@type": "Person", "@id": "#jane", "name": "Jane Doe"}"##
    )
    let root = try #require(article.root("NewsArticle"))
    #expect(article.shown("author", of: root) == ["Person(Jane Doe)"])
    #expect(article.root("Person") == nil)
    #expect(article.root("WebPage") == nil)
    let page = try #require(article.things.firstIndex { $0.types == ["WebPage"] })
    #expect(article.shown("publisher", of: page) == ["(#nobody)"])
  }

  @Test func whatAPageIsAboutStandsForThePage() {
    let article = readLinked(##"{"@type":"WebPage","mainEntity":{"@type":"NewsArticle","headline":"A"}}"##)
    #expect(article.root("NewsArticle") != nil)
    #expect(article.root("WebPage") != nil)
  }

  @Test func readsNamesWithPrefixesAndValuesWithLanguages() throws {
    let article = readLinked(
      """
      {"@type": "http://schema.org/NewsArticle", "schema:headline": {"@value": "Die Fähre bleibt", "@language": "de"},
       "https://schema.org/name": {"en": "The ferry", "ko": "나룻배"}, "keywords": {"@list": ["sea", {"@set": "bay"}]}}
      """
    )
    let root = try #require(article.root("NewsArticle"))
    #expect(article.shown("headline", of: root) == ["Die Fähre bleibt"])
    #expect(article.blocks.first { $0.role == .metadata }?.language == "de")
    #expect(article.shown("name", of: root) == ["The ferry", "나룻배"])
    #expect(article.shown("keywords", of: root) == ["sea", "bay"])
  }

  @Test(arguments: [
    #"<!-- {"@type":"NewsArticle","author":{"name":"Jane Doe"}} -->"#,
    "//<![CDATA[\n{\"@type\":\"NewsArticle\",\"author\":{\"name\":\"Jane Doe\"}}\n//]]>",
    "/* <![CDATA[ */ {\"@type\":\"NewsArticle\",\"author\":{\"name\":\"Jane Doe\"}} /* ]]> */",
    #"{"@type":"NewsArticle","author":{"name":"Jane Doe",},}"#,
    #"{"@type":"NewsArticle" "author":{"name":"Jane Doe"}}"#,
    "{\"@type\":\"NewsArticle\", // kind\n \"author\":{\"name\":\"Jane Doe\"}}",
    "{\"@type\":\"NewsArticle\",\"description\":\"two\nlines\tand \"quotes\" within\",\"author\":{\"name\":\"Jane Doe\"}}",
    "{&quot;@type&quot;:&quot;NewsArticle&quot;,&quot;author&quot;:{&quot;name&quot;:&quot;Jane Doe&quot;}}",
    #"{'@type':'NewsArticle','author':{'name':'Jane Doe'}}"#,
    ##"{"@type":"WebSite"}{"@type":"NewsArticle","author":{"name":"Jane Doe"}}"##,
    #"{"@type":"NewsArticle","author":[{"name":"Jane Doe"}}"#,
    #"{"@type":"NewsArticle","author":{"name":"Jane Doe"},"headline":"Cut of"#,
    #"{"@type":"NewsArticle","author":{"name":"Jane Doe""#,
    #"{"@type":"NewsArticle","author":{name:"Jane Doe"}};"#,
    #"[[{"@type":"NewsArticle","author":{"name":"Jane&#32;Doe"}}]]"#,
    "{\"@type\":\"NewsArticle\",\"author\":{\"name\":\"Jane Doe\"}}}}]",
    #"{"dateline":null,"@type":"NewsArticle","x":undefined,"author":{"name":"Jane Doe"}}"#,
  ])
  func repairsWhatIsPlain(script: String) throws {
    let article = readLinked(script)
    let root = try #require(article.root("NewsArticle"))
    #expect(article.shown("author", of: root) == ["(Jane Doe)"])
    #expect(article.shown("headline", of: root).isEmpty)
    expectSound(article)
  }

  @Test(arguments: [
    (#"caf\u00e9 \ud83d\ude00 \ud83d!"#, "café 😀 \u{FFFD}!"), (#"a\/b \"c\" \\ \'d\'"#, "a/b \"c\" \\ 'd'"),
    ("O&#039;Brien &amp; Sons&nbsp;&#xE9;", "O'Brien & Sons\u{A0}é"), (#"line\nline"#, "line\nline"),
    (#"nul \u0000 and \u001f"#, "nul   and"), ("AT&T & R&D;", "AT&T & R&D;"),
  ])
  func decodes(json: String, words: String) throws {
    let article = readLinked("{\"name\": \"\(json)\"}")
    #expect(article.shown("name", of: 0) == [words])
  }

  @Test func leavesTheBodyOut() {
    let long = String(repeating: "A sentence of the body. ", count: 200)
    let article = readLinked("{\"articleBody\": \"\(long)\", \"description\": \"\(long)\", \"text\": \"short\"}")
    #expect(article.shown("articleBody", of: 0).isEmpty)
    #expect(article.shown("description", of: 0).count == 1)
    #expect(article.shown("text", of: 0) == ["short"])
  }

  @Test func hostileScriptsStaySoundAndBounded() {
    let scripts = [
      String(repeating: "[", count: 100_000), String(repeating: "{\"a\":", count: 100_000),
      String(repeating: "{\"a\":[", count: 50_000) + "1" + String(repeating: "]}", count: 50_000),
      "{\"a\":[" + String(repeating: "\"x\",", count: 50_000), String(repeating: "{}", count: 50_000),
      "{\"@type\":[" + String(repeating: "\"x\",", count: 50_000), String(repeating: "\"", count: 100_001),
      String(repeating: "{\"@id\":\"a\"},", count: 20_000), String(repeating: "\"\\", count: 50_000),
      String(repeating: "&quot;", count: 20_000), String(repeating: "/*", count: 50_000), "{\"a\":\"\\",
      "{\"a\":\"\\u12", "\\",
      String(repeating: "}", count: 100_000), "{\"@list\":" + String(repeating: "{\"@list\":", count: 90), "&", "<",
      "'",
    ]
    for script in scripts {
      let article = readLinked(script)
      expectSound(article)
      #expect(article.things.count <= StructuredDataLimits.things)
      #expect(article.things.reduce(0) { $0 + $1.properties.count } <= StructuredDataLimits.values)
    }
  }

  @Test func mutationsStaySound() {
    var random = SeededRandom(seed: 5)
    let original =
      Array(Self.plain.utf8) + Array(##"{"@graph":[{"@id":"#a","b":{"@id":"#a"}},{"ü":"\u00e4&amp;"}]}"##.utf8)
    for _ in 0..<600 { expectSound(readLinked(String(decoding: random.mutate(original), as: UTF8.self))) }
  }
}
