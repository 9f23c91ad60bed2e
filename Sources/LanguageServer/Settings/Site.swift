import Auditing
import Compliance
import Detection
import Intake
import Settings

/// What the articles under one configuration are audited with.
struct Site {
  /// The folder that articles are named from; absolute.
  let root: String
  let auditor: Auditor
  let policies: PolicyAssignment

  /// - Parameters:
  ///   - configuration: the file's path; nil where there is none.
  ///   - root: the folder of the configuration, or of the workspace.
  init(configuration path: String?, root: String, options: ServerOptions, day: String) throws(SettingsError) {
    var configuration = Configuration()
    if let path { configuration = try Configuration(contentsOf: path) }
    if options.policies.isEmpty {
      policies = try configuration.assignment(workingFolder: root)
    } else {
      var given: [Policy] = []
      for reference in options.policies { given.append(try Policy.load(reference)) }
      policies = PolicyAssignment(given)
    }
    var languages = try Language.builtIn()
    let configured = configuration.options(for: .audit)
    let files = options.languageFiles.isEmpty ? configured.languageFiles : options.languageFiles
    for file in files { try languages.add(contentsOf: file) }
    let limits = configured.maxBytes.map { Limits(documentBytes: $0) } ?? Limits()
    auditor = try Auditor(policies: policies, languages: languages, limits: limits, day: day)
    self.root = root
  }

  /// How an article is named to policies: as seen from the root.
  func name(of document: TextDocument) -> String {
    document.path.map { FilePath.relative(FilePath.absolute($0, in: "/"), to: root) } ?? document.uri
  }
}
