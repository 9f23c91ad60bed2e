import Settings

/// A rule's words for the reader of a report, in one language.
struct RuleTexts: Sendable {
  static let keys = ["message", "expected", "fix"]
  var message: Template?
  var expected: Template?
  var fix: Template?

  init() {}

  /// Reads `{message: …, expected: …, fix: …}`.
  init(_ setting: Setting, language: String) throws(SettingsError) {
    for entry in try setting.mapping(allowing: Self.keys) {
      let template = try Template(entry.value)
      switch entry.name {
      case "message": message = template
      case "expected": expected = template
      default: fix = template
      }
    }
  }
}

/// A line, which is in English, or one a language.
func translations(_ setting: Setting) throws(SettingsError) -> [String: String] {
  guard case .mapping(let entries) = setting.value else { return ["en": try setting.string()] }
  var all: [String: String] = [:]
  for entry in entries { all[try languageCode(entry.key)] = try entry.value.string() }
  return all
}

/// A text by language: `{en: …, ko: …}`, or plain words in English.
func templates(_ setting: Setting) throws(SettingsError) -> [String: Template] {
  guard case .mapping(let entries) = setting.value else { return ["en": try Template(setting)] }
  var all: [String: Template] = [:]
  for entry in entries { all[try languageCode(entry.key)] = try Template(entry.value) }
  return all
}
