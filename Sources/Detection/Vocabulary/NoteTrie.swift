import Provenance
import Settings

extension CueTrie {
  /// What makes a note in some languages, and in English: what notes say, what an article is called, and what names AI.
  ///
  /// - Parameters:
  ///   - indices: the languages' places in the list.
  ///   - tools: the names of tools.
  static func notes(in indices: [Int], of languages: [Language], tools: [String]) throws(SettingsError) -> CueTrie {
    var trie = CueTrieBuilder()
    for tool in tools { trie.insert(tool, Cue(kind: .machineWord, value: 0, languages: .shared)) }
    let english = languages.firstIndex { $0.code == "en" }
    for index in (english.map { [$0] } ?? []) + indices.filter({ $0 != english }) {
      try addNotes(languages[index].settings, LanguageSet(language: index), to: &trie)
    }
    return trie.trie()
  }

  private static func addNotes(
    _ settings: Setting,
    _ language: LanguageSet,
    to trie: inout CueTrieBuilder
  ) throws(SettingsError) {
    if let notes = settings["newsroom"]?["notes"] { try add(notes, language, to: &trie) }
    for thing in ["text", "translation"] {
      if let words = settings["objects"]?[thing] {
        try trie.insert(words, Cue(kind: .articleWord, value: 0, languages: language))
      }
    }
    for machine in ["ai", "machine"] {
      if let words = settings[machine] {
        try trie.insert(words, Cue(kind: .machineWord, value: 0, languages: language))
      }
    }
  }

  private static let parts: [(name: String, kind: Cue.Kinds)] = [
    ("label", .noteLabel), ("says", .notePhrase), ("line", .noteLine), ("of-article", .noteOfArticle),
  ]

  private static func add(
    _ notes: Setting,
    _ language: LanguageSet,
    to trie: inout CueTrieBuilder
  ) throws(SettingsError) {
    for note in try notes.mapping(allowing: Note.Kind.allCases.map(\.rawValue), what: "kind of note") {
      let value = Note.Kind.allCases.firstIndex { $0.rawValue == note.name } ?? 0
      for part in try note.value.mapping(allowing: parts.map(\.name)) {
        guard let kind = parts.first(where: { $0.name == part.name })?.kind else { continue }
        try trie.insert(part.value, Cue(kind: kind, value: UInt8(value), languages: language))
      }
    }
  }
}
