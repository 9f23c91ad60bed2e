import Testing

@testable import Detection

/// What is done with things that AI made, technologies, comparisons and the names of notes: none says how a page was made.
@Suite struct ObjectTests {
  @Test(
    "A thing that AI made and somebody or something acts upon",
    arguments: [
      SentenceCase("Exporter le croquis généré par l'IA vers le bureau"),
      SentenceCase("Prende il racconto generato dall'IA e lo manda alla stampante."),
      SentenceCase("Mostra la poesia scritta da ChatGPT."),
      SentenceCase("Archive le texte rédigé par une IA."),
      SentenceCase("Сортирует рисунки, созданные ИИ"),
      SentenceCase("老师应自行检查AI生成的答案。"),
      SentenceCase("封面是AI生成的图片", "illustrate ai"),
      SentenceCase("Voici le résumé rédigé par une IA.", "summarize ai"),
      SentenceCase("Le récit a été écrit par une IA.", "write ai"),
    ]
  )
  func isActedUpon(_ sentence: SentenceCase) throws { try sentence.check() }

  @Test(
    "A technology, and what it made",
    arguments: [
      SentenceCase("A small machine translation model"),
      SentenceCase("La calidad de la traducción automática"),
      SentenceCase("Системы машинного перевода"),
      SentenceCase("機械翻訳モデルの比較"),
      SentenceCase("Machine translation", "translate ai"),
      SentenceCase("Diese Seite ist eine maschinelle Übersetzung.", "translate ai"),
    ]
  )
  func isTechnology(_ sentence: SentenceCase) throws { try sentence.check() }

  @Test(
    "Orders to be silent of AI, and what has to be done without it",
    arguments: [
      SentenceCase("Erwähne nicht, dass dieser Brief von einer KI geschrieben wurde."),
      SentenceCase("Never say that this letter was written by AI."),
      SentenceCase("Ne mentionnez pas que cette lettre a été écrite par une IA."),
      SentenceCase("Le poème doit être écrit sans IA."),
      SentenceCase("Ce poème a été écrit sans IA.", "write ai denied"),
    ]
  )
  func isOrdered(_ sentence: SentenceCase) throws { try sentence.check() }

  @Test(
    "Comparisons and studies",
    arguments: [
      SentenceCase("Wir vergleichen Übersetzungen von Menschen mit denen von DeepL."),
      SentenceCase("Cet article étudie les réactions d'élèves à des textes écrits par une IA."),
      SentenceCase("Porównujemy tłumaczenia ludzi z tłumaczeniami DeepL."),
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
        "Alcune vignette di questo sito – tra cui quella in alto – sono generate con Midjourney.",
        "illustrate ai"
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
