import Settings

/// What is known of all languages: their files, and the tables made of them, each when a page first needs it.
final class LanguageShelf: Sendable {
  let languages: [Language]
  let tools: KnownTools
  let weights: Weights
  private let lexicons: [MadeOnce<Lexicon>]
  /// The tools' names, to which each lexicon adds its words, for scripts with and without spaces.
  private let spacedTools = MadeOnce<CueTable>()
  private let unspacedTools = MadeOnce<CueTable>()
  private let choice = MadeOnce<LanguageChoice>()

  /// - Throws: what is wrong with a language file that a user brought along. Those that ship are tested.
  init(_ languages: [Language]) throws(SettingsError) {
    self.languages = languages
    tools = try KnownTools()
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
    try choice.value { () throws(SettingsError) in try LanguageChoice(languages) }
  }

  private func make(_ index: Int) throws(SettingsError) -> Lexicon {
    try lexicons[index].value { () throws(SettingsError) in
      let isUnspaced = try languages[index].settings["unspaced"]?.bool() ?? false
      let tables = isUnspaced ? unspacedTools : spacedTools
      let names = try tables.value { Lexicon.table(of: tools, isUnspaced: isUnspaced) }
      return try Lexicon(languages[index], tools: tools, named: names)
    }
  }
}
