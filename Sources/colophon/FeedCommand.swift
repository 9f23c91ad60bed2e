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

  @Argument(help: ArgumentHelp("An address, a file, a folder, a pattern, an archive, or -.", valueName: "source"))
  var sources: [String]

  @OptionGroup var place: LedgerPlace

  @Option(help: ArgumentHelp("Leaves out entries that changed before (YYYY-MM-DD).", valueName: "date"))
  var since: String?

  @Option(help: ArgumentHelp("Takes at most so many entries.", valueName: "n"))
  var limit: Int?

  @Option(help: ArgumentHelp("Pages fetched at once, over all hosts; of one host two.", valueName: "n"))
  var concurrency = 16

  @Option(help: ArgumentHelp("Milliseconds between two fetches from one host.", valueName: "n"))
  var delay = 250

  @Option(help: ArgumentHelp("A server that says nothing for so many seconds is given up.", valueName: "seconds"))
  var timeout = 30

  @Option(help: ArgumentHelp("Pages visited within so many minutes are not asked for again.", valueName: "minutes"))
  var fresh = 60

  @Flag(help: "Reads entries that carry their whole text from the feed, without fetching their pages.")
  var feedContent = false

  @Flag(help: "Lists what would be audited; fetches no page and keeps nothing.")
  var dryRun = false

  @Option(
    help: ArgumentHelp(
      "How --dry-run lists: text (time, address and title of an entry a line), or jsonl (all that a feed and an entry say).",
      valueName: "name"
    )
  )
  var format = FeedListing.Format.text

  @Flag(help: "Goes on, again and again, as often as the feeds ask for.")
  var watch = false

  @Option(
    help: ArgumentHelp(
      "With --watch: looks again after so many minutes, whatever the feeds ask for.",
      valueName: "minutes"
    )
  )
  var every: Int?

  @Flag(help: "Lets addresses on private networks be fetched.")
  var allowPrivate = false

  @Flag(help: "Does not ask robots.txt; for sites that are your own.")
  var ignoreRobots = false

  @Option(help: ArgumentHelp("An address for the owners of the sites that are fetched.", valueName: "url or e-mail"))
  var contact: String?

  @Option(help: ArgumentHelp("The least severity that makes the exit code 1.", valueName: "severity"))
  var failOn = FailOn.error

  @Flag(name: .shortAndLong, help: "Says nothing on standard error but errors.")
  var quiet = false

  @OptionGroup var held: PolicyOptions
  @OptionGroup var shared: SharedOptions

  func validate() throws {
    guard concurrency > 0 else { throw ValidationError("--concurrency should be above 0.") }
    guard delay >= 0, fresh >= 0 else { throw ValidationError("--delay and --fresh should not be below 0.") }
    guard timeout > 0 else { throw ValidationError("--timeout should be above 0.") }
    guard every ?? 1 > 0 else { throw ValidationError("--every should be above 0.") }
    guard limit ?? 1 > 0 else { throw ValidationError("--limit should be above 0.") }
    if let since, !Self.isDate(since) {
      throw ValidationError("--since takes a date such as 2026-03-05, or its beginning.")
    }
  }

  private static func isDate(_ text: String) -> Bool {
    let shape = text.map { $0.isASCII && $0.isNumber ? "0" : $0 }
    let pattern = Array("0000-00-00T00:00:00Z")
    return shape.count >= 4 && shape.count <= pattern.count && zip(shape, pattern).allSatisfy { $0 == $1 }
  }

  func run() throws {
    Interruption.listen()
    let policies = try held.policies()
    let ledger = dryRun ? nil : try place.open(create: true)
    let auditor = try shared.auditor(policies: policies, clock: .forReports)
    let audit = FeedAudit(auditor, policies: policies.map(\.reference), ledger: ledger, jobs: shared.jobs)
    var asked: Int?
    while true {
      let progress = FeedProgress(isQuiet: quiet)
      // A feed that is the same says nothing; what it asked for before still holds.
      asked = try pass(audit, progress) ?? asked
      progress.clear()
      if !dryRun { try Output().write(Array(summaryText(progress.summary).utf8)) }
      guard watch, !Interruption.isAsked else { return try end(progress.summary) }
      let pause = min(every ?? max(asked ?? 15, 5), 24 * 60)
      if !quiet { complain("next look in \(pause) minute\(pause == 1 ? "" : "s"); stop with Ctrl-C") }
      Interruption.wait(seconds: pause * 60)
      if Interruption.isAsked { return try end(progress.summary) }
    }
  }

  private func pass(_ audit: FeedAudit, _ progress: FeedProgress) throws -> Int? {
    var options = FeedOptions()
    options.since = since
    options.limit = limit
    options.readsContent = feedContent
    options.listsOnly = dryRun
    options.freshSince = Clock(seconds: Clock.forReports.seconds - fresh * 60).timestamp
    let output = Output()
    var listing = FeedListing(format: format)
    do {
      return try audit.run(
        sources,
        options: options,
        sourceOptions: sourceOptions,
        isInterrupted: { Interruption.isAsked },
        hand: { event in
          progress.take(event)
          if dryRun, let line = try listing.line(event) { try output.write(line) }
        }
      )
    } catch let error as LedgerError {
      progress.clear()
      complain("\(error)")
      throw Exit.incident
    }
  }

  private var sourceOptions: SourceOptions {
    var options = SourceOptions(
      version: Auditing.version,
      limits: shared.limits,
      contact: contact,
      allowPrivate: allowPrivate,
      obeysRobots: !ignoreRobots,
      concurrency: concurrency,
      hostDelayMilliseconds: delay
    )
    options.idleSeconds = timeout
    return options
  }

  private func counted(_ count: Int, _ what: String) -> String { "\(count) \(what)\(count == 1 ? "" : "s")" }

  private func end(_ summary: FeedSummary) throws {
    if summary.summary.incidents > 0 { throw Exit.incident }
    let counts = [
      Severity.error: summary.summary.errors, .warning: summary.summary.warnings, .note: summary.summary.notes,
    ]
    if let least = failOn.severity, counts.contains(where: { $0.key >= least && $0.value > 0 }) { throw Exit.finding }
  }

  private func summaryText(_ summary: FeedSummary) -> String {
    var lines = [
      "\(summary.summary.articles) audited (\(summary.new) new), \(summary.unchanged) unchanged, "
        + "\(summary.summary.incidents) could not be read",
      "\(summary.summary.passed) pass, \(summary.summary.failed) fail: \(counted(summary.summary.errors, "error")), "
        + "\(counted(summary.summary.warnings, "warning")), \(counted(summary.summary.notes, "note"))",
    ]
    if !summary.worst.isEmpty {
      lines += ["", "The worst:"]
      for rank in summary.worst {
        lines.append("  \(rank.uri)")
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
