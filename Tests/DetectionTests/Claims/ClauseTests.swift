import Provenance
import Testing

@testable import Detection

/// What one part of a sentence says of another, and what it does not.
@Suite struct ClauseTests {
  @Test(
    "What a part before denies, or whom it names, has no share in what the next says",
    arguments: [
      SentenceCase("None of these people exist: the picture was drawn by AI.", "illustrate ai"),
      SentenceCase("La foto no muestra a personas reales; la generó una IA.", "illustrate ai"),
      SentenceCase("Das Foto zeigt keine echten Leute, sondern wurde von einer KI erzeugt.", "illustrate ai"),
      SentenceCase("Ces gens n'existent pas : la photo a été générée par une IA.", "illustrate ai"),
      SentenceCase("Fotoğraftaki kişiler gerçek değildir; fotoğraf yapay zekâyla üretildi.", "illustrate ai"),
      SentenceCase("Det er vanskelig her, ikke i starten: teksten er oversatt av KI.", "translate ai"),
      SentenceCase("我不懂中文，这一页是用谷歌翻译译的。", "translate ai"),
      SentenceCase("太长不看（AI总结）", "summarize ai"),
      SentenceCase("This map is not to scale (drawn by AI).", "illustrate ai"),
      SentenceCase(
        "Ce texte vient d'une IA, mais un membre de notre équipe l'a vérifié.",
        "write ai",
        "review human"
      ),
      SentenceCase("Translated by machine; have you found a mistake?", "translate ai"),
      SentenceCase("Saya memakai ChatGPT untuk memahami konsep yang belum saya ketahui.", "unspecified ai"),
    ]
  )
  func isOfItsOwn(_ sentence: SentenceCase) throws { try sentence.check() }

  @Test(
    "Who did one part, and who the rest",
    arguments: [
      SentenceCase("Most pages were translated by volunteers, the others by AI.", "translate human", "translate ai"),
      SentenceCase(
        "Les pages ont été traduites par des bénévoles, certaines par l'IA.",
        "translate human",
        "translate ai"
      ),
      SentenceCase("Translated by Mara Lind, not by a machine.", "translate human", "translate ai denied"),
      SentenceCase("Traduit par Paul Lenoir, et non par une machine.", "translate human", "translate ai denied"),
      SentenceCase("Both the text and its translation were made by AI.", "translate ai", "write ai"),
      SentenceCase("Written by a person, without any kind of help from AI.", "write human", "write ai denied"),
    ]
  )
  func isDivided(_ sentence: SentenceCase) throws { try sentence.check() }

  @Test(
    "What a check is of",
    arguments: [
      SentenceCase("This page is a reviewed machine translation.", "translate ai", "review human"),
      SentenceCase("I have checked the AI suggestions myself.", "review human", "unspecified ai"),
      SentenceCase("The spelling of this post was checked with Grammarly.", "edit ai"),
      SentenceCase("La ortografía de esta página se revisó con Grammarly.", "edit ai"),
      SentenceCase(
        "An AI wrote this text; one of our editors read it and approved it.",
        "write ai",
        "review human"
      ),
      SentenceCase("일본어 원문을 AI가 번역하고 김하늘이 편집함", "translate ai", "edit human"),
      SentenceCase("Makine çevirisi Mert Kaya tarafından kontrol edildi.", "translate ai", "review human"),
    ]
  )
  func isChecked(_ sentence: SentenceCase) throws { try sentence.check() }

  @Test(
    "A name before “by”, where the verb stands last",
    arguments: [
      ("Bu yazı Mert Kaya tarafından çevrildi.", "Mert Kaya"),
      ("यह लेख सुनील वर्मा द्वारा अनुवादित किया गया है।", "सुनील वर्मा"),
      ("この記事は鈴木花子によって翻訳されました。", "鈴木花子"),
    ]
  )
  func isNamedBefore(_ text: String, _ name: String) throws {
    let claims = try StatementTests().claims(text)
    #expect(
      claims.contains { $0.activity == .translate && $0.agent.kind == .human && $0.agent.name == name },
      "\(claims)"
    )
  }

  @Test(
    "A person and a tool sign together",
    arguments: ["By Mara Lind and Gemini", "Von Jonas Brandt und Gemini", "Авторы: Мария Белых и Gemini"]
  )
  func signTogether(_ text: String) throws {
    let claims = try StatementTests().claims(text)
    #expect(claims.contains { $0.activity == .write && $0.agent.kind == .humanWithAI && $0.agent.tool == "Gemini" })
  }

  @Test(
    "A condition about a translation that there is, and what else the original's name says",
    arguments: [
      "If anything in this machine translation is unclear, the English original counts.",
      "Si algo no se entiende en esta traducción automática, vale el original en inglés.",
    ]
  )
  func isTakenForGranted(_ text: String) throws {
    let claims = try StatementTests().claims(text)
    #expect(
      claims.contains { $0.activity == .translate && $0.agent.kind == .ai && $0.used && $0.from == "en" },
      "\(claims)"
    )
  }

  @Test(
    "Free of AI",
    arguments: [
      "Diese Seite ist KI-frei.", "Dit is een AI-vrij blog.", "Det här är en AI-fri blogg.", "This site is AI-free.",
    ]
  )
  func isFree(_ text: String) throws {
    let claims = try StatementTests().claims(text)
    #expect(claims.contains { $0.agent.kind == .ai && !$0.used } && !claims.contains { $0.agent.involvesAI && $0.used })
  }

  @Test(
    "A clause that says what AI was used for names what it did",
    arguments: [
      SentenceCase("Wir haben KI genutzt, um diese Anleitung zu übersetzen.", "translate ai"),
      SentenceCase("Я использовала нейросеть, чтобы написать этот текст.", "write ai"),
      SentenceCase("Ми використали ШІ, щоб перекласти цю сторінку.", "translate ai"),
      SentenceCase("Użyliśmy AI, żeby przetłumaczyć tę stronę.", "translate ai"),
    ]
  )
  func isUsedFor(_ sentence: SentenceCase) throws { try sentence.check() }

  @Test(
    "Nothing is",
    arguments: ["Ingenting är maskinöversatt.", "Niente è stato scritto dall'IA.", "Nothing here was written by AI."]
  )
  func nothing(_ text: String) throws {
    let claims = try StatementTests().claims(text)
    #expect(claims.contains { $0.agent.kind == .ai && !$0.used } && !claims.contains { $0.agent.involvesAI && $0.used })
  }
}
