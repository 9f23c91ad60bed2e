public import Provenance

/// The least severity that fails a run.
public enum FailOn: String, Sendable, Hashable, CaseIterable {
  case error, warning, note, never
  /// Nil where nothing does.
  public var severity: Severity? { Severity(rawValue: rawValue) }
}
