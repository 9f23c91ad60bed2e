import Foundation

/// JSON Schema 2020-12 in the keywords that the report's schema uses.
struct SchemaCheck {
  let root: [String: Any]

  func problems(_ value: Any, _ schema: [String: Any], at path: String) -> [String] {
    if let reference = schema["$ref"] as? String {
      let name = String(reference.dropFirst("#/$defs/".count))
      let definition = (root["$defs"] as? [String: Any])?[name] as? [String: Any]
      return definition.map { problems(value, $0, at: path) } ?? ["\(path): there is no \(reference)"]
    }
    if let cases = schema["enum"] as? [String] {
      return cases.contains { $0 == value as? String } ? [] : ["\(path): \(value) is none of \(cases)"]
    }
    switch schema["type"] as? String {
    case "object": return object(value, schema, at: path)
    case "array":
      guard let list = value as? [Any] else { return ["\(path): not a list"] }
      let items = schema["items"] as? [String: Any] ?? [:]
      return list.enumerated().flatMap { problems($1, items, at: "\(path)[\($0)]") }
    case "string":
      guard let words = value as? String else { return ["\(path): not a string"] }
      guard let pattern = schema["pattern"] as? String else { return [] }
      return words.range(of: pattern, options: .regularExpression) != nil ? [] : ["\(path): not \(pattern)"]
    case "integer", "number":
      guard let number = value as? NSNumber else { return ["\(path): not a number"] }
      let least = (schema["minimum"] as? NSNumber)?.doubleValue ?? -.infinity
      let most = (schema["maximum"] as? NSNumber)?.doubleValue ?? .infinity
      return (least...most).contains(number.doubleValue) ? [] : ["\(path): \(number) is out of bounds"]
    case "boolean": return value is Bool ? [] : ["\(path): not a boolean"]
    default: return []
    }
  }

  private func object(_ value: Any, _ schema: [String: Any], at path: String) -> [String] {
    guard let object = value as? [String: Any] else { return ["\(path): not an object"] }
    let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
    let missing = (schema["required"] as? [String] ?? []).filter { object[$0] == nil }
    return missing.map { "\(path): \($0) is missing" }
      + object.flatMap { name, value in
        properties[name].map { problems(value, $0, at: "\(path).\(name)") } ?? ["\(path): \(name) is unknown"]
      }
  }
}
