import Testing

@testable import Detection

/// Rules, orders, lessons and open questions, which say of no page how it was made; and what is said beside them.
@Suite struct RuleTests {
  @Test(
    "What has to be done with whatever AI made",
    arguments: [
      SentenceCase("Mọi bài do AI viết ra phải được biên tập viên đọc lại."),
      SentenceCase("AI가 만든 모든 그림은 표시해야 합니다."),
      SentenceCase("Veškeré texty vytvořené AI musí být označeny."),
      SentenceCase("Yapay zekâ ile üretilen tüm görseller etiketlenmelidir."),
    ]
  )
  func isForAll(_ sentence: SentenceCase) throws { try sentence.check() }

  @Test(
    "What somebody is told to do, and what readers are told",
    arguments: [
      SentenceCase("Write a short line that this report was written by AI"),
      SentenceCase("Please note that this report was written by AI.", "write ai"),
    ]
  )
  func isOrdered(_ sentence: SentenceCase) throws { try sentence.check() }

  @Test(
    "What a lesson shows, and what was done for it",
    arguments: [
      SentenceCase("In this tutorial we draw a lighthouse with Midjourney."),
      SentenceCase("У цьому посібнику ми створюємо картинки за допомогою Midjourney."),
      SentenceCase("In diesem Tutorial skizzieren wir einen Leuchtturm mit Midjourney."),
      SentenceCase("In this tutorial the pictures were drawn with Midjourney.", "illustrate ai"),
    ]
  )
  func isTaught(_ sentence: SentenceCase) throws { try sentence.check() }

  @Test(
    "A question that is said to be open",
    arguments: [
      SentenceCase("We do not know whether this letter was written by AI."),
      SentenceCase("Non sappiamo se questa foto sia stata creata dall'IA."),
    ]
  )
  func isOpen(_ sentence: SentenceCase) throws { try sentence.check() }

  @Test(
    "What only reads like a machine translation",
    arguments: [
      SentenceCase("Текст читается как машинный перевод."),
      SentenceCase("La voix sonne comme une vraie, mais elle a été créée par une IA.", "narrate ai"),
    ]
  )
  func isLikeness(_ sentence: SentenceCase) throws { try sentence.check() }

  @Test(
    "What readers are reading",
    arguments: [
      SentenceCase("Sie lesen eine maschinell übersetzte Fassung dieses Berichts.", "translate ai"),
      SentenceCase("Du læser en maskinoversat udgave af brevet.", "translate ai"),
      SentenceCase("Je leest een machinaal vertaalde versie van dit verslag.", "translate ai"),
    ]
  )
  func isRead(_ sentence: SentenceCase) throws { try sentence.check() }

  @Test(
    "No AI in what is no text, and in neither of two things",
    arguments: [
      SentenceCase("No AI was used in making this board game.", "unspecified ai denied"),
      SentenceCase("Denne opgave er løst uden brug af AI.", "unspecified ai denied"),
      SentenceCase("No AI was used in writing this report.", "write ai denied"),
      SentenceCase("Weder Text noch Bilder wurden mit KI erstellt.", "write ai denied", "illustrate ai denied"),
      SentenceCase(
        "Κανένα κείμενο ή φωτογραφία εδώ δεν έχει παραχθεί από ΤΝ.",
        "write ai denied",
        "illustrate ai denied"
      ),
    ]
  )
  func isWithoutAI(_ sentence: SentenceCase) throws { try sentence.check() }

  @Test(
    "Those who write beside a machine that did not, and those who do without AI",
    arguments: [
      SentenceCase("Alt her er skrevet af mig og ikke af en maskine.", "write human", "write ai denied"),
      SentenceCase("Tudo aqui foi escrito por mim e não por uma máquina.", "write human", "write ai denied"),
      SentenceCase("På den här sajten har vi medvetet valt bort AI.", "unspecified ai denied"),
      SentenceCase("Deze tekst is puur handwerk, zonder AI.", "write ai denied"),
    ]
  )
  func isByThemselves(_ sentence: SentenceCase) throws { try sentence.check() }
}
