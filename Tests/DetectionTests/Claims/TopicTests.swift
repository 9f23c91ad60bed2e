import Provenance
import Testing

@testable import Detection

/// Things made with AI of which a sentence says something else than that they are here.
@Suite struct TopicTests {
  @Test(
    "One kind of thing among several",
    arguments: [
      SentenceCase("Contributions are welcome, including those translated with AI."),
      SentenceCase("Les contributions sont les bienvenues, y compris celles traduites par une IA."),
      SentenceCase("規約は、AIで作成したものを含むすべての文章に適用されます。"),
      SentenceCase("要約はAIが自動生成したもので、誤りを含む可能性があります。", "summarize ai"),
      SentenceCase("All pictures on this site, including the cover, were made with AI.", "illustrate ai"),
    ]
  )
  func isOneOfSeveral(_ sentence: SentenceCase) throws { try sentence.check() }

  @Test(
    "What is to be checked, or is asked for",
    arguments: [
      SentenceCase("Revisa siempre los textos generados por IA antes de enviarlos."),
      SentenceCase("AIで作成した原稿は、公開前に必ず確認してください。"),
      SentenceCase("Не публикуйте тексты, созданные нейросетью."),
      SentenceCase("I asked ChatGPT to write a limerick, and it was dull."),
      SentenceCase("I asked ChatGPT to write this introduction.", "write ai"),
    ]
  )
  func isAskedFor(_ sentence: SentenceCase) throws { try sentence.check() }

  @Test(
    "What a tool does, and what something is",
    arguments: [
      SentenceCase("ChatGPT writes every letter in one and the same tone."),
      SentenceCase("Routely is a tool for planning trips, assisted by artificial intelligence."),
      SentenceCase("The English version is a machine translation, revised by Ada Moss.", "edit human", "translate ai"),
      SentenceCase("本文由AI星海研究院撰写。"),
      SentenceCase("Tento text napsal tým Hvezda.ai.", "write human"),
    ]
  )
  func isOfSomethingElse(_ sentence: SentenceCase) throws { try sentence.check() }

  @Test(
    "How things are in the world, and what a correction corrects",
    arguments: [
      SentenceCase("Automatic subtitles are often wrong."),
      SentenceCase("Coraz częściej poprawiam teksty przetłumaczone maszynowo."),
      SentenceCase("Our subtitles are often generated automatically.", "transcribe ai"),
      SentenceCase("Jeg har brugt ChatGPT hver dag i et år."),
      SentenceCase(
        "Correction: An earlier version of this article stated that the text had been written by AI.",
        "correct unspecified"
      ),
      SentenceCase("Une version précédente de cette page disait que le texte avait été écrit par une IA."),
      SentenceCase("本文由 Claude Code 团队成员撰写。", "write human"),
    ]
  )
  func isOfTheWorld(_ sentence: SentenceCase) throws { try sentence.check() }

  @Test(
    "What is not published here",
    arguments: [
      SentenceCase("No publicamos fotos creadas con IA en esta revista.", "illustrate ai denied"),
      SentenceCase("저희는 AI가 쓴 기사를 싣지 않습니다.", "write ai denied"),
    ]
  )
  func isNotPublished(_ sentence: SentenceCase) throws { try sentence.check() }

  @Test(
    "A caption that ends with how the picture was made",
    arguments: [
      SentenceCase("Rathaus bei Nacht, Bild mit KI erzeugt", "illustrate ai"),
      SentenceCase("Municipio di notte, immagine generata con l'IA", "illustrate ai"),
      SentenceCase("He showed his friends the photo, a picture generated with AI."),
    ]
  )
  func endsACaption(_ sentence: SentenceCase) throws { try sentence.check() }
}
