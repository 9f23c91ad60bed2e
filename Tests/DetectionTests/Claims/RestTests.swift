import Provenance
import Testing

@testable import Detection

/// Who did what AI did not, and what AI is said not to have done.
@Suite struct RestTests {
  @Test(
    "Who did the rest",
    arguments: [
      SentenceCase("The introduction was written by ChatGPT, the rest by me.", "write ai", "write human"),
      SentenceCase("I made the cover with Midjourney, but every word is my own.", "illustrate ai", "write human"),
      SentenceCase("Die Einleitung hat die KI geschrieben, den Rest ich.", "write ai", "write human"),
      SentenceCase("L'introduction est écrite par l'IA, le reste est de moi.", "write ai", "write human"),
      SentenceCase("まえがきはAIが書き、残りは私です。", "write ai", "write human"),
      SentenceCase("The notes were written by Copilot, the drawings by our designer.", "write ai", "illustrate human"),
    ]
  )
  func isRest(_ sentence: SentenceCase) throws { try sentence.check() }

  @Test(
    "A picture that is said to be none of AI's, and one that is said not to be real",
    arguments: [
      SentenceCase("This issue contains no AI images.", "illustrate ai denied"),
      SentenceCase("Αυτό το τεύχος δεν περιέχει εικόνες AI.", "illustrate ai denied"),
      SentenceCase("All our product photos are real photos, not AI pictures.", "illustrate ai denied"),
      SentenceCase("The persons shown are not real, the picture was made by AI.", "illustrate ai"),
      SentenceCase("De afgebeelde mensen zijn niet echt, het beeld is met AI gemaakt.", "illustrate ai"),
      SentenceCase("Nothing on this page, text or images, was made by AI.", "write ai denied", "illustrate ai denied"),
    ]
  )
  func isNotOfAI(_ sentence: SentenceCase) throws { try sentence.check() }

  @Test(
    "What the authors declare is said of their own text",
    arguments: [
      SentenceCase("The authors declare that no AI tools were used.", "unspecified ai denied"),
      SentenceCase("Los autores declaran que no se ha usado IA en la redacción de este artículo.", "write ai denied"),
      SentenceCase("Автор подтверждает, что не пользовался инструментами ИИ.", "unspecified ai denied"),
      SentenceCase("저자들은 본 논문의 집필에 생성형 AI를 사용하지 않았다.", "write ai denied"),
    ]
  )
  func isDeclared(_ sentence: SentenceCase) throws { try sentence.check() }

  @Test(
    "A bare label of help says that AI helped",
    arguments: [
      SentenceCase("With the help of AI", "unspecified ai"),
      SentenceCase("Con ayuda de la inteligencia artificial", "unspecified ai"),
      SentenceCase("एआई की मदद से", "unspecified ai"),
      SentenceCase("翻译成英文？（使用 DeepL）"),
    ]
  )
  func isHelp(_ sentence: SentenceCase) throws { try sentence.check() }

  @Test(
    "Kinds of tools that do one thing, what a check is of, and what AI was made for",
    arguments: [
      SentenceCase("The minutes were made with automatic speech recognition.", "transcribe ai"),
      SentenceCase("Das Protokoll wurde mit Spracherkennung erstellt.", "transcribe ai"),
      SentenceCase(
        "The facts were checked by our librarian; the drawings are AI-generated.",
        "fact-check human",
        "illustrate ai"
      ),
      SentenceCase("The system was built for machine translation and can also summarise."),
      SentenceCase("Traduction automatique, relue brièvement", "translate ai", "review human"),
      SentenceCase("本页由 AI 辅助但人工把关。", "unspecified ai", "review human"),
      SentenceCase("I sometimes use AI to check my grammar.", "edit ai"),
      SentenceCase("I vibe-coded this whole project.", "write ai"),
      SentenceCase("Everything here is written by hand, without AI.", "write human", "write ai denied"),
      SentenceCase("No AI in this bulletin: volunteers wrote every line.", "write human", "write ai denied"),
      SentenceCase("Журнал нашего клуба не публикует изображения, созданные ИИ.", "illustrate ai denied"),
      SentenceCase("İçeriklerimizin hiçbiri yapay zekâya yazdırılmamaktadır.", "write ai denied"),
    ]
  )
  func isOfOneThing(_ sentence: SentenceCase) throws { try sentence.check() }

  @Test(
    "Names behind the Chinese word for \"by\", and verbs that have their person in them",
    arguments: [
      SentenceCase("本文由張小明翻譯。", "translate human"),
      SentenceCase("本文由机器翻译，再经林小雨修润。", "translate ai", "edit human"),
      SentenceCase("以下の文章は、試みとしてAIに書かせたものです。", "write ai"),
      // Nothing stands before "by".
      SentenceCase("によって書かれた。"), SentenceCase("AIによる翻訳の精度は上がっている。"),
      SentenceCase("โค้ดส่วนใหญ่ในโปรเจกต์นี้ Claude เป็นคนเขียน", "write ai"),
    ]
  )
  func isNamed(_ sentence: SentenceCase) throws { try sentence.check() }
}
