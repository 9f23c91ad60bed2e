import ArgumentParser
import Auditing
import Ledger

struct LedgerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ledger",
    abstract: "Looks into the store of past audits, and looks after it.",
    subcommands: [InfoCommand.self, ExportCommand.self, PruneCommand.self, VerifyCommand.self],
    defaultSubcommand: InfoCommand.self
  )

  struct InfoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "info", abstract: "What the ledger holds.")
    @OptionGroup var configured: ConfiguredLedger

    func run() throws {
      let place = try configured.place()
      let ledger = try place.open(create: false)
      let info = try ledgered { () throws(LedgerError) in try ledger.info() }
      var lines = [
        "\(place.path), \(info.bytes) bytes",
        "\(counted(info.articles, "article")) in \(counted(info.audits, "audit"))",
        "as they stand now: \(info.passed) pass, \(info.failed) fail, \(info.usesAI) say that AI had a part",
        "\(info.incidents) could not be read"
          + (info.endedIncidents > 0 ? "; \(info.endedIncidents) could not at first and could later" : ""),
      ]
      if let first = info.firstAudit, let last = info.lastAudit { lines.append("from \(first) to \(last)") }
      if !info.policies.isEmpty { lines.append("policies: \(info.policies.joined(separator: ", "))") }
      try Output().write(Array((lines.joined(separator: "\n") + "\n").utf8))
    }
  }

  struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "export",
      abstract: "Writes audits out: as JSON, one a line, or as CSV."
    )
    @OptionGroup var configured: ConfiguredLedger

    @Option(
      help: ArgumentHelp("jsonl or csv (default: csv where --output ends in .csv, else jsonl).", valueName: "format")
    )
    var format: Format?

    enum Format: String, ExpressibleByArgument, CaseIterable {
      case jsonl, csv
      var format: ExportFormat { self == .csv ? .csv : .jsonl }
    }

    @Option(help: ArgumentHelp("Audited at this time or later (YYYY-MM-DD, or its beginning).", valueName: "date"))
    var since: String?

    @Option(help: ArgumentHelp("Audited before this time.", valueName: "date"))
    var until: String?

    @Option(help: ArgumentHelp("Of this section, or below it.", valueName: "name"))
    var section: String?

    @Option(help: ArgumentHelp("Judged by this policy.", valueName: "name"))
    var policy: String?

    @Flag(help: "Every version, not only the one that each article was last met in.")
    var all = false

    @Option(name: .shortAndLong, help: ArgumentHelp("Writes to a file instead.", valueName: "path"))
    var output: String?

    func run() throws {
      let ledger = try configured.place().open(create: false)
      var filter = AuditFilter()
      filter.since = since
      filter.until = until
      filter.section = section
      filter.policy = policy
      filter.isCurrentOnly = !all
      let file = try output.map { try Output(path: $0) } ?? Output()
      let byName = output?.hasSuffix(".csv") ?? false ? Format.csv : .jsonl
      do { try ledger.export(as: (format ?? byName).format, filter, write: file.write) } catch let error as LedgerError
      {
        complain("\(error)")
        throw Exit.incident
      }
      try file.finish()
    }
  }

  struct PruneCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "prune",
      abstract: "Removes versions that were last met before a day; the current one of each article stays."
    )
    @OptionGroup var configured: ConfiguredLedger

    @Option(help: ArgumentHelp("YYYY-MM-DD, or its beginning.", valueName: "date"))
    var before: String

    @Flag(help: "Removes current versions, too.")
    var all = false

    func validate() throws {
      guard before.utf8.count >= 4, before.utf8.prefix(4).allSatisfy({ (0x30...0x39).contains($0) }) else {
        throw ValidationError("--before takes a date such as 2026-03-05, or its beginning.")
      }
    }

    func run() throws {
      let ledger = try configured.place().open(create: false)
      let removed = try ledgered { () throws(LedgerError) in try ledger.prune(before: before, keepsCurrent: !all) }
      try Output().write(Array("\(removed) audit\(removed == 1 ? "" : "s") removed\n".utf8))
    }
  }

  struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "verify",
      abstract: "Checks the file, and that every audit agrees with itself."
    )
    @OptionGroup var configured: ConfiguredLedger

    func run() throws {
      let ledger = try configured.place().open(create: false)
      let faults = try ledgered { () throws(LedgerError) in try ledger.verify() }
      guard !faults.isEmpty else { return try Output().write(Array("sound\n".utf8)) }
      for fault in faults { complain(fault) }
      complain("the ledger is damaged; restore it from a copy, or start a new one with colophon feed --ledger")
      throw Exit.incident
    }
  }
}
