import Provenance
import Testing

@testable import Detection

/// What a denial is of, where a sentence says more than one thing.
@Suite struct SharedDenialTests {
  @Test(
    "Joined deeds share a denial with the AI that they share",
    arguments: [
      SentenceCase("Written and edited without AI.", "write ai denied", "edit ai denied"),
      SentenceCase("Geschrieben und übersetzt ohne KI.", "write ai denied", "translate ai denied"),
      SentenceCase("AI 없이 쓰고 편집했습니다.", "write ai denied", "edit ai denied"),
      SentenceCase("Yapay zekâ olmadan yazıldı ve düzenlendi.", "write ai denied", "edit ai denied"),
      SentenceCase("كتب هذا المقال دون استخدام الذكاء الاصطناعي", "write ai denied"),
      SentenceCase("Translated by AI and edited without AI.", "translate ai", "edit ai denied"),
    ]
  )
  func isShared(_ sentence: SentenceCase) throws { try sentence.check() }

  @Test(
    "What is taken out of a denial was done with AI",
    arguments: [
      SentenceCase("No AI was used, except for the translation.", "unspecified ai denied", "translate ai"),
      SentenceCase("Außer für die Übersetzung wurde keine KI verwendet.", "unspecified ai denied", "translate ai"),
      SentenceCase("번역을 제외하고는 AI를 사용하지 않았습니다.", "unspecified ai denied", "translate ai"),
    ]
  )
  func isExcepted(_ sentence: SentenceCase) throws { try sentence.check() }

  @Test(
    "A clause that only denies, a denial of another's noun, and one of what is published",
    arguments: [
      SentenceCase("Bilderna är gjorda med AI, men inte texten.", "illustrate ai", "write ai denied"),
      SentenceCase("De afbeeldingen zijn met AI gemaakt, de tekst niet.", "illustrate ai", "write ai denied"),
      SentenceCase("이 요약은 사람의 검토 없이 AI가 작성했습니다.", "summarize ai", "review human denied"),
      SentenceCase("Δεν χρησιμοποιήθηκε τεχνητή νοημοσύνη για αυτό το άρθρο.", "unspecified ai denied"),
      SentenceCase("We never print AI-written texts.", "write ai denied"),
      SentenceCase("Человека на фото не существует: изображение сгенерировано нейросетью.", "illustrate ai"),
    ]
  )
  func isApart(_ sentence: SentenceCase) throws { try sentence.check() }

  /// Where verbs stand last, a denial is of the AI before it, and not of whoever stands behind it.
  @Test(arguments: [
    SentenceCase("この詩は機械翻訳を使わずボランティアが訳しました。", "translate ai denied", "translate human"),
    SentenceCase("この詩はAIを使わずボランティアが訳しました。", "translate ai denied"),
    SentenceCase(
      "Bu şiir makine çevirisi kullanılmadan gönüllüler tarafından çevrildi.",
      "translate ai denied",
      "translate human"
    ),
    SentenceCase(
      "यह कविता मशीन अनुवाद के बिना स्वयंसेवकों द्वारा अनुवादित की गई है।",
      "translate ai denied",
      "translate human"
    ),
    SentenceCase("이 시는 기계 번역을 쓰지 않고 자원봉사자가 옮겼습니다.", "translate ai denied", "translate human"),
    SentenceCase("人間ではなくAIがこの詩を訳しました。", "translate ai"),
  ])
  func useIsDeniedBeforeWhoDidIt(_ example: SentenceCase) throws { try example.check() }

  /// "Is no advice" cautions, and asks nobody for anything.
  @Test(arguments: [
    SentenceCase("Bu rehber yapay zekâ ile yazılmıştır ve profesyonel hukuk tavsiyesi değildir.", "write ai"),
    SentenceCase("Краткое содержание создано ИИ и не является инвестиционной рекомендацией.", "summarize ai"),
  ])
  func isNoAdvice(_ example: SentenceCase) throws { try example.check() }
}
