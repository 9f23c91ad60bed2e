import Provenance
import Settings
import Testing

@testable import Compliance

@Suite struct JudgeTests {
  private func findings(
    _ policy: String,
    _ example: String,
    on day: String = "2026-11-25"
  ) throws -> [Finding] {
    let policy = try Policy.load(text: Array(policy.utf8), path: "mine.yaml")
    let setting = try Setting(yaml: Array(example.utf8), path: "example.yaml")
    let (article, account) = try Example(setting, base: nil, expectation: .passes, files: .disk).page(
      reading: noReading
    )
    return Judge(policies: [policy]).findings(for: account, of: article, on: day)
  }

  @Test func everyRuleThatIsOnGivesOneFinding() throws {
    let all = try findings("name: mine\nextends: [baseline]\n", "language: en")
    #expect(all.map(\.rule).sorted() == (try Policy.load("baseline").rules.map(\.id).sorted()))
    #expect(all.allSatisfy { !$0.message.isEmpty && $0.policy == "mine" })
  }

  @Test func theLastOverrideThatMatchesHolds() throws {
    let policy = """
      name: mine
      rules: {missing-byline: error}
      overrides:
        - {match: {section: Opinion}, rules: {missing-byline: note}}
        - {match: {language: ko}, rules: {missing-byline: off}}
      """
    #expect(try findings(policy, "{language: en}").map(\.severity) == [.error])
    #expect(try findings(policy, "{language: en, section: [Opinion]}").map(\.severity) == [.note])
    #expect(try findings(policy, "{language: ko, section: [Opinion]}").isEmpty)
  }

  @Test(arguments: [
    ("{section: Spo*}", "{section: [National, Sports]}", true),
    ("{section: Spo*}", "{section: [National]}", false),
    ("{url: 'https://example.org/live/*'}", "{url: https://example.org/live/7}", true),
    ("{url: 'https://example.org/live/*'}", "{url: https://example.org/news/7}", false),
    ("{url: 'https://example.org/live/*'}", "{url: story.html, canonical: https://example.org/live/7}", true),
    ("{published: {from: 2026-01-01, until: 2026-06-30}}", "{published: '2026-06-30T23:00:00Z'}", true),
    ("{published: {from: 2026-01-01, until: 2026-06-30}}", "{published: 2026-07-01}", false),
    ("{genre: opinion}", "{section: [Columns]}", true),
    ("{genre: wire}", "{bylines: ['Reuters, author, desk']}", true),
    ("{genre: wire}", "{bylines: ['Ana Ruiz, author, organization AP']}", true),
    ("{genre: wire}", "{bylines: ['Ana Ruiz, author']}", false),
    ("{genre: translation}", "{claims: [translate human from ko]}", true),
    ("{genre: translation}", "{claims: [write human]}", false),
    ("{genre: sponsored}", "{labels: [Sponsored content]}", true),
    ("{genre: [sponsored, opinion]}", "{section: [National]}", false),
    ("{desk: Translation desk}", "{bylines: ['Translation desk, translator, desk']}", true),
    ("{desk: Translation desk}", "{bylines: ['Ana Ruiz, translator']}", false),
    ("{language: en}", "{language: en-GB}", true),
    ("{language: en-GB}", "{language: en}", false),
  ]) func overridesMatchByWhatTheyName(match: String, example: String, isMatch: Bool) throws {
    let policy = "name: mine\nrules: {chain-gap: note}\noverrides:\n  - {match: \(match), rules: {chain-gap: error}}\n"
    #expect(try findings(policy, example).map(\.severity) == [isMatch ? .error : .note])
  }

  @Test func anArticleIsHeldToThePolicyOfItsDay() throws {
    let policy = "name: mine\neffective: {from: 2026-08-02}\nrules: {missing-byline: error}\n"
    let before = try findings(policy, "{published: 2026-08-01}")
    #expect(before.map(\.status) == [.notApplicable])
    #expect(before.first?.message == "Not in force on the day of publication.")
    #expect(try findings(policy, "{published: 2026-08-02}").map(\.status) == [.fail])
    #expect(try findings(policy, "{}", on: "2026-08-01").map(\.status) == [.notApplicable])
    #expect(try findings(policy, "{}", on: "2026-08-02").map(\.status) == [.fail])
  }

