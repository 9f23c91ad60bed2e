import Compliance

/// What a JSON Schema lets stand at a place: the schemas that are alternatives there.
struct SchemaWalk {
  struct Choice: Equatable {
    var name: String
    var description: String?
  }

  /// Schemas refer to one another in circles; nothing sensible goes deeper than that without a step.
  private static let depthLimit = 12
  private static let mostAlternatives = 32

  private let root: SchemaValue
  private let alternatives: [SchemaValue]

  init(_ schema: SchemaValue, at path: some Sequence<YAMLCursor.Step>) {
    root = schema
    var current = Self.alternatives(of: schema, root: schema)
    for step in path {
      let next = current.flatMap { alternative -> [SchemaValue] in
        guard let next = Self.next(alternative, step) else { return [] }
        return Self.alternatives(of: next, root: schema)
      }
      // The same one may be reached in several ways, at each step.
      current = Array(next.prefix(Self.mostAlternatives))
    }
    alternatives = current
  }

  /// The keys that a mapping may have here.
  var keys: [Choice] {
    alternatives.flatMap { alternative -> [Choice] in
      guard case .object(let properties)? = alternative["properties"] else { return [] }
      return properties.map { Choice(name: $0.0, description: $0.1["description"]?.words) }
    }
  }

  /// The words that may stand here.
  var values: [Choice] {
    alternatives.flatMap { alternative -> [Choice] in
      if case .array(let names)? = alternative["enum"] {
        return names.compactMap { $0.words.map { Choice(name: $0) } }
      }
      guard alternative["type"]?.words == "boolean" else { return [] }
      return ["true", "false"].map { Choice(name: $0) }
    }
  }

  var description: String? { alternatives.lazy.compactMap { $0["description"]?.words }.first { !$0.isEmpty } }

  private static func next(_ schema: SchemaValue, _ step: YAMLCursor.Step) -> SchemaValue? {
    switch step {
    case .item: schema["items"]
    case .key(let name): schema["properties"]?[name] ?? schema["additionalProperties"]
    }
  }

  private static func alternatives(of schema: SchemaValue, root: SchemaValue) -> [SchemaValue] {
    var found: [SchemaValue] = []
    var open = [(schema, 0)]
    while let (schema, depth) = open.popLast() {
      guard depth < depthLimit else { continue }
      if let name = schema["$ref"]?.words?.split(separator: "/").last, let next = root["$defs"]?[String(name)] {
        open.append((next, depth + 1))
      } else if case .array(let members)? = schema["anyOf"] {
        open += members.reversed().map { ($0, depth + 1) }
      } else {
        found.append(schema)
      }
    }
    return found
  }
}

extension SchemaValue {
  fileprivate subscript(_ name: String) -> SchemaValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.0 == name }?.1
  }

  fileprivate var words: String? { if case .string(let words) = self { words } else { nil } }
}
