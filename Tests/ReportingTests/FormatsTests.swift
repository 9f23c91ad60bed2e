import Provenance
import Testing

@testable import Reporting

@Suite struct FormatsTests {
  @Test func namesAreUniqueAndFound() throws {
    #expect(Set(Formats.names).count == Formats.names.count)
    for name in Formats.names { #expect(try Formats.named(name).about.id == name) }
  }

  @Test func aTypoGetsTheNearestName() {
    #expect(throws: UnknownFormat(name: "jsno", names: Formats.names)) { try Formats.named("jsno") }
    #expect(
      UnknownFormat(name: "jsno", names: Formats.names).description == "there is no format 'jsno'; did you mean 'json'?"
    )
  }

  @Test(arguments: Formats.names) func sameInSameOut(name: String) throws {
    let format = try Formats.named(name)
    #expect(Sample.report.rendered(as: format) == Sample.report.rendered(as: format))
  }

  @Test(arguments: Formats.names) func aWriterGivesTheSameBytes(name: String) throws {
    let format = try Formats.named(name)
    var pieces: [UInt8] = []
    var writer = ReportWriter(format) { pieces += $0 }
    try writer.begin(ReportHeader(Sample.report))
    for article in Sample.report.articles { try writer.add(article) }
    for incident in Sample.report.incidents { try writer.add(incident) }
    try writer.end()
    #expect(pieces == Sample.report.rendered(as: format))
    #expect(writer.summary == Sample.report.summary)
  }

  @Test(arguments: Formats.names) func nothingOfAPageSteersATerminal(name: String) throws {
    let bytes = Sample.report.rendered(as: try Formats.named(name))
    #expect(!bytes.contains { $0 < 0x20 && $0 != 0x0A && $0 != 0x09 && !(name == "csv" && $0 == 0x0D) })
  }
}
