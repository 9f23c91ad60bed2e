import GRDB
import Provenance

/// In which form audits leave the ledger.
public enum ExportFormat: String, Sendable, Hashable, CaseIterable {
  /// One audited article a line, as in DESIGN's contract, with `audited`, `seen` and `policies` beside it.
  case jsonl
  /// One audit a line (RFC 4180), for spreadsheets.
  case csv
}

extension Ledger {
  /// Writes audits out, one at a time.
  ///
  /// - Parameter write: takes the next bytes; what it throws ends the export.
  public func export(
    as format: ExportFormat,
    _ filter: AuditFilter = AuditFilter(),
    write: ([UInt8]) throws -> Void
  ) throws {
    switch format {
    case .jsonl:
      try forEachAuditRethrowing(filter) { audit in
        try write(Array(try Coding.data(Line(audit))) + [0x0A])
      }
    case .csv:
      try write(Array((Self.csvColumns.joined(separator: ",") + "\r\n").utf8))
      try forEachAuditRethrowing(filter) { audit in
        try write(Array((Self.csvFields(audit).map(Self.quoted).joined(separator: ",") + "\r\n").utf8))
      }
    }
  }

  /// Like `forEachAudit`, but errors of the body come out as they are.
  private func forEachAuditRethrowing(_ filter: AuditFilter, _ body: (StoredAudit) throws -> Void) throws {
    var failure: (any Error)?
    do {
      try forEachAudit(filter) { audit in
        do { try body(audit) } catch {
          failure = error
          throw error
        }
      }
    } catch {
      throw failure ?? error
    }
  }

  private struct Line: Encodable {
    var audit: StoredAudit
    init(_ audit: StoredAudit) { self.audit = audit }

    enum Key: String, CodingKey { case audited, seen, policies, tool, current }

    func encode(to encoder: any Encoder) throws {
      try audit.article.encode(to: encoder)
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(audit.audited, forKey: .audited)
      try container.encode(audit.seen, forKey: .seen)
      try container.encode(audit.policies, forKey: .policies)
      try container.encode(audit.tool, forKey: .tool)
      try container.encode(audit.isCurrent, forKey: .current)
    }
  }

  private static let csvColumns = [
    "uri", "audited", "seen", "current", "verdict", "errors", "warnings", "notes", "title", "publisher", "section",
    "language", "authors", "published", "modified", "aiActivities", "failedRules", "policies", "sha256",
  ]

  private static func csvFields(_ audit: StoredAudit) -> [String] {
    var summary = AuditReport.Summary()
    summary.count(audit.article)
    let account = audit.article.account
    let activities = account.claims.filter { $0.used && $0.agent.involvesAI }.map(\.activity.rawValue)
    let rules = audit.article.findings.filter { $0.status == .fail }.map(\.rule)
    return [
      audit.uri, audit.audited, audit.seen, audit.isCurrent ? "yes" : "no", audit.article.verdict.rawValue,
      String(summary.errors), String(summary.warnings), String(summary.notes), account.title ?? "",
      account.publisher ?? "", account.section.joined(separator: " > "), account.language ?? "",
      account.bylines.map(\.name).joined(separator: "; "), account.published ?? "", account.modified ?? "",
      Set(activities).sorted().joined(separator: " "), Set(rules).sorted().joined(separator: " "),
      audit.policies.map(\.name).joined(separator: " "), audit.article.source.sha256,
    ]
  }

  /// A field of CSV; one that a spreadsheet would take for a formula is kept from being one.
  private static func quoted(_ field: String) -> String {
    let isFormula = field.first.map { "=+-@\t\r".contains($0) } ?? false
    let text = (isFormula ? "'" : "") + field
    guard text.contains(where: { "\",\r\n".contains($0) || $0 == "\r\n" }) else { return text }
    return "\"" + text.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
  }
}
