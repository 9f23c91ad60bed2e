public import Settings

/// One language's file: vocabulary and examples, as settings that each detector reads its own part of.
public struct Language: Sendable {
  /// BCP 47 ("de").
  public internal(set) var code: String
  /// In English ("German").
  public internal(set) var name: String
  public internal(set) var settings: Setting
  /// Whether it ships with the tool, untouched.
  var isBuiltIn = false

  /// Reads a language file; unknown keys are found by the detectors that own the sections.
  public init(_ settings: Setting) throws(SettingsError) {
    guard let code = try settings["language"]?.string() else {
      throw settings.error("a language file needs 'language: CODE' (BCP 47)")
    }
    self.code = code
    self.name = try settings["name"]?.string() ?? code
    self.settings = settings
  }
}

extension [Language] {
  /// Adds a user's language file: a new language, or more of one that is already there.
  ///
  /// Lists are joined; of a single word, the file's own counts.
  public mutating func add(_ settings: Setting) throws(SettingsError) {
    let language = try Language(settings)
    if let index = firstIndex(where: { $0.code == language.code }) {
      self[index].settings = self[index].settings.merged(with: settings)
      self[index].isBuiltIn = false
    } else {
      append(language)
    }
  }
}
