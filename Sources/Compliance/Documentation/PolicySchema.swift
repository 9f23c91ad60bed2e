import Provenance

/// The JSON Schema (draft 2020-12) of a policy's file, with which editors complete and check it.
///
/// Made from the names that the loader itself knows. `reports/policy.schema.json` holds it; a test fails where that is
/// stale.
public func policySchema() -> String { policySchemaDocument().text(indent: 0) + "\n" }

/// The same as a value, for those that walk it.
package func policySchemaDocument() -> SchemaValue { PolicySchema().document }

private struct PolicySchema {
  private typealias JSON = SchemaValue

  var document: SchemaValue {
    .object([
      ("$schema", "https://json-schema.org/draft/2020-12/schema"),
      ("title", "Colophon policy"),
      ("description", "What a newsroom asks of its articles: rules, exceptions and its own words."),
      ("type", "object"),
      ("required", .array(["name"])),
      ("additionalProperties", .bool(false)),
      ("properties", properties),
      ("$defs", definitions),
    ])
  }

  private var properties: SchemaValue {
    .object([
      ("name", text("The policy's name, as findings carry it.")),
      ("title", text("The policy's title, for people.")),
      ("summary", text("What it asks, in a sentence.")),
      ("language", .object([("enum", names(Messages.available)), ("description", "The language of its messages.")])),
      ("extends", list(text("A policy that ships, or a file."))),
      ("sources", list(reference("reference"))),
      ("cannot-check", list(text("What the policy asks that no page can show."))),
      ("effective", reference("period")),
      ("rules", reference("rules")),
      ("own-rules", list(reference("rule"))),
      ("overrides", list(reference("override"))),
      ("waivers", list(reference("waiver"))),
      (
        "inline-waivers",
        .object([
          ("enum", names(InlineWaiverHearing.allCases.map(\.rawValue))),
          (
            "description",
            "Whether waivers in an article's own source are heard: in files and on standard input, or not."
          ),
        ])
      ),
      ("words", .object([("type", "object"), ("description", "Word lists that rules name as $name.")])),
      (
        "sentences",
        .object([("type", "object"), ("description", "By rule and language: disclosures ready to paste.")])
      ),
      ("examples", reference("examples")),
    ])
  }

  private var definitions: SchemaValue {
    .object([
      ("level", .object([("enum", names(["off", "on", "note", "warning", "error"]))])),
      ("day", .object([("type", "string"), ("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$")])),
      ("period", closed([("from", reference("day")), ("until", reference("day"))])),
      ("reference", closed([("title", text("")), ("url", text(""))], required: ["title", "url"])),
      ("setting", .object([("anyOf", .array([reference("level"), reference("long-setting")]))])),
      (
        "long-setting",
        closed([
          ("severity", reference("level")), ("from", reference("day")), ("until", reference("day")),
          ("options", .object([("type", "object")])),
        ])
      ),
      (
        "rules",
        .object([
          ("type", "object"),
          ("properties", .object(RuleCatalogue.ids.map { ($0, reference("setting")) })),
          ("additionalProperties", reference("setting")),
        ])
      ),
      (
        "override",
        closed(
          [
            (
              "match",
              .object([
                ("type", "object"), ("additionalProperties", .bool(false)),
                ("properties", .object(OverrideMatch.keys.map { ($0, matchValue($0)) })),
              ])
            ),
            ("why", text("Why these articles are held to something else.")), ("rules", reference("rules")),
          ],
          required: ["match", "rules"]
        )
      ),
      (
        "waiver",
        closed(
          Waiver.keys.map { ($0, $0 == "until" ? reference("day") : text("")) },
          required: Waiver.keys
        )
      ),
      ("rule", rule),
      ("texts", .object([("type", .array(["string", "object"]))])),
      ("conditions", .object([("anyOf", .array([reference("condition"), list(reference("condition"))]))])),
      ("condition", condition),
      (
        "examples",
        closed(
          [("base", reference("example"))]
            + Example.Expectation.allCases.map { ($0.rawValue, list(reference("example"))) }
        )
      ),
      ("example", closed(Example.keys.map { ($0, .object([])) })),
    ])
  }

  private func matchValue(_ key: String) -> SchemaValue {
    switch key {
    case "genre": oneOrMore(Genre.allCases.map(\.rawValue))
    case "published": reference("period")
    default: .object([])
    }
  }

