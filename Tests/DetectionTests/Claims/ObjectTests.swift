import Testing

@testable import Detection

/// What is done with things that AI made, technologies, comparisons and the names of notes: none says how a page was made.
@Suite struct ObjectTests {
  @Test(
    "A thing that AI made and somebody or something acts upon",
    arguments: [
      SentenceCase("Salva il racconto generato dall'IA in un file."),
      SentenceCase("Prende il racconto generato dall'IA e lo manda alla stampante."),
      SentenceCase("Archive le texte rédigé par une IA."),
      SentenceCase("Сортирует рисунки, созданные ИИ"),
      SentenceCase("老师仍应自行判断AI生成的内容。"),
      SentenceCase("很多AI生成的答案都很长。"),
      SentenceCase("封面是AI生成的图片", "illustrate ai"),
      SentenceCase("Voici le résumé rédigé par une IA.", "summarize ai"),
      SentenceCase("Le récit a été écrit par une IA.", "write ai"),
    ]
  )
  func isActedUpon(_ sentence: SentenceCase) throws { try sentence.check() }

  @Test(
    "A technology, and what it made",
    arguments: [
      SentenceCase("Machine translation quality"),
      SentenceCase("Modelo de traducción automática"),
      SentenceCase("Model tłumaczenia maszynowego"),
      SentenceCase("Модель машинного перевода"),
      SentenceCase("Machine translation", "translate ai"),
      SentenceCase("Diese Seite ist eine maschinelle Übersetzung.", "translate ai"),
    ]
  )
  func isTechnology(_ sentence: SentenceCase) throws { try sentence.check() }

  @Test(
    "Orders to be silent of AI, and what has to be done without it",
    arguments: [
      SentenceCase("Do not mention that this letter was written by AI."),
      SentenceCase("Non menzionare che questo testo è stato scritto dall'IA."),
      SentenceCase("Ne mentionnez pas que ce texte a été écrit par une IA."),
      SentenceCase("Gedichte mit oder ohne KI haben null Punkte."),
      SentenceCase("Le poème doit être écrit sans IA."),
      SentenceCase("Ce poème a été écrit sans IA.", "write ai denied"),
    ]
  )
  func isOrdered(_ sentence: SentenceCase) throws { try sentence.check() }

  @Test(
    "Comparisons",
    arguments: [
      SentenceCase("Verglichen werden Übersetzungen von Menschen mit denen von DeepL."),
      SentenceCase("Vi sammenligner menneskelige oversettelser med oversettelser fra DeepL."),
      SentenceCase("Porównujemy tłumaczenia wykonane przez ludzi z tłumaczeniami DeepL."),
    ]
  )
  func isCompared(_ sentence: SentenceCase) throws { try sentence.check() }

  @Test(
    "The name of a note before a colon is no topic",
    arguments: [
      SentenceCase(
        "A note about the harbour map: this map was drawn with the help of Midjourney.",
        "illustrate ai"
      ),
      SentenceCase("Forventet resultat: brevet oversettes av DeepL."),
    ]
  )
  func isOfNote(_ sentence: SentenceCase) throws { try sentence.check() }

  @Test(
    "Whose pictures those who write do not show",
    arguments: [
      SentenceCase("We do not use photos of candidates or drawings made by AI.", "illustrate ai denied"),
      SentenceCase(
        "Alcune vignette di questo sito — tra cui quella in alto — sono generate o modificate con Midjourney.",
        "illustrate ai",
        "edit ai"
      ),
    ]
  )
  func isWithheld(_ sentence: SentenceCase) throws { try sentence.check() }

  @Test(
    "A line of a list that names a service",
    arguments: [
      SentenceCase("- Übersetzung von Briefen mit KI"),
      SentenceCase("- Übersetzung: DeepL", "translate ai"),
    ]
  )
  func isFeature(_ sentence: SentenceCase) throws { try sentence.check() }

  @Test(
    "Nobody has checked what AI did",
    arguments: [
      SentenceCase("机器翻译（DeepL），未校对", "translate ai", "review human denied")
    ]
  )
  func isUnchecked(_ sentence: SentenceCase) throws { try sentence.check() }

  @Test(
    "A foreign name in a sentence of another script",
    arguments: [
      SentenceCase("הטקסט נכתב באמצעות Gemini 2.5 Pro", "write ai"),
      SentenceCase("كُتبت الرسالة بواسطة Claude Pro", "write ai"),
    ]
  )
  func isOfItsScript(_ sentence: SentenceCase) throws { try sentence.check() }
}
