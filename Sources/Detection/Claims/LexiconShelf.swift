import Settings
import Synchronization

/// The lexicons of all languages; each is made when a page first needs it.
final class LexiconShelf: Sendable {
  let languages: [Language]
  let tools: KnownTools
  let weights: Weights
  private let made: Mutex<[Lexicon?]>
  /// The tools' names, to which each lexicon adds its words, by whether its script is written without spaces.
  private let toolTables = Mutex<[Bool: CueTable]>([:])
  private let choice = Mutex<LanguageChoice?>(nil)

  /// - Throws: what is wrong with a language file that a user brought along. Those that ship are tested.
  init(_ languages: [Language]) throws(SettingsError) {
    self.languages = languages
    tools = try KnownTools()
    weights = try Weights()
    made = Mutex([Lexicon?](repeating: nil, count: languages.count))
    for (index, language) in languages.enumerated() where !language.isBuiltIn { _ = try make(index) }
    if languages.contains(where: { !$0.isBuiltIn }) { _ = try makeChoice() }
  }

  /// What tells the language of a sentence.
  func languageChoice() -> LanguageChoice {
    choice.withLock { $0 } ?? shipped(makeChoice)
  }

  /// The lexicon of the language at a place in `languages`.
  func lexicon(_ index: Int) -> Lexicon {
    made.withLock { $0[index] } ?? shipped { () throws(SettingsError) in try make(index) }
  }

  private func makeChoice() throws(SettingsError) -> LanguageChoice {
    let made = try LanguageChoice(languages)
    choice.withLock { $0 = made }
    return made
  }

  private func tools(isUnspaced: Bool) -> CueTable {
    toolTables.withLock { tables in
      if let known = tables[isUnspaced] { return known }
      let made = Lexicon.table(of: tools, isUnspaced: isUnspaced)
      tables[isUnspaced] = made
      return made
    }
  }

  func index(of code: String) -> Int? {
    let base = code.prefix { $0 != "-" && $0 != "_" }.lowercased()
    let known = base == "no" || base == "nn" ? "nb" : base
    return languages.firstIndex { $0.code == known }
  }

  private func make(_ index: Int) throws(SettingsError) -> Lexicon {
    let isUnspaced = try languages[index].settings["unspaced"]?.bool() ?? false
    let lexicon = try Lexicon(
      languages[index],
      tools: tools(isUnspaced: isUnspaced),
      weakTools: tools.weak
    )
    made.withLock { $0[index] = lexicon }
    return lexicon
  }
}
