public import Settings

/// What `colophon.yaml` says: how a site is audited where the command line says nothing else.
///
/// Its keys are the options of the commands, without their dashes: those of `colophon audit` at the top, those of `feed`,
/// `stream` and `report` under their names. Paths in it are relative to its own folder.
public struct Configuration: Sendable {
  public static let fileName = "colophon.yaml"

  /// The folder that its patterns are relative to, as seen from the working folder.
  public let folder: String
  private var parts: [ConfiguredCommand: ConfiguredOptions] = [:]

  /// Says nothing.
  public init() { folder = "." }

  /// Reads a configuration file; messages and paths name it as given.
  public init(contentsOf path: String) throws(SettingsError) {
    try self.init(try Setting(contentsOf: path))
  }

  /// Reads a configuration that has been read as settings already; their path is the file's.
  public init(_ setting: Setting) throws(SettingsError) {
    folder = FilePath.folder(of: setting.path)
    guard !setting.isEmpty else { return }
    let sections = Self.sections.map(\.rawValue)
    let reader = ConfigurationReader(command: .audit, folder: folder)
    var top = ConfiguredOptions()
    for entry in try setting.mapping() {
      if let key = ConfigurationKey(rawValue: entry.name), key.belongs(to: .audit) {
        try reader.read(key, entry.value, into: &top)
      } else if let command = ConfiguredCommand(rawValue: entry.name), Self.sections.contains(command) {
        parts[command] = try part(command, entry.value)
      } else {
        throw reader.unknownKey(entry.key, others: sections)
      }
    }
    parts[.audit] = top
  }

  static let sections = ConfiguredCommand.allCases.filter { $0 != .audit }

  private func part(_ command: ConfiguredCommand, _ setting: Setting) throws(SettingsError) -> ConfiguredOptions {
    let reader = ConfigurationReader(command: command, folder: folder)
    var options = ConfiguredOptions()
    guard !setting.isEmpty else { return options }
    for entry in try setting.mapping() {
      guard let key = ConfigurationKey(rawValue: entry.name), key.belongs(to: command) else {
        throw reader.unknownKey(entry.key)
      }
      try reader.read(key, entry.value, into: &options)
    }
    return options
  }

  /// What it says of a command: in the command's own part, and at its top where that is for all commands.
  public func options(for command: ConfiguredCommand) -> ConfiguredOptions {
    let top = parts[.audit] ?? ConfiguredOptions()
    guard command != .audit else { return top }
    var options = parts[command] ?? ConfiguredOptions()
    options.inherit(top, for: command)
    return options
  }

  /// Every policy that it names for articles: names of those that ship, and files.
  public var policyReferences: [String] {
    ConfiguredCommand.allCases.filter { $0 != .report }.flatMap { command in
      let options = options(for: command)
      return (options.policies ?? []) + options.policiesByPath.flatMap(\.policies)
    }
  }

  /// The nearest configuration file: in a folder, or in one that it lies in, up to the top of the repository.
  ///
  /// - Parameters:
  ///   - folder: absolute.
  ///   - exists: whether there is anything at a path.
  /// - Returns: an absolute path.
  public static func find(from folder: String, exists: (String) -> Bool) -> String? {
    var folder = folder
    while true {
      let prefix = folder == "/" ? "/" : folder + "/"
      if exists(prefix + fileName) { return prefix + fileName }
      if folder == "/" || exists(prefix + ".git") { return nil }
      folder = FilePath.folder(of: folder)
    }
  }
}
