import Provenance
import Settings

/// A rule of a policy, ready to be asked of pages.
final class JudgedRule: Sendable {
  let id: String
  let base: Variant
  /// Its settings under overrides, in the policy's order; of those that match, the last one holds.
  let overrides: [Override]
  let texts: RuleTexts
  let sentence: [String: Template]
  let references: [String]
  let yieldsTo: [String]
  /// What is expected, in the words of a passing finding.
  let expected: String

  struct Override: Sendable {
    /// An index into the policy's overrides.
    let override: Int
    let variant: Variant
  }

  init(
    id: String,
    base: Variant,
    overrides: [Override],
    texts: RuleTexts,
    sentence: [String: Template],
    references: [String],
    yieldsTo: [String]
  ) {
    self.id = id
    self.base = base
    self.overrides = overrides
    self.texts = texts
    self.sentence = sentence
    self.references = references
    self.yieldsTo = yieldsTo
    expected = texts.expected?.filled { _ in nil } ?? ""
  }
}

/// For which articles some rules are set otherwise.
struct PolicyOverride: Sendable {
  let match: OverrideMatch
  let place: Setting
}

/// A rule that the judge keeps itself, about the policy's waivers.
struct HousekeepingRule: Sendable {
  let severity: Severity
  let isOn: Bool
  let texts: RuleTexts
  let references: [String]
}
