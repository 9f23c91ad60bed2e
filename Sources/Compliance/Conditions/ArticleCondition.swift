import Provenance
import Settings

/// Whether the article's own particulars are there, or are such.
struct ArticleCondition: Condition {
  static let about = ConditionAbout(
    id: "article",
    summary: "The article's title, language, section, publisher and times. All keys have to be met.",
    keys: ["title", "language", "section", "publisher", "published", "modified", "canonical", "isPaywalled"],
    example: "article: {section: Opinion*, published: any}"
  )

  private var title: Words?
  private var language: LanguageChoice?
  private var section: Words?
  private var publisher: Words?
  private var published: Words?
  private var modified: Words?
  private var canonical: Words?
  private var isPaywalled: Truth?

  init(_ setting: Setting, compiler: Compiler) throws(SettingsError) {
    for entry in try setting.mapping(allowing: Self.about.keys, what: "key of article") {
      switch entry.name {
      case "title": title = try Words(entry.value)
      case "language": language = try LanguageChoice(entry.value)
      case "section": section = try Words(entry.value)
      case "publisher": publisher = try Words(entry.value)
      case "published": published = try Words(entry.value)
      case "modified": modified = try Words(entry.value)
      case "canonical": canonical = try Words(entry.value)
      default: isPaywalled = try Truth(entry.value)
      }
    }
  }

  func holds(on page: Page, _ found: inout Found) -> Bool {
    let account = page.account
    if let language, !language.matches(account.language, article: account.language) { return false }
    if let published, !published.matches(account.published) { return false }
    if let modified, !modified.matches(account.modified) { return false }
    if let isPaywalled, !isPaywalled.matches(account.isPaywalled) { return false }
    if let title, !title.matches(account.title) { return false }
    if let publisher, !publisher.matches(account.publisher) { return false }
    if let canonical, !canonical.matches(account.canonical) { return false }
    if let section {
      return account.section.isEmpty ? section.matches(nil) : account.section.contains(where: section.matches)
    }
    return true
  }
}
