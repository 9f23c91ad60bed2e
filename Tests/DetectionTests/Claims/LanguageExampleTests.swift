import Intake
import Provenance
import Settings
import Testing

@testable import Detection

/// What each language file says that its examples say, and what they do not say.
@Suite struct LanguageExampleTests {
  static let languages: [Language] = (try? Language.builtIn()) ?? []

  struct Key: Hashable {
    var activity: String
    var agent: String
    var used: Bool
    var isAI: Bool { agent == "ai" || agent == "human-with-ai" }
  }

  static func keys(_ text: String, _ detection: Detection) throws -> Set<Key> {
    let article = try readArticle(Document(uri: "example", bytes: Array(text.utf8), mediaType: "text/plain"))
    return Set(
      detection.account(of: article).claims.map {
        Key(activity: $0.activity.rawValue, agent: $0.agent.kind.rawValue, used: $0.used)
      }
    )
  }

  @Test func thereAreTwentySixLanguages() { #expect(Self.languages.count == 26) }

  @Test(arguments: languages.map(\.code))
  func examplesAreReadRight(code: String) throws {
    let detection = try Detection(languages: Self.languages)
    let language = try #require(Self.languages.first { $0.code == code })
    let says = try language.settings["says"]?.list() ?? []
    let saysNot = try language.settings["says-not"]?.strings() ?? []
    #expect(says.count >= 10 && saysNot.count >= 10, "a language needs examples")
    var (found, wanted) = (0, 0)
    var (right, wrong) = (0, 0)
    for example in says {
      let text = try example["text"]?.string() ?? ""
      let keys = try Self.keys(text, detection)
      let claims: [String] = try example["claims"]?.strings() ?? []
      let want = Set(
        claims.map { claim in
          let words = claim.split(separator: " ").map(String.init)
          return Key(activity: words[0], agent: words[1], used: words.last != "denied")
        }
      )
      if want.contains(where: { $0.isAI }) {
        wanted += 1
        found += keys.contains { $0.isAI } ? 1 : 0
      }
      right += want.intersection(keys).count
      wrong += want.symmetricDifference(keys).count
    }
    let alarms = try saysNot.filter { try Self.keys($0, detection).contains { $0.isAI } }
    // The floor; lowering it needs a reason.
    #expect(Double(found) >= 0.92 * Double(wanted), "of \(wanted) AI statements \(found) were found")
    #expect(Double(alarms.count) <= 0.12 * Double(saysNot.count), "called a disclosure: \(alarms)")
    #expect(Double(2 * right) / Double(2 * right + wrong) >= 0.88)
  }
}
