package import Compliance
import Reporting

/// The JSON Schema (draft 2020-12) of `colophon.yaml`, with which editors complete and check it.
///
/// Made from the keys that the reader itself knows. `reports/colophon.schema.json` holds it; a test fails where that is
/// stale.
public func configurationSchema() -> String { configurationSchemaDocument().text(indent: 0) + "\n" }

/// The same as a value, for those that walk it.
package func configurationSchemaDocument() -> SchemaValue { ConfigurationSchema().document }

private struct ConfigurationSchema {
  var document: SchemaValue {
    .object([
      ("$schema", "https://json-schema.org/draft/2020-12/schema"),
      ("title", "Colophon configuration"),
      ("description", "How a site is audited: colophon.yaml. Paths are relative to the file's folder."),
      ("type", "object"),
      ("additionalProperties", .bool(false)),
      ("properties", .object(properties(of: .audit) + Configuration.sections.map { ($0.rawValue, section($0)) })),
    ])
  }

  private func section(_ command: ConfiguredCommand) -> SchemaValue {
    .object([
      ("description", .string("Options of colophon \(command.rawValue).")),
      ("type", "object"),
      ("additionalProperties", .bool(false)),
      ("properties", .object(properties(of: command))),
    ])
  }

  private func properties(of command: ConfiguredCommand) -> [(String, SchemaValue)] {
    ConfigurationKey.allCases.filter { $0.belongs(to: command) }.map { ($0.rawValue, property($0, of: command)) }
  }

  private func property(_ key: ConfigurationKey, of command: ConfiguredCommand) -> SchemaValue {
    switch (key, command) {
    case (.sources, .feed): words("Feeds, sitemaps, lists, folders and archives.")
    case (.policy, .report): word("Only findings of this policy.")
    case (.format, .report): choice(ConfigurationReader.formats(of: command), "How the report is written.")
    case (.format, .feed): choice(ConfigurationReader.formats(of: command), "How a dry run lists.")
    case (.output, .report): word("The report's file.")
    default: property(key)
    }
  }

  private func property(_ key: ConfigurationKey) -> SchemaValue {
    switch key {
    case .sources: words("What is audited where the command line names nothing: files, folders, patterns, addresses.")
    case .reports: words("JSON reports of colophon audit, instead of the ledger.")
    case .policy: words("Policies that ship, or files, for articles that no path below is for.")
    case .policies: byPath
    case .ledger: word("The ledger's file.")
    case .since: word("Leaves out entries that changed before this day (YYYY-MM-DD, or its beginning).")
    case .limit: number(.limit, "Takes at most so many entries.")
    case .from: word("The first day on which the articles were published (YYYY-MM-DD).")
    case .to: word("The last day.")
    case .section: word("Only articles of this section.")
    case .previous: word("The last compliance report, in JSON: says what changed since then.")
    case .language: choice(ReportOptions.languages, "The language of the report's own words.")
    case .format: choice(Formats.names, "How the report on standard output is written.")
    case .output: words("A path, or FORMAT=PATH for each report beside the one on standard output.")
    case .feedContent: truth("Reads entries that carry their whole text from the feed, without fetching their pages.")
    case .dryRun: truth("Lists what would be audited; fetches no page and keeps nothing.")
    case .watch: truth("Goes on, again and again, as often as the feeds ask for.")
    case .every: number(.every, "With watch: looks again after so many minutes, whatever the feeds ask for.")
    case .fresh: number(.fresh, "Pages visited within so many minutes are not asked for again.")
    case .concurrency: number(.concurrency, "Pages fetched at once, over all hosts; of one host two.")
    case .delay: number(.delay, "Milliseconds between two fetches from one host.")
    case .timeout: number(.timeout, "A server that says nothing for so many seconds is given up.")
    case .ignoreRobots: truth("Does not ask robots.txt; for sites that are your own.")
    case .failOn: choice(FailOn.allCases.map(\.rawValue), "The least severity that makes the exit code 1.")
    case .maxWarnings: number(.maxWarnings, "Makes the exit code 1 where there are more warnings than that.")
    case .baseline: word("Findings that are known: only those that are not in this file fail.")
    case .changedSince: word("Audits only the files that git says have changed since this commit, branch or tag.")
    case .showPasses: truth("Lists the rules that pass or do not apply, too.")
    case .quiet: truth("Says nothing on standard error but errors.")
    case .allowPrivate: truth("Lets addresses on private networks be fetched.")
    case .contact: word("An address for the owners of the sites that are fetched.")
    case .languageFile: words("Files that add a language, or extend one that ships.")
    case .maxBytes: number(.maxBytes, "The longest document that is read, in bytes.")
    case .jobs: number(.jobs, "How many articles are audited at once.")
    }
  }

  private var byPath: SchemaValue {
    .object([
      ("description", "Policies by path, instead of those above; of the patterns that match, the last one holds."),
      ("type", "array"),
      (
        "items",
        .object([
          ("type", "object"),
          ("required", .array(["path", "policy"])),
          ("additionalProperties", .bool(false)),
          (
            "properties",
            .object([
              ("path", word("A pattern: * within a name, ** over folders (\"content/opinion/**\").")),
              ("policy", words("Policies that ship, or files.")),
            ])
          ),
        ])
      ),
    ])
  }

  private func word(_ description: String) -> SchemaValue { value("string", description) }
  private func truth(_ description: String) -> SchemaValue { value("boolean", description) }

  private func value(_ type: SchemaValue, _ description: String) -> SchemaValue {
    .object([("type", type), ("description", .string(description))])
  }

  /// One of them, or a list.
  private func words(_ description: String) -> SchemaValue {
    .object([
      ("type", .array(["string", "array"])),
      ("items", .object([("type", "string")])),
      ("description", .string(description)),
    ])
  }

  private func choice(_ names: [String], _ description: String) -> SchemaValue {
    .object([("enum", .array(names.map { .string($0) })), ("description", .string(description))])
  }

  private func number(_ option: ConfiguredNumber, _ description: String) -> SchemaValue {
    let range = option.range
    let most: [(String, SchemaValue)] = range.upperBound == .max ? [] : [("maximum", .integer(range.upperBound))]
    return .object(
      [("type", "integer"), ("minimum", .integer(range.lowerBound))] + most + [("description", .string(description))]
    )
  }
}
