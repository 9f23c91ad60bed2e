import Provenance
import Settings

/// Reads what the page says of its own making, in words and in metadata, as claims.
struct ClaimDetector: Detector {
  static let about = About(id: "claims", summary: "Statements about AI, translation, editing and review")
  private let shelf: LanguageShelf
  private let triggers: Triggers

  init(_ shelf: LanguageShelf) throws(SettingsError) {
    self.shelf = shelf
    triggers = try shelf.table(ShippedWords.triggers) { languages, tools throws(SettingsError) in
      try Triggers(languages, tools: tools)
    }
  }

  func read(_ article: Article, into account: inout Account) {
    var page = PageReader(article, language: account.language, shelf: shelf, triggers: triggers)
    account.claims = ClaimMaker(article, language: account.language).claims(of: page.read())
  }

  /// All sentences that seemed worth reading, with what was made of each; for `explain --claims`.
  func sentences(of article: Article, language: String?) -> [WeighedSentence] {
    var page = PageReader(article, language: language, shelf: shelf, triggers: triggers)
    return page.read()
  }
}
