public import Intake
public import Provenance

/// Audits what a source gives, on all cores, and hands the outcomes on in the source's order.
///
/// Memory is bounded by a batch: a few documents a core, and no more bytes than `batchBytes` beyond the last.
public struct Batch: Sendable {
  private static let batchBytes = 32 << 20
  private let auditor: Auditor
  private let detail: Auditor.Detail
  private let jobs: Int

  /// - Parameter jobs: how many articles are audited at once; 1 uses one core.
  public init(_ auditor: Auditor, detail: Auditor.Detail = [], jobs: Int) {
    self.auditor = auditor
    self.detail = detail
    self.jobs = max(1, jobs)
  }

  /// - Parameter hand: takes each outcome in order; what it throws ends the run.
  public func run(
    _ source: inout any Source,
    hand: (Result<AuditedArticle, Incident>) throws -> Void
  ) throws {
    var isOpen = true
    while isOpen {
      var batch: [Result<Document, Incident>] = []
      var bytes = 0
      while batch.count < (jobs == 1 ? 1 : jobs * 8), bytes < Self.batchBytes {
        guard let next = source.next() else {
          isOpen = false
          break
        }
        if case .success(let document) = next { bytes += document.bytes.count }
        batch.append(next)
      }
      for outcome in outcomes(of: batch) { try hand(outcome) }
    }
  }

  /// Audits documents side by side.
  public func outcomes(of batch: [Result<Document, Incident>]) -> [Result<AuditedArticle, Incident>] {
    guard jobs > 1, batch.count > 1 else { return batch.map(outcome) }
    return concurrentMap(batch, jobs: jobs) { outcome($0) }
  }

  private func outcome(_ document: Result<Document, Incident>) -> Result<AuditedArticle, Incident> {
    document.flatMap { document in
      Result { () throws(Incident) in try auditor.audit(document, detail: detail) }
    }
  }
}
