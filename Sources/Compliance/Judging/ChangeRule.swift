public import Provenance

/// How a policy sets a rule about what changed between two versions of an article.
struct ChangeRule: Sendable {
  var isOn: Bool
  /// Nil where the policy leaves it as it is.
  var severity: Severity?
}

extension Judge {
  /// What changed since an article's version before, as the policies grade it.
  ///
  /// - Parameter changes: findings with the severities that they have where no policy says otherwise.
  /// - Returns: those that not every policy has switched off, each with the strictest severity that one gives it.
  public func graded(_ changes: [Finding]) -> [Finding] {
    guard !policies.isEmpty else { return changes }
    return changes.compactMap { finding in
      let severities = policies.compactMap { policy -> Severity? in
        guard let rule = policy.changes[finding.rule] else { return finding.severity }
        return rule.isOn ? rule.severity ?? finding.severity : nil
      }
      guard let severity = severities.max() else { return nil }
      var finding = finding
      finding.severity = severity
      return finding
    }
  }
}
