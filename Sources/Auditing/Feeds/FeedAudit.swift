import Hashing
public import Intake
public import Ledger
public import Provenance

/// Audits what feeds lead to, and keeps it in the ledger: what was audited before and is the same is passed over.
///
/// Each article is recorded when it is done, in the order of the feeds, so that the run may end at any moment and the
/// next one goes on from there.
public struct FeedAudit {
  /// What a run reports as it goes.
  public enum Event: Sendable {
    case opened(url: String, title: String?, entries: Int)
    case listed(FeedEntry)
    /// An article; `isNew` where the ledger did not know this version.
    case audited(AuditedArticle, isNew: Bool)
    case unchanged(String)
    case incident(Incident)
  }

  private let auditor: Auditor
  private let policies: [AuditReport.PolicyReference]
  private let ledger: Ledger?
  private let jobs: Int

  /// - Parameters:
  ///   - policies: those that the auditor judges by.
  ///   - ledger: nil where nothing is to be kept.
  ///   - jobs: how many articles are audited at once.
  public init(_ auditor: Auditor, policies: [AuditReport.PolicyReference], ledger: Ledger?, jobs: Int) {
    self.auditor = auditor
    self.policies = policies
    self.ledger = ledger
    self.jobs = max(1, jobs)
  }

  /// Goes through the feeds once.
  ///
  /// - Parameters:
  ///   - isInterrupted: asked between articles; once true, what is under way is finished and the run ends.
  ///   - hand: takes each event in order; what it throws ends the run.
  /// - Returns: how long the feeds ask to be left alone, in minutes; nil where none says.
  public func run(
    _ sources: [String],
    options: FeedOptions,
    sourceOptions: SourceOptions,
    isInterrupted: () -> Bool = { false },
    hand: (Event) throws -> Void
  ) throws -> Int? {
    let known = Known(ledger: ledger, policies: policies)
    let crawl = FeedCrawl(sources, options: options, sourceOptions: sourceOptions, known: known.visit)
    let batches = Batch(auditor, detail: .text, jobs: jobs)
    var isOpen = true
    while isOpen {
      var items: [Taken] = []
      let time = Clock.forReports.timestamp
      var documents: [Result<Document, Incident>] = []
      while documents.count < jobs * 4, items.count < 256 {
        if isInterrupted() { crawl.stop() }
        guard let item = crawl.next() else {
          isOpen = false
          break
        }
        if case .document(let document, let visit) = item {
          if let known = try meet(document, visit, at: time) {
            items.append(.known(known))
            continue
          }
          documents.append(.success(document))
        }
        items.append(.item(item))
      }
      var outcomes = batches.outcomes(of: documents)[...]
      for item in items {
        switch item {
        case .known(let article): try hand(.audited(article, isNew: false))
        case .item(let item): try take(item, &outcomes, at: time, hand)
        }
      }
    }
    if let error = known.failure { throw error }
    return crawl.minutesToLive
  }

  /// What the crawl gave, in its order.
  private enum Taken {
    case item(FeedItem)
    /// An article in a version that the ledger knows.
    case known(AuditedArticle)
  }

  /// The audit of a version that the ledger knows; its bytes are not read again.
  private func meet(_ document: Document, _ visit: FeedVisit?, at time: String) throws(LedgerError) -> AuditedArticle? {
    try ledger?.meet(
      document.uri,
      sha256: sha256(document.bytes),
      policies: policies,
      visit: visit.map { Visit($0) },
      at: time
    )
  }

  private func take(
    _ item: FeedItem,
    _ outcomes: inout ArraySlice<Result<AuditedArticle, Incident>>,
    at time: String,
    _ hand: (Event) throws -> Void
  ) throws {
    switch item {
    case .opened(let url, let title, let entries): try hand(.opened(url: url, title: title, entries: entries))
    case .listed(let entry): try hand(.listed(entry))
    case .unchanged(let visit):
      try ledger?.record(Visit(visit), policies: policies, at: time)
      try hand(.unchanged(visit.url))
    case .finished(let visit): try ledger?.record(Visit(visit), policies: policies, at: time)
    case .incident(let incident):
      try ledger?.record(incident, at: time)
      try hand(.incident(incident))
    case .document(_, let visit):
      switch outcomes.popFirst() {
      case .success(let article):
        let record = AuditRecord(
          article: article,
          policies: policies,
          audited: time,
          tool: version,
          visit: visit.map { Visit($0) }
        )
        let recorded = try ledger?.record(record)
        try hand(.audited(recorded?.article ?? article, isNew: recorded?.isNew ?? true))
      case .failure(let incident):
        try ledger?.record(incident, at: time)
        try hand(.incident(incident))
      case nil: break
      }
    }
  }

  /// Asks the ledger for earlier visits. A fault of the ledger is kept until the run can end with it.
  private final class Known {
    let ledger: Ledger?
    let policies: [AuditReport.PolicyReference]
    var failure: LedgerError?

    init(ledger: Ledger?, policies: [AuditReport.PolicyReference]) {
      self.ledger = ledger
      self.policies = policies
    }

    func visit(_ url: String) -> FeedVisit? {
      do throws(LedgerError) {
        return try ledger?.visit(url, policies: policies).map { visit in
          FeedVisit(
            url: visit.url,
            etag: visit.etag,
            lastModified: visit.lastModified,
            entryVersion: visit.entryVersion,
            visited: visit.visited
          )
        }
      } catch {
        failure = failure ?? error
        return nil
      }
    }
  }
}

extension Visit {
  fileprivate init(_ visit: FeedVisit) {
    self.init(url: visit.url, etag: visit.etag, lastModified: visit.lastModified, entryVersion: visit.entryVersion)
  }
}
