import Bundled
import Provenance
import Settings

/// The newsroom's words of all languages: what stands around names, credits, notes and dates.
///
/// The `newsroom` section of a language file is described at its start in `en.yaml`; names that belong to no language
/// (agencies) stand in `Newsroom/agencies.yaml`.
struct NewsroomWords: Sendable {
  /// All words, for reading a line that is known to be a byline, a credit or a date.
  private(set) var line = CueTrie()
  /// Those that are looked for at every word of the article.
  private(set) var sweep = CueTrie()
  /// Agencies' names as they write them, by their folded form ("reuters" → "Reuters").
  private(set) var agencies: [String: String] = [:]
  private var codes: [String] = []
  private let shelf: LanguageShelf

  init(_ shelf: LanguageShelf) throws(SettingsError) {
    self.shelf = shelf
    for (index, language) in shelf.languages.enumerated() {
      codes.append(language.code)
      guard let section = language.settings["newsroom"] else { continue }
      let set = LanguageSet(rawValue: 1 << UInt64(min(index, 62)))
      try read(section, set)
      for thing in ["text", "translation"] {
        if let words = language.settings["objects"]?[thing] { try add(words, .articleWord, set) }
      }
      for machine in ["ai", "machine"] {
        if let words = language.settings[machine] { try add(words, .machineWord, set) }
      }
    }
    for tool in shelf.tools.names { line.insert(tool, Cue(kind: .machineWord, value: 0, languages: .shared)) }
    guard let agencies = Bundled.settings("Sources/Detection/Newsroom/agencies.yaml") else { return }
    try read(agencies, .shared)
  }

  /// What tells the language of a page that declares none; most declare it.
  var languageChoice: LanguageChoice { shelf.languageChoice() }

  /// The languages in which a page of a language is read: its own, English, and what belongs to all.
  func languages(of code: String?) -> LanguageSet {
    guard let code, let index = number(of: code) else { return .all }
    var set: LanguageSet = [.shared, LanguageSet(rawValue: 1 << UInt64(min(index, 62)))]
    if let english = number(of: "en") { set.formUnion(LanguageSet(rawValue: 1 << UInt64(min(english, 62)))) }
    return set
  }

  private func number(of code: String) -> Int? {
    let base = code.prefix { $0 != "-" && $0 != "_" }.lowercased()
    let known = base == "no" || base == "nn" ? "nb" : base
    return codes.firstIndex(of: known)
  }

  private static let keys = [
    "by", "and", "for", "in", "after-name", "titles", "desks", "junk", "particles", "agencies", "home", "roles",
    "credit", "notes", "months",
  ]

  private mutating func read(_ section: Setting, _ languages: LanguageSet) throws(SettingsError) {
    for entry in try section.mapping(allowing: Self.keys, what: "kind of newsroom word") {
      switch entry.name {
      case "by": try add(entry.value, .by, languages, sweeps: true)
      case "and": try add(entry.value, .and, languages)
      case "for": try add(entry.value, .affiliation, languages)
      case "in": try add(entry.value, .place, languages)
      case "after-name": try add(entry.value, .afterName, languages, sweeps: true)
      case "titles": try add(entry.value, .jobTitle, languages)
      case "desks": try add(entry.value, .desk, languages)
      case "junk": try add(entry.value, .junk, languages)
      case "particles": try add(entry.value, .particle, languages)
      case "agencies":
        try add(entry.value, .agency, languages)
        for name in try entry.value.strings() where agencies[NameKey.key(name)] == nil {
          agencies[NameKey.key(name)] = name
        }
      case "home": try add(entry.value, .home, languages)
      case "months": try addMonths(entry.value, languages)
      case "roles":
        for role in try entry.value.mapping(allowing: Byline.Role.allCases.map(\.rawValue), what: "role") {
          let value = Byline.Role.allCases.firstIndex { $0.rawValue == role.name } ?? 0
          try add(role.value, .role, value: value, languages, sweeps: true)
        }
      case "credit":
        let kinds = Credit.Kind.allCases.map(\.rawValue)
        for kind in try entry.value.mapping(allowing: kinds + ["source"], what: "kind of credit") {
          let value = kinds.firstIndex(of: kind.name) ?? Cue.sourceOfCredit
          try add(kind.value, .credit, value: value, languages, sweeps: true)
        }
      default: try addNotes(entry.value, languages)
      }
    }
  }

  private static let noteParts: [(name: String, kind: Cue.Kinds)] = [
    ("label", .noteLabel), ("says", .notePhrase), ("line", .noteLine), ("of-article", .noteOfArticle),
  ]

  private mutating func addNotes(_ notes: Setting, _ languages: LanguageSet) throws(SettingsError) {
    for note in try notes.mapping(allowing: Note.Kind.allCases.map(\.rawValue), what: "kind of note") {
      let value = Note.Kind.allCases.firstIndex { $0.rawValue == note.name } ?? 0
      for part in try note.value.mapping(allowing: Self.noteParts.map(\.name)) {
        guard let kind = Self.noteParts.first(where: { $0.name == part.name })?.kind else { continue }
        try add(part.value, kind, value: value, languages, sweeps: true)
      }
    }
  }

  private mutating func addMonths(_ months: Setting, _ languages: LanguageSet) throws(SettingsError) {
    let list = try months.list()
    // A file that adds to a language has its twelve behind those that are there.
    guard list.count.isMultiple(of: 12) else {
      throw months.error("expected twelve months here, from January on; found \(list.count)")
    }
    for (index, month) in list.enumerated() {
      let cue = Cue(kind: .month, value: UInt8(index % 12 + 1), languages: languages)
      for word in Folding.fold(try month.string()).split(separator: UInt8(ascii: "|")) {
        line.insert(folded: Array(word), cue)
      }
    }
  }

  private mutating func add(
    _ words: Setting,
    _ kind: Cue.Kinds,
    value: Int = 0,
    _ languages: LanguageSet,
    sweeps: Bool = false
  ) throws(SettingsError) {
    let cue = Cue(kind: kind, value: UInt8(value), languages: languages)
    var folded: [UInt8] = []
    try words.eachWord { word in
      Folding.fold(word, into: &folded)
      line.insert(folded: folded, cue)
      if sweeps { sweep.insert(folded: folded, cue) }
    }
  }
}
