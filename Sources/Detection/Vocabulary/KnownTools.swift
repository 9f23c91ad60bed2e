import Settings

/// Products that write, translate, draw or speak by AI, as `tools.yaml` lists them.
struct KnownTools: Sendable {
  /// As printed; a `*` at the end lets the word go on.
  let names: [String]
  /// Those of them that are everyday words or companies as well.
  let weak: [String]
  /// Those that ordinary words begin with: nothing may follow them.
  let exact: Set<String>
  /// Those that people are called, too.
  let givenNames: [String]
  /// Ordinary words that a name is, or begins; a `*` lets letters follow.
  let words: [String]
  /// What those of them do that do only one thing.
  let deeds: [String: Deed]
  /// Companies whose translators go by their names.
  let companies: [String]
  /// Who makes tools, as printed beside their names.
  let makers: [String]

  /// - Parameter products: `tools.yaml`.
  init(_ products: Setting?) throws(SettingsError) {
    names = try products?["tools"]?.strings() ?? []
    companies = try products?["companies"]?.strings() ?? []
    makers = try products?["makers"]?.strings() ?? []
    weak = try products?["weak"]?.strings() ?? []
    exact = Set(try products?["exact"]?.strings() ?? [])
    givenNames = try products?["given-names"]?.strings() ?? []
    words = try products?["words"]?.strings() ?? []
    var deeds: [String: Deed] = [:]
    for entry in try products?["only"]?.mapping(allowing: Deed.allCases.map(\.rawValue), what: "activity") ?? [] {
      for name in try entry.value.strings() { deeds[name] = Deed(rawValue: entry.name) }
    }
    self.deeds = deeds
  }

  /// What is looked for in texts: languages put endings to names, with and without a sign between ("Midjourneylla",
  /// "DeepL:llä").
  func pattern(of name: String) -> String {
    name.utf8.count >= 6 && name.last != "*" && !exact.contains(name) ? name + "*" : name
  }
}
