import ArgumentParser
import Auditing
import Compliance
import Glibc
import Intake
import Ledger
import Provenance

struct FeedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "feed",
    abstract: "Audits what feeds, sitemaps, lists, folders and archives lead to, and keeps it in the ledger.",
    discussion: """
      colophon feed https://example.org/feed.xml --policy baseline
      colophon feed https://example.org/sitemap.xml --since 2026-03 --limit 500
      colophon feed crawl.warc.gz pages/ --ledger archive.sqlite

      A feed is RSS, Atom, JSON Feed, a sitemap or its index, an OPML list, a list of addresses, or a page that names \
      its feed. robots.txt is obeyed. Ctrl-C finishes what is under way; the next run goes on from there.
      """
  )

  @Argument(
    help: ArgumentHelp("An address, a file, a folder, a pattern, an archive, or -.", valueName: "source"),
    completion: .file()
  )
  var sources: [String] = []

  @OptionGroup var place: LedgerPlace

  @Option(help: ArgumentHelp("Leaves out entries that changed before (YYYY-MM-DD).", valueName: "date"))
  var since: String?

  @Option(help: ArgumentHelp("Takes at most so many entries.", valueName: "n"))
  var limit: Int?

  @Option(help: ArgumentHelp("Pages fetched at once, over all hosts; of one host two (default: 16).", valueName: "n"))
  var concurrency: Int?

  @Option(help: ArgumentHelp("Milliseconds between two fetches from one host (default: 250).", valueName: "n"))
  var delay: Int?

  @Option(
    help: ArgumentHelp(
      "A server that says nothing for so many seconds is given up (default: 30).",
      valueName: "seconds"
    )
  )
  var timeout: Int?

  @Option(
    help: ArgumentHelp(
      "Pages visited within so many minutes are not asked for again (default: 60).",
      valueName: "minutes"
    )
  )
  var fresh: Int?

  @Flag(
    inversion: .prefixedNo,
    help: "Reads entries that carry their whole text from the feed, without fetching their pages."
  )
  var feedContent: Bool?

  @Flag(inversion: .prefixedNo, help: "Lists what would be audited; fetches no page and keeps nothing.")
  var dryRun: Bool?

  @Option(
    help: ArgumentHelp(
      "How --dry-run lists: text (time, address and title of an entry a line), or jsonl (all that a feed and an entry say).",
      valueName: "name"
    )
  )
  var format: ListingFormat?

  @Flag(inversion: .prefixedNo, help: "Goes on, again and again, as often as the feeds ask for.")
  var watch: Bool?

  @Option(
    help: ArgumentHelp(
      "With --watch: looks again after so many minutes, whatever the feeds ask for.",
      valueName: "minutes"
    )
  )
  var every: Int?

  @Flag(inversion: .prefixedNo, help: "Lets addresses on private networks be fetched.")
  var allowPrivate: Bool?

  @Flag(inversion: .prefixedNo, help: "Does not ask robots.txt; for sites that are your own.")
  var ignoreRobots: Bool?

  @Option(help: ArgumentHelp("An address for the owners of the sites that are fetched.", valueName: "url or e-mail"))
  var contact: String?

  @Flag(name: .shortAndLong, inversion: .prefixedNo, help: "Says nothing on standard error but errors.")
  var quiet: Bool?

  @OptionGroup var gating: GateOptions
  @OptionGroup var configured: ConfigurationOptions
  @OptionGroup var held: PolicyOptions
  @OptionGroup var shared: SharedOptions

  func validate() throws {
    try check(concurrency, .concurrency)
    try check(delay, .delay)
    try check(fresh, .fresh)
    try check(timeout, .timeout)
    try check(every, .every)
    try check(limit, .limit)
    if let since, !isBeginningOfDate(since) {
      throw ValidationError("--since takes a date such as 2026-03-05, or its beginning.")
    }
  }

  func run() throws {
    let configuration = try configured.configuration()
    var command = self
    command.fill(from: configuration.options(for: .feed))
    guard !command.sources.isEmpty else {
      throw ValidationError("Name what is to be audited: feeds, sitemaps, lists, folders, archives, or -.")
    }
    try command.audit(try held.assignment(configuration, for: .feed))
  }

  /// Takes from a configuration what the command line leaves open.
  private mutating func fill(from configuration: ConfiguredOptions) {
    if sources.isEmpty { sources = configuration.sources }
    since = since ?? configuration.since
    limit = limit ?? configuration.limit
    concurrency = concurrency ?? configuration.concurrency
    delay = delay ?? configuration.delay
    timeout = timeout ?? configuration.timeout
    fresh = fresh ?? configuration.fresh
    feedContent = feedContent ?? configuration.feedContent
    dryRun = dryRun ?? configuration.dryRun
    format = format ?? configuration.format.flatMap(ListingFormat.init)
    watch = watch ?? configuration.watch
    every = every ?? configuration.every
    allowPrivate = allowPrivate ?? configuration.allowPrivate
    ignoreRobots = ignoreRobots ?? configuration.ignoreRobots
    contact = contact ?? configuration.contact
    quiet = quiet ?? configuration.quiet
    place.fill(from: configuration)
    gating.fill(from: configuration)
    shared.fill(from: configuration)
  }

  private var isQuiet: Bool { quiet ?? false }
  private var listsOnly: Bool { dryRun ?? false }

  private func audit(_ policies: PolicyAssignment) throws {
    Interruption.listen()
    let ledger = listsOnly ? nil : try place.open(create: true)
    let auditor = try shared.auditor(policies: policies, clock: .forReports)
    let audit = FeedAudit(auditor, policies: policies, ledger: ledger, jobs: shared.jobs)
    var asked: Int?
    while true {
      let progress = FeedProgress(isQuiet: isQuiet)
      var known = listsOnly ? nil : try gating.adoption(isQuiet: isQuiet)
      var gate = gating.gate(otherwise: .error)
      // A feed that is the same says nothing; what it asked for before still holds.
      asked =
        try pass(audit) { event in
          var event = event
          switch event {
          case .audited(var article, let isNew):
            known?.comparison.mark(&article)
            gate.count(article)
            event = .audited(article, isNew: isNew)
          case .unchanged(let url) where gating.writeBaseline:
            let last = try ledger?.article(visitedAt: url)
            if var last { known?.comparison.mark(&last) }
          case .incident: gate.countIncident()
          case .opened, .listed, .unchanged, .feedUnchanged, .read: break
          }
          progress.take(event)
        } ?? asked
      progress.clear()
      try known?.finish(namesFiles: false)
      if !listsOnly { try Output().write(Array(summaryText(progress.summary).utf8)) }
      guard watch ?? false, !Interruption.isAsked else { return try gate.end(maxWarnings: gating.maxWarnings) }
      let pause = min(every ?? max(asked ?? 15, 5), 24 * 60)
      if !isQuiet { complain("next look in \(pause) minute\(pause == 1 ? "" : "s"); stop with Ctrl-C") }
      Interruption.wait(seconds: pause * 60)
      if Interruption.isAsked { return try gate.end(maxWarnings: gating.maxWarnings) }
    }
  }

  private func pass(_ audit: FeedAudit, _ take: (FeedAudit.Event) throws -> Void) throws -> Int? {
    var options = FeedOptions()
    options.since = since
    options.limit = limit
    options.readsContent = feedContent ?? false
    options.listsOnly = listsOnly
    options.freshSince = Clock(seconds: Clock.forReports.seconds - (fresh ?? 60) * 60).timestamp
    let output = Output()
    var listing = FeedListing(format: format ?? .text)
    do {
      return try audit.run(
        sources,
        options: options,
        sourceOptions: sourceOptions,
        isInterrupted: { Interruption.isAsked },
        hand: { event in
          try take(event)
          if listsOnly, let line = try listing.line(event) { try output.write(line) }
        }
      )
    } catch let error as LedgerError {
      complain("\(error)")
      throw Exit.incident
    }
  }

  private var sourceOptions: SourceOptions {
    var options = SourceOptions(
      version: Auditing.version,
      limits: shared.limits,
      contact: contact,
      allowPrivate: allowPrivate ?? false,
      obeysRobots: !(ignoreRobots ?? false),
      concurrency: concurrency ?? 16,
      hostDelayMilliseconds: delay ?? 250
    )
    options.idleSeconds = timeout ?? 30
    return options
  }

  private func summaryText(_ summary: FeedSummary) -> String {
    var lines = [
      "\(summary.summary.articles) audited (\(summary.new) new), \(summary.unchanged) unchanged, "
        + "\(summary.summary.incidents) could not be read",
      "\(summary.summary.passed) pass, \(summary.summary.failed) fail: \(counted(summary.summary.errors, "error")), "
        + "\(counted(summary.summary.warnings, "warning")), \(counted(summary.summary.notes, "note"))"
        + (summary.summary.baselined.map { "; \($0) known to the baseline" } ?? ""),
    ]
    if summary.unchangedFeeds > 0 {
      let feeds = summary.unchangedFeeds == 1 ? "1 feed has" : "\(summary.unchangedFeeds) feeds have"
      lines.append("\(feeds) not changed since last read: nothing new there")
    }
    if !summary.worst.isEmpty {
      lines += ["", "The worst:"]
      for rank in summary.worst {
        lines.append("  \(oneLine(rank.uri))")
        lines.append(
          "    \(counted(rank.errors, "error")), \(counted(rank.warnings, "warning")): "
            + rank.rules.prefix(5).joined(separator: ", ")
        )
      }
    }
    if Interruption.isAsked { lines += ["", "Stopped before the end; the next run goes on from there."] }
    return (lines + ["", "Kept in \(place.path)"]).joined(separator: "\n") + "\n"
  }
}
