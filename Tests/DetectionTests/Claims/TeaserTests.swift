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

  @Test("The language in which it was published is that of the original")
  func isFromTheOriginal() throws {
    for text in [
      "Automatic translation of an article that was first published in German.",
      "Traduction automatique d'un article paru initialement en allemand, relue par notre rédaction.",
      "Автоматический перевод статьи, впервые опубликованной на немецком языке.",
    ] {
      let claims = try StatementTests().claims(text)
      #expect(claims.contains { $0.activity == .translate && $0.agent.involvesAI && $0.from == "de" }, "\(text)")
      #expect(!claims.contains { $0.activity == .publish && $0.agent.kind == .human }, "\(text)")
    }
  }

  @Test(
    "What several persons say",
    arguments: [
      SentenceCase("— Foi a Rita quem escreveu isto? — perguntou Lena. — Não. — Quem escreveu foi a máquina."),
      SentenceCase("“这首歌是你写的?”“不,是机器写的,我只是听听。”"),
      SentenceCase("— Translated with DeepL —", "translate ai"),
    ]
  )
  func isSpoken(_ sentence: SentenceCase) throws { try sentence.check() }

  @Test(
    "Whose a picture is, and what plays",
    arguments: [
      SentenceCase("© Midjourney / Le Courrier", "illustrate ai"),
      SentenceCase("© OpenAI"),
      SentenceCase("Poslechnout článek (čte umělý hlas)", "narrate ai"),
      SentenceCase("Kuuntele juttu (tekoälyääni)", "narrate ai"),
    ]
  )
  func isCredit(_ sentence: SentenceCase) throws { try sentence.check() }
}
