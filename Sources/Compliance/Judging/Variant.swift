import Provenance
import Settings

/// How a rule turned out on a page, before waivers.
enum Outcome: Sendable { case pass, fail, notApplicable, notInForce }

extension JudgedRule {
  /// A rule as a policy sets it: how much it matters, when it is in force, and what it asks.
  struct Variant: Sendable {
    static let off = Variant()

    /// Nil where the rule is off.
    private(set) var severity: Severity?
    private var periods: [Period] = []
    private var when: (any Condition)?
    private var require: (any Condition)?

    private init() {}

    /// Whether it says when it applies; otherwise it applies to every article.
    var hasOccasion: Bool { when != nil }

    /// - Parameter options: those that the policy sets; the rule's own hold for the others.
    init(
      _ file: RuleFile,
      severity: Severity,
      options set: [Setting.Entry] = [],
      periods: [Period] = [],
      words: WordLists
    ) throws(SettingsError) {
      let names = file.options.map(\.name)
      var options: [String: Setting] = [:]
      for option in file.options { options[option.name] = option.value }
      for option in set {
        guard names.contains(option.name) else {
          throw option.key.error(
            names.isEmpty
              ? "the rule '\(file.id)' has no options"
              : unknown(option.name, what: "option of '\(file.id)'", among: names)
          )
        }
        options[option.name] = option.value
      }
      self.severity = severity
      self.periods = periods
      let compiler = Compiler(options: options, words: words)
      if let setting = file.when { when = try compiler.condition(try compiler.substituted(setting)) }
      if let setting = file.require { require = try compiler.condition(try compiler.substituted(setting)) }
    }

    /// Asks the page. `found` is what the answer rests on; where the page fails for lack of something, it is what
    /// made the rule apply.
    func outcome(on page: Page, _ found: inout Found) -> Outcome {
      if !periods.isEmpty {
        let day = page.day
        guard periods.allSatisfy({ $0.contains(day) }) else { return .notInForce }
      }
      var occasion = Found()
      if let when, !when.holds(on: page, &occasion) { return .notApplicable }
      guard let require, !require.holds(on: page, &found) else { return .pass }
      if found.items.isEmpty { found = occasion }
      return .fail
    }
  }
}
