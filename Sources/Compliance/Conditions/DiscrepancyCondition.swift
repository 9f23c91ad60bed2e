import Provenance
import Settings

/// Whether what the page says does not fit together.
struct DiscrepancyCondition: Condition {
  static let about = ConditionAbout(
    id: "discrepancy",
    summary: "Statements of the page do not fit together, or one between two is missing.",
    keys: ["kind"],
    example: "not: {discrepancy: {kind: contradiction}}"
  )

  private var kind: Choices<Discrepancy.Kind>?

  init(_ setting: Setting, compiler: Compiler) throws(SettingsError) {
    for entry in try setting.mapping(allowing: Self.about.keys, what: "key of discrepancy") {
      kind = try Choices(entry.value, what: "kind of discrepancy")
    }
  }

  func holds(on page: Page, _ found: inout Found) -> Bool {
    var isFound = false
    for index in page.account.discrepancies.indices
    where kind?.contains(page.account.discrepancies[index].kind) != false {
      found.add(.discrepancy(index))
      isFound = true
    }
    return isFound
  }
}
