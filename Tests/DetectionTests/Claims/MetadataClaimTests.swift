import Intake
import Provenance
import Testing

@testable import Detection

/// What a page says to machines about its making.
@Suite struct MetadataClaimTests {
  private func account(head: String, body: String = "<p>Words.</p>", headers: [Document.Header] = []) throws -> Account
  {
    let page = "<html lang=\"en\"><head>\(head)</head><body><article><h1>Tides</h1>\(body)</article></body></html>"
    let document = Document(uri: "test", bytes: Array(page.utf8), mediaType: "text/html", headers: headers)
    let detection = try #require(StatementTests.detection)
    return detection.account(of: try readArticle(document))
  }

  private func linkedData(_ properties: String) -> String {
    "<script type=\"application/ld+json\">{\"@context\":\"https://schema.org\",\"@type\":\"NewsArticle\","
      + "\"headline\":\"Tides\",\"inLanguage\":\"en\",\(properties)}</script>"
  }

  @Test func aManifestIsLinked() throws {
    let linked = try account(head: "<link rel=\"c2pa-manifest\" href=\"/tides.c2pa\">")
    let claim = try #require(linked.claims.first)
    #expect(claim.evidence.first?.quote.hasSuffix("tides.c2pa") == true)
    #expect(claim.agent.kind == .unspecified && claim.activity == .unspecified)
    let sent = try account(
      head: "",
      headers: [.init(name: "link", value: "</a.css>; rel=preload, <https://x.example/t.c2pa>; rel=\"c2pa-manifest\"")]
    )
    #expect(sent.claims.map { $0.evidence.first?.origin } == [.header])
    let preload = try account(head: "", headers: [.init(name: "link", value: "</c2pa-manifest>; rel=preload")])
    #expect(preload.claims.isEmpty)
  }

  @Test func correctionsInTheMetadataAreNotes() throws {
    let marked = try account(
      head: linkedData(
        "\"correction\":[{\"@type\":\"CorrectionComment\",\"text\":\"The ebb lasted six hours, not nine.\","
          + "\"datePublished\":\"2026-03-02T10:00:00Z\"},\"The name of the pilot was wrong.\"]"
      )
    )
    #expect(marked.notes.map(\.kind) == [.correction, .correction])
    #expect(marked.notes.first?.text == "The ebb lasted six hours, not nine.")
    #expect(marked.notes.first?.date?.hasPrefix("2026-03-02") == true)
    let claim = try #require(marked.claims.first { $0.activity == .correct })
    #expect(claim.evidence.map(\.origin) == [.jsonLD, .jsonLD])
  }

  @Test func aShownCorrectionIsBackedUp() throws {
    let note = "Correction: The ebb lasted six hours, not nine."
    let shown = try account(
      head: linkedData("\"correction\":\"The ebb lasted six hours, not nine.\""),
      body: "<p>The water came back at noon.</p><p>\(note)</p>"
    )
    #expect(shown.notes.map(\.text) == [note])
    #expect(shown.notes.first?.evidence.map(\.origin) == [.text, .jsonLD])
  }

  @Test func theAddressOfCorrectionsIsNone() throws {
    let policy = try account(head: linkedData("\"correction\":\"https://news.example/corrections\""))
    #expect(policy.notes.isEmpty && policy.claims.isEmpty)
  }

  @Test func aWorkInAnotherLanguageIsTheBasis() throws {
    let based = try account(head: linkedData("\"isBasedOn\":{\"@type\":\"NewsArticle\",\"inLanguage\":\"pl-PL\"}"))
    #expect(based.claims.map(\.activity) == [.translate])
    #expect(based.claims.first?.from == "pl-PL")
    let same = try account(head: linkedData("\"isBasedOn\":{\"@type\":\"NewsArticle\",\"inLanguage\":\"en-GB\"}"))
    #expect(same.claims.isEmpty)
  }

  @Test func aToolStandsInTheAuthorsPlace() throws {
    let made = try account(head: linkedData("\"author\":{\"@type\":\"SoftwareApplication\",\"name\":\"ChatGPT\"}"))
    #expect(made.claims.map(\.agent.kind) == [.ai])
    let translated = try account(head: linkedData("\"translator\":{\"@type\":\"Organization\",\"name\":\"DeepL\"}"))
    #expect(translated.claims.map(\.activity) == [.translate])
    #expect(translated.claims.map(\.agent.tool) == ["DeepL"])
  }

  @Test func theModelIsTheTool() throws {
    let page = try account(
      head: "<meta name=\"ai-disclosure\" content=\"ai-assisted\"><meta name=\"ai-model\" content=\"Quill 4\">",
      body: "<section ai-disclosure=\"ai-generated\" ai-model=\"Quill 5\"><p>In short.</p></section>"
    )
    #expect(Set(page.claims.map(\.agent.tool)) == ["Quill 4", "Quill 5"])
  }

  @Test(arguments: [
    "<meta name=\"robots\" content=\"noai, noimageai\">", "<meta name=\"tdm-reservation\" content=\"1\">",
    "<link rel=\"license\" href=\"/ai.txt\">", "<meta name=\"keywords\" content=\"AI, ChatGPT, machine translation\">",
  ])
  func whatIsSaidToCrawlersIsNoClaim(_ head: String) throws {
    #expect(try account(head: head).claims.isEmpty)
  }

  @Test func aPromiseOfTheSiteIsAGapWhereNothingKeepsIt() throws {
    let promise = "All AI-assisted articles on this site are reviewed by our editors."
    let broken = try account(head: "", body: "<p>This article was translated with AI.</p><p>\(promise)</p>")
    #expect(broken.discrepancies.map(\.kind).contains(.gap))
    let kept = try account(
      head: "",
      body: "<p>This article was translated with AI. It was reviewed by Ada Moss.</p><p>\(promise)</p>"
    )
    #expect(!kept.discrepancies.map(\.kind).contains(.gap))
  }
}
