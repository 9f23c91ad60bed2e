import Provenance
import Settings

/// Whether the head, the response or the front matter says something.
struct MetaCondition: Condition {
  static let about = ConditionAbout(
    id: "meta",
    summary:
      "A `meta`, a `link`, a response header, an entry of the front matter, or what the feed says of the article. One has to meet all keys.",
    keys: ["kind", "name", "value"],
    example: "meta: {name: ai-disclosure, value: [none, ai-assisted]}"
  )

  /// The names of `Meta.Kind`, as a rule writes them.
  private enum Kind: String, CaseIterable, Sendable { case meta, link, title, header, html, frontMatter, feed }

  private var kind: Choices<Kind>?
  private var name: Words?
  private var value: Words?

  init(_ setting: Setting, compiler: Compiler) throws(SettingsError) {
    for entry in try setting.mapping(allowing: Self.about.keys, what: "key of meta") {
      switch entry.name {
      case "kind": kind = try Choices(entry.value, what: "kind of meta")
      case "name": name = try Words(entry.value)
      default: value = try Words(entry.value)
      }
    }
  }

  func holds(on page: Page, _ found: inout Found) -> Bool {
    var isFound = false
    for meta in page.article.metas {
      if let kind, Kind(rawValue: meta.kind.rawValue).map(kind.contains) != true { continue }
      guard name?.matches(meta.name) != false else { continue }
      guard value?.matches(page.article.string(meta.value)) != false else { continue }
      if !meta.value.isEmpty { found.add(.range(meta.value.lowerBound, meta.value.upperBound)) }
      isFound = true
    }
    return isFound
  }
}
