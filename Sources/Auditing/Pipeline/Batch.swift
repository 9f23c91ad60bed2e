public import Intake
public import Provenance
import Synchronization

/// Audits what a source gives, on all cores, and hands the outcomes on in the source's order.
///
/// Memory is bounded: a few documents a core, and no more bytes than the pipeline's bound beyond the last.
public struct Batch: Sendable {
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
    let held = Held(source)
    defer { source = held.source.withLock { $0 } }
    try Pipeline(workers: jobs).run(
      read: {
        switch held.source.withLock({ $0.next() }) {
        case nil: nil
        case .failure(let incident): .answer(.failure(incident))
        case .success(let document): .work(document, weight: document.bytes.count)
        }
      },
      work: { document in
        Result { () throws(Incident) in try auditor.audit(document, detail: detail) }
      },
      record: { outcomes in
        for outcome in outcomes { try hand(outcome) }
      }
    )
  }

  /// The source while the pipeline's reader has it.
  private final class Held: Sendable {
    let source: Mutex<any Source>

    init(_ source: any Source) { self.source = Mutex(source) }
  }
}
