import Foundation
import TestSupport
import Testing

@testable import LanguageServer

@Suite struct ArticleTests {
  private static let uri = "file:///site/quay.md"
  private static let bad =
    "---\nauthor: Ada Moss\n---\n# Quay 😀\n\nThe quay is wet.\n\n😀 *This text was written by AI.*\n"

  private func codes(_ diagnostics: [[String: Any]]) -> [String] { diagnostics.compactMap { $0["code"] as? String } }

  /// The words of a document at a diagnostic's range, counted in UTF-16.
  private func words(_ diagnostic: [String: Any], _ text: String) -> String? {
    guard let range = diagnostic["range"] as? [String: [String: Int]], let start = range["start"],
      let end = range["end"],
      let line = start["line"], line == end["line"], let from = start["character"], let to = end["character"]
    else { return nil }
    let units = Array(text.components(separatedBy: "\n")[line].utf16)
    return String(decoding: units[from..<to], as: UTF16.self)
  }

  @Test func aFindingStandsAtItsWords() throws {
    var client = try Client.ready()
    let diagnostics = try client.open(Self.bad, as: Self.uri, language: "markdown")
    let found = try #require(diagnostics.first { $0["code"] as? String == "unreviewed-ai-text" })
    #expect(words(found, Self.bad) == "😀 *This text was written by AI.")
    #expect(found["severity"] as? Int == 1)
    #expect(found["source"] as? String == "colophon")
    #expect((found["codeDescription"] as? [String: Any])?["href"] as? String != nil)
  }

  @Test func itIsGoneOnceItIsMended() throws {
    var client = try Client.ready()
    _ = try client.open(Self.bad, as: Self.uri, language: "markdown")
    let end = "😀 *This text was written by AI".utf16.count
    try client.change(Self.uri, version: 2, " and checked by an editor", range: range(7, end, end))
    #expect(client.server.isUnsettled)
    try client.settle()
    #expect(!codes(client.diagnostics[Self.uri] ?? []).contains("unreviewed-ai-text"))
    try client.change(Self.uri, version: 3, Self.bad)
    try client.settle()
    #expect(codes(client.diagnostics[Self.uri] ?? []).contains("unreviewed-ai-text"))
    try client.tell("textDocument/didClose", ["textDocument": ["uri": Self.uri]])
    #expect(client.diagnostics[Self.uri]?.isEmpty == true)
  }

  @Test func aHoverExplainsTheRule() throws {
    var client = try Client.ready()
    _ = try client.open(Self.bad, as: Self.uri, language: "markdown")
    let hover = try #require(client.at("hover", Self.uri, 7, 12) as? [String: Any])
    let contents = try #require(hover["contents"] as? [String: Any])
    #expect(contents["kind"] as? String == "markdown")
    #expect((contents["value"] as? String)?.hasPrefix("**unreviewed-ai-text** (error)") == true)
    #expect(try client.at("hover", Self.uri, 4, 0) is NSNull)
  }

  @Test func aWaiverWaitsForItsReason() throws {
    var client = try Client.ready()
    _ = try client.open(Self.bad, as: Self.uri, language: "markdown")
    let actions = try client.actions(Self.uri, range(7, 6, 6))
    let waiver = try #require(actions.first { ($0["title"] as? String)?.hasPrefix("Waive") == true })
    #expect(waiver["isPreferred"] as? Bool == false)
    let mended = try #require(applied(waiver, to: Self.bad, Self.uri))
    #expect(mended.hasPrefix("---\nauthor: Ada Moss\n---\n<!-- colophon-waive unreviewed-ai-text: -->\n\n# Quay"))
    try client.change(Self.uri, version: 2, mended)
    try client.settle()
    let open = codes(client.diagnostics[Self.uri] ?? [])
    #expect(open.contains("waiver-without-reason") && open.contains("unreviewed-ai-text"))
    let reason = mended.replacing("text: -->", with: "text: the desk signs it tonight -->")
    try client.change(Self.uri, version: 3, reason)
    try client.settle()
    #expect(!codes(client.diagnostics[Self.uri] ?? []).contains { $0.contains("waiver") || $0 == "unreviewed-ai-text" })
  }

  @Test(
    arguments: [
      ("markdown", "# Quay\n\nBy Ada Moss\n\nWet.\n"), ("plaintext", "Quay\n\nBy Ada Moss\n\nThe quay is wet.\n"),
      (
        "html",
        "<!doctype html><html lang=\"en\"><title>Quay</title>\n<body class=\"a>b\">\n<article>\n  <h1>Quay</h1>\n"
          + "  <p>By Ada Moss</p>\n  <p>The quay is wet.</p>\n</article></body></html>\n"
      ),
    ]
  )
  func aSentenceOfThePolicyIsAddedWhereItMends(language: String, text: String) throws {
    let folder = try TemporaryFolder()
    let policy = try folder.write("name: own\nrules: {ai-denial-missing: error}\n", to: "own.yaml")
    var client = try Client.ready(ServerOptions(policies: [policy], today: { "2026-11-25" }))
    let uri = "file:///site/quay"
    let before = try client.open(text, as: uri, language: language)
    #expect(codes(before) == ["ai-denial-missing"])
    let range = try #require(before.first?["range"] as? [String: Any])
    let actions = try client.actions(uri, range)
    let fix = try #require(actions.first { $0["isPreferred"] as? Bool == true })
    let mended = try #require(applied(fix, to: text, uri))
    try client.change(uri, version: 2, mended)
    try client.settle()
    #expect(client.diagnostics[uri]?.isEmpty == true, "\(mended)")
  }

