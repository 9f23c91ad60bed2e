import Foundation
import Provenance
import Testing

@testable import Intake

/// The founding case of the shared corpus; runs only where that stands beside the checkout.
@Suite struct PlainTextSeedTests {
  static let shared =
    ProcessInfo.processInfo.environment["COLOPHON_SHARED"]
    ?? URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../shared").standardized.path
  static let seed = shared + "/seeds/000_1e900fc4e45ffe9d.txt"

  @Test(.enabled(if: FileManager.default.fileExists(atPath: seed), "the shared seeds are not beside this checkout"))
  func readsTheFoundingCase() throws {
    let bytes = try [UInt8](Data(contentsOf: URL(filePath: Self.seed)))
    let article = try readArticle(Document(uri: "seed.txt", bytes: bytes, mediaType: "text/plain"))
    func count(_ role: Block.Role) -> Int { article.blocks.count { $0.role == role } }
    // What is no letter of the file is a space in place of a no-break one.
    #expect(article.text.count == bytes.count)
    #expect(
      zip(article.text, bytes).allSatisfy { $0 == $1 || $0 == 0x20 && [0xC2, 0xA0, 0xE2, 0x80, 0xAF].contains($1) }
    )
    #expect(count(.title) == 2)
    #expect(count(.sectionLine) == 1)
    #expect(count(.share) == 1)
    #expect(count(.caption) == 6)
    #expect(count(.related) == 1)
    #expect(count(.byline) == 1)
    #expect(count(.note) == 1)
    #expect(count(.paragraph) == 8)
    #expect(count(.commentForm) == 7)
    expectSound(article)
  }
}
