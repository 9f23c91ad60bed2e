import ArgumentParser
import Glibc
import Settings

/// The exit codes of DESIGN.md.
enum Exit {
  static let finding = ExitCode(1)
  /// Something could not be audited, or a policy is broken.
  static let incident = ExitCode(2)
}

/// Says on standard error what went wrong; of what a page or a feed said, nothing that steers a terminal.
func complain(_ message: String) {
  let lines = message.split(separator: "\n", omittingEmptySubsequences: false).map { line in
    String(String.UnicodeScalarView(line.unicodeScalars.map { $0.steersTerminal ? " " : $0 }))
  }
  standardError("colophon: \(lines.joined(separator: "\n"))\n")
}

func standardError(_ words: String) {
  var line = Array(words.utf8)
  _ = unsafe line.withUnsafeMutableBytes { bytes in unsafe write(STDERR_FILENO, bytes.baseAddress, bytes.count) }
}

/// Words that a page or a feed gave, on one line and without what steers a terminal.
func oneLine(_ words: String) -> String {
  String(String.UnicodeScalarView(words.unicodeScalars.map { $0.steersTerminal ? " " : $0 }))
    .split(whereSeparator: \.isWhitespace).joined(separator: " ")
}

extension Unicode.Scalar {
  /// Whether it moves a cursor, changes colours or turns the direction of writing.
  fileprivate var steersTerminal: Bool {
    switch value {
    case 0..<0x20, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }
}

/// Runs what a settings file's fault may end: the fault is said with its place, and the exit code is 2.
func settled<Value>(_ body: () throws(SettingsError) -> Value) throws -> Value {
  do throws(SettingsError) { return try body() } catch {
    complain("\(error)")
    throw Exit.incident
  }
}
