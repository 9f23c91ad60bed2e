import Provenance
import Settings

/// An exception that somebody has granted: a rule is not held against an article, for a reason, until a day.
struct Waiver: Sendable {
  static let keys = ["rule", "article", "why", "approved-by", "until"]

  /// A rule's id, or a pattern.
  let rule: Setting
  let rules: Glob
  /// The article's address or path, as a pattern.
  let article: Glob
  let why: String?
  let approver: String
  let until: String
  let setting: Setting

  init(_ setting: Setting) throws(SettingsError) {
    self.setting = setting
    _ = try setting.mapping(allowing: Self.keys, what: "key of a waiver")
    guard let rule = setting["rule"] else { throw setting.error("a waiver needs 'rule': what is waived") }
    guard let article = setting["article"] else {
      throw setting.error("a waiver needs 'article': the address or path it is for ('*' stands for anything)")
    }
    guard let approver = try setting["approved-by"]?.string() else {
      throw setting.error("a waiver needs 'approved-by': who granted it")
    }
    guard let until = setting["until"] else { throw setting.error("a waiver needs 'until': the last day of it") }
    self.rule = rule
    rules = try Glob(try rule.string(), at: rule)
    self.article = try Glob(try article.string(), at: article)
    self.approver = approver
    self.until = try readDay(until)
    why = setting["why"]?.scalar.flatMap { $0.isEmpty ? nil : $0 }
  }

  func covers(_ rule: String, of page: Page) -> Bool {
    guard rules.matches(rule) else { return false }
    return article.matches(page.article.source.uri) || page.account.canonical.map(article.matches) == true
  }
}
