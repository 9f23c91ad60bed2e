import Provenance
import Settings

/// Reads the frame of the article and what the newsroom signs it with: bylines, credits, notes.
struct NewsroomDetector: Detector {
  static let about = About(id: "newsroom", summary: "Title, section, dates, bylines, credits and editing notes")
  private let words: NewsroomWords

  init(_ shelf: LanguageShelf) throws(SettingsError) {
    words = try NewsroomWords(shelf)
  }

  func read(_ article: Article, into account: inout Account) {
    FrameReader(article, words: words).read(into: &account)
    let page = NewsroomPage(article, words: words, language: account.language, title: account.title)
    BylineReader(page).read(into: &account)
    CreditReader(page).read(into: &account)
    NoteReader(page).read(into: &account)
  }
}
