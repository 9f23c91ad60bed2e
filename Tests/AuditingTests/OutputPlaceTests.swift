import Foundation
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Where reports go that are named by --output.
@Suite(.timeLimit(.minutes(15))) struct OutputPlaceTests {
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

  /// It waits for its standard input, with the report begun, when it is asked to end.
  @Test(.enabled(if: Product.exists("colophon"), "the program was not built beside the tests"))
  func whoIsAskedToEndLeavesNoHalfReport() throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Product.path("colophon"))
    process.arguments = ["audit", "-", "--output", "report.json", "--format", "json", "--quiet", "--no-config"]
    process.currentDirectoryURL = URL(fileURLWithPath: site.path)
    process.standardInput = Pipe()
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    // The threads of tests hold such signals back, and a child starts with what its parent's thread holds back.
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    unsafe sigaddset(&signals, SIGTERM)
    unsafe pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    try process.run()
    unsafe pthread_sigmask(SIG_BLOCK, &signals, nil)
    let names = { try FileManager.default.contentsOfDirectory(atPath: site.path).sorted() }
    while process.isRunning, try names() == ["a.md"] { usleep(2_000) }
    let begun = try names()
    #expect(begun.count == 2 && begun.last?.hasSuffix(".partial") == true)
    process.terminate()
    process.waitUntilExit()
    #expect(process.terminationReason == .uncaughtSignal)
    #expect(try names() == ["a.md"])
  }

  @Test func aFolderIsNoPlaceForAReport() throws {
    try site.write("", to: "reports/keep")
    let refused = try audit(to: "reports")
    #expect(refused.status == 2)
    #expect(refused.remarks.contains("reports is a folder; name a file with --output"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: site.path).sorted() == ["a.md", "reports"])
  }
}
