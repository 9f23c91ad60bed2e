import Foundation
import Testing

/// Files under `reports/`, which are samples for readers and what the tests compare with.
///
/// `COLOPHON_REWRITE=1 swift test --filter ReportingTests` writes them anew, and fails, so that nobody does it unawares.
enum Golden {
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().appending(path: "reports")

  static func expect(_ bytes: [UInt8], equals name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let file = folder.appending(path: name)
    if ProcessInfo.processInfo.environment["COLOPHON_REWRITE"] == "1" {
      try Data(bytes).write(to: file)
      Issue.record("rewrote reports/\(name)", sourceLocation: sourceLocation)
      return
    }
    let golden = try Data(contentsOf: file)
    if golden == Data(bytes) { return }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    let goldenLines = String(decoding: golden, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    let line = zip(lines, goldenLines).enumerated().first { $1.0 != $1.1 }
    Issue.record(
      """
      reports/\(name) differs from line \(line.map { $0.offset + 1 } ?? min(lines.count, goldenLines.count)):
      written  \(line.map { $0.element.0.prefix(300) } ?? "")
      expected \(line.map { $0.element.1.prefix(300) } ?? "")
      """,
      sourceLocation: sourceLocation
    )
  }
}
