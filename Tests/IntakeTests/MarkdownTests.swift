import Provenance
import TestSupport
import Testing

@testable import Intake

private func markdown(_ text: String) throws -> Article {
  try readArticle(Document(uri: "page.md", bytes: Array(text.utf8), mediaType: "text/markdown"))
}

extension Article {
  /// Every block that a reader sees as "role: words".
  fileprivate var shown: [String] {
    blocks.filter { $0.role != .metadata && $0.origin == .text }.map { "\($0.role): \(string($0.range))" }
  }

  fileprivate func front(_ name: String) -> [String] {
    metas.filter { $0.kind == .frontMatter && $0.name == name }.map { string($0.value) }
  }

  /// The source at the place of a text's words.
  fileprivate func source(of words: String) -> String? {
    let wanted = Array(words.utf8)
    guard let start = text.indices.first(where: { text[$0...].starts(with: wanted) }) else { return nil }
    let evidence = evidence(at: start..<(start + wanted.count))
    guard let place = place(of: evidence, in: sourceLines) else { return nil }
    return String(decoding: sourceText[place.start..<place.end], as: UTF8.self)
  }
}

@Suite struct MarkdownTests {
  static let page = """
    ---
    title: "The ferry \\"stays\\" on"
    authors:
      - name: Jane Doe   # reporter
        role: writer
      - name: 'John O''Roe'
    author: {name: Ann Poe, tools: [DeepL, "A B"]}
    tags: [sea, "bay, inner",
      ferry]
    translator:
    - Max Muster
    date: 2026-05-03T10:00:00+02:00
    lang: en
    ai:
      used: true
    summary: >
      Two lines
      of words
    note: first
      second
    ---

    By Jane Doe

    ![The *boat* at dawn](boat.jpg "Boat")
    *The boat at dawn. Photo: Jane Doe*

    The people of [Port Example](https://example.org/a_(b)) voted to keep the **ferry**
    that has linked `both` sides &amp; more since 1911.[^1]

    ## What comes *next* ##

    - A first point
    - [ ] A second one

    > Said the mayor, who had hoped
    for this.

    ```js
    let hidden = "code"
    ```

    | Year | Boats |
    |------|:-----:|
    | 1911 | three |

    <!-- a comment

    over lines -->
    {{< figure src="x.jpg" caption="The old pier" attr="Coast Press" alt="A pier" >}}

    Read <span class="x">this</span> too, said snake_case_name and 2 * 3 \\*stars\\*.

    *This article was translated from Korean by a machine and edited by a person.*

    [^1]: Counted by the town clerk.
    [ref]: https://example.org
    """

