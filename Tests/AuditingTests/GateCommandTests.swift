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
}
