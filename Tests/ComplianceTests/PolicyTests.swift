import Provenance
import Settings
import Testing

@testable import Compliance

@Suite struct PolicyTests {
  @Test(arguments: Policy.builtInNames) func examplesTurnOutAsTheySay(name: String) throws {
    let policy = try Policy.load(name)
    let judge = Judge(policies: [policy])
    let examples = try Example.all(try #require(policy.resolution.files.last).examples)
    #expect(examples.contains { $0.expectation == .passes } && examples.contains { $0.expectation == .fails })
    for example in examples {
      let (article, account) = try example.page(reading: noReading)
      let findings = judge.findings(for: account, of: article, on: example.today)
      let failed = findings.filter { $0.status == .fail && $0.severity != .note }.map(\.rule).sorted()
      let place = "\(example.setting.path):\(example.setting.line)"
      #expect(failed == (example.rules ?? []).sorted(), "\(place)")
      #expect(failed.isEmpty == (example.expectation == .passes), "\(place)")
      for finding in findings where finding.status == .fail {
        #expect(!finding.evidence.isEmpty, "\(finding.rule): \(place)")
        #expect(!finding.message.contains("…") && !finding.message.contains("[["), "\(finding.message)")
      }
    }
  }

  @Test func aTypoInANameGetsTheNearest() {
    #expect(throws: SettingsError.self) { try Policy.load("basline") }
    do { _ = try Policy.load("basline") } catch {
      #expect(error.description == "basline: there is no policy 'basline'; did you mean 'baseline'?")
    }
  }

  @Test func theDigestChangesWithTheRules() throws {
    let first = try Policy.load(text: Array("name: mine\nrules: {missing-byline: error}\n".utf8), path: "mine.yaml")
    let second = try Policy.load(text: Array("name: mine\nrules: {missing-byline: note}\n".utf8), path: "mine.yaml")
    #expect(first.sha256 != second.sha256)
    #expect(first.sha256.count == 64)
    #expect(try Policy.load("baseline").sha256 == Policy.load("baseline").sha256)
  }
}
