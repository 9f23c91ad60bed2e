import Provenance
import Settings

/// For which articles an override holds. All keys have to be met.
struct OverrideMatch: Sendable {
  static let keys = ["section", "desk", "language", "url", "published", "genre"]

  private var section: Words?
  private var desk: Words?
  private var language: LanguageChoice?
  private var url: Words?
  private var published: Period?
  private var genre: GenreCondition?

  init(_ setting: Setting, compiler: Compiler) throws(SettingsError) {
    let entries = try setting.mapping(allowing: Self.keys, what: "key of match")
    guard !entries.isEmpty else { throw setting.error("expected what the override is for here (section, genre, …)") }
    for entry in entries {
      switch entry.name {
      case "section": section = try Words(entry.value)
      case "desk": desk = try Words(entry.value)
      case "language": language = try LanguageChoice(entry.value)
      case "url": url = try Words(entry.value)
      case "published": published = try Period(entry.value)
      default: genre = try GenreCondition(entry.value, compiler: compiler)
      }
    }
  }

  func matches(_ page: Page) -> Bool {
    let account = page.account
    if let published, !published.contains(page.day) { return false }
    if let language, !language.matches(account.language, article: account.language) { return false }
    if let section {
      guard account.section.isEmpty ? section.matches(nil) : account.section.contains(where: section.matches) else {
        return false
      }
    }
    if let url, !url.matches(page.article.source.uri), !url.matches(account.canonical) { return false }
    if let desk {
      let desks = account.bylines.flatMap { [$0.organization, $0.isOrganization == true ? $0.name : nil] }
      guard desks.contains(where: { $0 != nil && desk.matches($0) }) else { return false }
    }
    var found = Found()
    return genre?.holds(on: page, &found) != false
  }
}
