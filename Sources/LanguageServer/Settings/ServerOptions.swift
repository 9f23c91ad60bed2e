/// What the command line says to the server.
public struct ServerOptions: Sendable {
  /// Policies for all articles, whatever a configuration says: names and files.
  public var policies: [String]
  /// The configuration of all documents, instead of the nearest.
  public var configuration: String?
  public var ignoresConfiguration: Bool
  public var languageFiles: [String]
  /// Today (YYYY-MM-DD); waivers end by it.
  public var today: @Sendable () -> String

  public init(
    policies: [String] = [],
    configuration: String? = nil,
    ignoresConfiguration: Bool = false,
    languageFiles: [String] = [],
    today: @escaping @Sendable () -> String
  ) {
    self.policies = policies
    self.configuration = configuration
    self.ignoresConfiguration = ignoresConfiguration
    self.languageFiles = languageFiles
    self.today = today
  }
}
