import Provenance
import Testing

@testable import Intake

@Suite struct ItemsElementTextTests {
  @Test(arguments: [
    ("<p>By <a rel=author>Jane Doe</a> and others</p>", "a", "Jane Doe"),
    ("<p><a>Jane Doe</a></p>", "a", "Jane Doe"), ("<h1>T</h1><p><a>Jane</a> <b>Doe</b></p>", "b", "Doe"),
    ("<h1>T</h1><p>x <b>Jane </b>Doe</p>", "b", "Jane"),
    ("<p>One</p><div><p>Two</p><p>Three</p></div>", "div", "Two\nThree"),
    ("<p>a<i></i>b</p>", "i", ""), ("<pre>a<b>b\n\n</b></pre>", "b", "b"), ("<p><b>One<p>Two", "b", "One"),
  ])
  func anElementsTextIsItsWords(html: String, element: String, words: String) throws {
    let article = try read("<body>" + html)
    let index = try #require(article.elements.firstIndex { $0.name == element })
    #expect(article.string(article.trimmed(article.elements[index].text)) == words)
  }
}
