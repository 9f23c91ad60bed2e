import Provenance
import Settings

/// Whether the page carries a credit line of a kind.
struct CreditCondition: Condition {
  static let about = ConditionAbout(
    id: "credit",
    summary: "A picture, a graphic, a video or a recording is credited. One credit has to meet all keys.",
    keys: ["kind", "text", "holders"] + EvidenceFields.keys,
    example: "credit: {kind: photo, holders: none}"
  )

  private var kind: Choices<Credit.Kind>?
  private var text: Words?
  private var holders: Words?
  private var evidence = EvidenceFields()

  init(_ setting: Setting, compiler: Compiler) throws(SettingsError) {
    for entry in try setting.mapping(allowing: Self.about.keys, what: "key of credit") {
      switch entry.name {
      case "kind": kind = try Choices(entry.value, what: "kind of credit")
      case "text": text = try Words(entry.value)
      case "holders": holders = try Words(entry.value)
      default: _ = try evidence.read(entry)
      }
    }
  }

  func holds(on page: Page, _ found: inout Found) -> Bool {
    var isFound = false
    for index in page.account.credits.indices where matches(page.account.credits[index], on: page) {
      found.add(.credit(index))
      isFound = true
    }
    return isFound
  }

  private func matches(_ credit: Credit, on page: Page) -> Bool {
    if let kind, !kind.contains(credit.kind) { return false }
    if let text, !text.matches(credit.text) { return false }
    if let holders {
      guard credit.holders.isEmpty ? holders.matches(nil) : credit.holders.contains(where: holders.matches) else {
        return false
      }
    }
    return evidence.matches(credit.evidence, on: page)
  }
}
