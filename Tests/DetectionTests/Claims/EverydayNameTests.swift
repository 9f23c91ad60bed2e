import Provenance
import Testing

@testable import Detection

/// Words and names that look like AI or a tool, and are none.
@Suite struct EverydayNameTests {
  @Test(
    "People who are called like a tool, or whose name has a word for a machine",
    arguments: [
      SentenceCase("This portrait was painted by Claude Monet.", "illustrate human"),
      SentenceCase("Translated by Claude Dupont", "translate human"),
      SentenceCase("The story was written by Georges Claude.", "write human"),
      SentenceCase("Written by Jean-Claude Petit.", "write human"),
      SentenceCase("Översatt av Kling Larsson", "translate human"),
      SentenceCase("Written by Ai Weiwei.", "write human"),
      SentenceCase("Vertaald door Lucienne Bot", "translate human"),
      SentenceCase("클로드 모네가 그린 수련을 본다"),
      SentenceCase("Bård «Bard» Solberg oversatte diktene."),
      SentenceCase("Written with Claude Opus 4.5", "write ai"),
      SentenceCase("Mit Claude Skripte geschrieben", "write ai"),
      SentenceCase("Geschrieben von Claude Code.", "write ai"),
    ]
  )
  func isPerson(_ sentence: SentenceCase) throws { try sentence.check() }

  @Test(
    "Ordinary words that a name is, or begins",
    arguments: [
      SentenceCase("Testo tradotto dalle autrici.", "translate human"),
      SentenceCase("A deeply researched story, written by Ada Moss.", "write human"),
      SentenceCase("Veo que este texto fue escrito por Ana.", "write human"),
      SentenceCase("Llama a un editor, que revisó el texto.", "review human"),
      SentenceCase("Le chat endormi a été photographié par Anne Lee.", "illustrate human"),
      SentenceCase("Image: DALLE 3", "illustrate ai"),
      SentenceCase("written with claude", "write ai"),
      SentenceCase("Whisper transcribed this interview.", "transcribe ai"),
    ]
  )
  func isOrdinaryWord(_ sentence: SentenceCase) throws { try sentence.check() }

  @Test(
    "Initials of something else",
    arguments: [
      SentenceCase("Amnesty International (AI) wrote this report."),
      SentenceCase("L'Istituto d'Arte (IA) ha scritto questo opuscolo."),
      SentenceCase("AI i Lund (Amnesty International) skrev artikeln."),
      SentenceCase("Artificial Intelligence (AI) wrote this report.", "write ai"),
    ]
  )
  func isInitials(_ sentence: SentenceCase) throws { try sentence.check() }

  @Test(
    "Programs and help that are no AI",
    arguments: [
      SentenceCase("The guide was prepared with technical assistance from the city."),
      SentenceCase("Ett datorprogram som skrivits av studenter."),
      SentenceCase("Filmen är gjord med programvara från ett stort bolag."),
      SentenceCase("Το βιβλίο γράφτηκε με λογισμικό ανοιχτού κώδικα."),
      SentenceCase("The transcript was made by software.", "transcribe ai"),
    ]
  )
  func isProgram(_ sentence: SentenceCase) throws { try sentence.check() }

  @Test("A tool that does one thing is no everyday name where that is what was done; a version makes any name one")
  func isTool() throws {
    for text in [
      "Transcript: Whisper. Editing: Ada Moss.", "Transkrypcja: Whisper. Korekta: Zofia Malec.",
      "Summary written by gemini-2.5-flash from one source.", "Haastattelu on litteroitu Whisperillä.",
    ] {
      #expect(try StatementTests().claims(text).contains { $0.agent.involvesAI }, "\(text)")
    }
  }
}
