import Bundled
public import Settings

/// One language's file: vocabulary and examples, as settings that each detector reads its own part of.
public struct Language: Sendable {
  /// BCP 47 ("de").
  public fileprivate(set) var code: String
  /// In English ("German").
  public fileprivate(set) var name: String
  public fileprivate(set) var settings: Setting
  /// Whether it ships with the tool, untouched.
  fileprivate(set) var isBuiltIn = false

  /// Reads a language file; unknown keys are found by the detectors that own the sections.
  public init(_ settings: Setting) throws(SettingsError) {
    guard let code = try settings["language"]?.string() else {
      throw settings.error("a language file needs 'language: CODE' (BCP 47)")
    }
    self.code = code
    self.name = try settings["name"]?.string() ?? code
    self.settings = settings
  }

  /// How many languages ship with the tool.
  static var builtInCount: Int { Bundled.names(in: "Sources/Detection/Languages").count }

  /// Every language that ships with the tool, in the order of their codes.
  public static func builtIn() throws(SettingsError) -> [Language] {
    var languages: [Language] = []
    for name in Bundled.names(in: "Sources/Detection/Languages") {
      guard let settings = Bundled.settings(name) else { continue }
      var language = try Language(settings)
      language.isBuiltIn = true
      languages.append(language)
    }
    return languages
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

/// What is made of language files later than the detector: those that a user brought along have been tried by then, so
/// that a fault can only be in one that ships, and so one of the build.
func shipped<Made>(_ make: () throws(SettingsError) -> Made) -> Made {
  do throws(SettingsError) { return try make() } catch { preconditionFailure("a language file that ships: \(error)") }
}
