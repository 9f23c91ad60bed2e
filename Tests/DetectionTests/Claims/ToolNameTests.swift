import Provenance
import Testing

@testable import Detection

/// Which tool a statement names, as printed.
@Suite struct ToolNameTests {
  @Test(arguments: [
    // In a bracket behind the AI, known or not.
    ("This guide was written with the help of an AI (Claude), which follows our rules.", "Claude"),
    ("This guide was written with the help of an AI (Nimbus Pro 4) and edited by us.", "Nimbus Pro 4"),
    ("Die Bilder dieser Seite wurden mit KI (z. B. Midjourney) erzeugt.", "Midjourney"),
    ("Tento text vznikl s pomocí umělé inteligence (Nimbus).", "Nimbus"),
    ("Este texto foi escrito com a ajuda de uma IA (Claude).", "Claude"),
    ("Imagen generada con IA (Qwen-Image-2.1)", "Qwen-Image-2.1"),
    ("この記事の音声はAI合成（VOICEPEAK、女性1）です。", "VOICEPEAK"),
    // Behind the colon of a kind of tool.
    ("AI tools used: ChatGPT, Claude", "ChatGPT, Claude"),
    ("使用したAIツール：ChatGPT、Claude", "ChatGPT、Claude"),
    ("Strumenti di IA utilizzati: ChatGPT", "ChatGPT"),
    // With what follows a name.
    ("Illustration drawn with ChatGPT Image 2.", "ChatGPT Image 2"),
    ("This page was translated with Claude-28.", "Claude-28"),
    ("The pictures on this page were made with Midjourney 2026.", "Midjourney 2026"),
    ("Tämä sivu käännettiin ChatGPT:llä.", "ChatGPT"),
    // A version that begins with a letter, a network's own name, a robot's.
    ("This page was written with Kimi K3.1.", "Kimi K3.1"),
    ("Обложка: нейросеть Flux 2", "Flux 2"),
    ("Den här artikeln är skriven av Målroboten utifrån protokollet.", "Målroboten"),
    ("图片由 DALL·E 3 生成", "DALL·E 3"),
    // But for a date.
    ("This page was translated with ChatGPT 2026-09-12.", "ChatGPT"),
    ("이 글은 ChatGPT 2026년 9월 12일 번역되었습니다.", "ChatGPT"),
  ])
  func isPrinted(_ text: String, _ tool: String) throws {
    #expect(try StatementTests().claims(text).first { $0.agent.tool != nil }?.agent.tool == tool)
  }

  @Test(arguments: [
    // A stage, a date and the abbreviation of AI itself are no tools.
    "This page was translated with AI (Beta).",
    "Die Bilder dieser Seite wurden mit KI (Stand: Mai 2026) erzeugt.",
    "This page was written with artificial intelligence (AI).",
    // What an ordinary word begins with.
    "Descriptions on this page were machine translated.",
  ])
  func isNone(_ text: String) throws {
    let claims = try StatementTests().claims(text)
    #expect(!claims.isEmpty)
    #expect(claims.allSatisfy { $0.agent.tool == nil })
  }

  /// A credit line and the sentence that it stands in are one claim.
  @Test func aCreditedToolIsClaimedOnce() throws {
    let claims = try StatementTests().claims("Traducción: Google Translate (sin revisar)")
    #expect(claims.count { $0.activity == .translate && $0.agent.tool == "Google Translate" } == 1)
    #expect(claims.contains { $0.activity == .review && !$0.used })
  }

  @Test func aBracketWithADeedOfItsOwnNamesNoToolOfWhatStandsBefore() throws {
    let claims = try StatementTests().claims("This page was written with AI (translated by DeepL).")
    #expect(claims.first { $0.activity == .write }?.agent.tool == nil)
    #expect(claims.first { $0.activity == .translate }?.agent.tool == "DeepL")
  }
}
