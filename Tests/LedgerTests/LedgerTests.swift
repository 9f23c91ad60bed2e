import Foundation
import GRDB
import Ledger
import Provenance
import TestSupport
import Testing

@Suite struct LedgerTests {
  private let folder: TemporaryFolder
  private let ledger: Ledger

  init() throws {
    folder = try TemporaryFolder()
    ledger = try Ledger(path: folder.path + "/ledger.sqlite")
  }

  @Test func theSameVersionIsRecordedOnce() throws {
    #expect(try ledger.record(Samples.record(Samples.article())).isNew)
    #expect(try !ledger.record(Samples.record(Samples.article(), at: "2026-03-06T00:00:00Z")).isNew)
    var other = Samples.record(Samples.article())
    other.policies[0].sha256 = "p2"
    #expect(try ledger.record(other).isNew)
    #expect(try ledger.policies() == other.policies)
    let info = try ledger.info()
    #expect(info.articles == 1 && info.audits == 2 && info.usesAI == 1 && info.policies == ["house"])
    #expect(info.firstAudit == "2026-03-05T00:00:00Z" && info.lastAudit == "2026-03-06T00:00:00Z")
  }

  @Test func whatIsReadIsWhatWasWritten() throws {
    let article = Samples.article()
    try ledger.record(Samples.record(article))
    let again = try Ledger(path: ledger.path, create: false)
    #expect(try again.current(article.source.uri) == article)
    #expect(try again.verify().isEmpty)
  }

  @Test func aNewVersionIsComparedWithTheOneBefore() throws {
    try ledger.record(Samples.record(Samples.article("1")))
    let (second, _) = try ledger.record(Samples.record(Samples.article("2") { $0.claims = [] }))
    #expect(second.findings.map(\.rule) == ["no-byline", "disclosure-removed"] && second.verdict == .fail)
    // Back to the first version: met again, and current.
    let (third, isNew) = try ledger.record(Samples.record(Samples.article("1")))
    #expect(!isNew && third.verdict == .pass)
    #expect(try ledger.current("https://news.example/a")?.source.sha256 == "sha-1")
    var versions: [Bool] = []
    var all = AuditFilter()
    all.isCurrentOnly = false
    try ledger.forEachAudit(all) { versions.append($0.isCurrent) }
    #expect(versions == [true, false])
  }

  @Test func visitsAreKeptWithTheAuditAndByPolicy() throws {
    var record = Samples.record(Samples.article())
    record.visit = Visit(url: "https://news.example/short", etag: "\"1\"", entryVersion: "2026-03-05")
    try ledger.record(record)
    let visit = try ledger.visit("https://news.example/short", policies: [Samples.policy])
    #expect(visit?.etag == "\"1\"" && visit?.entryVersion == "2026-03-05" && visit?.visited == record.audited)
    #expect(try ledger.visit("https://news.example/short", policies: []) == nil)
    #expect(try ledger.visit("https://news.example/other", policies: [Samples.policy]) == nil)
  }

  private func incidents(ended: Bool = false) throws -> [Incident] {
    var incidents: [Incident] = []
    try ledger.forEachIncident(ended: ended) { incidents.append($0) }
    return incidents
  }

  private func record(_ entries: LedgerEntry..., at time: String) throws {
    _ = try ledger.record(entries, policies: { _ in [Samples.policy] }, at: time)
  }

  @Test func anIncidentIsHistoryOnceTheArticleIsRead() throws {
    var incident = Incident(uri: "https://news.example/a", code: .fetch, message: "took too long; try again later")
    incident.published = "2026-03-01T00:00:00Z"
    try ledger.record(incident, at: "2026-03-02T00:00:00Z")
    try ledger.record(incident, at: "2026-03-03T00:00:00Z")
    incident.history = .init(first: "2026-03-02T00:00:00Z", last: "2026-03-03T00:00:00Z", times: 2)
    #expect(try incidents() == [incident])
    try ledger.record(Samples.record(Samples.article(), at: "2026-03-05T00:00:00Z"))
    incident.history?.ended = "2026-03-05T00:00:00Z"
    #expect(try incidents().isEmpty && incidents(ended: true) == [incident])
    #expect(try ledger.info().incidents == 0 && ledger.info().endedIncidents == 1)
    // It fails again: what is there now counts, with all that came before.
    incident.published = nil
    try ledger.record(incident, at: "2026-03-06T00:00:00Z")
    #expect(try incidents().map(\.history?.times) == [3] && incidents(ended: true).isEmpty)
    #expect(try incidents().map(\.published) == ["2026-03-01T00:00:00Z"])
  }

  @Test func anAddressThatLeadsElsewhereOrHasNotChangedIsReadToo() throws {
    let addresses = ["https://news.example/short", "https://news.example/feed", "https://news.example/later"]
    for address in addresses {
      try ledger.record(Incident(uri: address, code: .fetch, message: "down"), at: "2026-03-02T00:00:00Z")
    }
    var record = Samples.record(Samples.article(), at: "2026-03-03T00:00:00Z")
    record.visit = Visit(url: addresses[0])
    try ledger.record(record)
    #expect(try incidents().map(\.uri) == [addresses[1], addresses[2]].sorted())
    // A feed that says that it has not changed was not read anew: its entries stay due.
    try self.record(.read(addresses[0]), at: "2026-03-04T00:00:00Z")
    #expect(try ledger.visit(addresses[0], policies: [Samples.policy])?.visited == "2026-03-03T00:00:00Z")
    try self.record(.read(addresses[1]), .finished(Visit(url: addresses[1])), at: "2026-03-04T00:00:00Z")
    #expect(try incidents().map(\.uri) == [addresses[2]])
    try self.record(.same(Visit(url: addresses[2])), at: "2026-03-05T00:00:00Z")
    #expect(try incidents().isEmpty && incidents(ended: true).count == 3)
  }

