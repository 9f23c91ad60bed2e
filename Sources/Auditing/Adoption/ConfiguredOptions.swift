/// What a configuration says of one command's options; nil, or empty, where it says nothing.
///
/// Paths are as seen from the working folder.
public struct ConfiguredOptions: Sendable {
  /// The policies of the articles whose paths match a pattern.
  public struct PathPolicies: Sendable {
    public var pattern: PathPattern
    /// Names of policies that ship, and files.
    public var policies: [String]
  }

  /// What is audited or reported on: files, folders, addresses; of a report, saved reports.
  public var sources: [String] = []
  /// Names of policies that ship, and files. Of a report, the one that it is about.
  public var policies: [String]?
  public var policiesByPath: [PathPolicies] = []
  public var ledger: String?
  public var since: String?
  public var limit: Int?
  public var from: String?
  public var to: String?
  public var section: String?
  public var previous: String?
  public var format: String?
  /// Paths, and FORMAT=PATH pairs.
  public var outputs: [String] = []
  public var language: String?
  public var failOn: FailOn?
  public var maxWarnings: Int?
  public var baseline: String?
  public var changedSince: String?
  public var showPasses: Bool?
  public var feedContent: Bool?
  public var dryRun: Bool?
  public var watch: Bool?
  /// Minutes.
  public var every: Int?
  /// Minutes.
  public var fresh: Int?
  public var concurrency: Int?
  /// Milliseconds.
  public var delay: Int?
  /// Seconds.
  public var timeout: Int?
  public var ignoreRobots: Bool?
  public var quiet: Bool?
  public var allowPrivate: Bool?
  public var contact: String?
  public var languageFiles: [String] = []
  public var maxBytes: Int?
  public var jobs: Int?

  public init() {}

  /// Takes what it leaves open from the options at the top of the file: what articles are held to and how they are read,
  /// but not what an audit of the site's own files is about.
  mutating func inherit(_ top: ConfiguredOptions, for command: ConfiguredCommand) {
    ledger = ledger ?? top.ledger
    guard command != .report else { return }
    if policies == nil, policiesByPath.isEmpty {
      policies = top.policies
      policiesByPath = top.policiesByPath
    }
    // A program that drives the stream reads the verdicts in its answers.
    if command != .stream { failOn = failOn ?? top.failOn }
    quiet = quiet ?? top.quiet
    allowPrivate = allowPrivate ?? top.allowPrivate
    contact = contact ?? top.contact
    if languageFiles.isEmpty { languageFiles = top.languageFiles }
    maxBytes = maxBytes ?? top.maxBytes
    jobs = jobs ?? top.jobs
  }
}
