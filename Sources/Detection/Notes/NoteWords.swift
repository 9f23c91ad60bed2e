import Provenance
import Settings

/// The words that make a note, of the languages that a page is read in: made when a page first needs them, as no page
/// needs those of more than a few.
final class NoteWords: Sendable {
  private let languages: [Language]
  private let tools: [String]
  private let english: Int?
  private let tries: [MadeOnce<CueTrie>]
  private let all = MadeOnce<CueTrie>()
  /// The tools and English, which are in each of them.
  private let shared = MadeOnce<CueTrie>()

  /// - Throws: what is wrong with a language file that a user brought along. Those that ship are tested.
  init(_ shelf: LanguageShelf) throws(SettingsError) {
    languages = shelf.languages
    tools = shelf.tools.names
    english = shelf.index(of: "en")
    tries = languages.map { _ in MadeOnce() }
    for (index, language) in languages.enumerated() where !language.isBuiltIn { _ = try make([index]) }
  }

  /// Those of the language at a place and of English; of all languages where a page's is not known.
  func words(of index: Int?) -> CueTrie {
    guard let index else { return shipped(makeAll) }
    return shipped { () throws(SettingsError) in
      try tries[index].value { () throws(SettingsError) in
        try make([index])
      }
    }
  }

  private func makeAll() throws(SettingsError) -> CueTrie {
    try all.value { () throws(SettingsError) in try make(Array(languages.indices)) }
  }

  private func make(_ indices: [Int]) throws(SettingsError) -> CueTrie {
    var trie = try shared.value { () throws(SettingsError) in
      var trie = CueTrie()
      for tool in tools { trie.insert(tool, Cue(kind: .machineWord, value: 0, languages: .shared)) }
      if let english { try add(english, to: &trie) }
      return trie
    }
    for index in indices where index != english { try add(index, to: &trie) }
    return trie
  }

  private func add(_ index: Int, to trie: inout CueTrie) throws(SettingsError) {
    let settings = languages[index].settings
    let set = LanguageSet(language: index)
    if let notes = settings["newsroom"]?["notes"] { try add(notes, set, to: &trie) }
    for thing in ["text", "translation"] {
      if let words = settings["objects"]?[thing] {
        try trie.insert(words, Cue(kind: .articleWord, value: 0, languages: set))
      }
    }
    for machine in ["ai", "machine"] {
      if let words = settings[machine] { try trie.insert(words, Cue(kind: .machineWord, value: 0, languages: set)) }
    }
  }

  private static let parts: [(name: String, kind: Cue.Kinds)] = [
    ("label", .noteLabel), ("says", .notePhrase), ("line", .noteLine), ("of-article", .noteOfArticle),
  ]

  private func add(_ notes: Setting, _ languages: LanguageSet, to trie: inout CueTrie) throws(SettingsError) {
    for note in try notes.mapping(allowing: Note.Kind.allCases.map(\.rawValue), what: "kind of note") {
      let value = Note.Kind.allCases.firstIndex { $0.rawValue == note.name } ?? 0
      for part in try note.value.mapping(allowing: Self.parts.map(\.name)) {
        guard let kind = Self.parts.first(where: { $0.name == part.name })?.kind else { continue }
        try trie.insert(part.value, Cue(kind: kind, value: UInt8(value), languages: languages))
      }
    }
  }
}
