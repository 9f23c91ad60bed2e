import Provenance
import Testing

@testable import Detection

/// From which language something was translated.
@Suite struct OriginalLanguageTests {
  @Test(
    "Said in the sentence before, or of the text that was translated",
    arguments: [
      ("This article first appeared in Korean. It was translated with AI.", "ko"),
      ("Il testo è uscito in tedesco. La traduzione è stata fatta con DeepL.", "de"),
      ("Het Friese artikel is met AI naar het Nederlands vertaald.", "fy"),
      ("Traducido con IA de un artículo alemán.", "de"),
      ("The original is in Japanese; this version was made by a neural network.", "ja"),
    ]
  )
  func isNamed(_ text: String, _ language: String) throws {
    let translation = try #require(try StatementTests().claims(text).first { $0.activity == .translate })
    #expect(translation.from == language)
  }

  @Test(
    "A mother tongue, the language that a sentence is in and what the deed made are no original's",
    arguments: [
      "Dansk er ikke mit modersmål, så jeg har oversat siden med DeepL.",
      "Русский для меня не родной, поэтому страницу я перевёл через DeepL.",
      "De engelske sidene er maskinoversatt.",
    ]
  )
  func isNoOriginal(_ text: String) throws {
    let translation = try #require(try StatementTests().claims(text).first { $0.activity == .translate })
    #expect(translation.from == nil)
  }
}
