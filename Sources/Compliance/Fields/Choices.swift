import Settings

/// Which cases of an enumeration a rule means: one, a list, or `{not: …}`.
struct Choices<Choice>: Sendable
where Choice: RawRepresentable<String> & CaseIterable & Equatable & Sendable {
  private var allowed: [Choice] = []

  /// - Parameter groups: further names that stand for several cases ("visible").
  init(_ setting: Setting, what: String, groups: [String: [Choice]] = [:]) throws(SettingsError) {
    let (value, isNegated) = try setting.negation()
    var named: [Choice] = []
    for item in try value.list() {
      if let word = item.scalar, let group = groups[word] {
        named += group
      } else if let word = item.scalar, let choice = Choice(rawValue: word) {
        named.append(choice)
      } else {
        let names = Choice.allCases.map(\.rawValue) + groups.keys.sorted()
        throw item.error(unknown(try item.string(), what: what, among: names))
      }
    }
    guard !named.isEmpty else { throw setting.error("expected \(what) here, found \(setting.kind)") }
    allowed = isNegated ? Choice.allCases.filter { !named.contains($0) } : named
  }

  func contains(_ choice: Choice) -> Bool { allowed.contains(choice) }
}

extension Setting {
  /// The value, or the value under `not` and that it is to be denied.
  func negation() throws(SettingsError) -> (value: Setting, isNegated: Bool) {
    guard case .mapping(let entries) = value else { return (self, false) }
    guard entries.count == 1, entries[0].name == "not" else {
      throw error("expected a word, a list or {not: …} here, found a mapping")
    }
    return (entries[0].value, true)
  }
}
