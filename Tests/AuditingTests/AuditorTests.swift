import Compliance
import Detection
import Intake
import Provenance
import TestSupport
import Testing

@testable import Auditing

@Suite struct AuditorTests {
  func auditor(_ policy: String = "baseline") throws -> Auditor {
    try Auditor(policies: [Policy.load(policy)], languages: Language.builtIn(), day: "2026-11-25")
  }

  @Test func placesLeadToTheFile() throws {
    let page = "<html lang=en><body><article><h1>Tides</h1>\n<p>This article was translated by <b>AI</b>.</p></article>"
    let document = Document(uri: "a.html", bytes: Array(page.utf8), mediaType: "text/html")
    let audited = try auditor().audit(document, detail: .places)
    let evidence = try #require(audited.account.claims.first?.evidence.first)
    #expect(evidence.place?.line == 2)
    #expect(evidence.place?.column == 4)
  }

  @Test func theTextIsThereWhereItIsAskedFor() throws {
    let document = Document(uri: "a.txt", bytes: Array("Some words.".utf8))
    #expect(try auditor().audit(document).text == nil)
    #expect(try auditor().audit(document, detail: .text).text?.map(\.text) == ["Some words."])
  }

  @Test(.enabled(if: Shared.exists, "the corpus is not beside this checkout"))
  func everyPageIsAuditedAndEveryQuoteStandsAtItsPlace() throws {
    let auditor = try auditor()
    var pages = 0
    for set in ["fundus", "readability"] {
      for name in try Shared.files(in: "corpus/pages/\(set)") where name.hasSuffix(".html") {
        let document = Document(uri: name, bytes: try Shared.bytes(name), mediaType: "text/html")
        let article = try readArticle(document)
        let audited = try auditor.audit(document)
        let account = audited.account
        var evidence = account.claims.flatMap(\.evidence) + account.bylines.flatMap(\.evidence)
        evidence += account.credits.flatMap(\.evidence) + account.notes.flatMap(\.evidence)
        evidence += account.discrepancies.flatMap(\.evidence) + audited.findings.flatMap(\.evidence)
        for item in evidence { #expect(article.string(item.range) == item.quote, "\(name)") }
        pages += 1
      }
    }
    #expect(pages == 188)
  }

  @Test(.enabled(if: Shared.exists, "the founding article is not beside this checkout"))
  func theFoundingArticlePasses() throws {
    let bytes = try Shared.bytes("seeds/000_1e900fc4e45ffe9d.txt")
    let audited = try auditor("korea-joongang-daily").audit(Document(uri: "founding.txt", bytes: bytes))
    #expect(audited.verdict == .pass)
    #expect(audited.findings.allSatisfy { $0.status != .fail })
  }
}