  @Test func aPageIsReadAsTheEditorHasDecodedIt() throws {
    var client = try Client.ready()
    let page = "<meta charset=\"euc-kr\"><title>안개</title><article><h1>안개</h1>\n<p>이 글은 AI가 작성했습니다.</p></article>"
    let diagnostics = try client.open(page, as: "untitled:Untitled-1", language: "html")
    let found = try #require(diagnostics.first { $0["code"] as? String == "unreviewed-ai-text" })
    #expect(words(found, page)?.contains("AI가 작성") == true)
  }

  @Test func theConfigurationAboveTheDocumentCounts() throws {
    let site = try TemporaryFolder()
    try site.write("policies:\n  - {path: \"opinion/**\", policy: policies/strict.yaml}\n", to: "colophon.yaml")
    try site.write("name: strict\nrules: {ai-denial-missing: warning}\n", to: "policies/strict.yaml")
    var client = try Client.ready(ServerOptions(today: { "2026-11-25" }))
    let text = "# Quay\n\nBy Ada Moss\n\nThe quay is wet.\n"
    let opinion = "file://\(site.path)/opinion/a%20b.md"
    #expect(codes(try client.open(text, as: opinion, language: "markdown")) == ["ai-denial-missing"])
    let news = try client.open(text, as: "file://\(site.path)/news/a.md", language: "markdown")
    #expect(!codes(news).contains("ai-denial-missing"))

    try site.write("name: strict\nrules: {ai-denial-missing: off}\n", to: "policies/strict.yaml")
    let changed = ["changes": [["uri": "file://\(site.path)/policies/strict.yaml", "type": 2]]]
    try client.tell("workspace/didChangeWatchedFiles", changed)
    try client.settle()
    #expect(client.diagnostics[opinion]?.isEmpty == true)

    try site.write("polices: []\n", to: "colophon.yaml")
    try client.tell(
      "textDocument/didOpen",
      ["textDocument": ["uri": "file://\(site.path)/x.yaml", "languageId": "yaml", "version": 1, "text": ""]]
    )
    try client.tell("textDocument/didSave", ["textDocument": ["uri": "file://\(site.path)/x.yaml"]])
    try client.settle()
    let shown = client.messages.filter { $0["method"] as? String == "window/showMessage" }
    #expect(shown.count == 1, "once, however many documents are open")
  }

  @Test func whatIsNoArticleIsLeftAlone() throws {
    var client = try Client.ready()
    #expect(try client.open("let a = 1 // written by AI", as: "file:///a.swift", language: "swift").isEmpty)
    #expect(try client.open("", as: "file:///a.md", language: "markdown").isEmpty)
    #expect(try client.open("%PDF-1.7 \n", as: "file:///b.md", language: "markdown").count == 1)
  }

  private func applied(_ action: [String: Any], to text: String, _ uri: String) -> String? {
    let edit = action["edit"] as? [String: Any]
    guard let change = (edit?["changes"] as? [String: [[String: Any]]])?[uri]?.first,
      let new = change["newText"] as? String, let range = change["range"] as? [String: [String: Int]],
      let start = range["start"], let line = start["line"], let character = start["character"]
    else { return nil }
    let bytes = Array(text.utf8)
    let place = LineIndex(bytes).byte(at: Position(line: line, character: character), in: .utf16)
    return String(decoding: bytes[..<place], as: UTF8.self) + new + String(decoding: bytes[place...], as: UTF8.self)
  }
}

@Suite struct WaiverCompletionTests {
  /// The rules that are offered at `|`.
  private func offered(_ marked: String) throws -> [String] {
    var client = try Client.ready()
    let uri = "file:///site/a.md"
    let before = marked.prefix { $0 != "|" }
    _ = try client.open(marked.replacing("|", with: ""), as: uri, language: "markdown")
    let line = before.count { $0 == "\n" }
    let column = before.split(separator: "\n", omittingEmptySubsequences: false).last?.utf16.count ?? 0
    let items = try client.at("completion", uri, line, column) as? [[String: Any]]
    return items?.compactMap { $0["label"] as? String } ?? []
  }

  @Test func rulesAreOfferedWhereAWaiverNamesThem() throws {
    let article = "# Tides\n\nThe text was translated by AI.\n\n"
    let offered = try offered(article + "<!-- colophon-waive |")
    #expect(offered.contains("missing-byline") && offered.contains("unreviewed-translation"))
    #expect(Set(offered).count == offered.count)
    #expect(["missing-byline", "unreviewed-translation", "source-language-unnamed"].contains(offered.first))
    #expect(
      try self.offered(article + "“é” <!--colophon-waive unrev| until=2027-01-31: why -->").contains("missing-byline")
    )
    #expect(try self.offered(article + "<!-- colophon-waive tool-unnamed, |").contains("missing-byline"))
    #expect(try self.offered("---\ntitle: Tides\ncolophon-waive: \"|\"\n---\n\nA.\n").contains("missing-byline"))
  }

  @Test(arguments: [
    "<!-- colophon-waive tool-unnamed |", "<!-- colophon-waive tool-unnamed: because |", "<!-- colophon-waived |",
    "<!-- note |", "colophon-waive |", "|",
  ])
  func elsewhereNothingIsOffered(line: String) throws {
    #expect(try offered("# Tides\n\nThe text was translated by AI.\n\n" + line) == [])
  }
}
