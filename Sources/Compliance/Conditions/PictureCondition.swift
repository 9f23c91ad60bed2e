import Provenance
import Settings

/// Whether the article has captioned pictures with or without a credit.
struct PictureCondition: Condition {
  static let about = ConditionAbout(
    id: "picture",
    summary: "The article has a picture with a caption; `credited` asks whether a credit stands in it or beside it.",
    keys: ["credited"],
    example: "not: {picture: {credited: false}}"
  )

  private var credited: Truth?

  init(_ setting: Setting, compiler: Compiler) throws(SettingsError) {
    for entry in try setting.mapping(allowing: Self.about.keys, what: "key of picture") {
      credited = try Truth(entry.value)
    }
  }

  func holds(on page: Page, _ found: inout Found) -> Bool {
    var isFound = false
    for caption in page.captions.all where credited?.matches(caption.isCredited) != false {
      found.add(.range(caption.range.lowerBound, caption.range.upperBound))
      isFound = true
    }
    return isFound
  }
}
