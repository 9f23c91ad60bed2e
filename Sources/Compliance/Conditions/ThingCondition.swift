import Provenance
import Settings

/// Whether the structured data says something.
struct ThingCondition: Condition {
  static let about = ConditionAbout(
    id: "thing",
    summary: "An item of structured data (JSON-LD, microdata, RDFa). One has to meet all keys; `property` asks for one "
      + "of the properties named, `value` for its words.",
    keys: ["type", "property", "value"],
    example: "thing: {type: '*Article', property: author}"
  )

  private var type: Words?
  private var property: Words?
  private var value: Words?

  init(_ setting: Setting, compiler: Compiler) throws(SettingsError) {
    for entry in try setting.mapping(allowing: Self.about.keys, what: "key of thing") {
      switch entry.name {
      case "type": type = try Words(entry.value)
      case "property": property = try Words(entry.value)
      default: value = try Words(entry.value)
      }
    }
    if value != nil, property == nil { throw setting.error("'value' needs the 'property' whose words it asks for") }
  }

  func holds(on page: Page, _ found: inout Found) -> Bool {
    var isFound = false
    for thing in page.article.things where type.map({ type in thing.types.contains(where: type.matches) }) != false {
      if property == nil { isFound = true }
      for entry in thing.properties where property?.matches(entry.name) == true {
        guard case .text(let range) = entry.value else {
          if value == nil { isFound = true }
          continue
        }
        guard value?.matches(page.article.string(range)) != false else { continue }
        found.add(.range(range.lowerBound, range.upperBound))
        isFound = true
      }
    }
    return isFound
  }
}
