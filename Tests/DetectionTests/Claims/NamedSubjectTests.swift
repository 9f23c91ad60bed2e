import Provenance
import Testing

@testable import Detection

/// Names that are the subject of a verb, or stand for one.
@Suite struct NamedSubjectTests {
  @Test(
    "Where the verb stands last, the name with the particle of the subject",
    arguments: [
      SentenceCase("이 글은 Ada Moss가 작성했습니다.", "write human"),
      SentenceCase("이 글은 이도윤 씨가 번역했습니다.", "translate human"),
      SentenceCase("하늘님이 감수해주셨습니다.", "review human"),
      SentenceCase("この記事はAda Mossが書きました。", "write human"),
      SentenceCase("この記事は田中花子が執筆しました。", "write human"),
      SentenceCase("本文由Ada Moss撰写。", "write human"),
    ]
  )
  func standsBeforeTheVerb(_ sentence: SentenceCase) throws { try sentence.check() }

  @Test(
    "Who went over what AI wrote, with small words before the verb",
    arguments: [
      SentenceCase("ChatGPT wrote the first draft; Ada Moss then rewrote it.", "write ai", "edit human"),
      SentenceCase(
        "De eerste versie kwam van ChatGPT; daarna heeft Noor Visser hem herschreven.",
        "write ai",
        "edit human"
      ),
      SentenceCase(
        "ChatGPT escribió un borrador, que después Lola Prado reescribió desde cero.",
        "write ai",
        "edit human"
      ),
    ]
  )
  func isOfAClause(_ sentence: SentenceCase) throws { try sentence.check() }

  @Test(
    "Who did what AI did not",
    arguments: [
      SentenceCase(
        "This text was not translated by a machine but by Ada Moss.",
        "translate ai denied",
        "translate human"
      ),
      SentenceCase(
        "Dieser Text wurde nicht maschinell übersetzt, sondern von Ada Moss.",
        "translate ai denied",
        "translate human"
      ),
      SentenceCase("Este texto no lo tradujo una máquina, sino Lola Prado.", "translate ai denied", "translate human"),
    ]
  )
  func isNamedInstead(_ sentence: SentenceCase) throws { try sentence.check() }

  @Test("Who did it instead is no machine, and who checked a summary read nothing aloud")
  func isNoMachine() throws {
    let instead = try StatementTests().claims("This text was not translated by a machine but by Ada Moss.")
    #expect(instead.allSatisfy { $0.agent.tool == nil })
    #expect(instead.contains { $0.agent.name == "Ada Moss" && $0.used })
    let read = try StatementTests().claims(
      "This summary was written by AI and read by a journalist before publication."
    )
    #expect(read.filter { $0.activity == .review }.map(\.scope) == [.summary])
  }

  @Test(
    "Things with who made them, and a small verb",
    arguments: [
      SentenceCase("The pictures are by Ada Moss, not by an AI.", "illustrate human", "illustrate ai denied"),
      SentenceCase(
        "Die Audiofassung liest eine synthetische Stimme, der Text stammt von Ada Moss.",
        "narrate ai",
        "write human"
      ),
      SentenceCase("La voz es sintética; el texto es de Lola Prado.", "narrate ai", "write human"),
      SentenceCase("Dieser Text stammt nicht von ChatGPT.", "write ai denied"),
      SentenceCase("The pictures are of Ada Moss, who reads a text by AI."),
    ]
  )
  func isAuthor(_ sentence: SentenceCase) throws { try sentence.check() }

  @Test(
    "A named translator and what helped, in brackets",
    arguments: [
      ("翻訳：田中花子（DeepLを使用）", "田中花子"),
      ("ترجمة: سارة الحداد (بمساعدة DeepL)", "سارة الحداد"),
      ("Переводчик: Анна Белова (с помощью DeepL)", "Анна Белова"),
    ]
  )
  func isHelped(_ text: String, _ name: String) throws {
    let account = try StatementTests().account(text)
    let translations = account.claims.filter { $0.activity == .translate || $0.activity == .write }
    #expect(translations.map(\.activity) == [.translate])
    #expect(translations.first?.agent == Agent(.humanWithAI, name: name, tool: "DeepL"))
  }

  @Test("What the metadata say of a translator stays beside what helped")
  func isSaidByTheMetadata() throws {
    let page = """
      <!doctype html><html lang="ja"><head><title>港の橋</title><script type="application/ld+json">
      {"@context":"https://schema.org","@type":"NewsArticle","translator":{"@type":"Person","name":"田中花子"}}
      </script></head><body><article><h1>港の橋</h1><p>橋は月曜日に開通した。</p>
      <p>翻訳：田中花子（DeepLを使用）</p></article></body></html>
      """
    let claims = try StatementTests().account(page, mediaType: "text/html").claims
    #expect(claims.contains { $0.agent == Agent(.humanWithAI, name: "田中花子", tool: "DeepL") })
    #expect(claims.contains { $0.activity == .translate && $0.evidence.contains { $0.origin != .text } })
  }
}
