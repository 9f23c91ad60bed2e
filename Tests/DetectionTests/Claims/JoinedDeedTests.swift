import Intake
import Provenance
import Testing

@testable import Detection

/// Deeds that are joined in one sentence: which of them share an agent or a denial, and which have their own.
@Suite struct JoinedDeedTests {
  static let detection: Detection? = try? Detection(languages: Language.builtIn())

  /// Each claim as "activity agent", with "denied" behind it where it is.
  func claims(_ text: String) throws -> Set<String> {
    let document = Document(uri: "test", bytes: Array(text.utf8), mediaType: "text/plain", headers: [])
    let detection = try #require(Self.detection)
    let claims = detection.account(of: try readArticle(document)).claims
    return Set(claims.map { "\($0.activity.rawValue) \($0.agent.kind.rawValue)\($0.used ? "" : " denied")" })
  }

  @Test(arguments: [
    ("Drafted, translated and subtitled by AI.", ["write ai", "translate ai", "transcribe ai"]),
    ("These minutes were drafted, edited and narrated with AI.", ["write ai", "edit ai", "narrate ai"]),
    ("We used Gemini to outline and polish our newsletter.", ["write ai", "edit ai"]),
    ("Gemini helped with drafting, pull quotes, teasers and editing of this column.", ["write ai", "edit ai"]),
  ])
  func aListHasOneAgent(_ text: String, _ expected: [String]) throws {
    #expect(try claims(text) == Set(expected))
  }

  @Test(arguments: [
    ("Nothing in this novel was written or edited by AI.", ["write ai denied", "edit ai denied"]),
    (
      "This essay was not drafted, edited or translated by AI.",
      ["write ai denied", "edit ai denied", "translate ai denied"]
    ),
    ("We never use AI to write our columns or to draw our maps.", ["write ai denied", "illustrate ai denied"]),
  ])
  func aDenialGoesOn(_ text: String, _ expected: [String]) throws {
    #expect(try claims(text) == Set(expected))
  }

  @Test(arguments: [
    ("This page was not written but translated by AI.", ["write ai denied", "translate ai"]),
    ("Written by a person, not by AI.", ["write human", "write ai denied"]),
    ("Written by Ida Brock, not by AI.", ["write human", "write ai denied"]),
    ("This brief was written by a language model, without a reporter seeing it.", ["write ai"]),
    ("AI assisted with this column, and an editor checked it.", ["write ai", "review human"]),
    (
      "AI helped in drafting this page; no AI was used in the making of the pictures.",
      ["write ai", "illustrate ai denied"]
    ),
  ])
  func whatIsSetApartHasItsOwn(_ text: String, _ expected: [String]) throws {
    #expect(try claims(text) == Set(expected))
  }

  @Test(arguments: [
    ("Credit: Midjourney", "illustrate ai"),
    ("Courtesy of Stable Diffusion.", "illustrate ai"),
    ("Google Translate was used for this page.", "translate ai"),
    ("Made with ElevenLabs", "narrate ai"),
    ("Drawings courtesy of Midjourney.", "illustrate ai"),
  ])
  func aToolThatDoesOneThingSaysWhatWasMade(_ text: String, _ expected: String) throws {
    #expect(try claims(text) == [expected])
  }

  @Test(arguments: [
    ("Claude was used to rephrase a few passages.", "edit ai"),
    ("Disclosure. A chatbot was used in drafting.", "write ai"),
    ("Some of the drawings were made with an AI image generation tool.", "illustrate ai"),
  ])
  func whatAIWasUsedForHasBeenDone(_ text: String, _ expected: String) throws {
    #expect(try claims(text) == [expected])
  }

  @Test(arguments: [
    "Several newsrooms used AI to transcribe their interviews.",
    "Students used AI to draft their essays.",
    "Read what AI practitioners write about their work.",
  ])
  func othersAreNotThePage(_ text: String) throws {
    #expect(try claims(text).allSatisfy { !$0.contains("ai") || $0.contains("unspecified") })
  }
}