  @Test func aLedgerOfTheFirstVersionIsBroughtUpToDate() throws {
    let path = folder.path + "/first.sqlite"
    try DatabaseQueue(path: path).write { db in
      try db.execute(
        sql: """
          PRAGMA application_id = 1668246639;
          CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
          INSERT INTO grdb_migrations VALUES ('1');
          CREATE TABLE incident (
            uri TEXT NOT NULL, code TEXT NOT NULL, message TEXT NOT NULL, first TEXT NOT NULL, last TEXT NOT NULL,
            times INTEGER NOT NULL, PRIMARY KEY (uri, code, message)
          ) WITHOUT ROWID;
          INSERT INTO incident VALUES ('a', 'fetch', 'down', '2026-03-02', '2026-03-02', 1);
          """
      )
    }
    let error = #expect(throws: LedgerError.self) { try Ledger.readOnly(path: path) }
    #expect(error?.message.contains("earlier version") == true)
    var uris: [String] = []
    try Ledger(path: path, create: false).forEachIncident { uris.append($0.uri) }
    #expect(uris == ["a"])
  }

  @Test func aPlaceWhereNoLedgerCanBeIsSaid() throws {
    for create in [true, false] {
      let folderError = #expect(throws: LedgerError.self) { try Ledger(path: folder.path + "/", create: create) }
      #expect(folderError?.message == "this is a folder; name a file in it: --ledger \(folder.path)/colophon.sqlite")
      let missing = folder.path + "/no/a.sqlite"
      let missingError = #expect(throws: LedgerError.self) { try Ledger(path: missing, create: create) }
      #expect(missingError?.message.hasPrefix("there is no folder '\(folder.path)/no'; make it") == true)
    }
  }

  @Test func oldVersionsArePrunedAndCurrentOnesStay() throws {
    try ledger.record(Samples.record(Samples.article("1"), at: "2026-01-01T00:00:00Z"))
    try ledger.record(Samples.record(Samples.article("2"), at: "2026-02-01T00:00:00Z"))
    try ledger.record(Samples.record(Samples.article("1", uri: "https://news.example/b"), at: "2026-01-01T00:00:00Z"))
    #expect(try ledger.prune(before: "2026-03") == 1)
    #expect(try ledger.info().articles == 2)
    #expect(try ledger.prune(before: "2026-02", keepsCurrent: false) == 1)
    #expect(try ledger.info().articles == 1)
    #expect(try ledger.verify().isEmpty)
  }

  @Test func auditsAreChosen() throws {
    try ledger.record(Samples.record(Samples.article("1"), at: "2026-01-01T00:00:00Z"))
    try ledger.record(
      Samples.record(Samples.article("1", uri: "b") { $0.section = ["Nationals"] }, at: "2026-02-01T00:00:00Z")
    )
    func uris(_ change: (inout AuditFilter) -> Void) throws -> [String] {
      var filter = AuditFilter()
      change(&filter)
      var uris: [String] = []
      try ledger.forEachAudit(filter) { uris.append($0.uri) }
      return uris
    }
    #expect(try uris { $0.since = "2026-02" } == ["b"])
    #expect(try uris { $0.until = "2026-02" } == ["https://news.example/a"])
    #expect(try uris { $0.section = "National" } == ["https://news.example/a"])
    #expect(try uris { $0.policy = "house" }.count == 2)
    #expect(try uris { $0.policy = "other" }.isEmpty)
  }

  @Test func whatIsExportedCanBeReadAgain() throws {
    try ledger.record(Samples.record(Samples.article("1", uri: "=cmd()")))
    var lines: [UInt8] = []
    try ledger.export(as: .jsonl) { lines += $0 }
    let article = try JSONDecoder().decode(AuditedArticle.self, from: Data(lines))
    #expect(article.account == Samples.article().account)
    var sheet: [UInt8] = []
    try ledger.export(as: .csv) { sheet += $0 }
    let rows = String(decoding: sheet, as: UTF8.self).components(separatedBy: "\r\n")
    #expect(rows.count == 3 && rows[0].hasPrefix("uri,audited,"))
    #expect(rows[1].hasPrefix("'=cmd(),") && rows[1].contains("\"Ferry, \"\"reopened\"\"\""))
  }

  @Test func aLedgerThatWasTamperedWithIsFound() throws {
    try ledger.record(Samples.record(Samples.article()))
    try DatabaseQueue(path: ledger.path).write { try $0.execute(sql: "UPDATE audit SET verdict = 'fail'") }
    #expect(try ledger.verify().count == 1)
  }

  @Test func otherFilesAreLeftAlone() throws {
    let text = try folder.write("no database, and long enough to be looked at", to: "notes.txt")
    #expect(throws: LedgerError.self) { try Ledger(path: text) }
    let other = folder.path + "/other.sqlite"
    try DatabaseQueue(path: other).write { try $0.execute(sql: "CREATE TABLE t (x)") }
    let error = #expect(throws: LedgerError.self) { try Ledger(path: other) }
    #expect(error?.message.contains("another program") == true)
    #expect(throws: LedgerError.self) { try Ledger(path: folder.path + "/none.sqlite", create: false) }
    #expect(throws: LedgerError.self) { try Ledger(path: folder.path + "/no/folder.sqlite") }
  }

  @Test func aLedgerOfALaterVersionIsNotTouched() throws {
    try DatabaseQueue(path: ledger.path).write {
      try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('99')")
    }
    let error = #expect(throws: LedgerError.self) { try Ledger(path: ledger.path) }
    #expect(error?.message.contains("newer version") == true)
  }
}
