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

  @Test(arguments: [
    ("night-buses", "text", "en"), ("night-buses", "html", "en"), ("radweg-am-fluss", "html", "ko"),
  ]) func oneArticle(name: String, format: String, language: String) throws {
    let article = try #require(Newsroom.report.articles.first { $0.source.uri.hasSuffix("\(name).md") })
    let report = AuditReport(
      tool: Newsroom.report.tool,
      generated: Newsroom.report.generated,
      policies: Newsroom.report.policies,
      articles: [article],
      incidents: []
    )
    let format = try Formats.named(format)
    let bytes = report.rendered(as: format, rules: Newsroom.rules, options: ReportOptions(language: language))
    try Golden.expect(bytes, equals: "\(name).\(format.fileExtension)")
  }
}
