import Foundation
import Provenance
import Testing

@testable import Intake
@testable import Markup

/// Real pages, where they lie beside the checkout.
private enum CorpusPages {
  static let folder: URL = {
    let shared =
      ProcessInfo.processInfo.environment["COLOPHON_SHARED"].map { URL(fileURLWithPath: $0) }
      ?? URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../../shared").standardized
    return shared.appending(path: "corpus/pages")
  }()
  static let files: [URL] = {
    let all = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.allObjects ?? []
    return all.compactMap { $0 as? URL }.filter { $0.pathExtension == "html" }.sorted { $0.path < $1.path }
  }()
}

@Suite(
  "Real pages",
  .enabled(if: !CorpusPages.files.isEmpty, "the shared corpus is not beside this checkout"),
  .timeLimit(.minutes(15))
)
struct HTMLCorpusTests {
  @Test func everyPageIsRead() throws {
    var titles = 0
    for file in CorpusPages.files {
      let article = try readArticle(Document(uri: file.lastPathComponent, bytes: Array(Data(contentsOf: file))))
      expectSound(article)
      if article.blocks.contains(where: { $0.role == .title }) { titles += 1 }
    }
    #expect(titles * 100 > CorpusPages.files.count * 90)
  }

  /// Everything that is cut is sent through libxml2 instead, and the words that a reader sees stay the same.
  @Test func theCutChangesNothing() throws {
    for file in CorpusPages.files {
      let text = decode(Array(try Data(contentsOf: file)), label: nil, isMarkup: true).bytes
      let cut = try visible(text, isCutting: true)
      let whole = try visible(text, isCutting: false)
      #expect(cut == whole, "\(file.lastPathComponent)")
    }
  }

  private func visible(_ text: [UInt8], isCutting: Bool) throws -> [String] {
    let source = SourceDescription(uri: "", mediaType: "text/html", charset: "utf-8", bytes: text.count, sha256: "")
    var article = Article(source: source)
    article.sourceText = text
    var builder = PageBuilder(parseHTML(text, isCutting: isCutting), into: article)
    builder.build()
    return words(builder.article)
  }
}
