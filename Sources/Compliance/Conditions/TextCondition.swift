import Provenance
import Settings

/// Whether words stand in the article's text.
struct TextCondition: Condition {
  static let about = ConditionAbout(
    id: "text",
    summary: "A phrase stands in the article's own text. `role` narrows it to kinds of blocks, `within` to the start.",
    keys: ["wording", "role", "within"],
    example: "text: {wording: [sources say, it is said], role: paragraph}"
  )

  private var wording: Phrases?
  private var role: Choices<Block.Role>?
  private var words: Int?

  init(_ setting: Setting, compiler: Compiler) throws(SettingsError) {
    for entry in try setting.mapping(allowing: Self.about.keys, what: "key of text") {
      switch entry.name {
      case "wording": wording = try Phrases(entry.value)
      case "role": role = try Choices(entry.value, what: "role of a block")
      default:
        for limit in try entry.value.mapping(allowing: ["words"]) { words = try limit.value.integer() }
      }
    }
    guard wording != nil else { throw setting.error("'text' needs 'wording': the words to look for") }
  }

  func holds(on page: Page, _ found: inout Found) -> Bool {
    for block in page.article.blocks where block.role.isArticle && !block.isHidden && block.origin == .text {
      if let role, !role.contains(block.role) { continue }
      if let words, page.words(before: block.range.lowerBound, limit: words) >= words { break }
      guard let place = wording?.first(in: page.article.text[block.range]) else { continue }
      found.add(.range(place.lowerBound, place.upperBound))
      return true
    }
    return false
  }
}
