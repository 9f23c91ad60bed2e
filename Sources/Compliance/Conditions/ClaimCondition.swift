import Provenance
import Settings

/// Whether the page makes a claim of a kind.
struct ClaimCondition: Condition {
  static let about = ConditionAbout(
    id: "claim",
    summary: "The page says something of that kind about its making. One claim has to meet all keys.",
    keys: ["activity", "agent", "used", "scope", "from", "to", "oversight", "confidence"] + EvidenceFields.keys,
    example: "claim: {activity: translate, agent: {kind: ai}, used: true, placement: visible}"
  )

  private var activity: Choices<Activity>?
  private var kind: Choices<Agent.Kind>?
  private var name: Words?
  private var role: Words?
  private var tool: Words?
  private var used: Truth?
  private var scope: Choices<Scope>?
  private var from: LanguageChoice?
  private var to: LanguageChoice?
  private var oversight: Truth?
  private var confidence: Quantity?
  private var evidence = EvidenceFields()

  init(_ setting: Setting, compiler: Compiler) throws(SettingsError) {
    for entry in try setting.mapping(allowing: Self.about.keys, what: "key of claim") {
      switch entry.name {
      case "activity": activity = try Choices(entry.value, what: "activity")
      case "agent": try readAgent(entry.value)
      case "used": used = try Truth(entry.value)
      case "scope": scope = try Choices(entry.value, what: "scope")
      case "from": from = try LanguageChoice(entry.value)
      case "to": to = try LanguageChoice(entry.value)
      case "oversight": oversight = try Truth(entry.value)
      case "confidence": confidence = try Quantity(entry.value)
      default: _ = try evidence.read(entry)
      }
    }
  }

  private mutating func readAgent(_ setting: Setting) throws(SettingsError) {
    for entry in try setting.mapping(allowing: ["kind", "name", "role", "tool"], what: "key of agent") {
      switch entry.name {
      case "kind": kind = try Choices(entry.value, what: "kind of agent")
      case "name": name = try Words(entry.value)
      case "role": role = try Words(entry.value)
      default: tool = try Words(entry.value)
      }
    }
  }

  func holds(on page: Page, _ found: inout Found) -> Bool {
    var isFound = false
    for index in page.account.claims.indices where matches(page.account.claims[index], on: page) {
      found.add(.claim(index))
      isFound = true
    }
    return isFound
  }

  private func matches(_ claim: Claim, on page: Page) -> Bool {
    if let activity, !activity.contains(claim.activity) { return false }
    if let kind, !kind.contains(claim.agent.kind) { return false }
    if let used, !used.matches(claim.used) { return false }
    if let scope, !scope.contains(claim.scope) { return false }
    if let name, !name.matches(claim.agent.name) { return false }
    if let role, !role.matches(claim.agent.role) { return false }
    if let tool, !tool.matches(claim.agent.tool) { return false }
    if let from, !from.matches(claim.from, article: page.account.language) { return false }
    if let to, !to.matches(claim.to, article: page.account.language) { return false }
    if let oversight, !oversight.matches(claim.oversight) { return false }
    if let confidence, !confidence.contains(claim.confidence) { return false }
    return evidence.matches(claim.evidence, on: page)
  }
}
