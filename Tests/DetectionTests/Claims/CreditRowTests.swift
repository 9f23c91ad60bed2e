import Provenance
import Testing

@testable import Detection

/// Credits that stand in a row, each with its label, whatever parts them.
@Suite struct CreditRowTests {
  @Test(
    "Each credit of a row says who did what, where one of them names AI",
    arguments: [
      SentenceCase("Illustrations: Midjourney. Text: Mara Lind", "illustrate ai", "write human"),
      SentenceCase("Titel: ChatGPT. Text: Jonas Berg.", "headline ai", "write human"),
      SentenceCase(
        "Texto: Ana Prado. Fotos: Ben Rocha. Tradução: DeepL.",
        "write human",
        "illustrate human",
        "translate ai"
      ),
      SentenceCase("Tekst og foto: Marit Li. Omslag: DALL·E", "write human", "illustrate human", "illustrate ai"),
      SentenceCase("Headline by AI / Text by Mara Lind", "headline ai", "write human"),
      SentenceCase("Text von Mara Lind, Bilder von Midjourney", "write human", "illustrate ai"),
      SentenceCase("Переклад – DeepL, редактура – Оля Лис", "translate ai", "edit human"),
      SentenceCase("Ảnh: Midjourney – Lời: Lê Minh An", "illustrate ai", "write human"),
      SentenceCase("文/林小雨 圖/AI(DALL·E)", "write human", "illustrate ai"),
      // A wide space, a wide slash, bars.
      SentenceCase("文：王芳　译：DeepL　校对：李雷", "write human", "translate ai", "review human"),
      SentenceCase("文＝山田花子　訳＝DeepL　校正＝佐藤次郎", "write human", "translate ai", "review human"),
      SentenceCase("撰文／王小明　翻譯／DeepL　校對／李小華", "write human", "translate ai", "review human"),
      SentenceCase("글 김하나 | 번역 DeepL | 교정 박두리", "write human", "translate ai", "review human"),
      SentenceCase(
        "Text Ada Moss | Übersetzung DeepL | Lektorat Ben Hart",
        "write human",
        "translate ai",
        "edit human"
      ),
    ]
  )
  func isRow(_ sentence: SentenceCase) throws { try sentence.check() }

  @Test(
    "A row without AI, a verb and a lone label are no such credits",
    arguments: [
      SentenceCase("Illustration: Ada Muster. Text: Mara Lind", "illustrate human"),
      SentenceCase("Written by an AI and not reviewed by a human.", "write ai", "review human denied"),
      SentenceCase("Headline suggested by AI, chosen by an editor.", "headline ai"),
      // Marks that share a space.
      SentenceCase("Notes - - ChatGPT - - Polish  –  "), SentenceCase("Claude  -  \n  |  Polish "),
    ]
  )
  func isNoRow(_ sentence: SentenceCase) throws { try sentence.check() }

  @Test(
    "AI in the brackets of a picture's credit made the picture",
    arguments: [
      SentenceCase("Foto: Musteragentur (KI)", "illustrate ai"),
      SentenceCase("Foto: Beispielbild (KI-generiert)", "illustrate ai"),
    ]
  )
  func isInBrackets(_ sentence: SentenceCase) throws { try sentence.check() }
}
