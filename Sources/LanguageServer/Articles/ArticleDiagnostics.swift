import Provenance

/// Findings as an editor shows them.
struct ArticleDiagnostics {
  /// How many other places a finding names.
  private static let mostRelated = 9

  let document: TextDocument
  let encoding: PositionEncoding
  let client: ClientFeatures

  func diagnostics(_ audit: ArticleAudit) -> [Diagnostic] {
    if let incident = audit.incident {
      return [
        Diagnostic(
          range: document.lines.range(of: document.firstLine, in: encoding),
          severity: .warning,
          code: incident.code.rawValue,
          message: "This is not audited: \(incident.message)"
        )
      ]
    }
    return audit.problems.map(diagnostic)
  }

  func diagnostic(_ problem: ArticleAudit.Problem) -> Diagnostic {
    let finding = problem.finding
    var diagnostic = Diagnostic(
      range: document.lines.range(of: problem.bytes, in: encoding),
      severity: finding.severity == .error ? .error : finding.severity == .warning ? .warning : .information,
      code: finding.rule,
      message: [finding.message, finding.fix].compactMap(\.self).joined(separator: "\n")
    )
    if client.showsCodeDescriptions {
      diagnostic.codeDescription = finding.references?.first.map { .init(href: $0) }
    }
    if client.showsRelated, !problem.others.isEmpty {
      diagnostic.relatedInformation = problem.others.prefix(Self.mostRelated).map { quote, bytes in
        .init(
          location: .init(uri: document.uri, range: document.lines.range(of: bytes, in: encoding)),
          message: quote
        )
      }
    }
    return diagnostic
  }
}
