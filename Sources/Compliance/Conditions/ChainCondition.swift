import Provenance
import Settings

/// Whether the page's account has a step of the making.
struct ChainCondition: Condition {
  static let about = ConditionAbout(
    id: "chain",
    summary: "The account of the making has that step, whoever took it.",
    keys: ["step"],
    example: "chain: {step: [edit, review]}"
  )

  private var step: Choices<Activity>?

  init(_ setting: Setting, compiler: Compiler) throws(SettingsError) {
    for entry in try setting.mapping(allowing: Self.about.keys, what: "key of chain") {
      step = try Choices(entry.value, what: "activity")
    }
  }

  func holds(on page: Page, _ found: inout Found) -> Bool {
    var isFound = false
    for link in page.account.chain.steps where step?.contains(link.step) != false {
      for index in link.claims where page.account.claims.indices.contains(index) { found.add(.claim(index)) }
      isFound = true
    }
    return isFound
  }
}
