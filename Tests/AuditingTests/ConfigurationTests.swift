import Compliance
import Foundation
import Provenance
import Settings
import TestSupport
import Testing

@testable import Auditing

@Suite struct ConfigurationTests {
  private func configuration(_ yaml: String, path: String = "colophon.yaml") throws -> Configuration {
    try Configuration(Setting(yaml: Array(yaml.utf8), path: path))
  }

  @Test func everyOptionCanBeSet() throws {
    let file = try configuration(
      """
      sources: [content, "public/*.html", https://example.org/a]
      policy: ours.yaml
      policies:
        - path: content/opinion/**
          policy: [baseline, policies/opinion.yaml]
      format: sarif
      output: [html=report.html, plain.txt]
      fail-on: warning
      max-warnings: 3
      baseline: known.json
      changed-since: origin/main
      show-passes: true
      quiet: false
      allow-private: true
      contact: desk@example.org
      language-file: words/fo.yaml
      max-bytes: 1000
      jobs: 2
      """,
      path: "../site/colophon.yaml"
    )
    let read = file.options(for: .audit)
    #expect(read.sources == ["../site/content", "../site/public/*.html", "https://example.org/a"])
    #expect(read.policies == ["../site/ours.yaml"])
    #expect(read.policiesByPath.map(\.policies) == [["baseline", "../site/policies/opinion.yaml"]])
    #expect(read.format == "sarif")
    #expect(read.outputs == ["html=../site/report.html", "../site/plain.txt"])
    #expect(read.failOn == .warning)
    #expect(read.maxWarnings == 3)
    #expect(read.baseline == "../site/known.json")
    #expect(read.changedSince == "origin/main")
    #expect([read.showPasses, read.quiet, read.allowPrivate] == [true, false, true])
    #expect(read.contact == "desk@example.org")
    #expect(read.languageFiles == ["../site/words/fo.yaml"])
    #expect([read.maxBytes, read.jobs] == [1000, 2])
  }

  @Test func eachCommandHasItsPartAndTakesFromTheTopWhatIsForAll() throws {
    let file = try configuration(
      """
      policy: ours.yaml
      fail-on: warning
      max-warnings: 3
      baseline: known.json
      jobs: 2
      ledger: archive.sqlite
      format: sarif
      feed:
        sources: [https://example.org/feed.xml, crawl/]
        policies: [{path: https://example.org/opinion/**, policy: no-ai}]
        since: 2026-03
        limit: 9
        feed-content: true
        dry-run: false
        watch: true
        every: 30
        fresh: 0
        concurrency: 4
        delay: 0
        ignore-robots: true
        max-warnings: 0
        baseline: feed.json
        jobs: 1
      stream:
        fail-on: note
        language-file: [a.yaml, b.yaml]
      report:
        reports: monday.json
        format: csv
        output: week.csv
        from: 2026-03-02
        to: 2026-03-08
        section: National
        policy: ours
        previous: last.json
        language: ko
      """,
      path: "site/colophon.yaml"
    )
    let feed = file.options(for: .feed)
    #expect(feed.sources == ["https://example.org/feed.xml", "site/crawl/"])
    #expect(feed.policies == nil)
    #expect(feed.policiesByPath.map(\.policies) == [["no-ai"]])
    #expect([feed.since, feed.ledger, feed.baseline] == ["2026-03", "site/archive.sqlite", "site/feed.json"])
    #expect([feed.limit, feed.every, feed.fresh, feed.concurrency, feed.delay] == [9, 30, 0, 4, 0])
    #expect([feed.feedContent, feed.dryRun, feed.watch, feed.ignoreRobots] == [true, false, true, true])
    #expect(feed.failOn == .warning)
    #expect([feed.maxWarnings, feed.jobs] == [0, 1])
    let stream = file.options(for: .stream)
    #expect(stream.policies == ["site/ours.yaml"])
    #expect(stream.failOn == .note)
    #expect([stream.maxWarnings, stream.jobs] == [nil, 2])
    #expect(stream.baseline == nil)
    #expect(stream.languageFiles == ["site/a.yaml", "site/b.yaml"])
    let report = file.options(for: .report)
    #expect(report.sources == ["site/monday.json"])
    #expect([report.format, report.from, report.to] == ["csv", "2026-03-02", "2026-03-08"])
    #expect(report.outputs == ["site/week.csv"])
    #expect([report.section, report.language, report.previous] == ["National", "ko", "site/last.json"])
    #expect(report.policies == ["ours"])
    #expect(file.policyReferences.contains("no-ai"))
    #expect(try configuration("fail-on: note\nfeed:\n").options(for: .stream).failOn == nil)
  }

