import Provenance
import Reporting
import Testing

@Suite struct TextTests {
  private func text(_ articles: [AuditedArticle], _ options: ReportOptions = ReportOptions()) throws -> String {
    let policies = Sample.report.policies
    let report = AuditReport(
      tool: .init(version: "1"),
      generated: "",
      policies: policies,
      articles: articles,
      incidents: []
    )
    return String(decoding: report.rendered(as: try Formats.named("text"), options: options), as: UTF8.self)
  }

  @Test func theVerdictComesFirst() throws {
    #expect(try text([Sample.everything]).hasPrefix("✗ Does not comply · 1 error, 1 warning, 1 waived\n"))
  }

  @Test func theChainStandsInOneLine() throws {
    var article = Sample.everything
    article.account.claims[0].agent.role = nil
    let text = try text([article], ReportOptions(width: 200))
    #expect(
      text.contains(
        "  written by Ada Example with a tool → not translated from Korean into English by AI → "
          + "illustrated by Painter (picture)\n"
      )
    )
  }

  @Test func ofSeveralOneThatPassesTakesOneLine() throws {
    let good = Sample(uri: "b.txt", [(.title, .headline, "B")]).audited(Account(), [])
    #expect(try text([good, good, good]) == "✓ pass b.txt\n✓ pass b.txt\n✓ pass b.txt\n\n3 articles · 3 comply\n")
  }

  @Test func linesFit() throws {
    for line in try text([Sample.everything], ReportOptions(width: 60)).split(separator: "\n") {
      #expect(line.count <= 60 || !line.dropFirst(20).contains(" "))
    }
  }

  @Test func colourIsOnlyWhereItIsWanted() throws {
    #expect(!(try text([Sample.everything]).contains("\u{1B}")))
    #expect(try text([Sample.everything], ReportOptions(usesColour: true)).contains("\u{1B}[1;31m✗"))
  }

  @Test func koreanHasItsOwnWords() throws {
    let text = try text([Sample.everything], ReportOptions(language: "ko-KR"))
    #expect(text.hasPrefix("✗ 기준 미충족 · 오류 1건, 경고 1건, 면제 1건\n"))
  }
}
