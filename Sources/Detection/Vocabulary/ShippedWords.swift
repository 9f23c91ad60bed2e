import Settings

/// The files of words that ship, and the tables that the build makes of them: what is compiled in under which name.
enum ShippedWords {
  static let languages = "Sources/Detection/Languages"
  static let tools = "Sources/Detection/Claims/tools.yaml"
  static let agencies = "Sources/Detection/Newsroom/agencies.yaml"

  static func statements(_ code: String) -> String { "table:statements/\(code)" }
  static func notes(_ code: String) -> String { "table:notes/\(code)" }
  static let allNotes = "table:notes"
  static let newsroom = "table:newsroom"
  static let triggers = "table:triggers"
  static let choice = "table:choice"

  /// Every table, by its name.
  ///
  /// - Parameters:
  ///   - languages: in the order of the files' names.
  ///   - tools: `tools.yaml`.
  ///   - agencies: `agencies.yaml`.
  /// - Throws: what is wrong with a file.
  static func tables(
    _ languages: [Language],
    tools: Setting?,
    agencies: Setting?
  ) throws(SettingsError) -> [(name: String, bytes: [UInt8])] {
    let tools = try KnownTools(tools)
    var tables: [(name: String, bytes: [UInt8])] = [
      (newsroom, try NewsroomTables(languages, agencies: agencies).packed),
      (triggers, try Triggers(languages, tools: tools).packed),
      (choice, try LanguageChoice(languages).packed),
      (allNotes, try CueTrie.notes(in: Array(languages.indices), of: languages, tools: tools.names).packed),
    ]
    let spaced = StatementWords.names(of: tools, isUnspaced: false)
    let unspaced = StatementWords.names(of: tools, isUnspaced: true)
    for (index, language) in languages.enumerated() {
      let names = try language.settings["unspaced"]?.bool() ?? false ? unspaced : spaced
      tables.append((statements(language.code), try StatementWords(language, named: names).packed))
      tables.append((notes(language.code), try CueTrie.notes(in: [index], of: languages, tools: tools.names).packed))
    }
    return tables
  }
}
