import Provenance
import Testing

@testable import Detection

/// What AI was, or was not, used for.
@Suite struct UsedForTests {
  @Test(
    "A list of things",
    arguments: [
      SentenceCase("AI was used for neither the text nor the pictures.", "write ai denied", "illustrate ai denied"),
      SentenceCase("Für Text und Bilder wurde keine KI eingesetzt.", "write ai denied", "illustrate ai denied"),
      SentenceCase("文章にも画像にもAIは使っていません。", "write ai denied", "illustrate ai denied"),
      SentenceCase(
        "L'IA n'a été utilisée ni pour le texte ni pour les images.",
        "write ai denied",
        "illustrate ai denied"
      ),
      SentenceCase("No AI was used in this game.", "unspecified ai denied"),
    ]
  )
  func isListed(_ sentence: SentenceCase) throws { try sentence.check() }

  @Test(
    "A thing of its own, of which it is denied",
    arguments: [
      SentenceCase("The pictures were made with AI; the text was not.", "illustrate ai", "write ai denied"),
      SentenceCase("图片由AI生成，但文字不是。", "illustrate ai", "write ai denied"),
      SentenceCase(
        "No text and no picture in this issue was created with AI.",
        "write ai denied",
        "illustrate ai denied"
      ),
      SentenceCase("Ici, pas de robots : tout est écrit par des bénévoles.", "write ai denied", "write human"),
      SentenceCase("AI는 제목만 제안했습니다.", "headline ai"),
    ]
  )
  func isDeniedApart(_ sentence: SentenceCase) throws { try sentence.check() }

  @Test(
    "Those who write and AI, each with a clause",
    arguments: [
      SentenceCase("I wrote this text; Claude fixed my spelling.", "write human", "edit ai"),
      SentenceCase("글은 제가 썼고, 맞춤법은 클로드가 고쳐 주었습니다.", "write human", "edit ai"),
      SentenceCase("The ideas are mine, and nothing here was drafted by a gremlin."),
    ]
  )
  func hasAClauseEach(_ sentence: SentenceCase) throws { try sentence.check() }

  @Test(
    "Who reads what AI wrote checks it",
    arguments: [
      SentenceCase("This summary was written by AI and read by a journalist.", "summarize ai", "review human"),
      SentenceCase(
        "Это краткое содержание подготовлено нейросетью; его прочитал журналист.",
        "summarize ai",
        "review human"
      ),
    ]
  )
  func isRead(_ sentence: SentenceCase) throws { try sentence.check() }

  @Test(
    "What nobody has checked",
    arguments: [
      SentenceCase(
        "Translations on this site are supplied by DeepL and have not been checked by our staff.",
        "translate ai",
        "review human denied"
      ),
      SentenceCase("本期报道的写作、编辑均未使用人工智能。", "unspecified ai denied"),
      SentenceCase("Translation by DeepL: “A lock does not open twice.”", "translate ai"),
      SentenceCase("Translated by DeepL:no", "translate ai"),
      SentenceCase("No, questo testo è stato scritto da ChatGPT.", "write ai"),
      SentenceCase("Le immagini sono state create con l'IA, il testo no.", "illustrate ai", "write ai denied"),
    ]
  )
  func isUnchecked(_ sentence: SentenceCase) throws { try sentence.check() }

  @Test(
    "A denial that is a person's, or takes itself back",
    arguments: [
      SentenceCase("This text was written not by a human but by an AI.", "write ai"),
      SentenceCase("Niet een mens maar een AI heeft deze tekst geschreven.", "write ai"),
      SentenceCase("Этот текст написал не человек, а нейросеть.", "write ai"),
      SentenceCase("No human translator was involved; this is a machine translation.", "translate ai"),
      SentenceCase("Zonder AI hadden we deze pagina's niet kunnen vertalen.", "translate ai"),
      SentenceCase("Aucune IA n'a été utilisée pour rédiger ce rapport.", "write ai denied"),
      SentenceCase("This text was written by a human and not by an AI.", "write ai denied", "write human"),
      SentenceCase(
        "Bu metin insan müdahalesi olmadan yapay zekâ tarafından üretilmiştir.",
        "write ai",
        "review human denied"
      ),
    ]
  )
  func isAPersons(_ sentence: SentenceCase) throws { try sentence.check() }
}
