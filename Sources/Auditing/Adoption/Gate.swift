public import Provenance

/// Decides what a run comes to, article by article.
public struct Gate: Sendable {
  /// From the best to the worst; see the exit codes in the README.
  public enum Outcome: Sendable, Hashable { case complies, finding, incident }

  private let failOn: Severity?
  private let maxWarnings: Int?
  /// Whether a baseline is being written, so that what is found is known from now on.
  private let isRecording: Bool
  private var worst: Severity?
  private var hasIncident = false
  /// Warnings that no baseline knows.
  public private(set) var warnings = 0

  /// - Parameters:
  ///   - failOn: the least severity that fails the run; nil where none does.
  ///   - maxWarnings: how many warnings the run may have; nil for any number.
  public init(failOn: Severity?, maxWarnings: Int? = nil, isRecording: Bool = false) {
    self.failOn = failOn
    self.maxWarnings = maxWarnings
    self.isRecording = isRecording
  }

  public mutating func count(_ article: AuditedArticle) {
    for finding in article.findings where finding.isOpen {
      worst = max(worst ?? finding.severity, finding.severity)
      if finding.severity == .warning { warnings += 1 }
    }
  }

  public mutating func countIncident() { hasIncident = true }

  /// Whether there are more warnings than the run may have.
  public var hasTooManyWarnings: Bool { !isRecording && maxWarnings.map { warnings > $0 } == true }

  public var outcome: Outcome {
    if hasIncident { return .incident }
    if isRecording { return .complies }
    if hasTooManyWarnings { return .finding }
    if let worst, let failOn, worst >= failOn { return .finding }
    return .complies
  }
}
