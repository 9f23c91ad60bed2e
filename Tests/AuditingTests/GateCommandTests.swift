import Foundation
import TestSupport
import Testing

/// The real program, as a pipeline runs it.
@Suite struct GateCommandTests {
  private static let bad = "# Tides\n\nThe text was translated by AI.\n"
  private static let good = "---\ndate: 2026-03-01\nlang: en\n---\n# Moon\n\nBy Ada Moss\n\nIt pulls the sea.\n"

  private func audit(_ folder: TemporaryFolder, _ arguments: String..., input: String = "") throws -> Colophon {
    try Colophon(["audit"] + arguments, in: folder.path, input: input)
  }

  @Test func aBaselineLetsOnlyNewFindingsFail() throws {
    let site = try TemporaryFolder()
    try site.write(Self.bad, to: "content/a.md")
    try site.write(Self.good, to: "content/b.md")
    let strict = ["audit", "content", "--fail-on", "note", "--baseline", "known.json", "--format", "sarif"]
    let run = { try Colophon(strict + $0, in: site.path) }

    let missing = try run([])
    #expect(missing.status == 2)
    #expect(missing.remarks.contains("known.json: cannot be read"))

    let first = try run(["--write-baseline"])
    #expect(first.status == 0)
    #expect(first.remarks.contains("known.json: "))
    #expect(try run([]).status == 0)
    #expect(try run([]).output.contains("\"baselineState\":\"unchanged\""))

    try site.write(Self.bad, to: "content/c.md")
    let second = try run([])
    #expect(second.status == 1)
    #expect(second.output.contains("\"baselineState\":\"new\""))

    try FileManager.default.removeItem(atPath: site.path + "/content/c.md")
    try site.write(Self.good, to: "content/a.md")
    let mended = try run([])
    #expect(mended.status == 0)
    #expect(mended.output.contains("\"baselineState\":\"absent\""))
    #expect(mended.remarks.contains("--write-baseline takes"))

    #expect(try run(["--write-baseline"]).status == 0)
    #expect(!(try run([]).output.contains("absent")))
  }

  @Test func aBaselineIsWrittenTheSameWhateverTheFolder() throws {
    let site = try TemporaryFolder()
    try site.write(Self.bad, to: "content/a.md")
    #expect(try audit(site, "content", "--baseline", "one.json", "--write-baseline").status == 0)
    let inside = ["audit", "a.md", "--baseline", "../two.json", "--write-baseline"]
    #expect(try Colophon(inside, in: site.path + "/content").status == 0)
    let written = try ["one", "two"].map { try String(contentsOfFile: "\(site.path)/\($0).json", encoding: .utf8) }
    #expect(written[0] == written[1])
    #expect(written[0].contains("\"uri\":\"content/a.md\""))
  }

