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
    case opened(url: String, about: FeedEntry, entries: Int)
    case listed(FeedEntry)
    /// An article; `isNew` where the ledger did not know this version.
    case audited(AuditedArticle, isNew: Bool)
    case unchanged(String)
    /// A feed that is the same as when it was read last, at that time: none of its entries was looked at.
    case feedUnchanged(url: String, since: String)
    /// A folder or an archive was read to its end.
    case read(String)
    case incident(Incident)
  }

  private let auditor: Auditor
  private let policies: PolicyAssignment
  private let ledger: Ledger?
  private let jobs: Int

  /// - Parameters:
  ///   - policies: those that the auditor judges by; a version is known as far as it was held to the same.
  ///   - ledger: nil where nothing is to be kept.
  ///   - jobs: how many articles are audited at once.
  public init(_ auditor: Auditor, policies: PolicyAssignment, ledger: Ledger?, jobs: Int) {
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
    let memory = FeedMemory(ledger: ledger, policies: policies)
    let crawl = FeedCrawl(sources, options: options, sourceOptions: sourceOptions, known: memory.visit)
    let work = FeedWork(auditor: auditor, ledger: ledger, policies: policies)
    try Pipeline(workers: jobs).run(
      read: { crawl.next().map(Self.step) },
      stop: crawl.stop,
      isInterrupted: isInterrupted,
      work: work.outcome,
      record: { outcomes in
        try memory.check()
        try record(outcomes, work, hand)
      }
    )
    try memory.check()
    return crawl.minutesToLive
  }

  private static func step(_ item: FeedItem) -> Pipeline.Step<FeedWork.Item, FeedWork.Outcome> {
    switch item {
    case .document(let document, let visit):
      .work(FeedWork.Item(document: document, visit: visit.map { Visit($0) }), weight: document.bytes.count)
    case .opened(let url, let about, let entries): .answer(.event(.opened(url: url, about: about, entries: entries)))
    case .listed(let entry): .answer(.event(.listed(entry)))
    case .unchanged(let visit): .answer(.unchanged(Visit(visit)))
    case .fresh(let visit): .answer(.event(.unchanged(visit.url)))
    case .feedUnchanged(let visit): .answer(.event(.feedUnchanged(url: visit.url, since: visit.visited ?? "")))
    case .read(let name): .answer(.event(.read(name)))
    case .finished(let visit): .answer(.finished(Visit(visit)))
    case .incident(let incident): .answer(.incident(incident))
    }
  }

  /// Records outcomes in one transaction, and hands on what came of them once it is kept.
  private func record(_ outcomes: [FeedWork.Outcome], _ work: FeedWork, _ hand: (Event) throws -> Void) throws {
    let time = Clock.forReports.timestamp
    var entries: [LedgerEntry] = []
    for outcome in outcomes { if let entry = try outcome.entry(at: time) { entries.append(entry) } }
    let recorded = try ledger?.record(entries, policies: policies.references, at: time, grade: auditor.graded)
    var kept = (recorded ?? [])[...]
    for outcome in outcomes {
      let kept = outcome.isKept ? kept.popFirst() ?? nil : nil
      switch outcome {
      case .event(let event): try hand(event)
      case .audited(let record): try hand(.audited(kept?.article ?? record.article, isNew: kept?.isNew ?? true))
      case .unchanged(let visit): try hand(.unchanged(visit.url))
      case .finished, .failed: break
      case .incident(let incident): try hand(.incident(incident))
      case .known(let article, let item):
        // Someone has taken it out of the ledger since it was looked up.
        if kept == nil { try record([work.audit(item)], work, hand) } else { try hand(.audited(article, isNew: false)) }
      }
    }
  }
}
