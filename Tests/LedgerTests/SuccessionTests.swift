import Foundation
import Ledger
import Provenance
import TestSupport
import Testing

/// What a new version is compared with, and which version an article is known by.
@Suite struct SuccessionTests {
  private let folder: TemporaryFolder
  private let ledger: Ledger
  private static let uri = "https://news.example/a"

  init() throws {
    folder = try TemporaryFolder()
    ledger = try Ledger(path: folder.path + "/ledger.sqlite")
  }

  /// Records a version, and gives the rules of what changed.
  private func changes(
    _ version: String,
    _ extent: SourceDescription.Extent? = nil,
    retrieved: String? = nil,
    _ words: String = "The ferry sails at nine in the morning from the old pier."
  ) throws -> [String] {
    var article = Samples.article(version, paragraphs: [words])
    article.source.extent = extent
    article.source.retrieved = retrieved
    return try ledger.record(Samples.record(article)).article.findings.filter { $0.policy == "changes" }.map(\.rule)
  }

  private func current() throws -> String? { try ledger.current(Self.uri)?.source.sha256 }

  @Test func aPageIsComparedWithThePageAndNotWithTheFeed() throws {
    #expect(try changes("page-1").isEmpty)
    #expect(try changes("feed-1", .feed, "The ferry sails.").isEmpty)
    #expect(try current() == "sha-feed-1")
    #expect(try changes("page-2", nil, "The ferry sails at noon, in the evening and from the new pier.") != [])
    #expect(try changes("feed-2", .feed, "The ferry does not sail.") == ["text-changed-without-note"])
  }

  @Test func aPageThatBrokeOffChangesNothing() throws {
    #expect(try changes("part-1", .part, "The ferry").isEmpty)
    #expect(try current() == "sha-part-1")
    #expect(try changes("whole").isEmpty)
    #expect(try changes("part-2", .part, "The ferry sails").isEmpty)
    #expect(try current() == "sha-whole")
    // Met again.
    #expect(try changes("part-1", .part, "The ferry").isEmpty)
    #expect(try current() == "sha-whole")
  }

  @Test func anArchiveOfEarlierDaysIsNoNews() throws {
    #expect(try changes("now", retrieved: "2026-06-01T00:00:00Z").isEmpty)
    #expect(try changes("then", retrieved: "2026-01-01T00:00:00Z", "The ferry sailed at eight.").isEmpty)
    #expect(try current() == "sha-now")
    let later = try changes("later", retrieved: "2026-07-01T00:00:00Z", "The ferry sails at ten, from the new pier.")
    #expect(later == ["text-changed-without-note"])
    #expect(try current() == "sha-later")
  }

  @Test func aLedgerThatMayOnlyBeReadIsRead() throws {
    try ledger.record(Samples.record(Samples.article()))
    let place = try TemporaryFolder()
    try FileManager.default.createDirectory(atPath: place.path + "/é %?#", withIntermediateDirectories: true)
    let path = place.path + "/é %?#/ledger.sqlite"
    do {
      let copy = try Ledger(path: path)
      try copy.record(Samples.record(Samples.article()))
    }
    try #require(!FileManager.default.fileExists(atPath: path + "-wal"), "the log is gone with its last user")
    let reader = try Ledger.readOnly(path: path)
    #expect(try reader.info().articles == 1)
    #expect(try reader.verify().isEmpty)
    let error = try #require(throws: LedgerError.self) { try reader.prune(before: "2027") }
    #expect(error.message.contains("no permission to write"))
    // A run that was cut off left something in the log.
    try Data([1]).write(to: URL(fileURLWithPath: path + "-wal"))
    let cutOff = try #require(throws: LedgerError.self) { try Ledger.readOnly(path: path) }
    #expect(cutOff.message.contains("-wal"))
  }

  @Test func whatIsNoLedgerIsToldFromNone() throws {
    let none = try #require(throws: LedgerError.self) { try Ledger(path: folder.path + "/none", create: false) }
    #expect(none.message.contains("there is no ledger here"))
    let other = try folder.write("not SQLite, but long enough to look at", to: "other")
    let error = try #require(throws: LedgerError.self) { try Ledger(path: other, create: false) }
    #expect(error.message.contains("this is no ledger"))
  }
}
