import Settings
import Synchronization

/// The lexicons of all languages; each is made when a page first needs it.
final class LexiconShelf: Sendable {
  let languages: [Language]
  let tools: KnownTools
  let weights: Weights
  private let made: Mutex<[Lexicon?]>
  /// The tools' names, to which each lexicon adds its words.
  private let spacedTools: CueTable
  private let unspacedTools: CueTable

  /// - Throws: what is wrong with a language file that a user brought along. Those that ship are tested.
  init(_ languages: [Language]) throws(SettingsError) {
    self.languages = languages
    tools = try KnownTools()
    weights = try Weights()
    spacedTools = Lexicon.table(ofTools: tools.names, isUnspaced: false)
    unspacedTools = Lexicon.table(ofTools: tools.names, isUnspaced: true)
    made = Mutex([Lexicon?](repeating: nil, count: languages.count))
    for (index, language) in languages.enumerated() where !language.isBuiltIn { _ = try make(index) }
  }

  /// The lexicon of the language at a place in `languages`.
  func lexicon(_ index: Int) -> Lexicon? {
    if let known = made.withLock({ $0[index] }) { return known }
    return try? make(index)
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
      tools: isUnspaced ? unspacedTools : spacedTools,
      weakTools: tools.weak
    )
    made.withLock { $0[index] = lexicon }
    return lexicon
  }
}
