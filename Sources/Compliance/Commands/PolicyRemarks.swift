import Provenance
import Settings

/// What a valid policy's author can hardly have meant: parts without effect, and parts against one another.
struct PolicyRemarks {
  private(set) var problems: [PolicyCheck.Problem] = []
  private let policy: Policy
  private let day: String

  init(_ policy: Policy, on day: String) {
    self.policy = policy
    self.day = day
    checkWaivers()
    checkChanges()
    checkOverrides()
    checkContradictions()
    checkWords()
  }

  private mutating func remark(_ kind: PolicyCheck.Problem.Kind, _ place: Setting, _ problem: String) {
    problems.append(.init(kind: kind, error: place.error(problem)))
  }

  private var active: Set<String> {
    Set(policy.judged.map(\.id)).union(policy.rules.map(\.id)).union(policy.housekeeping.keys)
  }

  private mutating func checkWaivers() {
    for waiver in policy.waivers {
      if waiver.until < day {
        let until = waiver.setting["until"] ?? waiver.setting
        remark(.error, until, "this waiver ended on \(waiver.until); renew it or take it out")
      }
      if waiver.why == nil {
        remark(
          .error,
          waiver.setting["why"] ?? waiver.setting,
          "a waiver needs 'why': without a reason it does not count"
        )
      }
      if !active.contains(where: waiver.rules.matches) {
        remark(.warning, waiver.rule, "nothing to waive: the rule '\(waiver.rules.pattern)' is off")
      }
    }
  }

  /// Of the policy's own file: what it switches off that nothing had switched on, and sentences for rules that are off.
  private mutating func checkChanges() {
    guard let own = policy.resolution.files.last else { return }
    var isOn = Set(policy.resolution.files.dropLast().flatMap { $0.changes }.flatMap(ids))
    for change in own.changes {
      let ids = ids(change)
      if change.isOn == false, isOn.isDisjoint(with: ids) {
        remark(.warning, change.pattern, "nothing to switch off: no policy that this one extends has the rule on")
      }
      isOn.formUnion(ids)
    }
    for place in own.sentencePlaces where !active.contains(where: { $0 == place.scalar }) {
      remark(.warning, place, "no use for these sentences: the rule is off")
    }
    if let until = own.effective?.until, until < day {
      remark(.warning, own.setting["effective"] ?? own.setting, "the policy ended on \(until)")
    }
  }

  private func ids(_ change: PolicyFile.Change) -> [String] {
    do { return try policy.resolution.ids(change.pattern) } catch { return [] }
  }

  private mutating func checkOverrides() {
    let overrides = policy.resolution.files.flatMap(\.overrides)
    for (index, override) in overrides.enumerated() {
      guard let match = override["match"], let rules = names(override["rules"]) else { continue }
      for later in overrides[(index + 1)...] where later["match"]?.flow == match.flow {
        guard let others = names(later["rules"]), rules.isSubset(of: others) else { continue }
        remark(
          .warning,
          override,
          "never reached: the override on line \(later.line) holds for the same articles and rules"
        )
      }
      if let until = match["published"]?["until"]?.scalar,
        let from = policy.resolution.files.last?.effective?.from, until < from
      {
        remark(.warning, match, "never reached: the policy is in force from \(from)")
      }
    }
    for rule in policy.judged where rule.base.severity == nil {
      if rule.overrides.allSatisfy({ $0.variant.severity == nil }), let first = rule.overrides.first {
        remark(.warning, policy.overrides[first.override].place, "no effect: the rule '\(rule.id)' is off anyway")
      }
    }
  }

  private func names(_ rules: Setting?) -> Set<String>? {
    guard let rules, case .mapping(let entries) = rules.value else { return nil }
    return Set(entries.map(\.name))
  }

  /// Rules of which one asks for what the other forbids.
  private mutating func checkContradictions() {
    let on = policy.rules.map(\.id)
    for id in on {
      guard let rule = policy.file(of: id) else { continue }
      for other in rule.contradicts where on.contains(other) {
        let place = place(of: other) ?? place(of: id) ?? rule.setting
        remark(.warning, place, "'\(id)' and '\(other)' contradict one another: no article can meet both")
      }
    }
  }

  private func place(of rule: String) -> Setting? {
    policy.resolution.files.last?.changes.last { $0.pattern.scalar == rule }?.pattern
  }

  /// Word lists of the policy's own that no rule names.
  private mutating func checkWords() {
    let used = policy.resolution.ownRules.values.reduce(into: Set<String>()) { used, rule in
      for part in [rule.when, rule.require].compactMap({ $0 }) { used.formUnion(part.references) }
    }
    let options = policy.resolution.files.flatMap(\.changes).flatMap(\.options)
    let named = used.union(options.flatMap(\.value.references))
    for file in policy.resolution.files {
      for list in file.words where !WordLists.isShipped(list.name) && !named.contains(list.name) {
        let near = nearest(to: list.name, among: WordLists().names).map { "; did you mean '\($0)'?" } ?? ""
        remark(.warning, list.key, "no rule uses the word list '\(list.name)'\(near)")
      }
    }
  }
}

extension Setting {
  /// The `$names` in it.
  var references: [String] {
    switch value {
    case .scalar(let word): isPlain && word.hasPrefix("$") ? [String(word.dropFirst())] : []
    case .list(let items): items.flatMap(\.references)
    case .mapping(let entries): entries.flatMap(\.value.references)
    }
  }
}
