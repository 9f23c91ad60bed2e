import Provenance
import Testing

@testable import Intake

/// Exceptions that stand in an article's own source.
@Suite struct WaiverTests {
  private func article(_ text: String, as uri: String) throws -> Article {
    try readArticle(Document(uri: uri, bytes: Array(text.utf8), isOwn: true))
  }

  private func waivers(_ text: String, as uri: String = "a.md") throws -> [InlineWaiver] {
    try article(text, as: uri).waivers
  }

  @Test(
    arguments: [
      ("missing-byline until=2027-01-31: the desk signs", ["missing-byline"], "2027-01-31", "the desk signs", []),
      (" a,b , c: why: because", ["a", "b", "c"], nil, "why: because", []),
      ("a until=2027-01-31", ["a"], "2027-01-31", nil, []), ("a:", ["a"], nil, nil, []), ("", [], nil, nil, []),
      ("a because it is late", ["a"], nil, nil, ["because", "it", "is", "late"]),
      ("a expires=2027-01-31: x", ["a"], nil, "x", ["expires=2027-01-31"]),
      ("a\n  b:\n  over\n lines", ["a"], nil, "over lines", ["b"]),
    ] as [(String, [String], String?, String?, [String])]
  )
  func theWordsAreRead(words: String, rules: [String], until: String?, why: String?, unread: [String]) {
    let text = WaiverText(words)
    #expect(text.rules == rules)
    #expect(text.until == until)
    #expect(text.why == why)
    #expect(text.unread == unread)
  }

  @Test(arguments: ["a.html", "a.md", "a.txt"]) func aCommentIsFoundAndIsNoWordOfThePage(uri: String) throws {
    let text =
      "Tides\n\n<!-- colophon-waive a until=2027-01-31: translated by AI -->\n\nThe sea rises.\n<!-- other -->\n"
    let article = try article(text, as: uri)
    let waiver = try #require(article.waivers.first)
    #expect(article.waivers.count == 1)
    #expect(waiver.rules == ["a"])
    #expect(waiver.why == "translated by AI")
    #expect(article.string(waiver.range) == "colophon-waive a until=2027-01-31: translated by AI")
    #expect(!article.blocks.contains { $0.range.overlaps(waiver.range) })
    let evidence = article.evidence(at: waiver.range, placement: .hidden)
    let place = try #require(article.place(of: evidence, in: article.sourceLines))
    #expect([place.line, place.column] == [3, 6])
    #expect(article.sourceText[place.start..<place.end].elementsEqual(article.text[waiver.range]))
  }

  @Test func inHTMLOnlyCommentsCount() throws {
    let page = """
      <p>Words</p><!--colophon-waive a: x--!><script>"<!-- colophon-waive b: x -->"</script>
      <p title="<!-- colophon-waive c: x -->">More</p>&lt;!-- colophon-waive d: x -->
      <!-- colophon-waiver e: x --><svg><!-- colophon-waive f: x --></svg><!-- colophon-waive g: x
      """
    #expect(try waivers(page, as: "a.html").map(\.rules) == [["a"], ["g"]])
  }

  @Test func codeInMarkdownIsShownAndNotMeant() throws {
    let text = """
      Write `<!-- colophon-waive a: x -->` so:

      ```html
      <!-- colophon-waive b: x -->
      ```

      Words <!-- colophon-waive c: x --> go on.
      """
    #expect(try waivers(text).map(\.rules) == [["c"]])
  }

  @Test(arguments: [
    "---\ncolophon-waive: \"a until=2027-01-31: x\"\n---\n", "---\ncolophon-waive:\n  - a until=2027-01-31: x\n---\n",
    "---\ncolophon-waive:\n  - \"a until=2027-01-31: x\"\n---\n",
    "---\ncolophon-waive:\n  - rule: a\n    until: 2027-01-31\n    why: x\n---\n",
    "---\ncolophon-waive: [{why: x, until: 2027-01-31, rule: a}]\n---\n",
    "+++\n[[colophon-waive]]\nrule = \"a\"\nuntil = \"2027-01-31\"\nwhy = \"x\"\n+++\n",
    "{\"colophon-waive\": [{\"rule\": \"a\", \"until\": \"2027-01-31\", \"why\": \"x\"}]}\n",
  ])
  func frontMatterIsRead(front: String) throws {
    let article = try article(front + "# Tides\n\nThe sea rises.\n", as: "a.md")
    #expect(article.waivers.map(\.rules) == [["a"]])
    #expect(article.waivers.map(\.until) == ["2027-01-31"])
    #expect(article.waivers.map(\.why) == ["x"])
    #expect(!article.metas.contains { $0.name.hasPrefix("colophon") })
  }

  @Test func anItemOfFrontMatterTakesNothingFromAnother() throws {
    let front = """
      ---
      colophon-waive:
        - rule: a, b
        - why: x
          rule: c
        - {until: 2027-01-31, rule: d}
        - {why: y, rule: e}
      ---
      Words
      """
    let waivers = try waivers(front)
    #expect(waivers.map(\.rules) == [["a", "b"], ["c"], ["d"], ["e"]])
    #expect(waivers.map(\.why) == [nil, "x", nil, "y"])
    #expect(waivers.map(\.until) == [nil, nil, "2027-01-31", nil])
  }

  @Test(.timeLimit(.minutes(15)), arguments: ["a.html", "a.md", "a.txt"]) func manyOrEndlessOnesAreBounded(uri: String)
    throws
  {
    let many = String(repeating: "<!-- colophon-waive a: x -->\n\n", count: 3_000) + "Words\n"
    #expect(try waivers(many, as: uri).count <= 256)
    let open = "Words\n" + String(repeating: "<!-- colophon-waive ", count: 3_000)
    #expect(try waivers(open, as: uri).count <= 256)
    let long = "Words\n\n<!-- colophon-waive a: " + String(repeating: "é", count: 10_000) + " -->\n"
    for waiver in try waivers(long, as: uri) { #expect(waiver.range.count <= 2_100) }
  }
}
