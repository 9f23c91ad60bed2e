import Intake
import Provenance
import TestSupport
import Testing

@testable import Detection

/// The article that the product began with.
@Suite(.enabled(if: Shared.exists, "the founding article is not beside this checkout"))
struct FoundingCaseTests {
  @Test func itSaysFourThings() throws {
    let bytes = try Shared.bytes("seeds/000_1e900fc4e45ffe9d.txt")
    let article = try readArticle(Document(uri: "founding.txt", bytes: bytes))
    let account = try Detection(languages: Language.builtIn()).account(of: article)
    #expect(account.claims.map(\.activity) == [.write, .translate, .edit, .review])
    #expect(account.claims.map(\.agent.kind) == [.unspecified, .humanWithAI, .human, .organization])
    #expect(account.claims[0].from == "ko")
    #expect(account.claims[1].from == "ko" && account.claims[1].to == "en")
    #expect(account.claims[1].agent.role == "bilingual reporter")
    #expect(account.claims[1].agent.tool == "generative AI tools")
    #expect(account.claims[3].scope == .site)
    #expect(account.section == ["National", "Diplomacy"])
    #expect(account.bylines.map(\.name) == ["Yoon Sung-min"])
    #expect(account.bylines.first?.emailObfuscated == true)
    #expect(Set(account.credits.map(\.text)) == ["NEWS1", "REUTERS/YONHAP"])
    for evidence in account.claims.flatMap(\.evidence) { #expect(article.string(evidence.range) == evidence.quote) }
  }
}
