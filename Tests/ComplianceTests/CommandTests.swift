import Provenance
import Settings
import Testing

@testable import Compliance

@Suite struct CommandTests {
  private func page(_ example: String) throws -> (Article, Account) {
    let setting = try Setting(yaml: Array(example.utf8), path: "example.yaml")
    return try Example(setting, base: nil, expectation: .passes, files: .disk).page(reading: noReading)
  }

  private func policy(_ text: String, files: PolicyFiles = .disk) throws -> Policy {
    try Policy.load(text: Array(text.utf8), path: "newsroom/mine.yaml", files: files)
  }

  @Test func thePolicyToBeginWithIsSoundAndItsExamplesHold() throws {
    let text = policyTemplate(name: "our-paper")
    let files = PolicyFiles(read: { (_) throws(SettingsError) in Array(text.utf8) })
    let check = PolicyCheck("our-paper.yaml", on: "2026-11-25", files: files)
    #expect(check.problems.map(\.description) == [])
    let test = try PolicyTest(try #require(check.policy), reading: noReading)
    #expect(test.cases.count == 3)
    #expect(test.text == "✔ 3 cases turned out as they say\n")
  }

  @Test func aCaseThatTurnsOutOtherwiseIsTold() throws {
    let mine = try policy(
      "name: mine\nrules: {missing-byline: error}\nexamples:\n  passes: [{language: en}]\n  fails:\n"
        + "    - {bylines: ['Ana <Ruiz>, author']}\n    - {rules: [uncredited-photo]}\n"
    )
    let test = try PolicyTest(mine, reading: noReading)
    #expect(
      test.cases.map(\.failure) == [
        "should pass, and these rules fail: missing-byline", "should fail, and no rule does",
        "these rules should fail: uncredited-photo; and these do: missing-byline",
      ]
    )
    #expect(test.failures == 3)
    #expect(test.junit.contains(#"<testsuites tests="3" failures="3">"#))
    #expect(test.junit.contains(#"<failure message="should fail, and no rule does"/>"#))
    #expect(test.junit.contains(#"<testcase classname="mine" name="newsroom/mine.yaml:4">"#))
  }

  @Test func casesStandInAFolderBesideThePolicyAndMayNameDocuments() throws {
    let files = PolicyFiles(
      read: { (path) throws(SettingsError) in
        switch path {
        case "newsroom/cases/a.yaml": Array("fails: [{file: story.html, rules: [missing-byline]}]".utf8)
        case "newsroom/cases/story.html": Array("<p>No names.".utf8)
        default: nil
        }
      },
      names: { $0 == "newsroom/cases" ? ["a.yaml", "story.html"] : [] }
    )
    let mine = try policy("name: mine\nrules: {missing-byline: error}\n", files: files)
    var read: [String] = []
    let test = try PolicyTest(mine, cases: "newsroom/cases", files: files) { (document) throws(SettingsError) in
      read.append(document.uri)
      do { return try page("{language: en}") } catch { throw document.problem }
    }
    #expect(read == ["newsroom/cases/story.html"])
    #expect(test.cases.map(\.failure) == [nil])
    #expect(test.cases.map(\.name) == ["newsroom/cases/a.yaml:1"])
  }

  @Test func aProposalFollowsWhatArticlesDo() throws {
    var proposal = PolicyProposal(name: "our-paper", trying: try Policy.everyRule())
    for number in 0..<10 {
      let byline = number == 0 ? "" : "bylines: ['Ana Ruiz, author'], "
      let caption = number < 4 ? "Boats. | Reuters" : "Boats."
      let (article, account) = try page("{\(byline)language: en, captions: ['\(caption)']}")
      proposal.add(account, of: article, on: "2026-11-25")
    }
    let lines = proposal.text.split(separator: "\n").map(String.init)
    #expect(lines.first == "# Proposed from 10 articles (en 10).")
    #expect(lines.contains("  missing-byline: error  # 9 of 10"))
    #expect(lines.contains("  # uncredited-photo: warning  # 4 of 10"))
    #expect(lines.contains("  # unreviewed-translation: error  # applied to none of the articles"))
    let text = proposal.text
    let files = PolicyFiles(read: { (_) throws(SettingsError) in Array(text.utf8) })
    #expect(PolicyCheck("our-paper.yaml", on: "2026-11-25", files: files).problems.isEmpty)
  }

