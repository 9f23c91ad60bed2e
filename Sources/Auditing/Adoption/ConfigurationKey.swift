/// The keys of `colophon.yaml`, in the order in which the schema lists them.
enum ConfigurationKey: String, CaseIterable {
  case sources, reports, policy, policies, ledger, since, limit, from, to, section, previous, format, output, language
  case failOn = "fail-on"
  case maxWarnings = "max-warnings"
  case baseline
  case changedSince = "changed-since"
  case showPasses = "show-passes"
  case feedContent = "feed-content"
  case dryRun = "dry-run"
  case watch, every, fresh, concurrency, delay, timeout
  case ignoreRobots = "ignore-robots"
  case quiet
  case allowPrivate = "allow-private"
  case contact
  case languageFile = "language-file"
  case maxBytes = "max-bytes"
  case jobs

  /// Whether a command's part of the file may hold it. Each is an option of the command, under the same name.
  func belongs(to command: ConfiguredCommand) -> Bool {
    switch self {
    case .policy: true
    case .policies, .failOn, .maxWarnings, .baseline, .languageFile, .maxBytes, .jobs: command != .report
    case .sources, .quiet, .allowPrivate, .contact: command == .audit || command == .feed
    case .changedSince, .showPasses: command == .audit
    case .format: command != .stream
    case .output: command == .audit || command == .report
    // At the top for all that use one.
    case .ledger: command != .stream
    case .since, .limit, .feedContent, .dryRun, .watch, .every, .fresh, .concurrency, .delay, .timeout, .ignoreRobots:
      command == .feed
    case .reports, .from, .to, .section, .previous, .language: command == .report
    }
  }

  /// What is only ever said on the command line.
  static let commandLineOnly: Set = ["write-baseline", "stdin-path", "config", "no-config", "stdio"]
}

/// The commands that `colophon.yaml` sets options of: those of `audit` stand at its top, the others' under their names.
public enum ConfiguredCommand: String, Sendable, Hashable, CaseIterable { case audit, feed, stream, report }
