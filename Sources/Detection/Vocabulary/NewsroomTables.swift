import Provenance
import Settings

/// The newsroom's words of all languages, as tables: what stands around names, credits and dates.
///
/// The `newsroom` section of a language file is described at its start in `en.yaml`; names that belong to no language
/// (agencies) stand in `Newsroom/agencies.yaml`.
struct NewsroomTables: Sendable {
  /// All words, for reading a line that is known to be a byline, a credit or a date.
  let line: CueTrie
  /// Those that are looked for at every word of the article.
  let sweep: CueTrie
  /// How the words of `sweep` begin that belong to a language, by its place; behind them those that belong to all.
  let sweepStarts: [WordStarts]

  /// - Parameter agencies: `agencies.yaml`.
  init(_ languages: [Language], agencies: Setting?) throws(SettingsError) {
    var words = NewsroomTablesBuilder(languages: languages.count)
    for (index, language) in languages.enumerated() {
      guard let section = language.settings["newsroom"] else { continue }
      try words.read(section, LanguageSet(language: index))
      if let pictures = language.settings["objects"]?["image"] {
        try words.addPictures(pictures, LanguageSet(language: index))
      }
    }
    if let agencies { try words.read(agencies, .shared) }
    line = words.line.trie()
    sweep = words.sweep.trie()
    sweepStarts = words.sweep.startsOfLanguages()
  }

  /// How the words begin that are looked for at every word of a page that is read in these languages.
  func starts(of languages: LanguageSet) -> WordStarts {
    guard languages != .all else { return sweep.starts }
    return sweepStarts.indices.dropLast().reduce(sweepStarts[sweepStarts.count - 1]) { starts, index in
      languages.isDisjoint(with: LanguageSet(language: index)) ? starts : starts.union(sweepStarts[index])
    }
  }
}

extension NewsroomTables: Packable {
  func pack(into packed: inout Packed) {
    line.pack(into: &packed)
    sweep.pack(into: &packed)
    packed.append(sweepStarts.count)
    for starts in sweepStarts { starts.pack(into: &packed) }
  }

  init(unpacking packed: inout Unpacking) {
    line = CueTrie(unpacking: &packed)
    sweep = CueTrie(unpacking: &packed)
    sweepStarts = (0..<packed.number()).map { _ in WordStarts(unpacking: &packed) }
  }
}

/// Takes the newsroom's words, section by section.
private struct NewsroomTablesBuilder {
  var line = CueTrieBuilder()
  var sweep: CueTrieBuilder

  init(languages: Int) { sweep = CueTrieBuilder(languages: languages) }

  private static let keys = [
    "by", "and", "for", "in", "after-name", "titles", "desks", "junk", "particles", "agencies", "home", "roles",
    "credit", "notes", "months",
  ]

  mutating func read(_ section: Setting, _ languages: LanguageSet) throws(SettingsError) {
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
      case "agencies": try add(entry.value, .agency, languages)
      case "home": try add(entry.value, .home, languages)
      case "months": try addMonths(entry.value, languages)
      case "roles":
        for role in try entry.value.mapping(allowing: Byline.Role.allCases.map(\.rawValue), what: "role") {
          let value = Byline.Role.allCases.firstIndex { $0.rawValue == role.name } ?? 0
          try add(role.value, .role, value: value, languages, sweeps: true)
        }
      case "credit":
        let kinds = Credit.Kind.allCases.map(\.rawValue)
        for kind in try entry.value.mapping(allowing: kinds + ["source", "sentence"], what: "kind of credit") {
          guard kind.name != "sentence" else {
            try addSentences(kind.value, languages)
            continue
          }
          let value = kinds.firstIndex(of: kind.name) ?? Cue.sourceOfCredit
          try add(kind.value, .credit, value: value, languages, sweeps: true)
        }
      // The words of notes: see `CueTrie.notes`.
      default: break
      }
    }
  }

  mutating func addPictures(_ words: Setting, _ languages: LanguageSet) throws(SettingsError) {
    try add(words, .pictureWord, languages)
  }

  /// What a sentence says around the name of who took or made a picture: "were taken by …", "hat … gemacht", "… çekti".
  private mutating func addSentences(_ patterns: Setting, _ languages: LanguageSet) throws(SettingsError) {
    for pattern in try patterns.list() {
      let parts = try pattern.string().split(separator: "…", omittingEmptySubsequences: false).map {
        Folding.fold($0.split(separator: " ").joined(separator: " "))
      }
      guard parts.count == 2, parts.contains(where: { !$0.isEmpty }) else {
        throw pattern.error("expected words with … where the name stands, such as “were taken by …”")
      }
      let (before, after) = (parts[0], parts[1])
      if !before.isEmpty {
        line.insert(folded: before, Cue(kind: .pictureDeed, value: after.isEmpty ? 0 : 1, languages: languages))
      }
      if !after.isEmpty {
        line.insert(folded: after, Cue(kind: .pictureEnd, value: before.isEmpty ? 1 : 0, languages: languages))
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