  @Test func pathsInTheWorkingFolderStayAsTheyAre() throws {
    let read = try configuration("sources: ./content\nbaseline: /srv/known.json\npolicy: no-ai").options(for: .audit)
    #expect(read.sources == ["./content"])
    #expect(read.baseline == "/srv/known.json")
    #expect(read.policies == ["no-ai"])
  }

  @Test(arguments: [
    ("formt: json", "colophon.yaml:1:1: there is no key 'formt'; did you mean 'format'?"),
    ("format: jsn", "colophon.yaml:1:9: there is no format 'jsn'; did you mean 'json'?"),
    ("fail-on: eror", "colophon.yaml:1:10: there is no severity 'eror'; did you mean 'error'?"),
    ("max-warnings: -1", "colophon.yaml:1:15: expected a number from 0 on here, found -1"),
    ("quiet: yes", "colophon.yaml:1:8: expected true or false here, found 'yes'"),
    ("write-baseline: true", "colophon.yaml:1:1: 'write-baseline' is for the command line only; take it out"),
    ("limit: 3", "colophon.yaml:1:1: 'limit' is an option of colophon feed; write it under 'feed:'"),
    (
      "feed: {show-passes: true}",
      "colophon.yaml:1:8: 'show-passes' is an option of colophon audit; write it at the top of the file"
    ),
    ("feed:\n  concurency: 3", "colophon.yaml:2:3: there is no key 'concurency'; did you mean 'concurrency'?"),
    ("fed: {}", "colophon.yaml:1:1: there is no key 'fed'; did you mean 'feed'?"),
    ("feed: {every: 0}", "colophon.yaml:1:15: expected a number from 1 to 5256000 here, found 0"),
    ("jobs: 5000", "colophon.yaml:1:7: expected a number from 1 to 1024 here, found 5000"),
    (
      "max-bytes: 9223372036854775807",
      "colophon.yaml:1:12: expected a number from 1 to 1073741824 here, found 9223372036854775807"
    ),
    (
      "feed: {since: March}",
      "colophon.yaml:1:15: expected a date such as 2026-03-05, or its beginning, found 'March'"
    ),
    ("report: {format: sarif}", "colophon.yaml:1:18: there is no format 'sarif'; there are: html, json, csv, markdown"),
    ("report: {from: 2026-03}", "colophon.yaml:1:16: expected a day such as 2026-03-05, found '2026-03'"),
    ("report: {language: de}", "colophon.yaml:1:20: there is no language 'de'; there are: en, ko"),
    (
      "stream: {format: json}",
      "colophon.yaml:1:10: 'format' is an option of colophon audit; write it at the top of the file"
    ),
    ("policies:\n  - path: a/**", "colophon.yaml:2:5: this needs 'policy': what these articles are held to"),
    ("policies:\n  - pth: a", "colophon.yaml:2:5: there is no key 'pth'; did you mean 'path'?"),
    (
      "policies:\n  - {path: /a, policy: b}",
      "colophon.yaml:2:12: a pattern is relative to the folder of this file; write it without '/' or '../' in front"
    ),
    ("- a", "colophon.yaml:1:1: expected a mapping (name: value) here, found a list"),
  ])
  func aFaultIsSaidWithItsPlace(yaml: String, message: String) {
    let error = #expect(throws: SettingsError.self) { try configuration(yaml) }
    #expect(error?.description == message)
  }

  @Test func itIsFoundUpwardToTheTopOfTheRepository() {
    let find = { (folder: String, files: Set<String>) in
      Configuration.find(from: folder) { files.contains($0) }
    }
    #expect(find("/a/b/c", ["/a/colophon.yaml", "/a/b/colophon.yaml"]) == "/a/b/colophon.yaml")
    #expect(find("/a/b/c", ["/a/colophon.yaml", "/a/.git"]) == "/a/colophon.yaml")
    #expect(find("/a/b/c", ["/a/colophon.yaml", "/a/b/.git"]) == nil)
    #expect(find("/", ["/colophon.yaml"]) == "/colophon.yaml")
    #expect(find("/a", []) == nil)
  }