  @Test func aBrokenBaselineIsAnError() throws {
    let site = try TemporaryFolder()
    try site.write(Self.good, to: "a.md")
    try site.write("<<<<<<< HEAD\n{}", to: "known.json")
    let run = try audit(site, "a.md", "--baseline", "known.json")
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.remarks.contains("known.json: not valid JSON"))
    #expect(try audit(site, "a.md", "--write-baseline").status == 64)
  }

  @Test func warningsHaveALimit() throws {
    let site = try TemporaryFolder()
    try site.write(Self.bad, to: "a.md")
    let json = try audit(site, "a.md", "--format", "json", "--fail-on", "never").output
    let object = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    let warnings = try #require((object["summary"] as? [String: Any])?["warnings"] as? Int)
    #expect(warnings > 0)
    #expect(try audit(site, "a.md", "--fail-on", "never", "--max-warnings", "\(warnings)").status == 0)
    let over = try audit(site, "a.md", "--fail-on", "never", "--max-warnings", "\(warnings - 1)")
    #expect(over.status == 1)
    #expect(over.remarks.contains("--max-warnings allows"))
    #expect(try audit(site, "a.md", "--max-warnings=-1").status == 64)
  }

  @Test func standardInputHasANameAndItsKind() throws {
    let site = try TemporaryFolder()
    let run = try audit(site, "--stdin-path", "content/b.md", "--format", "json", input: Self.good)
    #expect(run.status == 0)
    #expect(run.output.contains("\"uri\":\"content/b.md\",\"mediaType\":\"text/markdown\""))
    #expect(try audit(site, "-", "--stdin-path", "b.md", input: Self.good).status == 0)
    #expect(try audit(site, "b.md", "--stdin-path", "b.md", input: Self.good).status == 64)
    #expect(try audit(site).status == 64)
  }

  @Test func theConfigurationIsFoundUpwardAndTheCommandLineWins() throws {
    let site = try TemporaryFolder()
    try site.write("", to: ".git")
    try site.write(
      "sources: content\nformat: json\npolicies:\n  - {path: content/wire/**, policy: no-ai}\n",
      to: "colophon.yaml"
    )
    try site.write(Self.good, to: "content/a.md")
    try site.write(Self.bad, to: "content/wire/b.md")
    let plain = try audit(site)
    #expect(plain.status == 1)
    #expect(plain.output.hasPrefix("{\"schemaVersion\""))
    #expect(plain.output.contains("\"rule\":\"ai-used\",\"policy\":\"no-ai\",\"status\":\"fail\""))

    let inside = try Colophon(["audit"], in: site.path + "/content/wire")
    #expect(inside.output.contains("\"uri\":\"../../content/a.md\""))
    #expect(inside.output.contains("\"policy\":\"no-ai\""))
    let stdin = try audit(site, "--stdin-path", "content/wire/c.md", input: Self.bad)
    #expect(stdin.output.contains("\"uri\":\"content/wire/c.md\""))
    #expect(stdin.output.contains("\"policy\":\"no-ai\""))

    #expect(!(try audit(site, "--policy", "baseline").output.contains("no-ai")))
    #expect(try audit(site, "content/a.md", "--format", "csv").output.hasPrefix("uri,"))
    #expect(try audit(site, "--no-config").status == 64)
    let other = try site.write("format: tap\n", to: "other.yaml")
    #expect(try audit(site, "content", "--config", other).output.hasPrefix("TAP"))
  }

  @Test func aBrokenConfigurationIsAnError() throws {
    let site = try TemporaryFolder()
    try site.write("fromat: json\n", to: "colophon.yaml")
    try site.write(Self.good, to: "a.md")
    let run = try audit(site, "a.md")
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.remarks == "colophon: colophon.yaml:1:1: there is no key 'fromat'; did you mean 'format'?\n")
    #expect(try audit(site, "a.md", "--no-config").status == 0)
    try site.write("policy: nowhere.yaml\n", to: "colophon.yaml")
    #expect(try audit(site, "a.md").remarks.contains("there is no policy file 'nowhere.yaml'"))
    #expect(try audit(site, "a.md", "--config", "missing.yaml").status == 2)
  }

  @Test func onlyWhatGitSaysHasChangedIsAudited() throws {
    let site = try TemporaryFolder()
    let git = { (arguments: [String]) in
      let identity = ["-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false"]
      _ = try run("git", ["-C", site.path] + identity + arguments)
    }
    try git(["init", "-q", "-b", "main"])
    for name in ["a", "b", "ü c", "gone"] { try site.write(Self.good, to: "content/\(name).md") }
    try git(["add", "-A"])
    try git(["commit", "-q", "-m", "first"])
    let audited = { (arguments: [String]) throws -> [String] in
      let rows = try Colophon(["audit", "--format", "csv"] + arguments, in: site.path).output.split(separator: "\r\n")
      return Set(rows.dropFirst().compactMap { $0.split(separator: ",").first.map(String.init) }).sorted()
    }
    #expect(try audited(["content", "--changed-since", "main"]) == [])
    let none = try audit(site, "content", "content/a.md", "--changed-since", "main")
    #expect(none.status == 0)
    #expect(none.remarks.contains("nothing has changed since main"))

    try git(["switch", "-q", "-c", "work"])
    try site.write(Self.bad, to: "content/ü c.md")
    try git(["commit", "-q", "-a", "-m", "second"])
    try site.write(Self.bad, to: "content/a.md")
    try site.write(Self.bad, to: "content/new.md")
    try FileManager.default.removeItem(atPath: site.path + "/content/gone.md")
    let changed = ["content/a.md", "content/new.md", "content/ü c.md"]
    #expect(try audited(["content", "--changed-since", "main"]) == changed)
    #expect(try audited(["content/*.md", "--changed-since", "main"]) == changed)
    #expect(try audited(["content/a.md", "content/b.md", "--changed-since=main"]) == ["content/a.md"])
    let inside = try Colophon(["audit", ".", "--changed-since", "main", "--format", "csv"], in: site.path + "/content")
    #expect(inside.output.contains("./new.md"))
  }

  @Test func gitIsAskedAndNotTrusted() throws {
    let site = try TemporaryFolder()
    try site.write(Self.good, to: "a.md")
    let outside = try Colophon(
      ["audit", "a.md", "--changed-since", "main"],
      in: site.path,
      environment: ["GIT_CEILING_DIRECTORIES": "/"]
    )
    #expect(outside.status == 2)
    #expect(outside.remarks.contains("--changed-since: there is no git work tree here"))
    _ = try run("git", ["-C", site.path, "init", "-q"])
    let unknown = try audit(site, "a.md", "--changed-since", "nowhere")
    #expect(unknown.status == 2)
    #expect(unknown.remarks.contains("git knows no commit 'nowhere'"))
    let option = try audit(site, "a.md", "--changed-since=--output=x")
    #expect(option.status == 2)
    #expect(option.remarks.contains("is no commit, branch or tag"))
    #expect(!FileManager.default.fileExists(atPath: site.path + "/x"))
    let bare = try Colophon(
      ["audit", "a.md", "--changed-since", "x"],
      in: site.path,
      environment: ["PATH": "/nowhere"]
    )
    #expect(bare.remarks.contains("git is not installed"))
  }

  @Test func aWaiverIsHeardInAFileAndNotInAPageThatWasFetched() throws {
    let page = """
      <html lang="en"><body><article><h1>Tides</h1>
      <!-- colophon-waive missing-byline until=2027-01-31: the desk signs -->
      <p>The sea rises twice a day.</p></article></body></html>
      """
    let site = try TemporaryFolder()
    try site.write(page, to: "a.html")
    let run = try audit(site, "a.html", "--format", "sarif", "--fail-on", "note")
    #expect(run.status == 0)
    #expect(run.output.contains("\"suppressions\":[{\"kind\":\"inSource\",\"justification\":\"the desk signs\"}]"))

    let later = ["audit", "a.html", "--fail-on", "warning"]
    let expired = try Colophon(later, in: site.path, environment: ["SOURCE_DATE_EPOCH": "1801526400"])
    #expect(expired.status == 1)
    #expect(expired.output.contains("expired-waiver"))

    let server = try LoopbackServer { _, _ in .html(page) }
    let fetched = try audit(site, server.url + "/a.html", "--allow-private", "--fail-on", "warning", "--format", "json")
    #expect(fetched.status == 1)
    #expect(!fetched.output.contains("\"status\":\"waived\""))
  }

  @Test func aFeedHasABaselineAndAConfiguration() throws {
    let bad = "<html lang=en><body><article><h1>Tides</h1><p>The text was translated by AI.</p></article></body></html>"
    let server = try LoopbackServer { request, _ in
      guard request.path != "/feed.xml" else {
        let entries = ["a", "b"].map { "<item><title>\($0)</title><link>/\($0).html</link></item>" }.joined()
        return .html("<rss version=\"2.0\"><channel><title>Bay</title>\(entries)</channel></rss>")
      }
      return .html(bad)
    }
    let site = try TemporaryFolder()
    try site.write("", to: ".git")
    try site.write(
      """
      ledger: archive.sqlite
      fail-on: note
      allow-private: true
      feed:
        sources: \(server.url)/feed.xml
        delay: 0
        fresh: 0
        ignore-robots: true
        baseline: known.json
      """,
      to: "colophon.yaml"
    )
    let feed = { (arguments: [String]) in try Colophon(["feed"] + arguments, in: site.path) }
    #expect(try feed([]).status == 2)
    let first = try feed(["--write-baseline", "--limit", "1"])
    #expect(first.status == 0, "\(first.remarks)")
    #expect(first.output.contains("1 audited (1 new)"))
    #expect(first.output.contains("known to the baseline") == false)
    let second = try feed([])
    #expect(second.status == 1)
    #expect(second.output.contains("1 audited (1 new), 1 unchanged"))
    #expect(second.output.contains("b.html"))
    // Pages that have not changed are written down as well.
    #expect(try feed(["--write-baseline"]).status == 0)
    let known = try String(contentsOfFile: site.path + "/known.json", encoding: .utf8)
    #expect(known.contains("/a.html") && known.contains("/b.html"))
    #expect(try feed([]).status == 0)
    #expect(try Colophon(["ledger"], in: site.path).output.hasPrefix("archive.sqlite"))
    #expect(try Colophon(["feed", "--no-config"], in: site.path).status == 64)
  }

  @Test func aStreamMarksWhatABaselineKnowsAndFailsWhereItIsAskedTo() throws {
    let site = try TemporaryFolder()
    let line = { (id: String) in #"{"id": "\#(id)", "text": "The text was translated by AI."}"# + "\n" }
    let stream = { (input: String, arguments: [String]) in
      try Colophon(["stream", "--baseline", "known.json"] + arguments, in: site.path, input: input)
    }
    #expect(try stream(line("a"), ["--write-baseline"]).status == 0)
    let plain = try stream(line("a") + line("b"), [])
    #expect(plain.status == 0)
    let answers = plain.output.split(separator: "\n")
    try #require(answers.count == 2)
    #expect(answers[0].contains("\"baselineState\":\"unchanged\""))
    #expect(answers[1].contains("\"baselineState\":\"new\""))
    #expect(try stream(line("a"), ["--fail-on", "note"]).status == 0)
    #expect(try stream(line("a") + line("b"), ["--fail-on", "note"]).status == 1)
    #expect(try stream(line("b"), ["--max-warnings", "0"]).status == 1)
    #expect(try stream("nonsense\n", ["--fail-on", "note"]).status == 2)
    #expect(try stream("nonsense\n", []).status == 0)
    // What was not part of the run stays.
    #expect(try stream(line("b"), ["--write-baseline"]).status == 0)
    #expect(try stream(line("a") + line("b"), ["--fail-on", "note"]).status == 0)
  }
}
