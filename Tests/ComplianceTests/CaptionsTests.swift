import Provenance
import Testing

@testable import Compliance

@Suite struct CaptionsTests {
  @Test("A caption that says that a machine made the picture says where it comes from")
  func machines() {
    var article = Article(
      source: SourceDescription(uri: "-", mediaType: "text/html", charset: "utf-8", bytes: 0, sha256: "")
    )
    article.text = Array("A bridge at night, as a machine drew it".utf8)
    article.blocks = [Block(range: 0..<article.text.count, role: .caption, placement: .caption)]
    let evidence = [article.evidence(at: 0..<article.text.count)]
    let claims = [Agent.Kind.ai, .human].map { kind in
      Claim(.illustrate, by: Agent(kind), scope: .image, confidence: 1, because: [], evidence: evidence)
    }
    #expect(Captions(article: article, credits: [], claims: [claims[0]]).all.map(\.isCredited) == [true])
    #expect(Captions(article: article, credits: [], claims: [claims[1]]).all.map(\.isCredited) == [false])
  }
}
