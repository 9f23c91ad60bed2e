public import Provenance
import Settings

/// What is different between two policies, and which verdicts that turns: for `policy diff`.
public struct PolicyDifference: Sendable {
  public enum Change: Sendable, Hashable {
    case added(RuleDescription)
    case removed(RuleDescription)
    case severity(rule: String, from: Severity, to: Severity)
    /// The rule asks for other things: its options, its days or its own text.
    case settings(rule: String, from: String, to: String)
  }

  /// An article whose verdict is another under the second policy.
  public struct Flip: Sendable, Hashable {
    public var uri: String
    public var from: AuditedArticle.Verdict
    public var to: AuditedArticle.Verdict
    /// The rules of severity error that fail under one policy alone.
    public var rules: [String]
  }

  public private(set) var changes: [Change] = []
  public private(set) var flips: [Flip] = []
  public private(set) var articles = 0
  private let names: (first: String, second: String)
  private let first: Judge
  private let second: Judge

  public init(_ first: Policy, _ second: Policy) {
    self.first = Judge(policies: [first])
    self.second = Judge(policies: [second])
    names = (first.name, second.name)
    for rule in first.rules where !second.rules.contains(where: { $0.id == rule.id }) { changes.append(.removed(rule)) }
    for rule in second.rules {
      guard let before = first.rules.first(where: { $0.id == rule.id }) else {
        changes.append(.added(rule))
        continue
      }
      if before.severity != rule.severity {
        changes.append(.severity(rule: rule.id, from: before.severity, to: rule.severity))
      }
      let words = (first.words(of: rule.id), second.words(of: rule.id))
      if words.0 != words.1 { changes.append(.settings(rule: rule.id, from: words.0, to: words.1)) }
    }
  }

  /// Judges an article by both.
  public mutating func add(_ account: Account, of article: Article, on day: String) {
    articles += 1
    let before = first.findings(for: account, of: article, on: day)
    let after = second.findings(for: account, of: article, on: day)
    let verdicts = (Judge.verdict(before), Judge.verdict(after))
    guard verdicts.0 != verdicts.1 else { return }
    let failing = (Self.failing(before), Self.failing(after))
    let rules = Set(failing.0).symmetricDifference(failing.1).sorted()
    flips.append(Flip(uri: article.source.uri, from: verdicts.0, to: verdicts.1, rules: rules))
  }

  private static func failing(_ findings: [Finding]) -> [String] {
    findings.filter { $0.status == .fail && $0.severity == .error }.map(\.rule)
  }

  public var text: String {
    var lines = changes.map { change in
      switch change {
      case .added(let rule): "+ \(rule.id) (\(rule.severity.rawValue))"
      case .removed(let rule): "- \(rule.id) (\(rule.severity.rawValue))"
      case .severity(let rule, let from, let to): "~ \(rule): \(from.rawValue) → \(to.rawValue)"
      case .settings(let rule, let from, let to): "~ \(rule): \(from) → \(to)"
      }
    }
    if lines.isEmpty { lines = ["\(names.first) and \(names.second) ask the same"] }
    if articles > 0 {
      lines += ["", "\(flips.count) of \(articles) verdicts are other under \(names.second) than under \(names.first)"]
      lines += flips.map {
        "  \($0.uri): \($0.from.rawValue) → \($0.to.rawValue) (\($0.rules.joined(separator: ", ")))"
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension Policy {
  /// What is set of a rule beside its severity.
  fileprivate func words(of rule: String) -> String {
    let state = resolution.files.flatMap(\.changes).filter { change in
      guard let pattern = change.pattern.scalar else { return false }
      return Glob(pattern).matches(rule)
    }
    let options = state.flatMap(\.options).reduce(into: [String: String]()) { $0[$1.name] = $1.value.flow }
    let overrides = settings.filter { $0.rule == rule && $0.match != nil }
      .map { "\($0.setting) where \($0.match ?? "")" }
    let period = state.last { $0.period != nil }?.period
    var parts = options.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
    if let from = period?.from { parts.append("from \(from)") }
    if let until = period?.until { parts.append("until \(until)") }
    parts += overrides
    return parts.isEmpty ? "its own settings" : parts.joined(separator: "; ")
  }
}