  @Test func aRuleComesIntoForceLaterThanItsPolicy() throws {
    let policy = "name: mine\nrules:\n  missing-byline: {severity: error, from: 2027-01-01}\n"
    #expect(try findings(policy, "{published: 2026-12-31}").map(\.status) == [.notApplicable])
    #expect(try findings(policy, "{published: 2027-01-01}").map(\.status) == [.fail])
  }

  @Test func whatALawsPolicyAsksKeepsItsDayWhereItIsExtended() throws {
    let policy = "name: mine\nextends: [eu-ai-act-article-50]\nrules: {missing-byline: error}\n"
    let all = try findings(policy, "{published: 2026-03-01, claims: [write ai at metadata]}")
    #expect(all.first { $0.rule == "ai-text-undisclosed" }?.status == .notApplicable)
    #expect(all.first { $0.rule == "missing-byline" }?.status == .fail)
  }

  private static let waived = """
    name: mine
    rules: {missing-byline: error}
    waivers:
      - {rule: missing-byline, article: "https://example.org/live/*", why: "The blog names its authors.", approved-by: "M. Ed", until: 2026-12-31}
    """

  @Test func aWaiverHoldsUntilItsDay() throws {
    let url = "{url: https://example.org/live/1}"
    let waived = try findings(Self.waived, url)
    #expect(waived.map(\.status) == [.waived])
    #expect(waived.first?.message == "Waived until 2026-12-31 by M. Ed: The blog names its authors.")
    #expect(Judge.verdict(waived) == .pass)
    #expect(try findings(Self.waived, url, on: "2026-12-31").map(\.status) == [.waived])
    let expired = try findings(Self.waived, url, on: "2027-01-01")
    #expect(expired.map(\.rule) == ["missing-byline", "expired-waiver"])
    #expect(expired.allSatisfy { $0.status == .fail })
    #expect(try findings(Self.waived, "{url: https://example.org/news/1}").map(\.status) == [.fail])
    #expect(
      try findings(Self.waived, "{url: https://example.org/live/1, bylines: ['Ana Ruiz, author']}", on: "2027-01-01")
        .map(\.status) == [.pass]
    )
  }

  @Test func aWaiverWithoutAReasonDoesNotCount() throws {
    let policy = Self.waived.replacing("why: \"The blog names its authors.\", ", with: "")
    let all = try findings(policy, "{url: https://example.org/live/1}")
    #expect(all.map(\.rule) == ["missing-byline", "waiver-without-reason"])
    #expect(Judge.verdict(all) == .fail)
  }

  @Test func oneCauseIsReportedOnce() throws {
    let policy = "name: mine\nrules: {missing-byline: error, byline-only-in-metadata: error}\n"
    let all = try findings(policy, "{bylines: ['Ana Ruiz, author, at metadata']}")
    #expect(all.filter { $0.status == .fail }.map(\.rule) == ["byline-only-in-metadata"])
    #expect(all.first { $0.rule == "missing-byline" }?.message.contains("byline-only-in-metadata") == true)
  }

  @Test func messagesQuoteThePageAndOfferASentenceInItsLanguage() throws {
    let example = "{language: ko, claims: ['translate ai from en | 이 기사는 AI로 번역했습니다.']}"
    let english = try findings("name: mine\nrules: {unreviewed-translation: error}\n", example)
    #expect(english.first?.message.contains("“이 기사는 AI로 번역했습니다.”") == true)
    #expect(english.first?.fix?.contains("이 기사는 AI로 번역한 뒤") == true)
    #expect(english.first?.evidence.map(\.quote) == ["이 기사는 AI로 번역했습니다."])
    #expect(english.first?.references?.isEmpty == false)
    let korean = try findings("name: mine\nlanguage: ko\nrules: {unreviewed-translation: error}\n", example)
    #expect(korean.first?.message.hasPrefix("기계로 번역했다고 밝혔으나") == true)
  }

  @Test func theNewsroomsOwnWordingIsOffered() throws {
    let policy = """
      name: mine
      rules: {unreviewed-translation: error}
      sentences: {unreviewed-translation: {en: "Checked by our desk in Jeju."}}
      """
    let all = try findings(policy, "{language: en, claims: ['translate ai | Translated by AI.']}")
    #expect(all.first?.fix?.contains("Checked by our desk in Jeju.") == true)
  }

  @Test func theNewsroomsOwnWordsCount() throws {
    let policy = "name: mine\nrules: {generic-byline: error}\nwords: {generic-names: [The Owls]}\n"
    #expect(try findings(policy, "{bylines: ['The Owls, author']}").map(\.status) == [.fail])
    #expect(
      try findings("name: mine\nrules: {generic-byline: error}\n", "{bylines: ['The Owls, author']}").map(\.status) == [
        .pass
      ]
    )
  }

  @Test func theRosterIsReadFromItsFile() throws {
    let files = PolicyFiles(read: { (path) throws(SettingsError) in
      path == "newsroom/roster.txt" ? Array("# staff\nAna Ruiz\r\n Kim Min-ji \n".utf8) : nil
    })
    let text = "name: mine\nwords: {staff: {file: roster.txt}}\nrules: {byline-not-on-roster: error}\n"
    let policy = try Policy.load(text: Array(text.utf8), path: "newsroom/mine.yaml", files: files)
    for (name, status) in [("Kim Min-ji", Finding.Status.pass), ("Jo Nobody", .fail)] {
      let setting = try Setting(yaml: Array("{bylines: ['\(name), author']}".utf8), path: "e")
      let (article, account) = try Example(setting, base: nil, expectation: .passes, files: .disk).page(
        reading: noReading
      )
      #expect(Judge(policies: [policy]).findings(for: account, of: article, on: "2026-11-25").map(\.status) == [status])
    }
  }

  @Test func anOwnRuleIsJudgedLikeOneThatShips() throws {
    let policy = """
      name: mine
      own-rules:
        - id: two-reporters
          family: bylines
          summary: An investigation by one reporter alone.
          why: Two see more.
          severity: error
          when: {article: {section: Investigations}}
          require: {count: {of: {byline: {role: reporter}}, at-least: 2}}
          message: "Only {count} reporter is named."
          expected: Two reporters.
      """
    let one = try findings(policy, "{section: [Investigations], bylines: ['Ana Ruiz, reporter']}")
    #expect(one.map(\.message) == ["Only 1 reporter is named."])
    #expect(
      try findings(policy, "{section: [Investigations], bylines: ['Ana Ruiz, reporter', 'Jo Lee, reporter']}").map(
        \.status
      ) == [.pass]
    )
    #expect(try findings(policy, "{section: [Sports]}").map(\.status) == [.notApplicable])
  }

  @Test(arguments: [
    ("2026-03-01T09:00:00Z", "2026-03-01T09:00:01Z", 0, false), ("2026-03-01T09:00Z", "2026-03-01T09:02Z", 0, true),
    ("2026-03-01T18:00:00+09:00", "2026-03-01T09:00:00Z", 0, false), ("2026-02-28", "2026-03-02", 0, true),
    ("2026-02-28", "2026-03-01", 0, false), ("2026-03-01T09:00:00", "2026-03-01T20:00:00Z", 0, false),
    ("2024-02-29T00:00Z", "2024-03-01T01:00Z", 24 * 60, true), ("nonsense", "2026-03-01", 0, false),
  ]) func timesAreComparedOnlyWhereTheyTell(first: String, second: String, minutes: Int, isBefore: Bool) {
    let earlier = Moment(first)
    let later = Moment(second)
    #expect(
      (earlier.flatMap { first in later.map { first.isBefore($0, byMoreThanMinutes: minutes) } } ?? false) == isBefore
    )
  }

  @Test(arguments: [
    ("a*c", "abc", true), ("a*c", "ab", false), ("*", "", true), ("A?c", "aéC", true),
    ("*news*", "the NEWS desk", true),
    ("a*b*c", "axbxbxc", true), ("a**", "a", true), ("?", "한", true), ("?", "한국", false),
  ]) func patternsMatch(pattern: String, words: String, isMatch: Bool) {
    #expect(Glob(pattern).matches(words) == isMatch)
  }
}