  @Test func readsBlocksAndInlines() throws {
    let article = try markdown(Self.page)
    #expect(article.string(article.blocks[0].range) == "The ferry \"stays\" on")
    #expect(article.blocks[0].role == .title)
    let expected = [
      "byline: By Jane Doe", "caption: The boat at dawn. Photo: Jane Doe",
      "paragraph: The people of Port Example voted to keep the ferry that has linked both sides & more since 1911.",
      "heading: What comes next", "listItem: A first point", "listItem: A second one",
      "quote: Said the mayor, who had hoped for this.", "code: let hidden = \"code\"", "table: Year | Boats",
      "table: 1911 | three", "caption: The old pier", "caption: Coast Press",
      "paragraph: Read this too, said snake_case_name and 2 * 3 *stars*.",
      "note: This article was translated from Korean by a machine and edited by a person.",
      "note: Counted by the town clerk.",
    ]
    for (expected, found) in zip(expected, article.shown) { #expect(found == expected) }
    #expect(article.shown.count == expected.count)
    #expect(article.blocks.first { $0.linkedBytes > 0 }?.linkedBytes == "Port Example".utf8.count)
    expectSound(article)
  }

  @Test func keepsWhatImagesSay() throws {
    let article = try markdown(Self.page)
    let asides = article.blocks.filter { $0.origin == .attribute }.map { article.string($0.range) }
    #expect(asides == ["The boat at dawn", "Boat", "A pier"])
  }

  @Test func leadsToTheFile() throws {
    let article = try markdown(Self.page)
    #expect(article.source(of: "keep the ferry that") == "keep the **ferry**\nthat")
    #expect(article.source(of: "sides & more") == "sides &amp; more")
    #expect(article.source(of: "stars") == "stars")
    #expect(article.source(of: "Max Muster") == "Max Muster")
    #expect(article.source(of: "The ferry \"stays\" on") == "The ferry \\\"stays\\\" on")
  }

  @Test func readsYAML() throws {
    let article = try markdown(Self.page)
    #expect(article.front("title") == ["The ferry \"stays\" on"])
    #expect(article.front("authors.name") == ["Jane Doe", "John O'Roe"])
    #expect(article.front("authors.role") == ["writer"])
    #expect(article.front("author.name") == ["Ann Poe"])
    #expect(article.front("author.tools") == ["DeepL", "A B"])
    #expect(article.front("tags") == ["sea", "bay, inner", "ferry"])
    #expect(article.front("translator") == ["Max Muster"])
    #expect(article.front("date") == ["2026-05-03T10:00:00+02:00"])
    #expect(article.front("ai.used") == ["true"])
    #expect(article.front("summary") == ["Two lines of words"])
    #expect(article.front("note") == ["first second"])
    #expect(article.language == "en")
  }

  @Test func readsTOML() throws {
    let article = try markdown(
      """
      +++
      title = "The ferry"
      authors = [
        "Jane Doe", # first
        'John Roe',
      ]
      draft = false # not yet
      [params.author]
      name = "Ann Poe"
      bio = \"\"\"
      Two
      lines\"\"\"
      [[params.tools]]
      "name" = { maker = "DeepL", kind = 'mt' }
      +++
      The body.
      """
    )
    #expect(article.front("title") == ["The ferry"])
    #expect(article.front("authors") == ["Jane Doe", "John Roe"])
    #expect(article.front("draft") == ["false"])
    #expect(article.front("params.author.name") == ["Ann Poe"])
    #expect(article.front("params.author.bio") == ["Two\nlines"])
    #expect(article.front("params.tools.name.maker") == ["DeepL"])
    #expect(article.shown.contains("paragraph: The body."))
  }

  @Test func readsJSON() throws {
    let article = try markdown(
      "{\n \"title\": \"The ferry\", \"author\": {\"name\": \"Jane \\u00c4 {Doe}\"}, \"tags\": [\"a\", \"b\"]\n}\n\nThe body."
    )
    #expect(article.front("title") == ["The ferry"])
    #expect(article.front("author.name") == ["Jane Ä {Doe}"])
    #expect(article.front("tags") == ["a", "b"])
    #expect(article.shown.contains("paragraph: The body."))
  }

  @Test(arguments: [
    "---\ntitle: The ferry\n\nThe body.", "---\ntitle: [a, \"b\n---\nThe body.",
    "---\n: : :\n- - -\n\t{\n---\nThe body.",
    "+++\ntitle = \"\"\"open\n+++\nThe body.", "{ not a setting\n\nThe body.", "---\n---\nThe body.", "---\nThe body.",
    "---\r\ntitle: \"a\r\n---\r\nThe body.", "+++\n[[[[\n= = =\n+++\n\nThe body.", "---\na: |\n---\nThe body.",
  ])
  func brokenFrontMatterLeavesTheBody(text: String) throws {
    let article = try markdown(text)
    #expect(article.blocks.contains { article.string($0.range).contains("The body.") && $0.role != .metadata })
    expectSound(article)
  }

  @Test(arguments: [
    ("# The ferry stays\n\nWords.", "title: The ferry stays"),
    ("The ferry stays\n===\n\nWords.", "title: The ferry stays"),
    ("<h1 align=\"center\">The ferry</h1>\n\nWords.", "title: The ferry"), ("Setext\n---\n\nWords.", "heading: Setext"),
    ("A **bold", "paragraph: A **bold"), ("5*3 and a_b_c", "paragraph: 5*3 and a_b_c"),
    ("***both*** kinds", "paragraph: both kinds"),
    ("[text][ref]\n\n[ref]: https://example.org 'T'", "paragraph: text"),
    ("[ ] no [link] here", "paragraph: [ ] no [link] here"),
    ("[![Badge](a.svg)](b) tail", "paragraph: tail"),
    ("<https://example.org> and <a@example.org>", "paragraph: https://example.org and a@example.org"),
    ("a < b and c > d", "paragraph: a < b and c > d"), ("``a ` b`` c", "paragraph: a ` b c"),
    ("one `open", "paragraph: one `open"),
    ("> [!NOTE]\n> Made by a machine.", "quote: Made by a machine."),
    (":::info\nMade by a machine.\n:::", "note: Made by a machine."),
    ("{{% note %}}Made by a machine.{{% /note %}}", "paragraph: Made by a machine."),
    ("line one  \nline two", "paragraph: line one line two"),
    ("**기계**가 옮겼다", "paragraph: 기계가 옮겼다"), ("1) first", "listItem: first"),
    ("import X from './x'\n\nWords", "paragraph: Words"),
    ("~~struck~~ ==marked==", "paragraph: struck marked"), ("    indented", "code: indented"),
    ("{: .lead}\nWords", "paragraph: Words"),
    ("<script>\nlet a = 1\n\n</script>\nWords", "paragraph: Words"), ("<!-- open\nWords", "paragraph: <!-- open Words"),
  ])
  func reads(text: String, block: String) throws {
    #expect(try markdown(text).shown.first == block)
  }

  @Test func hostileTextsTakeLinearTime() throws {
    let parts = [
      "[", "![", "](", "*", "_a", "`", "`` ", "<", "<a ", "<!--", "{{<", "&", "\\", "> ", "- ", "#", "|", "|-|\n", "[^",
      "[a](b) ",
      "![a](b) ", "*a ", "a* ", "~~~\n", "```\n", "1. ", "    ", "[a]: b\n", "---\n", "+++\n", "{\"a\":", "a: [\n",
      "---\na: \"\n", "\t",
      "![[a](b)", "<!--\n\n", "{%", "=\n", "a\n=\n", ":::\n",
    ]
    for part in parts {
      for opening in ["", "---\n", "+++\n"] {
        expectSound(try markdown("a " + opening + String(repeating: part, count: 800) + "\n\nThe end."))
        expectSound(try markdown(opening + String(repeating: part, count: 800) + "\n\nThe end."))
      }
    }
  }

  @Test func mutationsStaySound() throws {
    var random = SeededRandom(seed: 3)
    let original = Array(Self.page.utf8)
    for _ in 0..<300 {
      let mutated = String(decoding: random.mutate(original), as: UTF8.self)
      if mutated.utf8.allSatisfy({ $0 <= 0x20 }) { continue }
      expectSound(try markdown(mutated))
    }
  }
}
