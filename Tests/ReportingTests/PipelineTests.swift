import Auditing
import Compliance
import Detection
import Foundation
import Provenance
import Reporting
import Testing

/// Reports of what the pipeline really finds: each evidence is marked in the article's text and linked both ways.
@Suite struct PipelineTests {
  private static let shared =
    ProcessInfo.processInfo.environment["COLOPHON_SHARED"].map { URL(fileURLWithPath: $0) }
    ?? URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared")

  private static let isShared = FileManager.default.fileExists(atPath: shared.appending(path: "corpus").path)

  /// A few of the corpus's pages, spread over it.
  private static var pages: [URL] {
    let pages = shared.appending(path: "corpus/pages")
    let files = FileManager.default.enumerator(at: pages, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL }
    let sorted = (files ?? []).filter { $0.pathExtension.hasPrefix("htm") }.sorted { $0.path < $1.path }
    return stride(from: 0, to: sorted.count, by: max(1, sorted.count / 12)).map { sorted[$0] }
  }

  private static let page = """
    <!DOCTYPE html><html lang="en"><head><title>Ferry back in service | Harbour Post</title>
    <script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry back in service",
    "author":{"@type":"Person","name":"Ida Norum"},"datePublished":"2026-11-20"}</script></head><body>
    <article><h1>Ferry back in service</h1><p class="byline">By <a href="/ida">Ida Norum</a></p>
    <p>The ferry between the two shores &amp; the island sails again from <b>Monday</b>, the harbour said.</p>
    <p>Tickets cost as much as before. “We are glad,” a spokesman said.</p>
    <p><em>This article was originally written in Norwegian and translated into English with DeepL.
    It was then checked by an editor.</em></p></article></body></html>
    """

  private func audit(_ bytes: [UInt8], _ uri: String) throws -> AuditedArticle {
    let policies = [try Policy.load("baseline")]
    let auditor = try Auditor(policies: policies, languages: try Language.builtIn(), day: "2026-11-25")
    return try auditor.audit(Document(uri: uri, bytes: bytes, mediaType: "text/html"), detail: [.places, .text])
  }

  private func check(_ article: AuditedArticle) throws {
    let report = AuditReport(
      tool: .init(version: "1"),
      generated: "2026-11-25T12:00:00Z",
      policies: [],
      articles: [article],
      incidents: []
    )
    let html = String(decoding: report.rendered(as: try Formats.named("html")), as: UTF8.self)
    let ids = Set(html.split(separator: " id=\"").dropFirst().map { $0.prefix { $0 != "\"" } })
    for link in html.split(separator: " href=\"#").dropFirst().map({ $0.prefix { $0 != "\"" } }) {
      #expect(ids.contains(link), "\(article.source.uri): nothing has the id \(link)")
    }
    let passages = article.text ?? []
    for claim in article.account.claims {
      for evidence in claim.evidence {
        let holds = passages.contains { passage in
          let bytes = Array(passage.text.utf8)
          let start = evidence.start - passage.start
          let end = min(evidence.end - passage.start, bytes.count)
          return start >= 0 && start < end && Array(evidence.quote.utf8).starts(with: bytes[start..<end])
        }
        #expect(holds, "\(article.source.uri): no passage holds “\(evidence.quote)”")
      }
    }
    var line: [UInt8] = []
    writeJSON(article, into: &line)
    #expect(try JSONDecoder().decode(AuditedArticle.self, from: Data(line)).source == article.source)
  }

  @Test func aPageOfOurOwn() throws {
    let article = try audit(Array(Self.page.utf8), "ferry.html")
    #expect(article.account.claims.contains { $0.activity == .translate && $0.agent.tool == "DeepL" })
    try check(article)
  }

  @Test(.enabled(if: isShared, "the shared corpus is not here")) func pagesOfTheCorpus() throws {
    for page in Self.pages { try check(try audit(Array(try Data(contentsOf: page)), page.lastPathComponent)) }
  }
}
