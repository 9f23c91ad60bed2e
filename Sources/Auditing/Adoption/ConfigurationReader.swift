import Reporting
import Settings

/// Reads one command's part of a configuration file.
struct ConfigurationReader {
  let command: ConfiguredCommand
  /// The file's folder, as seen from the working folder.
  let folder: String

  func read(_ key: ConfigurationKey, _ value: Setting, into options: inout ConfiguredOptions) throws(SettingsError) {
    switch key {
    case .sources, .reports: options.sources = try value.strings().map(source)
    case .policy: options.policies = try command == .report ? [value.string()] : value.strings().map(policy)
    case .policies: for item in try value.list() { options.policiesByPath.append(try pathPolicies(item)) }
    case .ledger: options.ledger = path(try value.string())
    case .since: options.since = try date(value)
    case .limit: options.limit = try number(value, .limit)
    case .from: options.from = try day(value)
    case .to: options.to = try day(value)
    case .section: options.section = try value.string()
    case .previous: options.previous = path(try value.string())
    case .format: options.format = try format(value)
    case .output:
      if command == .report {
        options.outputs = [path(try value.string())]
      } else {
        for item in try value.list() { options.outputs.append(output(try item.string())) }
      }
    case .language: options.language = try language(value)
    case .failOn: options.failOn = try value.choice(FailOn.self, what: "severity")
    case .maxWarnings: options.maxWarnings = try number(value, .maxWarnings)
    case .baseline: options.baseline = path(try value.string())
    case .changedSince: options.changedSince = try value.string()
    case .showPasses: options.showPasses = try value.bool()
    case .feedContent: options.feedContent = try value.bool()
    case .dryRun: options.dryRun = try value.bool()
    case .watch: options.watch = try value.bool()
    case .every: options.every = try number(value, .every)
    case .fresh: options.fresh = try number(value, .fresh)
    case .concurrency: options.concurrency = try number(value, .concurrency)
    case .delay: options.delay = try number(value, .delay)
    case .timeout: options.timeout = try number(value, .timeout)
    case .ignoreRobots: options.ignoreRobots = try value.bool()
    case .quiet: options.quiet = try value.bool()
    case .allowPrivate: options.allowPrivate = try value.bool()
    case .contact: options.contact = try value.string()
    case .languageFile: options.languageFiles = try value.strings().map(path)
    case .maxBytes: options.maxBytes = try number(value, .maxBytes)
    case .jobs: options.jobs = try number(value, .jobs)
    }
  }

  /// A key that does not belong here, with where it does, or the nearest that does.
  func unknownKey(_ key: Setting, others: [String] = []) -> SettingsError {
    let name = key.scalar ?? ""
    if ConfigurationKey.commandLineOnly.contains(name) {
      return key.error("'\(name)' is for the command line only; take it out")
    }
    if let known = ConfigurationKey(rawValue: name),
      let home = ConfiguredCommand.allCases.first(where: { known.belongs(to: $0) })
    {
      let place = home == .audit ? "at the top of the file" : "under '\(home.rawValue):'"
      return key.error("'\(name)' is an option of colophon \(home.rawValue); write it \(place)")
    }
    let names = ConfigurationKey.allCases.filter { $0.belongs(to: command) }.map(\.rawValue) + others
    return key.error(unknown(name, what: "key", among: names))
  }

  private func pathPolicies(_ item: Setting) throws(SettingsError) -> ConfiguredOptions.PathPolicies {
    _ = try item.mapping(allowing: ["path", "policy"])
    guard let pattern = item["path"] else { throw item.error("this needs 'path': a pattern such as \"content/**\"") }
    guard let policies = item["policy"] else {
      throw item.error("this needs 'policy': what these articles are held to")
    }
    let text = try pattern.string()
    guard !text.hasPrefix("/"), !text.hasPrefix("../") else {
      throw pattern.error("a pattern is relative to the folder of this file; write it without '/' or '../' in front")
    }
    return ConfiguredOptions.PathPolicies(pattern: PathPattern(text), policies: try policies.strings().map(policy))
  }

  private func number(_ value: Setting, _ option: ConfiguredNumber) throws(SettingsError) -> Int {
    let number = try value.integer()
    guard option.range.contains(number) else {
      throw value.error("expected a number \(option.rangeWords) here, found \(number)")
    }
    return number
  }

  private func date(_ value: Setting) throws(SettingsError) -> String {
    let text = try value.string()
    guard isBeginningOfDate(text) else {
      throw value.error("expected a date such as 2026-03-05, or its beginning, found '\(text)'")
    }
    return text
  }

  private func day(_ value: Setting) throws(SettingsError) -> String {
    let text = try value.string()
    guard ComplianceScope.isDay(text) else { throw value.error("expected a day such as 2026-03-05, found '\(text)'") }
    return text
  }

  private func language(_ value: Setting) throws(SettingsError) -> String {
    let code = try value.string()
    let languages = ReportOptions.languages
    guard languages.contains(code) else { throw value.error(unknown(code, what: "language", among: languages)) }
    return code
  }

  private var formats: [String] { Self.formats(of: command) }

  /// What a command's report, or the feed's list of a dry run, can be written as.
  static func formats(of command: ConfiguredCommand) -> [String] {
    switch command {
    case .report: ComplianceFormats.names
    case .feed: ListingFormat.allCases.map(\.rawValue)
    case .audit, .stream: Formats.names
    }
  }

  private func format(_ value: Setting) throws(SettingsError) -> String {
    let name = try value.string()
    guard formats.contains(name) else { throw value.error(unknown(name, what: "format", among: formats)) }
    return name
  }

  /// A path as seen from the working folder.
  private func path(_ path: String) -> String {
    path.hasPrefix("/") || folder == "." ? path : (folder == "/" ? "/" : folder + "/") + path
  }

  private func source(_ argument: String) -> String {
    argument == "-" || argument.contains("://") ? argument : path(argument)
  }

  private func policy(_ reference: String) -> String {
    let isFile = reference.contains("/") || reference.hasSuffix(".yaml") || reference.hasSuffix(".yml")
    return isFile ? path(reference) : reference
  }

  private func output(_ output: String) -> String {
    guard let sign = output.firstIndex(of: "="), formats.contains(String(output[..<sign])) else {
      return path(output)
    }
    return output[...sign] + path(String(output[output.index(after: sign)...]))
  }
}

/// Whether a text is a date in the form 2026-03-05, a time of it in UTC, or the beginning of one from the year on.
public func isBeginningOfDate(_ text: String) -> Bool {
  let shape = text.utf8.map { (0x30...0x39).contains($0) ? UInt8(ascii: "0") : $0 }
  return shape.count >= 4 && "0000-00-00T00:00:00Z".utf8.starts(with: shape)
}
