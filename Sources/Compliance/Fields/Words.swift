import Settings

/// Which words a rule means: `any`, `none`, a pattern with `*` and `?`, a list of them, or `{not: …}`.
///
/// Letter case does not count.
struct Words: Sendable {
  private var patterns: [Glob] = []
  private var acceptsAny = false
  private var acceptsNone = false
  private var isNegated = false

  init(_ setting: Setting) throws(SettingsError) {
    let (value, isNegated) = try setting.negation()
    self.isNegated = isNegated
    for item in try value.list() {
      switch try item.string() {
      case "any" where item.isPlain: acceptsAny = true
      case "none" where item.isPlain: acceptsNone = true
      case let pattern: patterns.append(try Glob(pattern, at: item))
      }
    }
    guard acceptsAny || acceptsNone || !patterns.isEmpty else {
      throw setting.error("expected a word, 'any' or 'none' here, found \(setting.kind)")
    }
  }

  func matches(_ words: String?) -> Bool {
    guard let words, !words.isEmpty else { return acceptsNone != isNegated }
    if acceptsAny || patterns.isEmpty { return acceptsAny != isNegated }
    let folded = Array(words.lowercased().utf8)
    return patterns.contains { $0.matches(folded) } != isNegated
  }
}
