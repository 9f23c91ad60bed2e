import Compression
import Provenance
import Synchronization
import Transfer

/// Goes through feeds and gives the articles that they lead to, in the order of the feeds.
///
/// Sources are addresses of feeds, sitemaps, OPML lists or of pages that name their feeds; files of these; lists of
/// addresses; folders, patterns and archives of articles. Feeds are read one by one as their turn comes, pages are
/// fetched side by side in a bounded window. It belongs to one caller at a time; only `stop` may be called from
/// anywhere.
public final class FeedCrawl: @unchecked Sendable {
  /// A place in the order of answers.
  private enum Place {
    case item(FeedItem)
    case page(ticket: Int, FeedVisit, feed: Int, announcement: [Document.Header])
    case end(feed: Int)
    case taken
  }

  /// A feed that is being gone through.
  private struct OpenFeed {
    var number: Int
    var entries: ArraySlice<FeedEntry>
    var addresses: AddressList

    mutating func next() -> FeedEntry? {
      entries.popFirst() ?? addresses.next().map { FeedEntry(address: $0) }
    }
  }

  private static let deepest = 6
  private static let mostFeeds = 100_000
  /// Bodies that wait for their turn; beyond that nothing more is asked for.
  private static let mostBytes = 64 << 20

  private let options: FeedOptions
  private let sourceOptions: SourceOptions
  private let known: (String) -> FeedVisit?
  private let fetcher: Fetcher
  private var sources: [(argument: String, depth: Int)]
  private var open: OpenFeed?
  private var documents: (name: String, source: any Source, isSound: Bool)?
  private var order: [Place] = []
  private var orderStart = 0
  private var answers: [Int: Result<Response, TransferError>] = [:]
  private var heldBytes = 0
  private var seenPages: Set<Int> = []
  private var seenFeeds: Set<String> = []
  private var taken = 0
  private let isStopped = Atomic<Bool>(false)
  /// What a feed's visit was, by its number; nil once an entry of it could not be had.
  private var visits: [Int: FeedVisit] = [:]
  private var feedCount = 0

  /// The shortest time that a feed asks to be left alone, in minutes.
  public private(set) var minutesToLive: Int?
  /// How many entries were passed over for their date.
  public private(set) var passedOver = 0

  /// - Parameters:
  ///   - sources: what the user named.
  ///   - known: the last visit of an address, where there was one.
  public init(
    _ sources: [String],
    options: FeedOptions,
    sourceOptions: SourceOptions,
    known: @escaping (String) -> FeedVisit?
  ) {
    self.sources = sources.reversed().map { ($0, 0) }
    self.options = options
    self.sourceOptions = sourceOptions
    self.known = known
    fetcher = Fetcher(settings: sourceOptions.fetching)
  }

  /// Takes no further entry; what is under way goes on to its end. It may be called from any thread.
  public func stop() {
    isStopped.store(true, ordering: .relaxed)
    fetcher.cancelWaiting()
  }

  /// The next thing that the crawl comes upon; nil at its end.
  public func next() -> FeedItem? {
    while true {
      fill()
      guard orderStart < order.count else { return nil }
      let place = order[orderStart]
      // What was given is not held any longer.
      order[orderStart] = .taken
      orderStart += 1
      if orderStart > 1000 {
        order.removeFirst(orderStart)
        orderStart = 0
      }
      switch place {
      case .taken: continue
      case .item(let item): return item
      case .end(let feed):
        if let visit = visits.removeValue(forKey: feed) { return .finished(visit) }
      case .page(let ticket, let visit, let feed, let announcement):
        if let item = page(ticket, visit, feed: feed, announcement) { return item }
      }
    }
  }

  private func page(_ ticket: Int, _ visit: FeedVisit, feed: Int, _ announcement: [Document.Header]) -> FeedItem? {
    while answers[ticket] == nil, let answer = fetcher.next() {
      answers[answer.ticket] = answer.result
      heldBytes += answer.result.bytes
    }
    var visit = visit
    let result = answers.removeValue(forKey: ticket)
    heldBytes -= result?.bytes ?? 0
    switch result {
    case .success(let response):
      visit.etag = response.etag ?? (response.isNotModified ? visit.etag : nil)
      visit.lastModified = response.lastModified ?? (response.isNotModified ? visit.lastModified : nil)
      if response.isNotModified { return .unchanged(visit) }
      var document = Document(response, for: visit.url)
      document.announcement = announcement
      return .document(document, visit)
    case .failure(let error):
      visits[feed] = nil
      guard error.kind != .cancelled else { return nil }
      var incident = Incident(error, for: visit.url)
      let said = { (name: String) in announcement.first { $0.name == name }?.value }
      incident.published = said("published") ?? said("updated")
      return .incident(incident)
    case nil: return nil
    }
  }

  // MARK: Looking ahead

  private func fill() {
    let window = sourceOptions.concurrency * 2
    while order.count - orderStart < window, heldBytes < Self.mostBytes {
      if isStopped.load(ordering: .relaxed) { return }
      if let limit = options.limit, taken >= limit {
        visits = [:]
        return
      }
      // What lies on this machine need not be had ahead of its turn.
      guard documents == nil || orderStart == order.count else { return }
      if takeDocument() { continue }
      if takeEntry() { continue }
      guard let source = sources.popLast() else { return }
      begin(source.argument, depth: source.depth)
    }
  }

  private func add(_ item: FeedItem) { order.append(.item(item)) }

  /// The next document of a folder or an archive.
  private func takeDocument() -> Bool {
    guard let result = documents?.source.next() else {
      if let documents, documents.isSound { add(.read(documents.name)) }
      documents = nil
      return false
    }
    switch result {
    case .success(let document): take(document)
    case .failure(let incident):
      if incident.uri == documents?.name { documents?.isSound = false }
      add(.incident(incident))
    }
    taken += 1
    return true
  }

