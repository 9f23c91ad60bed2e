import Settings
import Testing

@testable import Compliance

/// Policies with one fault each, and the message that an editor gets: where, what, and what would be right.
@Suite struct BrokenPolicyTests {
  struct Broken: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var policy: String
    var message: String
    var files: [String: String] = [:]

    init(_ name: String, _ policy: String, _ message: String, files: [String: String] = [:]) {
      testDescription = name
      self.policy = policy
      self.message = message
      self.files = files
    }
  }

  static let policies = [
    Broken(
      "a typo in a rule",
      "name: mine\nrules:\n  mising-byline: error\n",
      "3:3: error: there is no rule 'mising-byline'; did you mean 'missing-byline'?"
    ),
    Broken(
      "a typo in a key",
      "name: mine\nrule: {missing-byline: error}\n",
      "2:1: error: there is no key of a policy 'rule'; did you mean 'rules'?"
    ),
    Broken(
      "a typo in a severity",
      "name: mine\nrules: {missing-byline: eror}\n",
      "2:25: error: there is no severity 'eror'; did you mean 'error'?"
    ),
    Broken(
      "a tab",
      "name: mine\nrules:\n\tmissing-byline: error\n",
      "3:1: error: this character cannot stand here (a tab? indent with spaces)"
    ),
    Broken(
      "a wrong type",
      "name: mine\nrules: [missing-byline]\n",
      "2:8: error: expected a mapping (name: value) here, found a list"
    ),
    Broken(
      "a duplicated key",
      "name: mine\nrules: {missing-byline: error}\nrules: {uncredited-photo: error}\n",
      "the key 'rules' stands here more than once; keep one"
    ),
    Broken(
      "a cycle",
      "name: mine\nextends: [other.yaml]\n",
      "the policies extend one another in a circle: mine.yaml → other.yaml → mine.yaml",
      files: ["other.yaml": "name: other\nextends: [mine.yaml]\n"]
    ),
    Broken(
      "a policy that extends itself",
      "name: mine\nextends: [mine.yaml]\n",
      "2:11: error: the policies extend one another in a circle: mine.yaml → mine.yaml"
    ),
    Broken(
      "a missing parent",
      "name: mine\nextends: [basline]\n",
      "2:11: error: there is no policy 'basline'; did you mean 'baseline'?"
    ),
    Broken(
      "an expired waiver",
      """
      name: mine
      extends: [baseline]
      waivers:
        - {rule: missing-byline, article: "*", why: A feed without names., approved-by: The editor, until: 2020-01-31}
      """,
      "4:102: error: this waiver ended on 2020-01-31; renew it or take it out"
    ),
    Broken(
      "a waiver without a reason",
      "name: mine\nextends: [baseline]\nwaivers:\n"
        + "  - {rule: missing-byline, article: \"*\", approved-by: The editor, until: 2099-01-31}\n",
      "4:5: error: a waiver needs 'why': without a reason it does not count"
    ),
    Broken(
      "a waiver that nobody granted",
      "name: mine\nwaivers:\n  - {rule: missing-byline, article: \"*\", why: So., until: 2099-01-31}\n",
      "3:5: error: a waiver needs 'approved-by': who granted it"
    ),
    Broken(
      "an unknown language",
      "name: mine\noverrides:\n  - {match: {language: xq}, rules: {missing-byline: off}}\n",
      "3:24: error: there is no language 'xq' (BCP 47, like en, ko or pt-BR)"
    ),
    Broken(
      "a language by its name",
      "name: mine\nlanguage: Korean\n",
      "2:11: error: there is no language 'Korean' (BCP 47, like en, ko or pt-BR); did you mean 'ko'?"
    ),
    Broken(
      "a language without messages",
      "name: mine\nlanguage: de\n",
      "2:11: error: there are no messages in 'de'; there are: en, ko"
    ),
    Broken(
      "a pattern that matches nothing",
      "name: mine\nrules: {\"bylines-*\": off}\n",
      "2:9: error: no rule matches 'bylines-*'"
    ),
    Broken(
      "a day that is none",
      "name: mine\neffective: {from: 2026-02-30}\n",
      "2:19: error: expected a day as YYYY-MM-DD here, found '2026-02-30'"
    ),
    Broken(
      "a period that ends before it starts",
      "name: mine\neffective: {from: 2026-03-01, until: 2026-02-01}\n",
      "2:12: error: no day lies from 2026-03-01 until 2026-02-01"
    ),
    Broken(
      "an option that a rule does not have",
      "name: mine\nrules:\n  silent-update: {severity: note, options: {days: 2}}\n",
      "3:45: error: there is no option of 'silent-update' 'days'; there are: hours"
    ),
    Broken(
      "an option of the wrong type",
      "name: mine\nrules:\n  silent-update: {options: {hours: two}}\n",
      "3:36: error: expected a whole number here, found 'two'"
    ),
    Broken(
      "an unknown genre",
      "name: mine\noverrides:\n  - {match: {genre: opinon}, rules: {missing-byline: off}}\n",
      "3:21: error: there is no genre 'opinon'; did you mean 'opinion'?"
    ),
    Broken(
      "a word list that is not there",
      "name: mine\nwords: {staff: {file: roster.txt}}\n",
      "2:23: error: there is no file 'roster.txt'"
    ),
    Broken(
      "an own rule with a condition that there is not",
      """
      name: mine
      own-rules:
        - id: our-rule
          family: bylines
          summary: S
          why: W
          severity: note
          require: {bylin: {role: author}}
          message: M
          expected: E
      """,
      "8:15: error: there is no condition 'bylin'; did you mean 'byline'?"
    ),
    Broken(
      "an own rule with a placeholder that there is not",
      """
      name: mine
      own-rules:
        - id: our-rule
          family: bylines
          summary: S
          why: W
          severity: note
          require: {byline: {role: author}}
          message: "{nam} is missing"
          expected: E
      """,
      "9:14: error: there is no placeholder 'nam'; did you mean 'name'?"
    ),
    Broken(
      "an own rule with the id of one that ships",
      """
      name: mine
      own-rules:
        - {id: missing-byline, family: bylines, summary: S, why: W, severity: note, require: {byline: {}}, message: M, expected: E}
      """,
      "3:10: error: there is a rule 'missing-byline' already; give this one another id, or set the other's options"
    ),
    Broken("no name", "title: Mine\n", "1:1: error: a policy needs 'name'"),
    Broken("an empty file", "", "error: the file is empty"),
    Broken("a list instead of a policy", "- name: mine\n", "1:1: error: expected a policy here"),
    Broken(
      "a YAML bomb",
      "a: &a [x,x,x,x,x,x,x,x,x,x]\n"
        + zip("bcdefg", "abcdef").map {
          "\($0): &\($0) [" + Array(repeating: "*\($1)", count: 10).joined(separator: ",") + "]\n"
        }
        .joined(),
      "the file holds more than 200000 values once its aliases are followed"
    ),
    Broken(
      "ten megabytes of nesting",
      String(repeating: "[", count: 10_000_000),
      "error: the file has 10000000 bytes; a settings file may have 2000000 at most"
    ),
    Broken(
      "nesting within the limit of size",
      "name: " + String(repeating: "[", count: 1_000_000),
      "1:1: error: the file is nested too deeply"
    ),
  ]

  @Test(arguments: policies) func eachGetsOnePreciseMessage(_ broken: Broken) {
    let own = broken.policy
    let beside = broken.files
    let files = PolicyFiles(read: { (path) throws(SettingsError) in
      path == "mine.yaml" ? Array(own.utf8) : beside[path].map { Array($0.utf8) }
    })
    let check = PolicyCheck("mine.yaml", on: "2026-11-25", files: files)
    let errors = check.problems.filter { $0.kind == .error }.map(\.description)
    #expect(errors.count == 1, "\(errors)")
    #expect(errors.first?.contains(broken.message) == true, "\(errors)")
  }

  @Test func allFaultsAreToldAtOnce() {
    let policy = "name: mine\nrules:\n  mising-byline: error\n  uncredited-photo: eror\ntitel: Mine\n"
    let files = PolicyFiles(read: { (_) throws(SettingsError) in Array(policy.utf8) })
    let check = PolicyCheck("mine.yaml", on: "2026-11-25", files: files)
    #expect(check.problems.map { $0.error.line } == [3, 4, 5])
    #expect(check.policy == nil)
  }

  @Test func partsWithoutEffectAreRemarkedOn() {
    let policy = """
      name: mine
      extends: [no-ai]
      words: {stafff: [Ana Ruiz]}
      rules:
        ai-help-unnamed: error
        tool-unnamed: off
      overrides:
        - {match: {genre: opinion}, rules: {missing-byline: note}}
        - {match: {genre: opinion}, rules: {missing-byline: off}}
      sentences:
        silent-update: {en: Updated.}
      """
    let files = PolicyFiles(read: { (_) throws(SettingsError) in Array(policy.utf8) })
    let check = PolicyCheck("mine.yaml", on: "2026-11-25", files: files)
    #expect(check.policy != nil)
    #expect(check.problems.allSatisfy { $0.kind == .warning })
    let problems = check.problems.map(\.description)
    for part in [
      "3:9: warning: no rule uses the word list 'stafff'; did you mean 'staff'?",
      "5:3: warning: 'ai-denial-missing' and 'ai-help-unnamed' contradict one another",
      "6:3: warning: nothing to switch off", "8:5: warning: never reached", "11:3: warning: no use for these sentences",
    ] {
      #expect(problems.contains { $0.contains(part) }, "\(part) in \(problems)")
    }
  }

  @Test func thePoliciesThatShipHaveNoProblems() {
    for name in Policy.builtInNames {
      #expect(PolicyCheck(name, on: "2026-11-25").problems.map(\.description) == [])
    }
  }
}
