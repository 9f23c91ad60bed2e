import Detection
import Intake
import Provenance
import Testing

/// Bylines as newsrooms of all languages print them, with names that nobody has; and lines that are none.
@Suite("Bylines of newsrooms")
struct NewsroomBylineTests {
  struct Case: CustomTestStringConvertible, Sendable {
    enum Place { case top, end }
    var language: String
    var place: Place
    var markup: String
    var names: [String]
    var testDescription: String { "\(language): \(markup)" }

    init(_ language: String, _ markup: String, _ names: [String]) { self.init(language, .top, markup, names) }

    init(_ language: String, _ place: Place, _ markup: String, _ names: [String]) {
      self.language = language
      self.place = place
      self.markup = markup
      self.names = names
    }
  }

  @Test("East Asia", arguments: eastAsian)
  func eastAsia(_ page: Case) throws { #expect(try authors(of: page) == page.names) }

  @Test("Germanic and Nordic languages", arguments: germanic)
  func germanicLanguages(_ page: Case) throws { #expect(try authors(of: page) == page.names) }

  @Test("Romance languages", arguments: romance)
  func romanceLanguages(_ page: Case) throws { #expect(try authors(of: page) == page.names) }

  @Test("English", arguments: english)
  func englishLines(_ page: Case) throws { #expect(try authors(of: page) == page.names) }

  @Test("Other languages", arguments: others)
  func otherLanguages(_ page: Case) throws { #expect(try authors(of: page) == page.names) }

  private func authors(of page: Case) throws -> [String] {
    let isJapanese = page.language == "ja"
    let sentence =
      isJapanese
      ? "町の議会は月曜日に橋を開通させ、多くの市民が家族とともに訪れた。"
      : "The council opened the bridge on Monday, and many came to see it with their children. "
    let text = String(repeating: sentence, count: 4)
    let markup = """
      <html lang="\(page.language)"><body><article><h1>A bridge opens in town</h1>\(page.place == .top ? page.markup : "")
      <p>\(text)</p><p>\(text)</p>\(page.place == .end ? page.markup : "")</article></body></html>
      """
    let document = Document(uri: "-", bytes: Array(markup.utf8), mediaType: "text/html")
    let roles: Set<Byline.Role> = [.author, .writer, .reporter, .contributor]
    return try BylineTests.detection.get().account(of: readArticle(document)).bylines
      .filter { roles.contains($0.role) }.map(\.name)
  }
}
