import Foundation
import Hashing
import Provenance
import Testing

@testable import Reporting

@Suite struct HTMLTests {
  private func html(_ articles: [AuditedArticle], _ options: ReportOptions = ReportOptions()) throws -> String {
    let report = AuditReport(
      tool: Newsroom.report.tool,
      generated: Newsroom.report.generated,
      policies: Newsroom.report.policies,
      articles: articles,
      incidents: [Incident(uri: Sample.hostile, code: .fetch, message: Sample.hostile)]
    )
    return String(decoding: report.rendered(as: try Formats.named("html"), options: options), as: UTF8.self)
  }

  private func values(_ attribute: String, in html: String) -> [String] {
    html.split(separator: " \(attribute)=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
  }

  @Test func everyLinkLeadsSomewhereAndNoIdComesTwice() throws {
    let html = try html([Sample.everything, Newsroom.nightBuses, Newsroom.cycleTrack, Newsroom.library])
    let ids = values("id", in: html)
    #expect(Set(ids).count == ids.count)
    for link in values("href", in: html) where link.hasPrefix("#") { #expect(ids.contains(String(link.dropFirst()))) }
  }

  @Test func evidenceAndStatementsLinkBothWays() throws {
    let html = try html([Newsroom.cycleTrack])
    let cards = html.matches(of: /<section class="card[^"]*" id="([^"]+)">/).map { String($0.output.1) }
    #expect(cards.count == 5)
    let targets = values("href", in: html)
    for card in cards.dropFirst() { #expect(targets.contains("#" + card), "nothing in the text leads to \(card)") }
    let marks = html.matches(of: /<mark [^>]*id="([^"]+)"/).map { String($0.output.1) }
    for mark in marks { #expect(targets.contains("#" + mark), "no statement leads to \(mark)") }
  }

  @Test func overlappingEvidenceKeepsTheWords() throws {
    let html = try html([Newsroom.cycleTrack])
    let start = try #require(html.range(of: "<div class=\"page\""))
    let page = html[start.upperBound...].replacing(/<a class="ref".*?<\/a>|<[^>]*>/, with: "")
    #expect(page.contains("Dieser Text wurde mithilfe künstlicher Intelligenz erstellt."))
  }

  @Test func nothingOfAPageIsMarkup() throws {
    let html = try html([Sample.everything, Sample.everything])
    #expect(!html.contains("<script"))
    #expect(!html.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" && $0 != "\t" })
  }

  @Test func aQuotationMarkWithAnAccentStaysInItsAttribute() throws {
    var article = Sample.everything
    article.account.translations = []
    article.findings[0].message = "\"\u{301} onfocus=alert(1) x=\u{301}<\u{338}b>&\u{301}amp;"
    article.findings[0].references = ["https://example.org/\"\u{301} onfocus=alert(1)", "javascript:alert(1)"]
    let html = try html([article])
    let broken = "\"\u{301} onfocus"
    let escaped = "&quot;\u{301} onfocus"
    #expect(!html.containsScalars(broken))
    #expect(html.containsScalars(escaped))
    #expect(!html.contains("href=\"javascript:"))
  }

  @Test func thePolicyAllowsExactlyTheStyle() throws {
    let html = try html([Newsroom.library])
    let style = try #require(html.firstMatch(of: /<style>([\s\S]*?)<\/style>/)).output.1
    let digest = sha256(Array(style.utf8))
    let bytes = stride(from: 0, to: 64, by: 2).map { offset in
      let start = digest.index(digest.startIndex, offsetBy: offset)
      return UInt8(digest[start...].prefix(2), radix: 16) ?? 0
    }
    let policy = try #require(html.firstMatch(of: /Content-Security-Policy" content="([^"]*)"/)).output.1
    #expect(
      policy.contains("default-src &#39;none&#39;; style-src &#39;sha256-\(Data(bytes).base64EncodedString())&#39;")
    )
    #expect(!html.contains(" style=\""))
    #expect(!html.contains(/(src|action|formaction|srcset)="/))
  }

  @Test func aTextRightToLeftKeepsItsDirection() throws {
    let html = try html([Newsroom.library])
    #expect(html.contains("<h1 id=\"a1-title\" dir=\"auto\" lang=\"he\">"))
  }

  @Test func templatesEscapeEverything() throws {
    for name in HTMLTemplates.names {
      let text = try #require(HTMLTemplates.source(name))
      #expect(text.hasPrefix("{{% CONTENT_TYPE: COLOPHON}}"))
      #expect(!text.contains("{{{") && !text.contains("{{&"))
    }
  }

  @Test func manyArticlesAreTrimmedWithACount() throws {
    let good = Sample(uri: "b.txt", [(.title, .headline, "B")]).audited(Account(), [])
    let html = try html(Array(repeating: good, count: 205) + [Newsroom.cycleTrack])
    #expect(html.contains("6 more are left out here"))
    #expect(html.matches(of: /<article class="audit"/).count == 200)
    #expect(try #require(html.range(of: "Stadtrat")).lowerBound < #require(html.range(of: ">b.txt<")).lowerBound)
    let ids = values("id", in: html)
    for link in values("href", in: html) where link.hasPrefix("#") { #expect(ids.contains(String(link.dropFirst()))) }
  }

  @Test func evidenceBeyondThePassagesDoesNoHarm() throws {
    var article = Newsroom.nightBuses
    article.text = [
      .init(start: .max - 2, role: "paragraph", text: "overflow"), .init(start: -5, role: "", text: "before"),
      .init(start: 1, role: "unheard-of", text: "é" + String(repeating: "é", count: 300)),
    ]
    #expect(try html([article]).contains("ééé"))
  }
}

extension String {
  /// Whether the scalars stand there, whatever characters they make up.
  fileprivate func containsScalars(_ words: String) -> Bool {
    Data(utf8).range(of: Data(words.utf8)) != nil
  }
}
