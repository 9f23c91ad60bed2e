import Settings

/// One language's words for statements about an article's making, as tables.
struct StatementWords: Sendable {
  let table: CueTable
  /// What compound words end with that are things ("Materialbilder", "omslagstekst"); nil where there are none.
  let heads: CueTable?

  /// The keys of a language file that hold plain lists of words.
  static let lists: [(key: String, cue: StatementCue)] = [
    ("ai", .ai), ("ai-tools", .aiTool), ("machine", .machine), ("not-ai", .notAI), ("human", .human),
    ("organization", .organization), ("we", .we), ("this", .this), ("self", .own), ("site", .site), ("help", .help),
    ("by", .by), ("because", .because), ("therefore", .therefore), ("but", .but), ("not", .not), ("not-yet", .notYet),
    ("plain", .plain),
    ("and", .and), ("must", .must),
    ("can", .can), ("if", .condition),
    ("will", .future), ("had", .had), ("offer", .offer), ("request", .request), ("tap", .tap), ("from-data", .data),
    ("source", .source), ("said", .said), ("others", .others), ("you", .you),
    ("product", .product), ("file", .file),
    ("about", .about),
    ("caveat", .caveat), ("note-label", .noteLabel), ("original", .original), ("from", .from), ("to", .to),
    ("function-words", .functionWord), ("indefinite", .indefinite), ("it", .it), ("relative", .relative),
    ("purpose", .purpose), ("rest", .rest), ("facts", .facts), ("except", .except),
    ("related", .related), ("mother-tongue", .motherTongue),
    ("including", .including), ("we-publish", .wePublish), ("mine", .mine), ("often", .often), ("earlier", .earlier),
    ("as-needed", .asNeeded),
    ("without", .without), ("would", .would), ("not-found", .notFound), ("or", .or), ("works", .work),
    ("lesson", .lesson), ("the", .the), ("technology", .technology),
    ("attributive", .attributive), ("holds", .holds), ("prompt", .prompt),
  ]
  static let otherKeys = [
    "language", "name", "unspaced", "proclitics", "agent-before", "uninflected", "capital-languages", "capital-nouns",
    "capital-ai",
    "question-marks",
    "activities", "objects", "languages", "tools-for",
    "says",
    "says-not", "newsroom",
    "from-endings", "to-endings", "request-endings", "verb-endings", "we-endings", "habit-endings", "reduced-clauses",
    "comma-clauses",
    "heads",
  ]

  /// - Parameter names: the names of the tools, to which the words are added.
  init(_ language: Language, named names: CueTableBuilder) throws(SettingsError) {
    var table = names
    var heads: CueTableBuilder?
    for entry in try language.settings.mapping(allowing: Self.lists.map(\.key) + Self.otherKeys) {
      switch entry.name {
      case "activities":
        for activity in try entry.value.mapping(allowing: Deed.allCases.map(\.rawValue), what: "activity") {
          let value = Deed.allCases.firstIndex { $0.rawValue == activity.name } ?? 0
          for form in try activity.value.mapping(allowing: ["done", "doing", "noun"], what: "form") {
            let cue: StatementCue = form.name == "done" ? .done : form.name == "doing" ? .doing : .noun
            try table.insert(form.value, cue, value: value)
          }
        }
      case "objects": try Self.add(entry.value, to: &table)
      case "tools-for":
        // Kinds of tools that do one thing, as some of those do that have names.
        for deed in try entry.value.mapping(allowing: Deed.allCases.map(\.rawValue), what: "activity") {
          let value = Deed.allCases.firstIndex { $0.rawValue == deed.name } ?? 0
          try table.insert(deed.value, .aiTool, value: value + 1)
        }
      case "heads":
        var endings = CueTableBuilder(isUnspaced: false)
        try Self.add(entry.value, to: &endings)
        heads = endings
      case "languages":
        // Their places in the list are those in `Lexicon.languageCodes`.
        for (index, named) in try entry.value.mapping().enumerated() {
          try table.insert(named.value, .language, value: min(index, 255))
        }
      case "newsroom":
        if let words = entry.value["and"] { try table.insert(words, .and) }
      default:
        guard let cue = Self.lists.first(where: { $0.key == entry.name })?.cue else { continue }
        try table.insert(entry.value, cue)
      }
    }
    self.table = table.table()
    self.heads = heads?.table()
  }

  private static func add(_ things: Setting, to table: inout CueTableBuilder) throws(SettingsError) {
    for object in try things.mapping(allowing: Matter.allCases.map(\.rawValue), what: "object") {
      let value = Matter.allCases.firstIndex { $0.rawValue == object.name } ?? 0
      try table.insert(object.value, .object, value: value)
    }
  }

  /// The tools' names alone, in a script with or without spaces.
  static func names(of tools: KnownTools, isUnspaced: Bool) -> CueTableBuilder {
    var table = CueTableBuilder(isUnspaced: isUnspaced)
    for name in tools.names {
      let deed = tools.deeds[name].flatMap { Deed.allCases.firstIndex(of: $0) }
      table.insert(tools.pattern(of: name), .namedTool, value: deed.map { $0 + 1 } ?? 0)
    }
    for name in tools.companies { table.insert(name, .company) }
    return table
  }
}

extension StatementWords: Packable {
  func pack(into packed: inout Packed) {
    table.pack(into: &packed)
    heads.pack(into: &packed)
  }

  init(unpacking packed: inout Unpacking) {
    table = CueTable(unpacking: &packed)
    heads = CueTable?(unpacking: &packed)
  }
}
