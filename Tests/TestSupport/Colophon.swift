import Foundation

/// One run of the real program.
public struct Colophon: Sendable {
  public let status: Int32
  public let output: String
  /// What was said on standard error.
  public let remarks: String

  /// Runs the `colophon` that was built with the tests.
  ///
  /// - Parameters:
  ///   - folder: the working folder.
  ///   - environment: added to a fixed time and the tests' own environment.
  public init(
    _ arguments: [String],
    in folder: String,
    input: String = "",
    environment: [String: String] = [:]
  ) throws {
    let process = Process()
    process.executableURL = Self.program
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = ProcessInfo.processInfo.environment
      .merging(["SOURCE_DATE_EPOCH": "1795600000"]) { $1 }.merging(environment) { $1 }
    let place = NSTemporaryDirectory() + "colophon-run-" + UUID().uuidString
    defer { for end in [".in", ".out", ".err"] { try? FileManager.default.removeItem(atPath: place + end) } }
    try Data(input.utf8).write(to: URL(fileURLWithPath: place + ".in"))
    for end in [".out", ".err"] { try Data().write(to: URL(fileURLWithPath: place + end)) }
    process.standardInput = FileHandle(forReadingAtPath: place + ".in")
    process.standardOutput = FileHandle(forWritingAtPath: place + ".out")
    process.standardError = FileHandle(forWritingAtPath: place + ".err")
    try process.run()
    process.waitUntilExit()
    status = process.terminationStatus
    output = try String(contentsOfFile: place + ".out", encoding: .utf8)
    remarks = try String(contentsOfFile: place + ".err", encoding: .utf8)
  }

  /// Beside the tests' own bundle.
  private static var program: URL {
    let bundle = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    return bundle.deletingLastPathComponent().appending(path: "colophon")
  }
}
