import Provenance
import Settings

/// The short notation in which a rule's examples state claims, bylines, credits and notes.
///
///     translate ai from ko to en tool 'AI tools' at end | This article was translated with AI tools.
///
/// First come the facts, then, after `|`, the words on the page that they rest on. Words with spaces stand in single
/// quotation marks.
struct Notation {
  let facts: [Substring]
  /// The words on the page; nil where the example does not give them.
  let quote: String?
  private let place: Setting

  init(_ setting: Setting) throws(SettingsError) {
    let text = try setting.string()
    place = setting
    let bar = text.firstRange(of: " | ")
    quote = bar.map { String(text[$0.upperBound...]) }
    facts = try Self.split(text[..<(bar?.lowerBound ?? text.endIndex)], at: setting)
  }

  /// The words on the page, or the facts themselves.
  var words: String { quote ?? facts.joined(separator: " ") }

  private static func split(_ text: Substring, at place: Setting) throws(SettingsError) -> [Substring] {
    var words: [Substring] = []
    var rest = text.drop { $0 == " " }
    while let first = rest.first {
      if first == "'" {
        let inner = rest.dropFirst()
        guard let end = inner.firstIndex(of: "'") else { throw place.error("a quotation mark ' is not closed here") }
        words.append(inner[..<end])
        rest = inner[inner.index(after: end)...]
      } else {
        let word = rest.prefix { $0 != " " }
        words.append(word)
        rest = rest[word.endIndex...]
      }
      rest = rest.drop { $0 == " " }
    }
    return words
  }

  /// A word as a case of an enumeration.
  func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ word: Substring?,
    _ type: Choice.Type,
    what: String
  ) throws(SettingsError) -> Choice {
    guard let word else { throw place.error("expected \(what) here") }
    guard let choice = Choice(rawValue: String(word)) else {
      throw place.error(unknown(String(word), what: what, among: Choice.allCases.map(\.rawValue)))
    }
    return choice
  }

  func error(_ problem: String) -> SettingsError { place.error(problem) }
}

/// A claim of an example: `ACTIVITY KIND [not] [overseen] [unseen] [from LANGUAGE] [to LANGUAGE] [scope SCOPE] [name NAME]
/// [role ROLE] [tool TOOL] [confidence NUMBER] [at PLACEMENT] [in ORIGIN]`.
struct ClaimNotation {
  private(set) var claim: Claim
  private(set) var placement = Placement.end
  private(set) var origin: Origin?
  let words: String

  init(_ setting: Setting) throws(SettingsError) {
    let notation = try Notation(setting)
    words = notation.words
    let activity = try notation.choice(notation.facts.first, Activity.self, what: "activity")
    let kind = try notation.choice(notation.facts.dropFirst().first, Agent.Kind.self, what: "kind of agent")
    claim = Claim(activity, by: Agent(kind), confidence: 0.95, evidence: [])
    var rest = notation.facts.dropFirst(2)
    while let key = rest.popFirst() {
      switch key {
      case "not": claim.used = false
      case "overseen": claim.oversight = true
      case "unseen": claim.oversight = false
      default:
        guard let value = rest.popFirst() else { throw notation.error("'\(key)' needs a word after it") }
        try set(key, value, notation)
      }
    }
  }

  private mutating func set(_ key: Substring, _ value: Substring, _ notation: Notation) throws(SettingsError) {
    switch key {
    case "from": claim.from = String(value)
    case "to": claim.to = String(value)
    case "scope": claim.scope = try notation.choice(value, Scope.self, what: "scope")
    case "name": claim.agent.name = String(value)
    case "role": claim.agent.role = String(value)
    case "tool": claim.agent.tool = String(value)
    case "at": placement = try notation.choice(value, Placement.self, what: "placement")
    case "in": origin = try notation.choice(value, Origin.self, what: "origin")
    case "confidence":
      guard let number = Double(value) else { throw notation.error("expected a number after 'confidence'") }
      claim.confidence = number
    default:
      let keys = ["not", "overseen", "unseen", "from", "to", "scope", "name", "role", "tool", "at", "in", "confidence"]
      throw notation.error(unknown(String(key), what: "part of a claim", among: keys))
    }
  }
}

/// A byline of an example: `NAME, ROLE[, email ADDRESS][, obfuscated][, organization NAME][, desk][, at PLACEMENT]`.
struct BylineNotation {
  private(set) var byline: Byline
  private(set) var placement = Placement.byline

  init(_ setting: Setting) throws(SettingsError) {
    let parts = try setting.string().split(separator: ",").map { $0.drop { $0 == " " } }
    byline = Byline(name: parts.first.map(String.init) ?? "", evidence: [])
    for part in parts.dropFirst() {
      let word = part.prefix { $0 != " " }
      let rest = String(part[word.endIndex...].drop { $0 == " " })
      switch word {
      case "obfuscated": byline.emailObfuscated = true
      case "desk": byline.isOrganization = true
      case "email": byline.email = rest
      case "organization": byline.organization = rest
      case "at":
        guard let place = Placement(rawValue: rest) else {
          throw setting.error(unknown(rest, what: "placement", among: Placement.allCases.map(\.rawValue)))
        }
        placement = place
      default:
        guard let role = Byline.Role(rawValue: String(part)) else {
          throw setting.error(unknown(String(part), what: "role", among: Byline.Role.allCases.map(\.rawValue)))
        }
        byline.role = role
      }
    }
  }
}

/// A note of an example: `KIND [date DATE] [at PLACEMENT] | WORDS`.
struct NoteNotation {
  private(set) var note: Note
  private(set) var placement = Placement.end

  init(_ setting: Setting) throws(SettingsError) {
    let notation = try Notation(setting)
    note = Note(
      try notation.choice(notation.facts.first, Note.Kind.self, what: "kind of note"),
      text: notation.words,
      evidence: []
    )
    var rest = notation.facts.dropFirst()
    while let key = rest.popFirst(), let value = rest.popFirst() {
      switch key {
      case "date": note.date = String(value)
      case "at": placement = try notation.choice(value, Placement.self, what: "placement")
      default: throw notation.error(unknown(String(key), what: "part of a note", among: ["date", "at"]))
      }
    }
  }
}