  private var rule: SchemaValue {
    closed(
      RuleFile.keys.map { key in
        switch key {
        case "family": (key, .object([("enum", names(RuleFile.families))]))
        case "severity": (key, .object([("enum", names(Severity.allCases.map(\.rawValue)))]))
        case "references": (key, list(reference("reference")))
        case "when", "require": (key, reference("conditions"))
        case "summary", "message", "expected", "fix", "sentence": (key, reference("texts"))
        case "options": (key, .object([("type", "object")]))
        case "yields-to", "contradicts": (key, list(text("")))
        case "examples": (key, reference("examples"))
        default: (key, text(""))
        }
      },
      required: ["id", "family", "summary", "why", "severity", "message", "expected"]
    )
  }

  private var condition: SchemaValue {
    let primitives = Conditions.builtIn.map { type -> (String, SchemaValue) in
      let about = type.about
      return (about.id, value(of: about))
    }
    return closed(primitives + [("when", reference("conditions")), ("require", reference("conditions"))])
  }

  private func value(of about: ConditionAbout) -> SchemaValue {
    switch about.id {
    case "all", "any": return list(reference("condition"))
    case "not": return reference("conditions")
    case "always": return .object([("description", .string(about.summary))])
    case "genre": return oneOrMore(Genre.allCases.map(\.rawValue))
    default:
      let keys = about.keys.map { ($0, field($0, of: about.id)) }
      guard case .object(let entries) = closed(keys) else { return .object([]) }
      return .object([("description", .string(about.summary))] + entries)
    }
  }

  /// What may stand under a key; free words where the key takes any.
  private func field(_ key: String, of condition: String) -> SchemaValue {
    switch (condition, key) {
    case (_, "activity"), (_, "step"): return oneOrMore(Activity.allCases.map(\.rawValue))
    case (_, "scope"): return oneOrMore(Scope.allCases.map(\.rawValue))
    case (_, "placement"): return oneOrMore(Placement.allCases.map(\.rawValue) + ["visible"])
    case (_, "origin"): return oneOrMore(Origin.allCases.map(\.rawValue))
    case ("byline", "role"): return oneOrMore(Byline.Role.allCases.map(\.rawValue))
    case ("note", "kind"): return oneOrMore(Note.Kind.allCases.map(\.rawValue))
    case ("credit", "kind"): return oneOrMore(Credit.Kind.allCases.map(\.rawValue))
    case ("discrepancy", "kind"): return oneOrMore(Discrepancy.Kind.allCases.map(\.rawValue))
    case ("count", "of"): return reference("conditions")
    case ("claim", "agent"):
      return closed([
        ("kind", oneOrMore(Agent.Kind.allCases.map(\.rawValue))), ("name", .object([])), ("role", .object([])),
        ("tool", .object([])),
      ])
    default: return .object([])
    }
  }

  /// A word of the names, a list of them, a `$name`, or `{not: …}`.
  private func oneOrMore(_ words: [String]) -> SchemaValue {
    let word = SchemaValue.object([
      ("anyOf", .array([.object([("enum", names(words))]), .object([("type", "string"), ("pattern", "^\\$")])]))
    ])
    let some = SchemaValue.array([word, .object([("type", "array"), ("items", word)])])
    return .object([
      (
        "anyOf",
        .array([
          .object([("anyOf", some)]),
          closed([("not", .object([("anyOf", some)]))], required: ["not"]),
        ])
      )
    ])
  }

  private func text(_ description: String) -> SchemaValue {
    description.isEmpty
      ? .object([("type", "string")]) : .object([("type", "string"), ("description", .string(description))])
  }

  private func reference(_ name: String) -> SchemaValue { .object([("$ref", .string("#/$defs/\(name)"))]) }

  /// One of them, or a list.
  private func list(_ item: SchemaValue) -> SchemaValue {
    .object([("anyOf", .array([item, .object([("type", "array"), ("items", item)])]))])
  }

  private func names(_ words: [String]) -> SchemaValue { .array(words.map { .string($0) }) }

  private func closed(_ properties: [(String, SchemaValue)], required: [String] = []) -> SchemaValue {
    var entries: [(String, SchemaValue)] = [("type", "object"), ("additionalProperties", .bool(false))]
    if !required.isEmpty { entries.append(("required", names(required))) }
    return .object(entries + [("properties", .object(properties))])
  }
}
