import Foundation
import TestSupport
import Testing

/// Where reports go that are named by --output.
@Suite struct OutputPlaceTests {
  private let site: TemporaryFolder

  init() throws {
    site = try TemporaryFolder()
    try site.write("# Moon\n\nBy Ada Moss\n\nIt pulls the sea.\n", to: "a.md")
  }

  private func audit(to output: String) throws -> Colophon {
    try Colophon(["audit", "a.md", "--format", "json", "--output", output, "--quiet"], in: site.path)
  }

  private func type(of name: String) throws -> FileAttributeType? {
    try FileManager.default.attributesOfItem(atPath: "\(site.path)/\(name)")[.type] as? FileAttributeType
  }

  @Test func aLinkKeepsLeadingWhereItLeads() throws {
    try site.write("old", to: "report.json")
    try FileManager.default.createSymbolicLink(
      atPath: "\(site.path)/latest.json",
      withDestinationPath: "\(site.path)/report.json"
    )
    #expect(try audit(to: "latest.json").status == 0)
    #expect(try type(of: "latest.json") == .typeSymbolicLink)
    #expect(try String(contentsOfFile: "\(site.path)/report.json", encoding: .utf8).hasPrefix("{\"schemaVersion\""))
  }

  @Test func aPipeIsWrittenTo() throws {
    let path = "\(site.path)/pipe"
    _ = try run("mkfifo", [path])
    // Open for both, so that neither end waits for the other.
    let reader = try #require(FileHandle(forUpdatingAtPath: path))
    #expect(try audit(to: "pipe").status == 0)
    #expect(String(decoding: reader.availableData, as: UTF8.self).hasPrefix("{\"schemaVersion\""))
    #expect(try type(of: "pipe") != .typeRegular)
  }

  @Test func aFolderIsNoPlaceForAReport() throws {
    try site.write("", to: "reports/keep")
    let refused = try audit(to: "reports")
    #expect(refused.status == 2)
    #expect(refused.remarks.contains("reports is a folder; name a file with --output"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: site.path).sorted() == ["a.md", "reports"])
  }
}
