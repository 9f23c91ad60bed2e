public import Compliance
public import Provenance

/// Which policies an article is held to, by its path.
public struct PolicyAssignment: Sendable {
  /// The policies of the articles whose paths match a pattern, instead of the others.
  public struct Case: Sendable {
    public var pattern: PathPattern
    public var policies: [Policy]
    public init(pattern: PathPattern, policies: [Policy]) {
      self.pattern = pattern
      self.policies = policies
    }
  }

  /// All of them, each once, in the order in which they are named.
  public let policies: [Policy]
  private let general: Held
  private let cases: [(pattern: PathPattern, held: Held)]
  private let folder: String
  private let workingFolder: String

  /// - Parameters:
  ///   - policies: for the articles that no case is for.
  ///   - cases: of those that match, the last one holds.
  ///   - folder: what the patterns are relative to; absolute.
  ///   - workingFolder: where relative paths of articles begin; absolute.
  public init(
    _ policies: [Policy],
    cases: [Case] = [],
    folder: String = "/",
    workingFolder: String = "/"
  ) {
    var all: [Policy] = []
    for policy in policies + cases.flatMap(\.policies) where !all.contains(where: { $0.sha256 == policy.sha256 }) {
      all.append(policy)
    }
    self.policies = all
    general = Held(policies)
    self.cases = cases.map { ($0.pattern, Held($0.policies)) }
    self.folder = folder
    self.workingFolder = workingFolder
  }

  /// The judge of the article at a path or an address.
  func judge(of uri: String) -> Judge { held(uri).judge }

  /// How reports name the policies of the article at a path or an address.
  public func references(of uri: String) -> [AuditReport.PolicyReference] { held(uri).references }

  private struct Held: Sendable {
    var judge: Judge
    var references: [AuditReport.PolicyReference]
    init(_ policies: [Policy]) {
      judge = Judge(policies: policies)
      references = policies.map(\.reference)
    }
  }

  private func held(_ uri: String) -> Held {
    guard !cases.isEmpty else { return general }
    let isAddress = uri.contains("://")
    let path = isAddress ? uri : FilePath.relative(FilePath.absolute(uri, in: workingFolder), to: folder)
    return cases.last { $0.pattern.matches(path) }?.held ?? general
  }

  /// How reports name the policies.
  public var references: [AuditReport.PolicyReference] { policies.map(\.reference) }

  /// The rules of the policies and those about waivers, each once, sorted by id.
  public var rules: [RuleDescription] {
    var rules: [String: RuleDescription] = [:]
    for rule in policies.flatMap({ $0.rules + $0.housekeepingRules }) where rules[rule.id] == nil {
      rules[rule.id] = rule
    }
    return rules.values.sorted { $0.id < $1.id }
  }
}