  @Test func theLastPathThatMatchesDecides() throws {
    let read = try configuration(
      "policy: baseline\npolicies:\n  - {path: a/**, policy: no-ai}\n  - {path: a/b/**, policy: []}\n",
      path: "../colophon.yaml"
    )
    let assignment = try read.assignment(workingFolder: "/site/a")
    #expect(assignment.references.map(\.name) == ["baseline", "no-ai"])
    let names = { (uri: String) -> Set<String> in
      let article = Article(
        source: SourceDescription(uri: uri, mediaType: "text/plain", charset: "utf-8", bytes: 0, sha256: "")
      )
      let findings = assignment.judge(of: uri).findings(for: Account(), of: article, on: "2026-11-25")
      return Set(findings.map(\.policy))
    }
    #expect(names("x.md") == ["no-ai"])
    #expect(names("b/x.md") == [])
    #expect(names("../x.md") == ["baseline"])
    #expect(names("/site/a/x.md") == ["no-ai"])
    #expect(names("https://example.org/a/x.md") == ["baseline"])
  }

  /// COLOPHON_UPDATE=1 swift test --filter ConfigurationTests makes it anew.
  @Test func theSchemaIsThatOfTheReader() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "../../reports/colophon.schema.json"
    )
    let schema = configurationSchema()
    if ProcessInfo.processInfo.environment["COLOPHON_UPDATE"] == "1" {
      try schema.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == schema)
    let object = try JSONSerialization.jsonObject(with: Data(schema.utf8)) as? [String: Any]
    let properties = try #require(object?["properties"] as? [String: Any])
    let names = { (command: ConfiguredCommand) in
      Set(ConfigurationKey.allCases.filter { $0.belongs(to: command) }.map(\.rawValue))
    }
    #expect(Set(properties.keys) == names(.audit).union(["feed", "stream", "report"]))
    for command in [ConfiguredCommand.feed, .stream, .report] {
      let section = try #require(properties[command.rawValue] as? [String: Any])
      #expect(Set(try #require(section["properties"] as? [String: Any]).keys) == names(command))
    }
  }

  /// What the help of the real program offers can be set, and nothing else: but for what is said once, to one run.
  @Test(arguments: ConfiguredCommand.allCases) func everyFlagOfTheProgramHasAKey(command: ConfiguredCommand) throws {
    let folder = try TemporaryFolder()
    let help = try Colophon([command.rawValue, "--help"], in: folder.path).output
    let flags = Set(
      help.matches(of: /--([a-z][a-z-]+)/).map { String($0.output.1) }.filter { !$0.hasPrefix("no-") }
    )
    let keys = ConfigurationKey.allCases.filter { $0.belongs(to: command) }.map(\.rawValue)
    let arguments: Set = ["sources", "reports", "policies"]
    let shared: Set = command == .audit ? ["ledger"] : []
    let own = flags.subtracting(["help", "version", "watch-only"]).subtracting(ConfigurationKey.commandLineOnly)
    #expect(own.subtracting(keys) == [])
    #expect(Set(keys).subtracting(own) == arguments.union(shared).intersection(keys))
  }
}

@Suite struct PathPatternTests {
  @Test(arguments: [
    ("content/opinion/**", "content/opinion/a/b.md", true), ("content/opinion/**", "content/opinions/a.md", false),
    ("content/*.md", "content/a.md", true), ("content/*.md", "content/a/b.md", false),
    ("**/a.md", "a.md", true), ("**/a.md", "x/y/a.md", true), ("content/**/a.md", "content/a.md", true),
    ("*.md", "deep/down/a.md", true), ("*.md", "a.html", false), ("a?c.md", "abc.md", true), ("a?c.md", "aéc.md", true),
    ("content/", "content/a/b.md", true), ("content", "content/a.md", false), ("./a/*", "a/b", true),
    ("**", "any/thing.md", true), ("https://example.org/opinion/**", "https://example.org/opinion/1", true),
    ("a/**/b/**/c", "a/x/b/y/z/c", true), ("A.md", "a.md", false),
  ])
  func aPatternMatches(pattern: String, path: String, matches: Bool) {
    #expect(PathPattern(pattern).matches(path) == matches)
  }

  @Test(.timeLimit(.minutes(15))) func aHostilePathTakesNoLongTime() {
    let pattern = PathPattern(String(repeating: "**/*a*/", count: 60) + "b")
    #expect(!pattern.matches(String(repeating: "aaaa/", count: 600)))
  }

  @Test func pathsAreSeenFromElsewhere() {
    #expect(FilePath.absolute("../b/./c//d.md", in: "/a/x") == "/a/b/c/d.md")
    #expect(FilePath.absolute("../../..", in: "/a") == "/")
    #expect(FilePath.relative("/a/b/c.md", to: "/a/x/y") == "../../b/c.md")
    #expect(FilePath.relative("/a", to: "/a") == ".")
    #expect(FilePath.folder(of: "c.md") == ".")
    #expect(FilePath.folder(of: "/c.md") == "/")
    #expect(FilePath.folder(of: "../c.md") == "..")
  }
}
