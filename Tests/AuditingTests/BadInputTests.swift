import Foundation
import TestSupport
import Testing

/// What the real program says to input that is no good, and to names that mean something.
@Suite struct BadInputTests {
  private static let article =
    "<!doctype html><html lang=en><title>Tide</title><h1>Tide</h1><p>By Ada Moss</p><p>It rose.</p>"

  @Test func wrongUseIsAnsweredWithTheUsageOfTheCommand() throws {
    let folder = try TemporaryFolder()
    for command in ["audit", "feed"] {
      let run = try Colophon([command, "--no-config"], in: folder.path)
      #expect(run.status == 64)
      #expect(run.remarks.contains("Usage: colophon \(command) ["))
      #expect(run.remarks.contains("See 'colophon \(command) --help'"))
    }
  }

  /// Of libxml2's parsers those that start at the same time can wait for one another for ever, one run in twenty-five.
  @Test func articlesThatAreReadAtTheSameTimeNeverWaitForOneAnother() throws {
    let folder = try TemporaryFolder()
    for number in 0..<16 { try folder.write(Self.article, to: "pages/\(number).html") }
    for start in 0..<25 {
      let bytes = try run(
        "timeout",
        [
          "60", Product.path("colophon"), "audit", folder.path + "/pages", "--jobs", "16", "--format", "csv",
          "--no-config",
        ]
      )
      let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\r\n")
      let read = (0..<16).filter { number in lines.contains { $0.contains("/pages/\(number).html") } }
      #expect(read.count == 16, "start \(start)")
    }
  }

  @Test func whatAFeedSaysDoesNotSteerTheTerminal() throws {
    let folder = try TemporaryFolder()
    let feed =
      #"{"version": "https://jsonfeed.org/version/1.1", "title": "A\u001b[31m\nB\u202e", "items": [{"id": "x\u001b[2J"}]}"#
    try folder.write(feed, to: "feed.json")
    let run = try Colophon(["feed", "feed.json", "--ledger", "l.sqlite"], in: folder.path)
    #expect(run.remarks.contains("colophon: A [31m B: 1 entry\n"))
    #expect(run.remarks.contains("colophon: x [2J: "))
    #expect(!(run.remarks + run.output).unicodeScalars.contains("\u{1B}"))
  }

  @Test func aDryRunListsFilesToo() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.article, to: "pages/a.html")
    try folder.write(Self.article, to: "pages/b.html")
    let run = try Colophon(["feed", "pages", "--dry-run"], in: folder.path)
    #expect(run.status == 0 && run.remarks.isEmpty)
    #expect(run.output == "-\tpages/a.html\t\n-\tpages/b.html\t\n")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["pages"])
  }

  @Test func theNameOfTheOutputSaysItsFormat() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.article, to: "a.html")
    let beginnings = [
      "r.html": "<!DOCTYPE html>", "r.sarif": "{", "r.junit.xml": "<?xml", "r.csv": "uri,", "r.txt": "✓",
    ]
    for (name, beginning) in beginnings {
      #expect(try Colophon(["audit", "a.html", "--output", name], in: folder.path).status == 0)
      #expect(try String(contentsOfFile: folder.path + "/" + name, encoding: .utf8).hasPrefix(beginning), "\(name)")
    }
    #expect(try Colophon(["audit", "a.html", "-o", "r.sarif", "--format", "csv"], in: folder.path).status == 0)
    #expect(try String(contentsOfFile: folder.path + "/r.sarif", encoding: .utf8).hasPrefix("uri,"))
    #expect(try Colophon(["feed", "a.html", "--ledger", "l.sqlite"], in: folder.path).status == 0)
    #expect(try Colophon(["report", "--ledger", "l.sqlite", "--output", "c.md"], in: folder.path).status == 0)
    #expect(try String(contentsOfFile: folder.path + "/c.md", encoding: .utf8).hasPrefix("# "))
    let empty = try Colophon(["report", "--ledger", "l.sqlite", "--section", "None", "-o", "c.md"], in: folder.path)
    #expect(empty.status == 0 && empty.remarks.contains("no article is in this report"))
  }

  @Test func whatCannotBeReadIsToldApart() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/link.html", withDestinationPath: "nowhere")
    try folder.write("WARC/1.0\r\nWARC-Type: response\r\n\r\n", to: "crawl.feed")
    func remarks(_ arguments: String...) throws -> String { try Colophon(arguments, in: folder.path).remarks }
    #expect(try remarks("audit", "link.html").contains("symbolic link leads to nothing"))
    #expect(try remarks("audit", "ftp://news.example/a").contains("only http and https"))
    #expect(try remarks("audit", "none.html").contains("no file or folder of this name"))
    #expect(try remarks("ledger", "info", "--ledger", "none").contains("there is no ledger here"))
    #expect(try remarks("ledger", "info", "--ledger", "crawl.feed").contains("this is no ledger"))
  }
}
