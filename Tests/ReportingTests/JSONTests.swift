import Foundation
import Provenance
import Reporting
import Testing

@Suite struct JSONTests {
  @Test func aLineDecodesToTheArticle() throws {
    var line: [UInt8] = []
    writeJSON(Sample.everything, into: &line)
    #expect(!line.contains(0x0A))
    #expect(try JSONDecoder().decode(AuditedArticle.self, from: Data(line)) == Sample.everything)
  }

  @Test func theIdComesFirst() {
    var line: [UInt8] = []
    writeJSON(Sample.everything, id: "7\"", into: &line)
    #expect(String(decoding: line, as: UTF8.self).hasPrefix(#"{"id":"7\"","source":{"uri":"content/a b.md","#))
  }

  @Test func anIncidentIsAnError() {
    var line: [UInt8] = []
    writeJSON(Incident(uri: "-", code: .notText, message: "a picture"), id: "x", into: &line)
    #expect(
      String(decoding: line, as: UTF8.self) == #"{"id":"x","error":{"code":"not-text","message":"a picture"}}"#
    )
  }

  @Test(arguments: [false, true]) func aReportDecodesToItself(isIndented: Bool) throws {
    let json = Sample.report.rendered(as: try Formats.named("json"), options: ReportOptions(isIndented: isIndented))
    #expect(try AuditReport(json: Array(json)) == Sample.report)
    #expect(throws: AuditReport.NotAReport.self) { try AuditReport(json: Array(json.dropLast(9))) }
  }

  @Test func anEmptyReportDecodesToItself() throws {
    let report = AuditReport(tool: .init(version: "1"), generated: "g", policies: [], articles: [], incidents: [])
    let json = report.rendered(as: try Formats.named("json"))
    #expect(try JSONDecoder().decode(AuditReport.self, from: Data(json)) == report)
  }

  @Test(arguments: [
    (0.0, "0.00"), (0.005, "0.01"), (0.994, "0.99"), (0.999, "1"), (2, "1"), (-1, "0.00"), (.nan, "0.00"),
  ])
  func confidenceHasTwoDecimals(number: Double, written: String) {
    var article = Sample.everything
    article.account.claims = [Claim(.write, by: Agent(.ai), confidence: number, evidence: [])]
    var line: [UInt8] = []
    writeJSON(article, into: &line)
    #expect(String(decoding: line, as: UTF8.self).contains(#""confidence":\#(written),"#))
  }
}
