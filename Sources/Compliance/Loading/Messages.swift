import Bundled
import Settings

/// The judge's own words in one language, and the names of languages in it. A language is added by adding a file.
struct Messages: Sendable {
  private static let folder = "Sources/Compliance/Messages/"

  let language: String
  private let sentences: [String: Template]
  let languages: [String: String]
  /// What is said of a rule that is not in force yet, or no longer.
  let notInForce: String
  /// Texts of shipped rules, where they are kept with the language rather than with the rule.
  let rules: [String: RuleTexts]

  /// The languages in which the judge can speak.
  static let available: [String] = Bundled.names(in: "Sources/Compliance/Messages").compactMap { name in
    name.hasSuffix(".yaml") && !name.hasPrefix("text:") ? String(name.dropFirst(folder.count).dropLast(5)) : nil
  }

  static let english: Messages = {
    do { return try Messages("en") } catch { fatalError("\(error)") }
  }()

  static func of(_ language: String) throws(SettingsError) -> Messages {
    language == "en" ? english : try Messages(language)
  }

  private init(_ language: String) throws(SettingsError) {
    let path = Self.folder + language + ".yaml"
    guard let file = Bundled.settings(path) else {
      throw SettingsError(path: path, line: 0, column: 0, problem: "there are no messages in '\(language)'")
    }
    self.language = language
    var sentences: [String: Template] = [:]
    var languages: [String: String] = [:]
    var rules: [String: RuleTexts] = [:]
    for entry in try file.mapping(allowing: ["language", "name", "sentences", "languages", "rules"]) {
      switch entry.name {
      case "sentences":
        for sentence in try entry.value.mapping(allowing: JudgeSentence.allCases.map(\.rawValue), what: "sentence") {
          sentences[sentence.name] = try Template(sentence.value)
        }
      case "languages": for name in try entry.value.mapping() { languages[name.name] = try name.value.string() }
      case "rules":
        for rule in try entry.value.mapping() { rules[rule.name] = try RuleTexts(rule.value, language: language) }
      default: break
      }
    }
    self.sentences = sentences
    notInForce = sentences[JudgeSentence.notInForce.rawValue]?.filled { _ in nil } ?? ""
    self.languages = languages
    self.rules = rules
  }

  func sentence(_ sentence: JudgeSentence) -> Template {
    sentences[sentence.rawValue] ?? (language == "en" ? Template(sentence.rawValue) : Self.english.sentence(sentence))
  }

  /// The name of a language in this language, or else in English, or else its code.
  func name(of code: String) -> String {
    let primary = String(code.prefix { $0 != "-" && $0 != "_" })
    return languages[code] ?? languages[primary] ?? Self.english.languages[code] ?? Self.english.languages[primary]
      ?? code
  }
}

/// What the judge says beside the words of a rule.
enum JudgeSentence: String, CaseIterable {
  case waived
  case notInForce = "not-in-force"
  case yields
}

/// The names of the world's languages that have a two-letter code (ISO 639-1), and some that have three.
enum LanguageNames {
  static let codes: [String] = Messages.english.languages.keys.sorted()
  private static let known = Set(codes)

  /// The code of a language by its English name.
  static func code(named name: String) -> String? {
    codes.first { Messages.english.languages[$0]?.lowercased() == name.lowercased() }
  }

  static func contains(_ code: String) -> Bool { known.contains(code) }
}
