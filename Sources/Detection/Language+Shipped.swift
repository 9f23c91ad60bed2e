import Bundled
public import Settings

extension Language {
  /// How many languages ship with the tool.
  static var builtInCount: Int { Bundled.names(in: ShippedWords.languages).count }

  /// Every language that ships with the tool, in the order of their codes.
  public static func builtIn() throws(SettingsError) -> [Language] {
    var languages: [Language] = []
    for name in Bundled.names(in: ShippedWords.languages) {
      guard let settings = Bundled.settings(name) else { continue }
      var language = try Language(settings)
      language.isBuiltIn = true
      languages.append(language)
    }
    return languages
  }
}

/// What is made of language files later than the detector: those that a user brought along have been tried by then, so
/// that a fault can only be in one that ships, and so one of the build.
func shipped<Made>(_ make: () throws(SettingsError) -> Made) -> Made {
  do throws(SettingsError) { return try make() } catch { preconditionFailure("a language file that ships: \(error)") }
}
