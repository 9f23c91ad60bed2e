public import Provenance

/// A finding that a baseline holds, as far as it is remembered.
public struct KnownFinding: Sendable, Hashable {
  /// The document, as the baseline names it.
  public var uri: String
  public var rule: String
  public var severity: Severity
  /// See `Fingerprint`.
  public var fingerprint: String

  public init(uri: String, rule: String, severity: Severity, fingerprint: String) {
    self.uri = uri
    self.rule = rule
    self.severity = severity
    self.fingerprint = fingerprint
  }
}

/// One finding of a baseline as one line of JSON, without the line's end.
public func writeJSON(_ finding: KnownFinding, into output: inout [UInt8]) {
  JSONWriter.append(to: &output) { writer in
    writer.object { writer in
      writer.member("uri", finding.uri)
      writer.member("rule", finding.rule)
      writer.member("severity", finding.severity.rawValue)
      writer.member("fingerprint", finding.fingerprint)
    }
  }
}
