import Provenance
import Settings
import Testing

@testable import Compliance

/// No rule's example may need the whole pipeline; those that do are run by `policy test`.
func noReading(_ document: Document) throws(SettingsError) -> (Article, Account) {
  throw SettingsError(path: document.uri, line: 0, column: 0, problem: "not read in this test")
}

/// The rules that ship, in the catalogue and in policies.
enum Shipped {
  static let rules: [RuleFile] = {
    do {
      var rules: [RuleFile] = []
      for id in RuleCatalogue.ids { if let rule = try RuleCatalogue.rule(id) { rules.append(rule) } }
      for name in Policy.builtInNames {
        rules += try #require(Policy.load(name).resolution.files.last).ownRules
      }
      return rules
    } catch { fatalError("\(error)") }
  }()
  static let ids = rules.map(\.id)

  static func rule(_ id: String) throws -> RuleFile { try #require(rules.first { $0.id == id }) }
}

@Suite struct CatalogueTests {
  @Test(arguments: Shipped.ids) func examplesTurnOutAsTheySay(id: String) throws {
    let rule = try Shipped.rule(id)
    let test = try RuleTest(rule, words: WordLists())
    for example in test.examples {
      let outcome = try test.outcome(of: rule, on: example, reading: noReading)
      let expected: Outcome =
        switch example.expectation {
        case .passes: .pass
        case .fails: .fail
        case .notApplicable: .notApplicable
        }
      #expect(outcome == expected, "\(example.setting.path):\(example.setting.line)")
    }
  }

  @Test(arguments: Shipped.ids) func everyRuleHasExamplesInTwoLanguages(id: String) throws {
    let rule = try Shipped.rule(id)
    guard rule.require != nil else { return }
    let examples = try RuleTest(rule, words: WordLists()).examples
    for expectation in [Example.Expectation.passes, .fails] {
      let languages = Set(
        examples.filter { $0.expectation == expectation }.compactMap { $0.setting["language"]?.scalar }
      )
      #expect(languages.count >= 2, "\(id): \(expectation) in \(languages.sorted())")
    }
  }

  @Test(arguments: Shipped.ids) func rulesSpeakEnglishAndKorean(id: String) throws {
    let rule = try Shipped.rule(id)
    for language in ["en", "ko"] {
      #expect(rule.summaries[language] != nil)
      #expect(rule.message[language] != nil)
      #expect(rule.expected[language] != nil)
      #expect(rule.fix[language] != nil)
    }
    #expect(rule.require == nil || !rule.references.isEmpty, "a rule rests on something")
  }

  @Test func aKoreanReportNamesEveryRuleInKorean() throws {
    for rule in try RuleDescription.shipped(in: "ko") {
      #expect(rule.summary.unicodeScalars.contains { (0xAC00...0xD7A3).contains($0.value) }, "\(rule.id)")
    }
  }

  /// Takes out each condition of each rule in turn; some example has to turn out otherwise.
  @Test(arguments: Shipped.ids) func examplesNoticeWhatIsTakenOut(id: String) throws {
    let rule = try Shipped.rule(id)
    let test = try RuleTest(rule, words: WordLists())
    let before = try test.examples.map { try test.outcome(of: rule, on: $0, reading: noReading) }
    for (mutant, dropped) in test.mutants {
      let after = test.examples.map { example -> Outcome? in
        do { return try test.outcome(of: mutant, on: example, reading: noReading) } catch { return nil }
      }
      #expect(
        after.contains(nil) || after != before.map(Optional.some),
        "\(dropped.path):\(dropped.line):\(dropped.column): nothing notices that '\(dropped.flow)' is gone"
      )
    }
  }
}
