import Bundled
import Provenance
import Settings

/// A rule as its file says it, before a policy has set it.
struct RuleFile: Sendable {
  static let keys = [
    "id", "family", "summary", "why", "references", "severity", "options", "yields-to", "contradicts", "when",
    "require", "kept-by",
    "message", "expected", "fix", "sentence", "examples",
  ]
  static let families = [
    "presence", "completeness", "clarity", "placement", "oversight", "translation", "bylines", "credits", "corrections",
    "metadata", "consistency", "changes", "housekeeping",
  ]

  enum Keeper: String, Sendable, CaseIterable {
    /// The rules about waivers.
    case judge
    /// The rules about what changed since the version before.
    case ledger
  }

  var id: String
  var family: String
  /// What it asks, in a line, by language.
  var summaries: [String: String] = [:]
  var why: String
  var references: [RuleDescription.Reference] = []
  var severity: Severity
  /// The options with their defaults.
  var options: [Setting.Entry] = []
  /// Rules whose failure has the same cause: where one of them fails, this one keeps quiet.
  var yieldsTo: [Setting] = []
  /// Rules that no article can meet together with this one.
  var contradicts: [String] = []
  var when: Setting?
  /// Nil for the rules that are kept elsewhere.
  var require: Setting?
  /// What keeps a rule that requires nothing of a page.
  var keeper: Keeper?
  var message: [String: Template] = [:]
  var expected: [String: Template] = [:]
  var fix: [String: Template] = [:]
  /// Disclosures ready to paste, by language.
  var sentence: [String: Template] = [:]
  var examples: Setting?
  var setting: Setting

  init(_ setting: Setting) throws(SettingsError) {
    var words: [String: String] = [:]
    var severity: Severity?
    var references: [RuleDescription.Reference] = []
    self.setting = setting
    id = ""
    family = ""
    why = ""
    self.severity = .warning
    for entry in try setting.mapping(allowing: Self.keys, what: "key of a rule") {
      switch entry.name {
      case "summary": summaries = try translations(entry.value)
      case "id", "family", "why": words[entry.name] = try entry.value.string()
      case "references": references = try readReferences(entry.value)
      case "severity": severity = try entry.value.choice(Severity.self, what: "severity")
      case "options": options = try entry.value.mapping()
      case "yields-to": yieldsTo = try entry.value.list()
      case "contradicts": contradicts = try entry.value.strings()
      case "when": when = entry.value
      case "require": require = entry.value
      case "kept-by": keeper = try entry.value.choice(Keeper.self, what: "keeper")
      case "message": message = try templates(entry.value)
      case "expected": expected = try templates(entry.value)
      case "fix": fix = try templates(entry.value)
      case "sentence": sentence = try templates(entry.value)
      default: examples = entry.value
      }
    }
    for name in ["id", "family", "why"] where words[name] == nil { throw setting.error("a rule needs '\(name)'") }
    if summaries.isEmpty { throw setting.error("a rule needs 'summary'") }
    id = words["id"] ?? ""
    family = words["family"] ?? ""
    why = words["why"] ?? ""
    self.references = references
    guard let severity else { throw setting.error("a rule needs 'severity' (error, warning or note)") }
    self.severity = severity
    try check()
  }

  private func check() throws(SettingsError) {
    guard Self.families.contains(family) else {
      throw (setting["family"] ?? setting).error(unknown(family, what: "family", among: Self.families))
    }
    let isID = id.utf8.allSatisfy { ($0 >= 0x61 && $0 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2D }
    guard isID, !id.hasPrefix("-") else {
      throw (setting["id"] ?? setting).error("a rule's id has lower-case letters, digits and '-' only")
    }
    guard require != nil || keeper != nil else { throw setting.error("a rule needs 'require'") }
    for (name, texts) in [("message", message), ("expected", expected)] where texts["en"] == nil && texts.isEmpty {
      throw setting.error("a rule needs '\(name)' in at least one language")
    }
  }

  /// What it asks, in a line; what is missing in a language is in English, or in the first language that has it.
  func summary(in language: String = "en") -> String {
    summaries[language] ?? summaries["en"] ?? summaries.min { $0.key < $1.key }?.value ?? ""
  }

  /// The texts in a language; what is missing there is in English, or in the first language that has it.
  func texts(in messages: Messages) -> RuleTexts {
    let translated = messages.rules[id]
    var texts = RuleTexts()
    texts.message = message[messages.language] ?? translated?.message ?? Self.fallback(message)
    texts.expected = expected[messages.language] ?? translated?.expected ?? Self.fallback(expected)
    texts.fix = fix[messages.language] ?? translated?.fix ?? Self.fallback(fix)
    return texts
  }

  private static func fallback(_ templates: [String: Template]) -> Template? {
    templates["en"] ?? templates.min { $0.key < $1.key }?.value
  }
}

/// Reads `[{title: …, url: …}]`.
func readReferences(_ setting: Setting) throws(SettingsError) -> [RuleDescription.Reference] {
  var references: [RuleDescription.Reference] = []
  for item in try setting.list() {
    _ = try item.mapping(allowing: ["title", "url"])
    guard let title = try item["title"]?.string(), let url = try item["url"]?.string() else {
      throw item.error("a reference needs 'title' and 'url'")
    }
    guard url.hasPrefix("https://") || url.hasPrefix("http://") else {
      throw (item["url"] ?? item).error("expected an address that starts with https:// here")
    }
    references.append(RuleDescription.Reference(title: title, url: url))
  }
  return references
}

/// The rules that ship.
enum RuleCatalogue {
  private static let folder = "policies/rules/"
  static let ids: [String] = Bundled.names(in: "policies/rules").compactMap { name in
    name.hasSuffix(".yaml") && !name.hasPrefix("text:") ? String(name.dropFirst(folder.count).dropLast(5)) : nil
  }

  static func rule(_ id: String) throws(SettingsError) -> RuleFile? {
    guard let setting = Bundled.settings(folder + id + ".yaml") else { return nil }
    let rule = try RuleFile(setting)
    guard rule.id == id else { throw setting.error("the rule is named '\(rule.id)', and its file '\(id).yaml'") }
    return rule
  }

  static func text(_ id: String) -> String? { Bundled.text(folder + id + ".yaml") }
}
