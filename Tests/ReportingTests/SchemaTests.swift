import Foundation
import Provenance
import Reporting
import Testing

/// Holds what is written to `reports/report.schema.json`, by the keywords that the schema uses.
@Suite struct SchemaTests {
  private static func schema() throws -> [String: Any] {
    let json = try JSONSerialization.jsonObject(with: Data(ReportSchema.json.utf8))
    return try #require(json as? [String: Any])
  }

  @Test(arguments: [true, false]) func aReportIsValid(isSample: Bool) throws {
    let report = isSample ? Newsroom.report : Sample.report
    let json = try JSONSerialization.jsonObject(with: Data(report.rendered(as: Formats.named("json"))))
    let schema = try Self.schema()
    #expect(SchemaCheck(root: schema).problems(json, schema, at: "$") == [])
  }

  @Test func aLineOfTheStreamIsValid() throws {
    var line: [UInt8] = []
    writeJSON(Sample.everything, id: "1", into: &line)
    let json = try JSONSerialization.jsonObject(with: Data(line))
    #expect(SchemaCheck(root: try Self.schema()).problems(json, ["$ref": "#/$defs/article"], at: "$") == [])
  }

  @Test func whatIsWrongIsFound() throws {
    let schema = try Self.schema()
    let check = SchemaCheck(root: schema)
    #expect(check.problems(["surprise": 1], ["$ref": "#/$defs/incident"], at: "$").count == 4)
    let incident: [String: Any] = ["uri": 1, "code": "no-such-code", "message": "m"]
    #expect(check.problems(incident, ["$ref": "#/$defs/incident"], at: "$").count == 2)
  }

  @Test func everyKeyIsDescribed() throws {
    func check(_ schema: [String: Any], at path: String) {
      for (name, value) in schema["properties"] as? [String: [String: Any]] ?? [:] {
        if value["$ref"] == nil { #expect(value["description"] is String, "\(path).\(name)") }
        check(value, at: "\(path).\(name)")
      }
      if let items = schema["items"] as? [String: Any] { check(items, at: path + "[]") }
    }
    let schema = try Self.schema()
    check(schema, at: "$")
    for (name, value) in schema["$defs"] as? [String: [String: Any]] ?? [:] { check(value, at: name) }
  }

  @Test func everyCaseIsInTheSchema() throws {
    let text = ReportSchema.json
    let names =
      Activity.allCases.map(\.rawValue) + Agent.Kind.allCases.map(\.rawValue) + Scope.allCases.map(\.rawValue)
      + Placement.allCases.map(\.rawValue) + Origin.allCases.map(\.rawValue) + Byline.Role.allCases.map(\.rawValue)
      + Note.Kind.allCases.map(\.rawValue) + Credit.Kind.allCases.map(\.rawValue)
      + Finding.Status.allCases.map(\.rawValue) + Incident.Code.allCases.map(\.rawValue)
      + Discrepancy.Kind.allCases.map(\.rawValue)
    for name in names { #expect(text.contains("\"\(name)\""), "\(name)") }
  }
}

/// JSON Schema 2020-12 in the keywords that the report's schema uses.
private struct SchemaCheck {
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
