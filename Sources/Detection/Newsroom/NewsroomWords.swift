import Bundled
import Settings

/// The newsroom's words of all languages: what stands around names, credits and dates, and what makes a note.
struct NewsroomWords: Sendable {
  private let tables: NewsroomTables
  /// All words, for reading a line that is known to be a byline, a credit or a date.
  var line: CueTrie { tables.line }
  /// Those that are looked for at every word of the article.
  var sweep: CueTrie { tables.sweep }
  /// Agencies' names as they write them, by their folded form ("reuters" → "Reuters").
  private(set) var agencies: [String: String] = [:]
  private let shelf: LanguageShelf
  private let notes: NoteWords

  init(_ shelf: LanguageShelf) throws(SettingsError) {
    self.shelf = shelf
    notes = try NoteWords(shelf)
    let agencies = Bundled.settings(ShippedWords.agencies)
    tables = try shelf.table(ShippedWords.newsroom) { languages, _ throws(SettingsError) in
      try NewsroomTables(languages, agencies: agencies)
    }
    for section in shelf.languages.map({ $0.settings["newsroom"] }) + [agencies] {
      for name in try section?["agencies"]?.strings() ?? [] where self.agencies[NameKey.key(name)] == nil {
        self.agencies[NameKey.key(name)] = name
      }
    }
  }

  /// What tells the language of a page that declares none; most declare it.
  var languageChoice: LanguageChoice { shelf.languageChoice() }

  /// The languages in which a page of a language is read: its own, English, and what belongs to all.
  func languages(of code: String?) -> LanguageSet {
    guard let code, let index = shelf.index(of: code) else { return .all }
    var set: LanguageSet = [.shared, LanguageSet(language: index)]
    if let english = shelf.index(of: "en") { set.formUnion(LanguageSet(language: english)) }
    return set
  }

  /// How the words of `sweep` begin that belong to such languages.
  func sweepStarts(of languages: LanguageSet) -> WordStarts { tables.starts(of: languages) }

  /// What makes a note on a page of a language.
  func notes(of code: String?) -> CueTrie { notes.words(of: code.flatMap(shelf.index)) }
}
