import Hashing
import Intake
import Ledger
import Provenance

/// What is done with one article of a feed, on any thread: looked up, or audited and made ready for the ledger.
struct FeedWork: Sendable {
  struct Item: Sendable {
    var document: Document
    var visit: Visit?
  }

  enum Outcome: Sendable {
    /// Something that is no article.
    case event(FeedAudit.Event)
    case audited(AuditRecord)
    /// A version that the ledger knows.
    case known(AuditedArticle, Item)
    case unchanged(Visit)
    case finished(Visit)
    case incident(Incident)
    case failed(LedgerError)
  }

  let auditor: Auditor
  let ledger: Ledger?
  let policies: PolicyAssignment

  func outcome(_ item: Item) -> Outcome {
    do throws(LedgerError) {
      let document = item.document
      if let ledger,
        let known = try ledger.audit(
          of: document.uri,
          sha256: sha256(document.bytes),
          policies: policies.references(of: document.uri)
        )
      {
        return .known(known, item)
      }
      return audit(item)
    } catch {
      return .failed(error)
    }
  }

  func audit(_ item: Item) -> Outcome {
    do throws(Incident) {
      let article = try auditor.audit(item.document, detail: .text)
      var record = AuditRecord(
        article: article,
        policies: policies.references(of: article.source.uri),
        audited: "",
        tool: version,
        visit: item.visit
      )
      if ledger != nil { record.encode() }
      return .audited(record)
    } catch {
      return .incident(error)
    }
  }
}

extension FeedWork.Outcome {
  /// Whether the ledger takes it.
  var isKept: Bool { if case .event(let event) = self { event.read != nil } else { true } }

  /// What the ledger is to keep; nil where there is nothing.
  ///
  /// - Throws: what kept the outcome from coming about.
  func entry(at time: String) throws -> LedgerEntry? {
    switch self {
    case .event(let event): return event.read.map { .read($0) }
    case .failed(let error): throw error
    case .unchanged(let visit): return .same(visit)
    case .finished(let visit): return .finished(visit)
    case .incident(let incident): return .incident(incident)
    case .known(var article, let item):
      article.source.retrieved = item.document.retrieved
      return .met(article, item.visit)
    case .audited(var record):
      record.audited = time
      return .audit(record)
    }
  }
}

extension FeedAudit.Event {
  /// The feed, folder or archive that was read.
  fileprivate var read: String? {
    switch self {
    case .opened(let name, _, _), .feedUnchanged(let name, _), .read(let name): name
    case .listed, .audited, .unchanged, .incident: nil
    }
  }
}
