import ArgumentParser
import Glibc
import Settings

/// The exit codes of DESIGN.md.
enum Exit {
  static let finding = ExitCode(1)
  /// Something could not be audited, or a policy is broken.
  static let incident = ExitCode(2)
}

/// Says on standard error what went wrong.
func complain(_ message: String) {
  var line = Array("colophon: \(message)\n".utf8)
  _ = unsafe line.withUnsafeMutableBytes { bytes in unsafe write(STDERR_FILENO, bytes.baseAddress, bytes.count) }
}

/// Runs what a settings file's fault may end: the fault is said with its place, and the exit code is 2.
func settled<Value>(_ body: () throws(SettingsError) -> Value) throws -> Value {
  do throws(SettingsError) { return try body() } catch {
    complain("\(error)")
    throw Exit.incident
  }
}
