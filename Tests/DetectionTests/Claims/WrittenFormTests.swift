import Foundation
import Provenance
import Testing

@testable import Detection

/// One statement however it is typed: what shows the same, or what a keyboard has no keys for, says the same.
@Suite struct WrittenFormTests {
  @Test(arguments: [
    // Accents as characters of their own.
    ("Bài viết này được dịch bằng AI.".decomposedStringWithCanonicalMapping, "translate"),
    ("Cette page a été traduite par une IA.".decomposedStringWithCanonicalMapping, "translate"),
    ("이 글은 인공지능이 번역했습니다.".decomposedStringWithCanonicalMapping, "translate"),
    ("このページはAIが翻訳しました。".decomposedStringWithCanonicalMapping, "translate"),
    // None.
    ("Esta pagina fue traducida automaticamente con inteligencia artificial.", "translate"),
    ("Tento clanek prelozila umela inteligence.", "translate"),
    ("Bu makale yapay zeka tarafindan cevrilmistir.", "translate"),
    ("Ten artykul zostal przetlumaczony przez sztuczna inteligencje.", "translate"),
    ("Diese Seite wurde mit Hilfe von KI uebersetzt.", "translate"),
    ("Denna sida ar oversatt av AI.", "translate"),
    ("ΤΟ ΚΕΙΜΕΝΟ ΑΥΤΟ ΜΕΤΑΦΡΑΣΤΗΚΕ ΑΠΟ ΤΕΧΝΗΤΗ ΝΟΗΜΟΣΥΝΗ.", "translate"),
    // Without hamza.
    ("تم انشاء هذه الصورة بواسطة الذكاء الاصطناعي.", "illustrate"),
    // What shows nothing.
    ("This page was trans\u{AD}lated by a ma\u{AD}chine.", "translate"),
    ("This\u{200B} page was\u{200B} translated by\u{200B} AI.\u{FEFF}", "translate"),
    ("This page was\u{A0}translated by\u{202F}AI.", "translate"),
    // Signs around it.
    ("⚠️ Translated by AI", "translate"),
    ("_Translated by AI_", "translate"),
    ("🌐 Traduit par l’IA", "translate"),
  ])
  func isRead(_ text: String, _ activity: String) throws {
    let claims = try StatementTests().claims(text)
    #expect(claims.contains { $0.activity.rawValue == activity && $0.agent.involvesAI }, "\(claims)")
  }

  @Test("A word that another word becomes without its accents is none of its forms")
  func accentsTellWordsApart() throws {
    // Polish "głosy" are voices, "glosy" are comments; this sentence has its accents.
    let claims = try StatementTests().claims("Wszystkie glosy pochodzą od naszych redaktorów, a nie od SI.")
    #expect(!claims.contains { $0.activity == .narrate }, "\(claims)")
    #expect(Folding.plainForms(of: Array("publié".utf8)).isEmpty)
    #expect(Folding.plainForms(of: Array("dịch".utf8)).isEmpty)
    #expect(
      Folding.plainForms(of: Array("übersetzt".utf8)) == [Array("ubersetzt".utf8), Array("uebersetzt".utf8)]
    )
  }
}
