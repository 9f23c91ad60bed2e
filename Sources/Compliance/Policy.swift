import Hashing
public import Provenance
public import Settings

/// What a newsroom asks of its articles: rules, how much each matters, and the exceptions.
///
/// A policy is read and checked as a whole when it is loaded; judging reads nothing more.
public struct Policy: Sendable {
  /// Its name, as findings carry it ("korea-joongang-daily").
  public let name: String
  public let title: String
  public let summary: String
  /// Of the policy with everything it draws on: what it extends, its rules, its word lists.
  public let sha256: String
  /// The laws, codes and handbooks that it follows.
  public let sources: [RuleDescription.Reference]
  /// What it asks that no page can show, in words for an editor.
  public let cannotCheck: [String]
  /// The rules that are on, with the severity that the policy gives them, in its order.
  public let rules: [RuleDescription]
  /// Those about waivers, which every policy has unless it turns them off.
  public let housekeepingRules: [RuleDescription]
  /// Every setting of a rule with the place that it comes from, in the order in which they apply.
  public let settings: [SettingOrigin]

  let judged: [JudgedRule]
  let overrides: [PolicyOverride]
  let waivers: [Waiver]
  let inlineWaivers: InlineWaiverHearing
  let messages: Messages
  let sentences: [String: [String: Template]]
  let housekeeping: [String: HousekeepingRule]
  let changes: [String: ChangeRule]
  let period: [Period]
  let resolution: Resolution

  /// Where a setting of a rule comes from.
  public struct SettingOrigin: Sendable, Hashable {
    public var rule: String
    /// What is said of the rule ("error", "severity warning, from 2026-08-02").
    public var setting: String
    /// The file and line ("policies/baseline.yaml:12").
    public var place: String
    /// For which articles, where it is not for all.
    public var match: String?
  }

  /// How reports name it.
  public var reference: AuditReport.PolicyReference { .init(name: name, title: title, sha256: sha256) }

  /// The policies that ship, by name.
  public static var builtInNames: [String] { Resolution.builtInNames }

  /// Loads a policy by the name of one that ships, or by the path of a file.
  ///
  /// - Throws: the first fault of the policy or of what it draws on, with its place and what would be right.
  public static func load(_ reference: String, files: PolicyFiles = .disk) throws(SettingsError) -> Policy {
    try Policy(Resolution(reference, reader: files))
  }

  /// Loads a policy from its text. `path` is its name for messages, and where it looks for what it extends.
  public static func load(
    text: [UInt8],
    path: String,
    files: PolicyFiles = .disk
  ) throws(SettingsError) -> Policy {
    try Policy(Resolution(text: text, path: path, reader: files))
  }

  init(_ resolution: Resolution) throws(SettingsError) {
    guard let own = resolution.files.last else {
      throw SettingsError(path: "", line: 0, column: 0, problem: "there is no policy to read")
    }
    let messages = try Messages.of(resolution.files.last { $0.language != nil }?.language ?? "en")
    let assembly = try PolicyAssembly(resolution, messages: messages)
    name = own.name
    title = own.title
    summary = own.summary
    sources = resolution.files.reversed().reduce(into: []) { all, file in
      for source in file.sources where !all.contains(source) { all.append(source) }
    }
    cannotCheck = resolution.files.reversed().reduce(into: []) { all, file in
      for line in file.cannotCheck where !all.contains(line) { all.append(line) }
    }
    self.messages = messages
    self.resolution = resolution
    judged = assembly.judged
    overrides = assembly.overrides
    housekeeping = assembly.housekeeping
    changes = assembly.changes
    settings = assembly.origins
    rules = assembly.descriptions
    housekeepingRules = assembly.housekeepingDescriptions
    waivers = resolution.waivers
    inlineWaivers = resolution.files.last { $0.inlineWaivers != nil }?.inlineWaivers ?? .own
    sentences = resolution.sentences
    period = own.effective.map { [$0] } ?? []
    sha256 = Self.digest(resolution, rules: assembly.drawnOnRules)
  }

  /// Each part counts with its name and length, so that no two policies run together.
  private static func digest(_ resolution: Resolution, rules: [String]) -> String {
    var bytes: [UInt8] = []
    func add(_ name: String, _ text: some Collection<UInt8>) {
      bytes += Array("\(name) \(text.count)\n".utf8)
      bytes += text
    }
    for part in resolution.drawnOn { add(part.name, part.text) }
    for rule in rules.sorted() { add(rule, Array((RuleCatalogue.text(rule) ?? "").utf8)) }
    for list in resolution.words.names { add(list, Array((WordLists.text(list) ?? "").utf8)) }
    return Hashing.sha256(bytes)
  }
}
