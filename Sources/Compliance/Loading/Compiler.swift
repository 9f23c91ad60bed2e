import Settings

/// Turns a rule's settings into conditions: options and word lists are put in for their `$names` first.
struct Compiler: Sendable {
  /// The rule's options, as the policy sets them.
  var options: [String: Setting] = [:]
  var words: WordLists

  /// A mapping of conditions (all must hold), or a list of such mappings.
  func condition(_ setting: Setting) throws(SettingsError) -> any Condition {
    if case .list(let items) = setting.value {
      var conditions: [any Condition] = []
      for item in items { conditions.append(try condition(item)) }
      return AllCondition(conditions)
    }
    let entries = try setting.mapping(allowing: Conditions.names, what: "condition")
    guard !entries.isEmpty else {
      throw setting.error("expected a condition here (for example 'claim: {activity: translate}')")
    }
    var conditions: [any Condition] = []
    for entry in entries {
      if let type = Conditions.type(named: entry.name) {
        conditions.append(try type.init(entry.value, compiler: self))
      }
    }
    if let implication = try implication(in: setting) { conditions.append(implication) }
    return conditions.count == 1 ? conditions[0] : AllCondition(conditions)
  }

  private func implication(in setting: Setting) throws(SettingsError) -> (any Condition)? {
    switch (setting["when"], setting["require"]) {
    case (nil, nil): return nil
    case (let when?, let require?):
      return ImplicationCondition(when: try condition(when), require: try condition(require))
    default: throw setting.error("'when' and 'require' belong together; one of them is missing here")
    }
  }

  /// The setting with options and word lists in place of their `$names`.
  func substituted(_ setting: Setting) throws(SettingsError) -> Setting {
    var result = setting
    switch setting.value {
    case .scalar(let word):
      guard setting.isPlain, word.hasPrefix("$") else { return setting }
      return try value(of: String(word.dropFirst()), at: setting)
    case .list(let items):
      var list: [Setting] = []
      for item in items {
        let value = try substituted(item)
        if item.scalar?.hasPrefix("$") == true, item.isPlain, case .list(let inner) = value.value {
          list += inner
        } else {
          list.append(value)
        }
      }
      result.value = .list(list)
    case .mapping(let entries):
      var mapping: [Setting.Entry] = []
      for entry in entries { mapping.append(Setting.Entry(key: entry.key, value: try substituted(entry.value))) }
      result.value = .mapping(mapping)
    }
    return result
  }

  private func value(of name: String, at place: Setting) throws(SettingsError) -> Setting {
    if let option = options[name] { return try substituted(option) }
    if let list = try words.list(name) {
      guard !list.isEmpty else {
        throw place.error("the word list '\(name)' is empty; fill it in the policy: `words: {\(name): […]}`")
      }
      var result = place
      result.value = .list(
        list.map { Setting(.scalar($0), path: place.path, line: place.line, column: place.column, isPlain: false) }
      )
      return result
    }
    throw place.error(unknown(name, what: "option or word list", among: options.keys.sorted() + words.names))
  }
}
