import Provenance
import Settings

/// Whether the page points to another language version of itself.
struct TranslationCondition: Condition {
  static let about = ConditionAbout(
    id: "translation",
    summary: "The page names the address of another language version. One has to meet all keys.",
    keys: ["language", "url"],
    example: "translation: {language: {not: article}}"
  )

  private var language: LanguageChoice?
  private var url: Words?

  init(_ setting: Setting, compiler: Compiler) throws(SettingsError) {
    for entry in try setting.mapping(allowing: Self.about.keys, what: "key of translation") {
      if entry.name == "url" { url = try Words(entry.value) } else { language = try LanguageChoice(entry.value) }
    }
  }

  func holds(on page: Page, _ found: inout Found) -> Bool {
    page.account.translations.contains { translation in
      language?.matches(translation.language, article: page.account.language) != false
        && url?.matches(translation.url) != false
    }
  }
}