  /// Articles without corrections tell nothing of whether corrections have their dates, and those that lack what a rule
  /// forbids nothing of whether the newsroom keeps from it.
  @Test func aProposalCountsOnlyTheArticlesThatARuleIsAbout() throws {
    let rules = "missing-byline, byline-only-in-metadata, correction-undated, euphemism-for-ai, mine"
    let tried = try policy(
      "name: tried\nrules: {\(rules.replacing(",", with: ": error,")): error}\nown-rules:\n"
        + "  - {id: mine, family: bylines, summary: s, why: w, severity: note, require: {any: [{byline: {name: 'Ana*'}}, "
        + "{not: {byline: {}}}]}, message: {en: m}, expected: {en: e}}\n"
    )
    var proposal = PolicyProposal(name: "our-paper", trying: tried)
    let examples = [
      "bylines: ['Ana Ruiz, author']", "bylines: ['Ana Ruiz, author, at metadata']", "",
      "bylines: ['Ana Ruiz, author'], notes: ['correction | Two piers.', 'disclosure | Made with smart technology.']",
      "bylines: ['Kim Min-ji, author'], notes: ['correction date 2026-03-02 | Two piers.']",
      "bylines: ['Ana Ruiz, author'], notes: ['correction date 2026-03-02 | Two piers.']",
    ]
    for example in examples {
      let (article, account) = try page("{language: en, \(example)}")
      proposal.add(account, of: article, on: "2026-11-25")
    }
    let lines = proposal.text.split(separator: "\n").map(String.init)
    #expect(lines.contains("  correction-undated: warning  # 2 of 3"), "of six articles three have a correction")
    #expect(
      lines.contains("  missing-byline: warning  # 4 of 6"),
      "another rule speaks for one of the two that lack it"
    )
    #expect(lines.contains("  # byline-only-in-metadata: error  # 0 of 1, too few to tell"))
    #expect(lines.contains("  # euphemism-for-ai: error  # broken by 1 of 6"))
    #expect(lines.contains("  mine: warning  # 4 of 5"), "one article has no byline")
  }

  @Test func aDifferenceNamesRulesSettingsAndVerdicts() throws {
    let first = try policy("name: first\nrules: {missing-byline: warning, silent-update: note, chain-gap: note}\n")
    let second = try policy(
      "name: second\nrules:\n  missing-byline: error\n  silent-update: {severity: note, options: {hours: 2}}\n"
        + "  uncredited-photo: error\n"
    )
    var difference = PolicyDifference(first, second)
    #expect(
      difference.text == """
        - chain-gap (note)
        ~ missing-byline: warning → error
        ~ silent-update: its own settings → hours 2
        + uncredited-photo (error)

        """
    )
    for example in ["{url: a.html}", "{url: b.html, bylines: ['Ana Ruiz, author']}"] {
      let (article, account) = try page(example)
      difference.add(account, of: article, on: "2026-11-25")
    }
    #expect(difference.flips.map(\.uri) == ["a.html"])
    #expect(difference.flips.first?.rules == ["missing-byline"])
    #expect(difference.text.hasSuffix("  a.html: pass → fail (missing-byline)\n"))
    #expect(PolicyDifference(first, first).text == "first and first ask the same\n")
  }

  @Test func aDescriptionSaysWhereEachSettingComesFrom() throws {
    let text = try policy(
      "name: mine\nextends: [baseline]\nrules:\n  missing-byline: error\n  chain-gap: off\noverrides:\n"
        + "  - {match: {genre: opinion}, rules: {missing-byline: note}}\n"
    ).description
    #expect(text.contains("error  (newsroom/mine.yaml:4)"))
    #expect(text.contains("note where genre opinion  (newsroom/mine.yaml:7)"))
    #expect(text.contains("chain-gap: off  (newsroom/mine.yaml:5)"))
    #expect(text.contains("What it cannot check\n"))
  }
}

extension Document {
  fileprivate var problem: SettingsError { SettingsError(path: uri, line: 0, column: 0, problem: "no example") }
}
