import Provenance
import Settings

/// Puts a resolved policy's rules together: each with its settings, and its variants under overrides.
struct PolicyAssembly {
  private(set) var judged: [JudgedRule] = []
  private(set) var overrides: [PolicyOverride] = []
  private(set) var housekeeping: [String: HousekeepingRule] = [:]
  /// How the policy sets the rules about what changed between two versions, by id.
  private(set) var changes: [String: ChangeRule] = [:]
  private(set) var origins: [Policy.SettingOrigin] = []
  private(set) var descriptions: [RuleDescription] = []
  private(set) var housekeepingDescriptions: [RuleDescription] = []
  /// The shipped rules that the policy draws on.
  private(set) var drawnOnRules: [String] = []

  private let resolution: Resolution
  private let messages: Messages
  private var states: [String: RuleState] = [:]
  private var order: [String] = []
  private var yieldsTo: [Setting] = []

  /// What the policy's files say of one rule, added up.
  struct RuleState {
    var isOn = false
    var severity: Severity?
    var options: [Setting.Entry] = []
    var periods: [Period] = []

    mutating func apply(_ change: PolicyFile.Change) {
      if let isOn = change.isOn { self.isOn = isOn }
      if let severity = change.severity { self.severity = severity }
      for option in change.options {
        options.removeAll { $0.name == option.name }
        options.append(option)
      }
      if let period = change.period { periods = [period] }
    }
  }

  init(_ resolution: Resolution, messages: Messages) throws(SettingsError) {
    self.resolution = resolution
    self.messages = messages
    for file in resolution.files { try apply(file) }
    for rule in HousekeepingRule.ids {
      guard let file = try resolution.rule(rule) else { continue }
      housekeeping[rule] = HousekeepingRule(
        severity: states[rule]?.severity ?? file.severity,
        isOn: states[rule]?.isOn ?? true,
        texts: file.texts(in: messages),
        references: file.references.map(\.url)
      )
      if states[rule]?.isOn ?? true {
        housekeepingDescriptions.append(description(file, severity: states[rule]?.severity))
      }
    }
    for (id, state) in states where try resolution.rule(id)?.keeper == .ledger {
      changes[id] = ChangeRule(isOn: state.isOn, severity: state.severity)
    }
    let overridden = try overrideChanges()
    for id in order { try judge(id, overridden: overridden) }
    try check()
  }

  private mutating func apply(_ file: PolicyFile) throws(SettingsError) {
    for change in file.changes {
      for id in try resolution.ids(change.pattern) {
        if states[id] == nil { order.append(id) }
        states[id, default: RuleState()].apply(change)
        origins.append(origin(id, change, match: nil))
      }
    }
    for rule in file.ownRules where states[rule.id] == nil {
      order.append(rule.id)
      states[rule.id] = RuleState(isOn: true)
      origins.append(
        .init(rule: rule.id, setting: "own rule", place: "\(rule.setting.path):\(rule.setting.line)", match: nil)
      )
    }
    // A law's day binds all that its policy asks, wherever else that policy is drawn on.
    if let period = file.effective {
      for id in order { states[id]?.periods.append(period) }
    }
  }

  private func origin(_ id: String, _ change: PolicyFile.Change, match: String?) -> Policy.SettingOrigin {
    .init(rule: id, setting: change.words, place: "\(change.pattern.path):\(change.pattern.line)", match: match)
  }

  /// The changes of all overrides: which rule, under which override, what.
  private mutating func overrideChanges() throws(SettingsError) -> [String: [(override: Int, PolicyFile.Change)]] {
    var all: [String: [(override: Int, PolicyFile.Change)]] = [:]
    let compiler = Compiler(words: resolution.words)
    for file in resolution.files {
      for item in file.overrides {
        _ = try item.mapping(allowing: ["match", "rules", "why"], what: "key of an override")
        guard let match = item["match"], let rules = item["rules"] else {
          throw item.error("an override needs 'match' (for which articles) and 'rules' (what changes)")
        }
        let index = overrides.count
        overrides.append(
          PolicyOverride(match: try OverrideMatch(try compiler.substituted(match), compiler: compiler), place: item)
        )
        for change in try PolicyFile.changes(rules) {
          for id in try resolution.ids(change.pattern) {
            if states[id] == nil {
              states[id] = RuleState()
              order.append(id)
            }
            all[id, default: []].append((index, change))
            origins.append(origin(id, change, match: words(of: match)))
          }
        }
      }
    }
    return all
  }

  private func words(of match: Setting) -> String {
    guard case .mapping(let entries) = match.value else { return "" }
    return entries.map { "\($0.name) \(scalars($0.value).joined(separator: ", "))" }.joined(separator: "; ")
  }

  private func scalars(_ setting: Setting) -> [String] {
    switch setting.value {
    case .scalar(let word): [word]
    case .list(let items): items.flatMap(scalars)
    case .mapping(let entries): entries.flatMap { [$0.name] + scalars($0.value) }
    }
  }

  private mutating func judge(
    _ id: String,
    overridden: [String: [(override: Int, PolicyFile.Change)]]
  ) throws(SettingsError) {
    guard let state = states[id], let file = try resolution.rule(id) else { return }
    let changes = overridden[id] ?? []
    guard state.isOn || !changes.isEmpty else { return }
    if resolution.ownRules[id] == nil { drawnOnRules.append(id) }
    yieldsTo += file.yieldsTo
    if state.isOn { descriptions.append(description(file, severity: state.severity)) }
    guard file.require != nil else { return }
    var variants: [JudgedRule.Override] = []
    var current = state
    for (override, change) in changes {
      // Later overrides refine the policy's own setting, not one another: an article may meet any of them.
      current = state
      current.apply(change)
      variants.append(.init(override: override, variant: try variant(file, current)))
    }
    judged.append(
      JudgedRule(
        id: id,
        base: try variant(file, state),
        overrides: variants,
        texts: file.texts(in: messages),
        sentence: file.sentence.merging(resolution.sentences[id] ?? [:]) { $1 },
        references: file.references.map(\.url),
        yieldsTo: file.yieldsTo.compactMap(\.scalar)
      )
    )
  }

  private func variant(_ file: RuleFile, _ state: RuleState) throws(SettingsError) -> JudgedRule.Variant {
    guard state.isOn else { return .off }
    return try JudgedRule.Variant(
      file,
      severity: state.severity ?? file.severity,
      options: state.options,
      periods: state.periods,
      words: resolution.words
    )
  }

  private func description(_ file: RuleFile, severity: Severity?) -> RuleDescription {
    RuleDescription(
      id: file.id,
      family: file.family,
      summary: file.summary(in: messages.language),
      why: file.why,
      fix: file.texts(in: messages).fix?.filled { _ in nil } ?? "",
      severity: severity ?? file.severity,
      references: file.references
    )
  }

  /// What names a rule has to name one that there is.
  private func check() throws(SettingsError) {
    for waiver in resolution.waivers { _ = try resolution.ids(waiver.rule) }
    for file in resolution.files {
      for place in file.sentencePlaces { _ = try resolution.ids(place) }
    }
    for other in yieldsTo { _ = try resolution.ids(other) }
  }
}
