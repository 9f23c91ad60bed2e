import Settings

/// The words that make a note, of the languages that a page is read in: made when a page first needs them, as no page
/// needs those of more than a few.
final class NoteWords: Sendable {
  private let shelf: LanguageShelf
  private let tries: [MadeOnce<CueTrie>]
  private let all = MadeOnce<CueTrie>()

  /// - Throws: what is wrong with a language file that a user brought along. Those that ship are tested.
  init(_ shelf: LanguageShelf) throws(SettingsError) {
    self.shelf = shelf
    tries = shelf.languages.map { _ in MadeOnce() }
    for (index, language) in shelf.languages.enumerated() where !language.isBuiltIn { _ = try words(index) }
  }

  /// Those of the language at a place and of English; of all languages where a page's is not known.
  func words(of index: Int?) -> CueTrie {
    shipped { () throws(SettingsError) in
      if let index { return try words(index) }
      return try all.value { () throws(SettingsError) in
        try shelf.table(ShippedWords.allNotes) { languages, tools throws(SettingsError) in
          try .notes(in: Array(languages.indices), of: languages, tools: tools.names)
        }
      }
    }
  }

  private func words(_ index: Int) throws(SettingsError) -> CueTrie {
    try tries[index].value { () throws(SettingsError) in
      try shelf.table(ShippedWords.notes(shelf.languages[index].code)) { languages, tools throws(SettingsError) in
        try .notes(in: [index], of: languages, tools: tools.names)
      }
    }
  }
}
