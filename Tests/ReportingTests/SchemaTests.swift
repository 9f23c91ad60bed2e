import Foundation
import Provenance
import Reporting
import Testing

/// Holds what is written to `reports/report.schema.json`, by the keywords that the schema uses.
@Suite struct SchemaTests {
  private static func schema(_ text: String = ReportSchema.json) throws -> [String: Any] {
    let json = try JSONSerialization.jsonObject(with: Data(text.utf8))
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

  @Test(arguments: [true, false]) func aComplianceReportIsValid(isCompared: Bool) throws {
    let schema = try Self.schema(ReportSchema.compliance)
    let format = try ComplianceFormats.named("json")
    var options = ReportOptions(scope: ComplianceScope(from: "2026-01-01", section: "City"))
    if isCompared {
      let before = AuditReport(Newsroom.report, articles: Newsroom.archive(30))
      options.earlier = try EarlierReport(json: before.rendered(as: format))
    }
    let report = AuditReport(Newsroom.report, articles: Newsroom.archive(60))
    let json = try JSONSerialization.jsonObject(with: Data(report.rendered(as: format, options: options)))
    #expect(SchemaCheck(root: schema).problems(json, schema, at: "$") == [])
    #expect(((json as? [String: Any])?["changes"] != nil) == isCompared)
  }

  @Test func whatIsWrongIsFound() throws {
    let schema = try Self.schema()
    let check = SchemaCheck(root: schema)
    #expect(check.problems(["surprise": 1], ["$ref": "#/$defs/incident"], at: "$").count == 4)
    let incident: [String: Any] = ["uri": 1, "code": "no-such-code", "message": "m"]
    #expect(check.problems(incident, ["$ref": "#/$defs/incident"], at: "$").count == 2)
  }

  @Test(arguments: [ReportSchema.json, ReportSchema.compliance]) func everyKeyIsDescribed(text: String) throws {
    func check(_ schema: [String: Any], at path: String) {
      for (name, value) in schema["properties"] as? [String: [String: Any]] ?? [:] {
        if value["$ref"] == nil { #expect(value["description"] is String, "\(path).\(name)") }
        check(value, at: "\(path).\(name)")
      }
      if let items = schema["items"] as? [String: Any] { check(items, at: path + "[]") }
    }
    let schema = try Self.schema(text)
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
