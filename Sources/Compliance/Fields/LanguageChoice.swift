import Settings

/// Which languages a rule means: BCP 47 codes, `article` (the page's own), `any`, `none`, a list, or `{not: …}`.
///
/// "en" means "en-US" too, but not the other way round.
struct LanguageChoice: Sendable {
  private var codes: [String] = []
  private var acceptsAny = false
  private var acceptsNone = false
  private var acceptsArticle = false
  private var isNegated = false

  init(_ setting: Setting) throws(SettingsError) {
    let (value, isNegated) = try setting.negation()
    self.isNegated = isNegated
    for item in try value.list() {
      switch try item.string() {
      case "any": acceptsAny = true
      case "none": acceptsNone = true
      case "article": acceptsArticle = true
      default: codes.append(try languageCode(item))
      }
    }
    guard acceptsAny || acceptsNone || acceptsArticle || !codes.isEmpty else {
      throw setting.error("expected a language (BCP 47), 'article', 'any' or 'none' here")
    }
  }

  func matches(_ code: String?, article: String?) -> Bool {
    guard let code else { return acceptsNone != isNegated }
    // What the page's language is not known to be, it is neither said to be nor not to be.
    if acceptsArticle, article == nil, codes.isEmpty, !acceptsAny { return false }
    let isMeant =
      acceptsAny || (acceptsArticle && article.map { isSameLanguage(code, $0) } == true)
      || codes.contains { includes($0, code) }
    return isMeant != isNegated
  }

  private func includes(_ broad: String, _ narrow: String) -> Bool {
    let narrow = narrow.lowercased()
    let broad = broad.lowercased()
    return narrow == broad || narrow.hasPrefix(broad + "-")
  }
}

/// Whether two BCP 47 codes name the same language, whatever the region or script.
func isSameLanguage(_ first: String, _ second: String) -> Bool {
  primarySubtag(first).elementsEqual(primarySubtag(second))
}

/// The bytes of a code's primary subtag in lower case; Norwegian Bokmål counts as Norwegian.
private func primarySubtag(_ code: String) -> [UInt8] {
  let subtag = code.utf8.prefix { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: "_") }
  let folded = subtag.map { $0 >= 0x41 && $0 <= 0x5A ? $0 + 0x20 : $0 }
  return folded == Array("nb".utf8) ? Array("no".utf8) : folded
}

/// A language code of a settings file; one that no language has is an error.
func languageCode(_ setting: Setting) throws(SettingsError) -> String {
  let code = try setting.string()
  let primary = String(code.lowercased().prefix { $0 != "-" })
  guard LanguageNames.contains(primary) else {
    let near = LanguageNames.code(named: code).map { "; did you mean '\($0)'?" }
    throw setting.error("there is no language '\(code)' (BCP 47, like en, ko or pt-BR)\(near ?? "")")
  }
  return code
}