  /// An article that lies at hand.
  private func take(_ document: Document) {
    add(options.listsOnly ? .listed(FeedEntry(document)) : .document(document, nil))
  }

  private func takeEntry() -> Bool {
    guard let entry = open?.next(), let number = open?.number else {
      if let open { order.append(.end(feed: open.number)) }
      open = nil
      return false
    }
    if let since = options.since, let changed = entry.changed, changed < since {
      passedOver += 1
      return true
    }
    if options.listsOnly {
      add(.listed(entry))
      taken += 1
      return true
    }
    let page = entry.page ?? ""
    if options.readsContent, let document = Document(entry) {
      guard seenPages.insert(document.uri.hashValue).inserted else { return true }
      add(.document(document, nil))
      taken += 1
      return true
    }
    guard let address = WebAddress(page)?.text else {
      add(.incident(.noPage(entry)))
      visits[number] = nil
      return true
    }
    guard seenPages.insert(address.hashValue).inserted else { return true }
    taken += 1
    var visit = known(address) ?? FeedVisit(url: address)
    if let fresh = options.freshSince, let visited = visit.visited, visited >= fresh,
      entry.changed == visit.entryVersion
    {
      add(.fresh(visit))
      return true
    }
    visit.entryVersion = entry.changed
    let request = FetchRequest(address, etag: visit.etag, lastModified: visit.lastModified)
    order.append(
      .page(ticket: fetcher.submit(request), visit, feed: number, announcement: entry.announcement)
    )
    return true
  }

  // MARK: Feeds

  private func begin(_ argument: String, depth: Int) {
    guard seenFeeds.count < Self.mostFeeds, seenFeeds.insert(argument).inserted else { return }
    if Sources.isWebAddress(argument) { return fetchFeed(argument, depth: depth) }
    do throws(Incident) {
      var source = try Sources.open(argument, options: sourceOptions)
      guard source is FileSource || source is StandardInputSource else {
        documents = (argument, source, true)
        return
      }
      guard let result = source.next() else { return }
      let document = try result.get()
      if Document.isFeed(document) {
        read(document, visit: nil, depth: depth)
      } else {
        take(document)
        taken += 1
      }
    } catch {
      add(.incident(error))
    }
  }

  private func fetchFeed(_ url: String, depth: Int) {
    // A feed that is the same says nothing of its pages, which may have been changed; so it is only taken at its word
    // while the pages are fresh, too.
    let fresh = options.freshSince ?? "9"
    let last = known(url).flatMap { $0.visited ?? "" >= fresh ? $0 : nil }
    let request = FetchRequest(
      url,
      etag: last?.etag,
      lastModified: last?.lastModified,
      accept: "application/rss+xml,application/atom+xml,application/feed+json,application/xml;q=0.9,*/*;q=0.5"
    )
    switch fetcher.fetch(request) {
    case .failure(let error): if error.kind != .cancelled { add(.incident(Incident(error, for: url))) }
    case .success(let response) where response.isNotModified:
      if let last { add(.feedUnchanged(last)) }
    case .success(let response):
      let visit = FeedVisit(url: url, etag: response.etag, lastModified: response.lastModified)
      var document = Document(response, for: url)
      // Sitemaps are often stored as gzip files.
      if document.bytes.starts(with: [0x1F, 0x8B]) {
        document.bytes = unpack(document.bytes, limit: sourceOptions.limits.documentBytes + 1).bytes
      }
      read(document, visit: visit, minutes: response.minutesToLive, depth: depth)
    }
  }

  /// - Parameter minutes: how long the answer says that it may be kept; what the feed itself says comes first.
  private func read(_ document: Document, visit: FeedVisit?, minutes: Int? = nil, depth: Int) {
    do throws(Incident) {
      let feed = try readFeed(document, limits: sourceOptions.limits)
      feedCount += 1
      visits[feedCount] = visit
      if let minutes = feed.minutesToLive ?? minutes { minutesToLive = min(minutesToLive ?? minutes, minutes) }
      add(.opened(url: document.uri, about: feed.about, entries: feed.entries.count + feed.addresses.count))
      open = OpenFeed(number: feedCount, entries: feed.entries[...], addresses: feed.addresses)
      var more = feed.feeds.map(\.href)
      if let next = feed.nextPage { more.insert(next, at: 0) }
      guard !more.isEmpty else { return }
      guard depth < Self.deepest else {
        visits[feedCount] = nil
        return add(.incident(.tooDeep(document.uri)))
      }
      sources += more.reversed().map { ($0, depth + 1) }
    } catch {
      let feeds = depth == 0 ? FeedDiscovery.feeds(inPage: document) : []
      guard let first = feeds.first else { return add(.incident(error)) }
      sources.append((first.href, depth + 1))
    }
  }
}

extension Result<Response, TransferError> {
  fileprivate var bytes: Int { (try? get())?.body.count ?? 0 }
}

extension Incident {
  fileprivate static func noPage(_ entry: FeedEntry) -> Incident {
    let name = entry.id ?? entry.title?.value ?? "an entry"
    if let page = entry.page, let error = TransferError.missingLibrary(for: page) { return Incident(error, for: name) }
    return Incident(
      uri: name,
      code: .badRequest,
      message: "the feed gives no http(s) address for this entry; mend the feed",
      published: entry.published ?? entry.updated
    )
  }

  fileprivate static func tooDeep(_ uri: String) -> Incident {
    Incident(uri: uri, code: .refused, message: "lists that lead to lists are followed 6 deep; name this one itself")
  }
}
