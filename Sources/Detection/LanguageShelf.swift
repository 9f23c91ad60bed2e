import Bundled
import Settings

/// What is known of all languages: their files, and the tables made of them, each when a page first needs it.
final class LanguageShelf: Sendable {
  let languages: [Language]
  let tools: KnownTools
  let weights: Weights
  private let lexicons: [MadeOnce<Lexicon>]
  /// Whether the languages are those that ship, so that the tables hold that the build made of them.
  private let areShipped: Bool
  private let choice = MadeOnce<LanguageChoice>()

  /// - Throws: what is wrong with a language file that a user brought along. Those that ship are tested.
  init(_ languages: [Language]) throws(SettingsError) {
    self.languages = languages
    areShipped = languages.allSatisfy(\.isBuiltIn) && languages.count == Language.builtInCount
    tools = try KnownTools(Bundled.settings(ShippedWords.tools))
    weights = try Weights()
    lexicons = languages.map { _ in MadeOnce() }
    for (index, language) in languages.enumerated() where !language.isBuiltIn { _ = try make(index) }
    if languages.contains(where: { !$0.isBuiltIn }) { _ = try makeChoice() }
  }

  /// What tells the language of a page or a sentence.
  func languageChoice() -> LanguageChoice { shipped(makeChoice) }

  /// Makes what most pages need.
  func prepare() {
    _ = languageChoice()
    if let english = index(of: "en") { _ = lexicon(english) }
  }

  /// The lexicon of the language at a place in `languages`.
  func lexicon(_ index: Int) -> Lexicon { shipped { () throws(SettingsError) in try make(index) } }

  func index(of code: String) -> Int? {
    let base = code.prefix { $0 != "-" && $0 != "_" }.lowercased()
    let known = base == "no" || base == "nn" ? "nb" : base
    return languages.firstIndex { $0.code == known }
  }

  private func makeChoice() throws(SettingsError) -> LanguageChoice {
    try choice.value { () throws(SettingsError) in
      try table(ShippedWords.choice) { languages, _ throws(SettingsError) in try LanguageChoice(languages) }
    }
  }

  private func make(_ index: Int) throws(SettingsError) -> Lexicon {
    try lexicons[index].value { () throws(SettingsError) in
      try Lexicon(languages[index], tools: tools, words: words(of: languages[index]))
    }
  }

  private func words(of language: Language) throws(SettingsError) -> StatementWords {
    if language.isBuiltIn, let table = Bundled.table(ShippedWords.statements(language.code)) {
      return StatementWords(packed: table)
    }
    let isUnspaced = try language.settings["unspaced"]?.bool() ?? false
    return try StatementWords(language, named: StatementWords.names(of: tools, isUnspaced: isUnspaced))
  }

  /// A table of the words of all languages: that of the build, or one that is made now where a user's file has its part.
  func table<Table: Packable>(
    _ name: String,
    or make: ([Language], KnownTools) throws(SettingsError) -> Table
  ) throws(SettingsError) -> Table {
    if areShipped, let table = Bundled.table(name) { return Table(packed: table) }
    return try make(languages, tools)
  }
}
