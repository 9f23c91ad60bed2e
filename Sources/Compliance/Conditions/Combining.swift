import Settings

/// Whether all of some conditions hold. Of those that don't, what they found is kept: it is what is amiss.
struct AllCondition: Condition {
  static let about = ConditionAbout(
    id: "all",
    summary: "All conditions of the list hold.",
    example: "all: [{claim: {activity: translate}}, {byline: {role: translator}}]"
  )

  private let conditions: [any Condition]

  init(_ conditions: [any Condition]) { self.conditions = conditions }

  init(_ setting: Setting, compiler: Compiler) throws(SettingsError) {
    conditions = try compiler.conditions(setting)
  }

  func holds(on page: Page, _ found: inout Found) -> Bool {
    let start = found.items.count
    for condition in conditions {
      let before = found.items.count
      guard condition.holds(on: page, &found) else {
        found.items.removeSubrange(start..<before)
        return false
      }
    }
    return true
  }
}

/// Whether one of some conditions holds.
struct AnyCondition: Condition {
  static let about = ConditionAbout(
    id: "any",
    summary: "One condition of the list holds, or several.",
    example: "any: [{claim: {activity: review}}, {claim: {oversight: true}}]"
  )

  private let conditions: [any Condition]

  init(_ setting: Setting, compiler: Compiler) throws(SettingsError) {
    conditions = try compiler.conditions(setting)
  }

  func holds(on page: Page, _ found: inout Found) -> Bool {
    let start = found.items.count
    for condition in conditions {
      let before = found.items.count
      if condition.holds(on: page, &found) {
        found.items.removeSubrange(start..<before)
        return true
      }
    }
    return false
  }
}

/// Whether a condition does not hold.
struct NotCondition: Condition {
  static let about = ConditionAbout(
    id: "not",
    summary: "The condition does not hold.",
    example: "not: {byline: {name: $ai-names}}"
  )

  private let condition: any Condition

  init(_ setting: Setting, compiler: Compiler) throws(SettingsError) { condition = try compiler.condition(setting) }

  func holds(on page: Page, _ found: inout Found) -> Bool { !condition.holds(on: page, &found) }
}

/// Whether as many things as told meet a condition.
struct CountCondition: Condition {
  static let about = ConditionAbout(
    id: "count",
    summary: "How many claims, bylines, credits, notes or places meet the condition under `of`.",
    keys: ["of", "at-least", "at-most"],
    example: "count: {of: {byline: {role: reporter}}, at-least: 2}"
  )

  private let condition: any Condition
  private var least = 0
  private var most = Int.max

  init(_ setting: Setting, compiler: Compiler) throws(SettingsError) {
    var inner: Setting?
    let entries = try setting.mapping(allowing: Self.about.keys, what: "key of count")
    for entry in entries {
      switch entry.name {
      case "of": inner = entry.value
      case "at-least": least = try entry.value.integer()
      default: most = try entry.value.integer()
      }
    }
    guard let inner, entries.count > 1 else { throw setting.error("'count' needs 'of' and 'at-least' or 'at-most'") }
    guard least <= most, least >= 0 else { throw setting.error("no number is at least \(least) and at most \(most)") }
    condition = try compiler.condition(inner)
  }

  func holds(on page: Page, _ found: inout Found) -> Bool {
    let before = found.items.count
    _ = condition.holds(on: page, &found)
    let number = found.items.count - before
    return number >= least && number <= most
  }
}

/// What an option switches on or off.
struct AlwaysCondition: Condition {
  static let about = ConditionAbout(
    id: "always",
    summary: "Holds for every page (true) or for none (false); for an option that switches a part of a rule.",
    example: "always: $every-article"
  )

  private let isTrue: Bool

  init(_ setting: Setting, compiler: Compiler) throws(SettingsError) { isTrue = try setting.bool() }

  func holds(on page: Page, _ found: inout Found) -> Bool { isTrue }
}

/// Whether, where one condition holds, another does too.
struct ImplicationCondition: Condition {
  static let about = ConditionAbout(
    id: "when",
    summary: "Where the condition under `when` holds, the one under `require` has to hold too.",
    example: "{when: {byline: {role: translator}}, require: {claim: {activity: translate}}}"
  )

  private let when: any Condition
  private let require: any Condition

  init(when: any Condition, require: any Condition) {
    self.when = when
    self.require = require
  }

  init(_ setting: Setting, compiler: Compiler) throws(SettingsError) {
    guard let when = setting["when"], let require = setting["require"] else {
      throw setting.error("expected {when: …, require: …} here")
    }
    self.init(when: try compiler.condition(when), require: try compiler.condition(require))
  }

  func holds(on page: Page, _ found: inout Found) -> Bool {
    var condition = Found()
    guard when.holds(on: page, &condition) else { return true }
    if require.holds(on: page, &found) { return true }
    found.items += condition.items
    return false
  }
}

extension Compiler {
  /// The conditions of a list, one or more.
  func conditions(_ setting: Setting) throws(SettingsError) -> [any Condition] {
    var conditions: [any Condition] = []
    guard case .list(let items) = setting.value, !items.isEmpty else {
      throw setting.error("expected a list of conditions here ('- claim: …'), found \(setting.kind)")
    }
    for item in items { conditions.append(try condition(item)) }
    return conditions
  }
}
