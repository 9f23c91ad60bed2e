import Auditing
import Compliance
import Provenance

/// What may stand at a place in a policy or a configuration.
struct SettingsCompletion {
  let document: TextDocument
  let kind: DocumentKind
  /// The policy, as it was when it could last be read.
  let policy: Policy?

  func items(at byte: Int, in encoding: PositionEncoding) -> [CompletionItem] {
    let cursor = YAMLCursor(document.text, lines: document.lines, byte: byte)
    let walk = SchemaWalk(schema, at: cursor.path)
    var items: [CompletionItem] = []
    let range = document.lines.range(of: cursor.word, in: encoding)
    func add(_ choices: [SchemaWalk.Choice], _ kind: CompletionItem.Kind, ending: String) {
      for choice in choices where !items.contains(where: { $0.label == choice.name }) {
        items.append(item(choice, kind, range, ending, number: items.count))
      }
    }
    if !cursor.isValue || cursor.path.last == .item { add(walk.keys, .property, ending: ": ") }
    if cursor.isValue || cursor.path.last == .item {
      add(walk.values, .value, ending: "")
      add(names(for: cursor.path), .value, ending: "")
    }
    if !cursor.isValue, cursor.path.last == .key("rules"), let policy {
      add(policy.ruleIDs.map { .init(name: $0) }, .property, ending: ": ")
    }
    return items
  }

  private var schema: SchemaValue { kind == .policy ? policySchemaDocument() : configurationSchemaDocument() }

  /// Names that no schema lists: of policies, of rules.
  private func names(for path: [YAMLCursor.Step]) -> [SchemaWalk.Choice] {
    let key = path.last { $0 != .item }
    switch (kind, key) {
    case (.policy, .key("extends")), (.configuration, .key("policy")):
      return Policy.builtInNames.map { .init(name: $0, description: try? Policy.load($0).title) }
    case (.policy, .key("rule")), (.policy, .key("yields-to")), (.policy, .key("contradicts")):
      return ruleIDs.map { .init(name: $0) }
    default: return []
    }
  }

  private var ruleIDs: [String] {
    policy?.ruleIDs ?? SchemaWalk(policySchemaDocument(), at: [.key("rules")]).keys.map(\.name)
  }

  private func item(
    _ choice: SchemaWalk.Choice,
    _ kind: CompletionItem.Kind,
    _ range: TextRange,
    _ ending: String,
    number: Int
  ) -> CompletionItem {
    let rule = choice.name.contains("-") ? policy?.ruleDescription(choice.name) ?? shipped(choice.name) : nil
    let words = rule?.summary ?? choice.description ?? conditionDescription(choice.name)
    let order = String(number)
    return CompletionItem(
      label: choice.name,
      kind: kind,
      detail: rule.map { "\($0.family), \($0.severity.rawValue)" },
      documentation: words.map { MarkupContent(value: $0) },
      sortText: String(repeating: "0", count: max(0, 3 - order.count)) + order,
      textEdit: TextEdit(range: range, newText: choice.name + ending)
    )
  }

  private func shipped(_ id: String) -> RuleDescription? { ruleIDs.contains(id) ? ruleDescription(id) : nil }
}
