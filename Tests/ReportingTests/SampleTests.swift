import Provenance
import Reporting
import Testing

@Suite struct SampleTests {
  @Test(arguments: Formats.names) func theSampleReportIsWhatTheFormatWrites(name: String) throws {
    let format = try Formats.named(name)
    var report = Newsroom.report
    if !format.needsText {
      for index in report.articles.indices { report.articles[index].text = nil }
    }
    let options = ReportOptions(isIndented: true)
    let bytes = report.rendered(as: format, rules: Newsroom.rules, options: options)
    try Golden.expect(bytes, equals: "sample.\(format.fileExtension)")
  }

  @Test func oneArticleAsText() throws {
    let report = AuditReport(
      tool: Newsroom.report.tool,
      generated: Newsroom.report.generated,
      policies: Newsroom.report.policies,
      articles: [Newsroom.nightBuses],
      incidents: []
    )
    let bytes = report.rendered(as: try Formats.named("text"), rules: Newsroom.rules)
    try Golden.expect(bytes, equals: "night-buses.txt")
  }
}
