import Provenance
import Testing

@testable import Detection

/// What a word that denies stands for, and what it leaves alone.
@Suite struct DenialTests {
  @Test(
    "AI that gave no help, and a label that it was not used",
    arguments: [
      SentenceCase("He escrito esta novela sin ninguna ayuda de la IA.", "write ai denied"),
      SentenceCase("Ho scritto questa guida senza alcun aiuto da parte dell'IA.", "write ai denied"),
      SentenceCase("Bu rehberi yapay zekâdan hiçbir yardım almadan yazdım.", "write ai denied"),
      SentenceCase("AI不使用", "unspecified ai denied"),
      SentenceCase("ไม่ได้ใช้ AI", "unspecified ai denied"),
      SentenceCase("AIが生成した画像は使用しません。", "illustrate ai denied"),
      SentenceCase("KI-generierte Bilder zeigen wir grundsätzlich nicht.", "illustrate ai denied"),
    ]
  )
  func isOfAI(_ sentence: SentenceCase) throws { try sentence.check() }

  @Test(
    "A person's deed with AI denied behind it or before it",
    arguments: [
      SentenceCase(
        "Translated from German by volunteers, not by machine translation.",
        "translate human",
        "translate ai denied"
      ),
      SentenceCase("Tradotto da volontari; non è una traduzione automatica.", "translate human", "translate ai denied"),
      SentenceCase("Bu bölümü sentetik sesler değil, gönüllüler seslendirdi.", "narrate human", "narrate ai denied"),
    ]
  )
  func isBesideAPerson(_ sentence: SentenceCase) throws { try sentence.check() }

  @Test(
    "A denial of a clause before that says why, or where",
    arguments: [
      SentenceCase("사진이 남아 있지 않아 AI로 삽화를 만들었습니다.", "illustrate ai"),
      SentenceCase(
        "No AI was used for this letter (only for translating it).",
        "unspecified ai denied",
        "translate ai"
      ),
      SentenceCase(
        "Aucune IA n'a servi à écrire cette lettre (seulement à la traduire).",
        "write ai denied",
        "translate ai"
      ),
    ]
  )
  func isOfAnotherClause(_ sentence: SentenceCase) throws { try sentence.check() }

  @Test(
    "A caution that goes with a disclosure says nothing of those who caution",
    arguments: [
      SentenceCase("Summaries are made by AI. We do not guarantee that the summaries are complete.", "summarize ai"),
      SentenceCase(
        "Die Zusammenfassung stammt von einer KI. Wir garantieren nicht, dass Zusammenfassungen stimmen.",
        "summarize ai"
      ),
      SentenceCase("Traduzido com IA. Se encontrar erros, escreva para nós.", "translate ai"),
      SentenceCase("Tłumaczenie maszynowe. Weryfikacja przez człowieka jest mile widziana.", "translate ai"),
      SentenceCase("Texten är skriven av AI och vid behov justerad av en redaktör.", "write ai", "edit human"),
    ]
  )
  func isCautioned(_ sentence: SentenceCase) throws { try sentence.check() }

  @Test(
    "What could not have been done without AI, and who did not do it",
    arguments: [
      SentenceCase("I could not have translated this booklet without DeepL.", "translate ai"),
      SentenceCase("Ohne die Hilfe von KI gäbe es diese Untertitel nicht.", "transcribe ai"),
      SentenceCase("Без ChatGPT я бы этой статьи не написал.", "write ai"),
      SentenceCase("Nicht ich habe das Kapitel übersetzt, sondern DeepL.", "translate ai"),
      SentenceCase("この章を訳したのは私ではなくDeepLです。", "translate ai"),
      SentenceCase("This is not a photo but an AI-generated image.", "illustrate ai"),
      SentenceCase("Nadie ha revisado esta traducción automática.", "review human denied", "translate ai"),
    ]
  )
  func isOwedToAI(_ sentence: SentenceCase) throws { try sentence.check() }

  @Test(
    "What they do without, and what has no place with them",
    arguments: [
      SentenceCase("Para los dibujos me abstuve de usar IA.", "illustrate ai denied"),
      SentenceCase("Jag har avstått från att använda AI till bilderna.", "illustrate ai denied"),
      SentenceCase("El contenido generado por IA no tiene cabida en nuestra web.", "write ai denied"),
      SentenceCase(
        "Hier arbeiten keine Roboter: Unsere Redakteure schreiben alles selbst.",
        "write human",
        "write ai denied"
      ),
      SentenceCase("Except for the photos, everything here was made by AI.", "write ai", "illustrate ai denied"),
    ]
  )
  func isDoneWithout(_ sentence: SentenceCase) throws { try sentence.check() }
}
