import Detection
import Intake
import Provenance
import Testing

/// Bylines as content systems print them, and as they tell them to machines.
@Suite("Bylines on pages")
struct PageBylineTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var markup: String
    var names: [String]
    var language: String
    var testDescription: String { markup }
    init(_ markup: String, _ names: [String], _ language: String = "en") {
      self.markup = markup
      self.names = names
      self.language = language
    }
  }

  static func authors(_ byline: String, language: String = "en", head: String = "") throws -> [String] {
    let text = String(
      repeating: "The council opened the bridge on Monday, and many came to see it with their children. ",
      count: 4
    )
    let page = """
      <html lang="\(language)"><head>\(head)</head><body><article><h1>A bridge opens in town</h1>\(byline)
      <p>\(text)</p><p>\(text)</p></article></body></html>
      """
    let document = Document(uri: "-", bytes: Array(page.utf8), mediaType: "text/html")
    let roles: Set<Byline.Role> = [.author, .writer, .reporter, .contributor]
    return try BylineTests.detection.get().account(of: readArticle(document)).bylines
      .filter { roles.contains($0.role) }.map(\.name)
  }

  @Test(
    "Names that no word and no mark makes a byline",
    arguments: [
      Case("<p>Ada Example</p><p>May 3, 2024</p>", ["Ada Example"]),
      Case("<p>Ada Example and Bo Sample</p><p>May 3, 2024 / 10:00 AM EDT</p>", ["Ada Example", "Bo Sample"]),
      Case(
        "<div><span>Ada Example</span><span>Bo Sample</span></div><time>3.5.2024</time>",
        ["Ada Example", "Bo Sample"]
      ),
      Case("<p><span>Associated Press</span><span>May 3, 2024 GMT</span></p>", ["Associated Press"]),
      Case(
        "<div>Ada van der Example<span>|</span><span>Published <time>4 months ago</time></span></div>",
        ["Ada van der Example"]
      ),
      Case("<ul><li><a href='/author/ada'>Ada Example</a></li></ul>", ["Ada Example"]),
      Case("<div><a href='/x/ada-ejemplo-12/'>Ada Ejemplo</a><br>28.04.2024 | 09:36</div>", ["Ada Ejemplo"], "es"),
      Case(
        "<div><a href='/x/7' aria-label='Se alla artiklar av Ada Exempel'><p>Ada Exempel</p></a></div>",
        ["Ada Exempel"],
        "sv"
      ),
      Case("<div><span>by</span><a href=''><span>Ada Example</span></a></div>", ["Ada Example"]),
      Case("<div>By</div><div>Ada Example</div><div>Bo Sample</div>", ["Ada Example", "Bo Sample"]),
      Case("<div>Kommentar von</div><div><a href='/k/1'>Ada Beispiel</a></div>", ["Ada Beispiel"], "de"),
      Case("<div>Middle East</div><div>May 3, 2024</div>", []),
      Case("<div>New York</div><div>May 3, 2024</div>", []),
      Case("<div>Breaking News</div><div>May 3, 2024</div>", []),
    ]
  )
  func bare(_ page: Case) throws {
    #expect(try Self.authors(page.markup, language: page.language) == page.names)
  }

  @Test(
    "What stands beside names in a marked line is none",
    arguments: [
      Case("<p class='author'><a href='/redaktion/ada'>Ada Beispiel</a>, Zürich</p>", ["Ada Beispiel"], "de"),
      Case("<p class='author'>EFE | Madrid</p>", ["EFE"], "es"),
      Case("<p class='author'>Text: Ada Beispiel, Foto: Bo Muster</p>", ["Ada Beispiel"], "de"),
      Case(
        "<div class='author'><a href='/author/ada'>Ada Example</a></div><div class='author'><a href='/news/the-mayor-opens-a-bridge'>The Mayor Opens A Bridge</a></div>",
        ["Ada Example"]
      ),
      Case("<div class='author'><a href='/author/ada'>Ada Example</a><span>Profile</span></div>", ["Ada Example"]),
      Case(
        "<p class='author'>By <a href='/author/ada'>Ada Example</a>, Bo Sample and Cy Test</p>",
        ["Ada Example", "Bo Sample", "Cy Test"]
      ),
      Case("<p class='author'>Por <strong>Ada Exemplo</strong>, g1 — São Paulo</p>", ["Ada Exemplo"], "pt"),
      Case(
        "<ul class='author-list'><li><a href='#a'>Ada Example</a><sup>1</sup>, </li><li><a href='#b'>Bo Sample</a><sup>2</sup></li></ul>",
        ["Ada Example", "Bo Sample"]
      ),
      Case("<p class='author'>Ada Beispiel (Text), Bo Muster (Foto)</p>", ["Ada Beispiel"], "de"),
      Case("<p class='author'>Ada “Addie” Example</p>", ["Ada “Addie” Example"]),
      Case("<p class='author'>Dr. Ada Example, Staff Writer</p>", ["Dr. Ada Example"]),
      Case("<p class='author'>Submitted by Ada Example on 3 May 2024</p>", ["Ada Example"]),
    ]
  )
  func beside(_ page: Case) throws {
    #expect(try Self.authors(page.markup, language: page.language) == page.names)
  }

  @Test(
    "Structured authors in every shape",
    arguments: [
      Case(#""Ada Example, Bo Sample""#, ["Ada Example", "Bo Sample"]),
      Case(#"["Ada Example", "Bo Sample"]"#, ["Ada Example", "Bo Sample"]),
      Case(#"{"@type": "Person", "name": ["Ada Example", "Bo Sample"]}"#, ["Ada Example", "Bo Sample"]),
      Case(#"{"@type": "Person", "givenName": "Ada", "familyName": "Example"}"#, ["Ada Example"]),
      Case(#"{"@type": "Person", "name": "Ada Example, Staff Writer"}"#, ["Ada Example"]),
      Case(#"{"@type": "Person", "name": "Ada Example, Berlin"}"#, ["Ada Example"]),
      Case(#"{"@type": "Person", "name": "Sports Desk"}"#, ["Sports Desk"]),
      Case(#"{"@type": "Person", "name": "April Sample"}"#, ["April Sample"]),
      Case(#"{"@type": "Person", "name": "Ada Example Jr."}"#, ["Ada Example Jr."]),
      Case(#"{"@type": "Person", "name": "Ada \"Addie\" Example"}"#, ["Ada \"Addie\" Example"]),
    ]
  )
  func structured(_ author: Case) throws {
    let data = """
      {"@type": "NewsArticle", "headline": "A bridge opens in town", "datePublished": "2024-05-03", "author": \(author.markup)}
      """
    #expect(try Self.authors("", head: "<script type=\"application/ld+json\">\(data)</script>") == author.names)
  }
}
