import Provenance
import Settings

/// A policy as its file says it, before what it extends is known.
struct PolicyFile: Sendable {
  static let keys = [
    "name", "title", "summary", "language", "extends", "sources", "cannot-check", "effective", "rules", "own-rules",
    "overrides", "waivers", "inline-waivers", "words", "sentences", "examples",
  ]

  /// A change to one rule, or to all whose ids match a pattern.
  struct Change: Sendable {
    var pattern: Setting
    var isOn: Bool?
    var severity: Severity?
    var options: [Setting.Entry] = []
    var period: Period?
    /// What the file says, for `policy show`.
    var words: String
  }

  struct Override: Sendable {
    var match: OverrideMatch
    var changes: [Change]
    var place: Setting
  }

  var setting: Setting
  var name: String
  var title: String
  var summary = ""
  var language: String?
  var extends: [Setting] = []
  var sources: [RuleDescription.Reference] = []
  var cannotCheck: [String] = []
  var effective: Period?
  var changes: [Change] = []
  var ownRules: [RuleFile] = []
  var overrides: [Setting] = []
  var waivers: [Waiver] = []
  var inlineWaivers: InlineWaiverHearing?
  var words: [Setting.Entry] = []
  var sentences: [String: [String: Template]] = [:]
  var sentencePlaces: [Setting] = []
  var examples: Setting?

  init(_ setting: Setting) throws(SettingsError) {
    self.setting = setting
    guard case .mapping = setting.value else {
      throw setting.error("expected a policy here ('name: …', 'rules: …'), found \(setting.kind)")
    }
    guard let name = try setting["name"]?.string() else {
      _ = try setting.mapping(allowing: Self.keys, what: "key of a policy")
      throw setting.error("a policy needs 'name'")
    }
    self.name = name
    title = try setting["title"]?.string() ?? name
    for entry in try setting.mapping(allowing: Self.keys, what: "key of a policy") { try read(entry) }
  }

  private mutating func read(_ entry: Setting.Entry) throws(SettingsError) {
    let value = entry.value
    switch entry.name {
    case "summary": summary = try value.string()
    case "language":
      let code = try languageCode(value)
      guard Messages.available.contains(code) else {
        throw value.error(
          "there are no messages in '\(code)'; there are: \(Messages.available.joined(separator: ", "))"
        )
      }
      language = code
    case "extends": extends = try value.list()
    case "sources": sources = try readReferences(value)
    case "cannot-check": cannotCheck = try value.strings()
    case "effective": effective = try Period(value)
    case "rules": changes = try Self.changes(value)
    case "own-rules": for item in try value.list() { ownRules.append(try RuleFile(item)) }
    case "overrides": overrides = try value.list()
    case "waivers": for item in try value.list() { waivers.append(try Waiver(item)) }
    case "inline-waivers": inlineWaivers = try value.choice(InlineWaiverHearing.self, what: "choice")
    case "words": words = try value.mapping()
    case "sentences":
      for rule in try value.mapping() {
        sentencePlaces.append(rule.key)
        sentences[rule.name] = try templates(rule.value)
      }
    case "examples": examples = value
    default: break
    }
  }

  static func changes(_ setting: Setting) throws(SettingsError) -> [Change] {
    var changes: [Change] = []
    for entry in try setting.mapping() { changes.append(try change(entry)) }
    return changes
  }

  /// `rule: off`, `rule: error`, or `rule: {severity: …, from: …, until: …, options: {…}}`.
  private static func change(_ entry: Setting.Entry) throws(SettingsError) -> Change {
    var change = Change(pattern: entry.key, words: "")
    guard case .mapping(let entries) = entry.value.value else {
      try level(entry.value, of: &change)
      change.words = entry.value.scalar ?? ""
      return change
    }
    change.isOn = true
    var period = Period()
    _ = try entry.value.mapping(allowing: ["severity", "options", "from", "until"], what: "setting of a rule")
    for inner in entries {
      switch inner.name {
      case "severity": try level(inner.value, of: &change)
      case "options": change.options = try inner.value.mapping()
      default: try period.read(inner)
      }
    }
    if period != Period() { change.period = period }
    change.words = entries.map { "\($0.name) \($0.value.scalar ?? "…")" }.joined(separator: ", ")
    return change
  }

  private static func level(_ setting: Setting, of change: inout Change) throws(SettingsError) {
    let word = try setting.string()
    switch word {
    case "off": change.isOn = false
    case "on": change.isOn = true
    default:
      guard let severity = Severity(rawValue: word) else {
        throw setting.error(unknown(word, what: "severity", among: ["error", "warning", "note", "on", "off"]))
      }
      change.severity = severity
      change.isOn = true
    }
  }
}
