import Provenance
import Testing

@testable import Detection

/// What leads elsewhere, comes from elsewhere, or asks.
@Suite struct TeaserTests {
  @Test(
    "A label that leads to another article",
    arguments: [
      SentenceCase("Read also: The pope in a down jacket? The picture was made with Midjourney"),
      SentenceCase("[관련 기사] 패딩 입은 교황? 미드저니로 만든 이미지였다"),
      SentenceCase("▶ 延伸阅读：教皇穿羽绒服？图片由Midjourney生成"),
      SentenceCase("The pope in a down jacket? The picture was made with Midjourney", "illustrate ai"),
    ]
  )
  func leadsElsewhere(_ sentence: SentenceCase) throws { try sentence.check() }

  @Test(
    "A machine's translation of what was published before",
    arguments: [
      SentenceCase(
        "Automatic translation of an article first published in German.",
        "translate ai",
        "publish unspecified"
      ),
      SentenceCase(
        "Traduction automatique d'un article paru initialement en allemand.",
        "translate ai",
        "publish unspecified"
      ),
      SentenceCase(
        "Traducción automática de un texto publicado originalmente en alemán.",
        "translate ai",
        "publish unspecified"
      ),
    ]
  )
  func isTranslated(_ sentence: SentenceCase) throws { try sentence.check() }

  @Test(
    "A statement with a question behind it, and a question",
    arguments: [
      SentenceCase("This text was written by AI, but could you tell?", "write ai"),
      SentenceCase("Эту статью написала нейросеть, вы заметили?", "write ai"),
      SentenceCase("Was this article written by AI, and does it matter?"),
      SentenceCase("This article was written by AI, or did a person write it?"),
    ]
  )
  func isStated(_ sentence: SentenceCase) throws { try sentence.check() }
}
