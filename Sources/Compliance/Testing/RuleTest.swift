import Provenance
import Settings

/// Runs a rule's own examples, and rules with a condition taken out, which some example has to notice.
struct RuleTest {
  let rule: RuleFile
  let examples: [Example]
  private let words: WordLists

  init(_ rule: RuleFile, words: WordLists) throws(SettingsError) {
    self.rule = rule
    self.words = words
    examples = try Example.all(rule.examples)
  }

  /// What a rule makes of an example.
  func outcome(
    of rule: RuleFile,
    on example: Example,
    reading read: (Document) throws(SettingsError) -> (Article, Account)
  ) throws(SettingsError) -> Outcome {
    let variant = try JudgedRule.Variant(rule, severity: .error, options: example.options, words: words)
    let (article, account) = try example.page(reading: read)
    var found = Found()
    return variant.outcome(on: Page(article: article, account: account, today: example.today), &found)
  }

  /// The rule with one condition or one key of a condition taken out, for each in turn; and what was taken out. The
  /// words of a list are no conditions.
  var mutants: [(rule: RuleFile, dropped: Setting)] {
    var all: [(RuleFile, Setting)] = []
    if let when = rule.when {
      var mutant = rule
      mutant.when = nil
      all.append((mutant, when))
      for (setting, dropped) in when.withOneDropped {
        mutant = rule
        mutant.when = setting
        all.append((mutant, dropped))
      }
    }
    if let require = rule.require {
      for (setting, dropped) in require.withOneDropped {
        var mutant = rule
        mutant.require = setting
        all.append((mutant, dropped))
      }
    }
    return all
  }
}

extension Setting {
  /// The setting with one key or one mapping of a list taken out, for each that it holds at any depth.
  fileprivate var withOneDropped: [(setting: Setting, dropped: Setting)] {
    var all: [(Setting, Setting)] = []
    switch value {
    case .scalar: break
    case .list(let items):
      for index in items.indices where items[index].scalar == nil {
        var rest = items
        rest.remove(at: index)
        if !rest.isEmpty { all.append((with(.list(rest)), items[index])) }
        for (inner, dropped) in items[index].withOneDropped {
          rest = items
          rest[index] = inner
          all.append((with(.list(rest)), dropped))
        }
      }
    case .mapping(let entries):
      for index in entries.indices {
        var rest = entries
        rest.remove(at: index)
        all.append((with(.mapping(rest)), entries[index].key))
        for (inner, dropped) in entries[index].value.withOneDropped {
          rest = entries
          rest[index].value = inner
          all.append((with(.mapping(rest)), dropped))
        }
      }
    }
    return all
  }

  private func with(_ value: Value) -> Setting {
    var result = self
    result.value = value
    return result
  }
}
