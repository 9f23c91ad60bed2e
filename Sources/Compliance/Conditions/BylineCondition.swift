import Provenance
import Settings

/// Whether the page names a maker of a kind.
struct BylineCondition: Condition {
  static let about = ConditionAbout(
    id: "byline",
    summary: "The page names somebody as its maker. One byline has to meet all keys.",
    keys: ["name", "role", "email", "emailObfuscated", "organization", "isOrganization"] + EvidenceFields.keys,
    example: "byline: {role: [author, writer, reporter], placement: visible}"
  )

  private var name: Words?
  private var role: Choices<Byline.Role>?
  private var email: Words?
  private var emailObfuscated: Truth?
  private var organization: Words?
  private var isOrganization: Truth?
  private var evidence = EvidenceFields()

  init(_ setting: Setting, compiler: Compiler) throws(SettingsError) {
    for entry in try setting.mapping(allowing: Self.about.keys, what: "key of byline") {
      switch entry.name {
      case "name": name = try Words(entry.value)
      case "role": role = try Choices(entry.value, what: "role")
      case "email": email = try Words(entry.value)
      case "emailObfuscated": emailObfuscated = try Truth(entry.value)
      case "organization": organization = try Words(entry.value)
      case "isOrganization": isOrganization = try Truth(entry.value)
      default: _ = try evidence.read(entry)
      }
    }
  }

  func holds(on page: Page, _ found: inout Found) -> Bool {
    var isFound = false
    for index in page.account.bylines.indices where matches(page.account.bylines[index], on: page) {
      found.add(.byline(index))
      isFound = true
    }
    return isFound
  }

  private func matches(_ byline: Byline, on page: Page) -> Bool {
    if let role, !role.contains(byline.role) { return false }
    if let name, !name.matches(byline.name) { return false }
    if let email, !email.matches(byline.email) { return false }
    // In the report, false is the same as absent.
    if let emailObfuscated, !emailObfuscated.matches(byline.emailObfuscated ?? false) { return false }
    if let organization, !organization.matches(byline.organization) { return false }
    if let isOrganization, !isOrganization.matches(byline.isOrganization ?? false) { return false }
    return evidence.matches(byline.evidence, on: page)
  }
}
