import Provenance
import Reporting
public import Settings

/// What `colophon.yaml` says: how a site is audited where the command line says nothing else.
///
/// Its keys are the options of `colophon audit`, without their dashes. Paths in it are relative to its own folder.
public struct Configuration: Sendable {
  public static let fileName = "colophon.yaml"

  /// The policies of the articles whose paths match a pattern.
  public struct PathPolicies: Sendable {
    public var pattern: PathPattern
    /// Names of policies that ship, and files.
    public var policies: [String]
  }

  /// The folder that its patterns are relative to, as seen from the working folder.
  public let folder: String
  public var sources: [String] = []
  /// Names of policies that ship, and files; nil where it says nothing of them.
  public var policies: [String]?
  public var policiesByPath: [PathPolicies] = []
  public var format: String?
  /// Paths, and FORMAT=PATH pairs.
  public var outputs: [String] = []
  public var failOn: FailOn?
  public var maxWarnings: Int?
  public var baseline: String?
  public var changedSince: String?
  public var showPasses: Bool?
  public var quiet: Bool?
  public var allowPrivate: Bool?
  public var contact: String?
  public var languageFiles: [String] = []
  public var maxBytes: Int?
  public var jobs: Int?

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
    for entry in try setting.mapping() {
      guard let key = ConfigurationKey(rawValue: entry.name) else { throw Self.unknownKey(entry.key) }
      try read(key, entry.value)
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

  private mutating func read(_ key: ConfigurationKey, _ value: Setting) throws(SettingsError) {
    switch key {
    case .sources: sources = try value.strings().map(source)
    case .policy: policies = try value.strings().map(policy)
    case .policies:
      for item in try value.list() { policiesByPath.append(try pathPolicies(item)) }
    case .format: format = try Self.format(value)
    case .output:
      for item in try value.list() { outputs.append(output(try item.string())) }
    case .failOn: failOn = try value.choice(FailOn.self, what: "severity")
    case .maxWarnings: maxWarnings = try Self.number(value, from: 0)
    case .baseline: baseline = path(try value.string())
    case .changedSince: changedSince = try value.string()
    case .showPasses: showPasses = try value.bool()
    case .quiet: quiet = try value.bool()
    case .allowPrivate: allowPrivate = try value.bool()
    case .contact: contact = try value.string()
    case .languageFile: languageFiles = try value.strings().map(path)
    case .maxBytes: maxBytes = try Self.number(value, from: 1)
    case .jobs: jobs = try Self.number(value, from: 1)
    }
  }

  private func pathPolicies(_ item: Setting) throws(SettingsError) -> PathPolicies {
    _ = try item.mapping(allowing: ["path", "policy"])
    guard let pattern = item["path"] else { throw item.error("this needs 'path': a pattern such as \"content/**\"") }
    guard let policies = item["policy"] else {
      throw item.error("this needs 'policy': what these articles are held to")
    }
    let text = try pattern.string()
    guard !text.hasPrefix("/"), !text.hasPrefix("../") else {
      throw pattern.error("a pattern is relative to the folder of this file; write it without '/' or '../' in front")
    }
    return PathPolicies(pattern: PathPattern(text), policies: try policies.strings().map(policy))
  }

  private static func unknownKey(_ key: Setting) -> SettingsError {
    let name = key.scalar ?? ""
    if ["write-baseline", "stdin-path", "config", "no-config"].contains(name) {
      return key.error("'\(name)' is for the command line only; take it out")
    }
    return key.error(unknown(name, what: "key", among: ConfigurationKey.allCases.map(\.rawValue)))
  }

  private static func number(_ value: Setting, from least: Int) throws(SettingsError) -> Int {
    let number = try value.integer()
    guard number >= least else { throw value.error("expected a number from \(least) on here, found \(number)") }
    return number
  }

  private static func format(_ value: Setting) throws(SettingsError) -> String {
    let name = try value.string()
    guard Formats.names.contains(name) else { throw value.error(unknown(name, what: "format", among: Formats.names)) }
    return name
  }

  /// A path as seen from the working folder.
  private func path(_ path: String) -> String {
    path.hasPrefix("/") || folder == "." ? path : (folder == "/" ? "/" : folder + "/") + path
  }

  private func source(_ argument: String) -> String {
    argument == "-" || argument.contains("://") ? argument : path(argument)
  }

  private func policy(_ reference: String) -> String {
    let isFile = reference.contains("/") || reference.hasSuffix(".yaml") || reference.hasSuffix(".yml")
    return isFile ? path(reference) : reference
  }

  private func output(_ output: String) -> String {
    guard let sign = output.firstIndex(of: "="), Formats.names.contains(String(output[..<sign])) else {
      return path(output)
    }
    return output[...sign] + path(String(output[output.index(after: sign)...]))
  }
}
