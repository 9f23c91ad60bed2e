public import Provenance
public import Settings

/// A policy file to begin with, commented, valid as it is: for `policy init`.
///
/// - Parameter name: the policy's name, lower-case letters, digits and `-`.
public func policyTemplate(name: String) -> String {
  """
  # A policy: what this newsroom asks of its articles. Check it with `colophon policy check`, try its examples with
  # `colophon policy test`, and see everything that it comes to with `colophon policy show`.
  name: \(name)
  title: \(name)

  # What it builds on: policies that ship (`colophon policy list`), or files.
  extends: [baseline]

  # Rules by name: off, note, warning or error. `colophon explain RULE` says what a rule asks and why.
  rules:
    missing-byline: error
    tool-unnamed: note
    # silent-update: {severity: warning, options: {hours: 24}, from: 2027-01-01}

  # Where other settings hold: by section, desk, language, url, published (from, until) or genre (opinion, wire,
  # translation, sponsored). Of those that match, the last one holds.
  overrides:
    - match: {genre: opinion}
      why: Leading articles speak for the newsroom.
      rules: {missing-byline: note}

  # Exceptions, each with its reason, who granted it, and its last day.
  # waivers:
  #   - rule: missing-byline
  #     article: "https://example.org/live/*"
  #     why: The live blog shows its authors at each entry.
  #     approved-by: The managing editor
  #     until: 2027-06-30

  # The newsroom's own words: agencies, generic names, vague phrases, its staff from a file with one name a line.
  # words:
  #   agencies: [Example News Service]
  #   staff: {file: roster.txt}

  # Disclosures in the newsroom's own wording, offered where one is missing.
  # sentences:
  #   unreviewed-translation: {en: "Translated with AI and checked by our translation desk."}

  # Articles that should pass or fail; they are the policy's tests. More may stand in files of a folder `cases`.
  examples:
    passes:
      - {language: en, bylines: ["Ana Ruiz, author"]}
      - {language: en, bylines: ["Ana Ruiz, author"], claims: ["translate ai from fr | Translated from French by AI.", "review human role editor | Checked by an editor."]}
    fails:
      - {language: en, bylines: ["Ana Ruiz, author"], claims: ["translate ai from fr | Translated from French by AI."], rules: [unreviewed-translation]}

  """
}

/// A policy that fits what a newsroom's own articles already do, with the counts: for `policy init --from`.
///
/// A rule that at least nine in ten of the articles that it applies to meet becomes an error, one that half of them
/// meet a warning, and the others stand as comments. A rule that only forbids applies to every article, and one that
/// has nothing of what it forbids tells nothing of the newsroom's ways: such a rule is left as a comment that says how
/// many break it.
public struct PolicyProposal: Sendable {
  private struct Tally {
    var met = 0
    var missed = 0
    /// Articles that pass for having nothing that the rule is about.
    var untouched = 0
    var applied: Int { met + missed }
  }

  private let name: String
  private let policy: Policy
  private var tallies: [String: Tally] = [:]
  private var articles = 0
  private var languages: [String: Int] = [:]

  /// - Parameter policy: the rules that are tried; see `everyRule`.
  public init(name: String, trying policy: Policy) {
    self.name = name
    self.policy = policy
  }

  /// Counts an article in: for each rule by itself, whether another speaks for it or not.
  public mutating func add(_ account: Account, of article: Article, on day: String) {
    articles += 1
    if let language = account.language { languages[language, default: 0] += 1 }
    let page = Page(article: article, account: account, today: day)
    for rule in policy.judged {
      var found = Found()
      switch rule.base.outcome(on: page, &found) {
      case .pass where found.items.isEmpty && !rule.base.hasOccasion: tallies[rule.id, default: Tally()].untouched += 1
      case .pass: tallies[rule.id, default: Tally()].met += 1
      case .fail: tallies[rule.id, default: Tally()].missed += 1
      case .notApplicable, .notInForce: break
      }
    }
  }

  /// The policy's file.
  public var text: String {
    var lines = [
      "# Proposed from \(articles) articles\(languagesInWords).",
      "# Behind each rule: how many of the articles that it applies to meet it. A rule met by nine in ten is an error, by",
      "# half a warning; the others, and those that only forbid something, are left for you to decide.",
      "name: \(name)",
      "title: \(name)",
      "rules:",
    ]
    var left: [String] = []
    for rule in policy.rules {
      let tally = tallies[rule.id] ?? Tally()
      let count = "# \(tally.met) of \(tally.applied)"
      if tally.met == 0, tally.untouched > 0 {
        left.append("  # \(rule.id): \(rule.severity.rawValue)  # broken by \(tally.missed) of \(articles)")
      } else if tally.applied == 0 {
        left.append("  # \(rule.id): \(rule.severity.rawValue)  # applied to none of the articles")
      } else if tally.applied < 3 {
        left.append("  # \(rule.id): \(rule.severity.rawValue)  \(count), too few to tell")
      } else if tally.met * 10 >= tally.applied * 9 {
        lines.append("  \(rule.id): error  \(count)")
      } else if tally.met * 2 >= tally.applied {
        lines.append("  \(rule.id): warning  \(count)")
      } else {
        left.append("  # \(rule.id): \(rule.severity.rawValue)  \(count)")
      }
    }
    if lines.last == "rules:" { lines[lines.count - 1] = "rules: {}" }
    return (lines + left).joined(separator: "\n") + "\n"
  }

  private var languagesInWords: String {
    guard !languages.isEmpty else { return "" }
    let sorted = languages.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    return " (" + sorted.map { "\($0.key) \($0.value)" }.joined(separator: ", ") + ")"
  }
}

extension Policy {
  /// A policy with every rule of the catalogue that needs nothing of the newsroom's own.
  public static func everyRule() throws(SettingsError) -> Policy {
    let rules = RuleCatalogue.ids.filter { $0 != "byline-not-on-roster" && $0 != "ai-used" && $0 != "ai-help-unnamed" }
    let text = "name: every-rule\nrules:\n" + rules.map { "  \($0): on\n" }.joined()
    return try Policy.load(text: Array(text.utf8), path: "every-rule.yaml")
  }
}
