import Intake
import Ledger
import Provenance
import Synchronization

/// What the ledger knows of earlier visits. A fault of the ledger is kept until the run can end with it.
final class FeedMemory: Sendable {
  private let ledger: Ledger?
  private let policies: PolicyAssignment
  private let failure = Mutex<LedgerError?>(nil)

  init(ledger: Ledger?, policies: PolicyAssignment) {
    self.ledger = ledger
    self.policies = policies
  }

  func visit(_ url: String) -> FeedVisit? {
    do throws(LedgerError) {
      return try ledger?.visit(url, policies: policies.references(of: url)).map { visit in
        FeedVisit(
          url: visit.url,
          etag: visit.etag,
          lastModified: visit.lastModified,
          entryVersion: visit.entryVersion,
          visited: visit.visited
        )
      }
    } catch {
      failure.withLock { $0 = $0 ?? error }
      return nil
    }
  }

  /// - Throws: the first fault there was.
  func check() throws {
    if let error = failure.withLock({ $0 }) { throw error }
  }
}

extension Visit {
  init(_ visit: FeedVisit) {
    self.init(url: visit.url, etag: visit.etag, lastModified: visit.lastModified, entryVersion: visit.entryVersion)
  }
}
