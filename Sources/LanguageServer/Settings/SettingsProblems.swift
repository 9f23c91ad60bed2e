import Auditing
import Compliance
import Settings

/// What is wrong with a policy or a configuration while it is written: the same as `colophon policy check` says.
struct SettingsProblems {
  struct Problem {
    var bytes: Range<Int>
    var severity: Diagnostic.Severity
    var message: String
  }

  let problems: [Problem]
  /// The policy, where it can be used.
  let policy: Policy?

  init(ofPolicy document: TextDocument, day: String) {
    let path = document.path ?? document.uri
    let text = document.text
    let files = PolicyFiles(
      read: { (wanted) throws(SettingsError) in wanted == path ? text : try PolicyFiles.disk.read(wanted) },
      names: PolicyFiles.disk.names
    )
    let check = PolicyCheck(path, on: day, files: files)
    policy = check.policy
    problems = check.problems.map { problem in
      Self.problem(problem.error, problem.kind == .error ? .error : .warning, in: document)
    }
  }

  init(ofConfiguration document: TextDocument) {
    policy = nil
    do throws(SettingsError) {
      let path = document.path ?? Configuration.fileName
      let configuration = try Configuration(try Setting(yaml: document.text, path: path))
      for command in ConfiguredCommand.allCases where command != .report {
        _ = try configuration.assignment(for: command)
      }
      problems = []
    } catch {
      problems = [Self.problem(error, .error, in: document)]
    }
  }

  private static func problem(
    _ error: SettingsError,
    _ severity: Diagnostic.Severity,
    in document: TextDocument
  ) -> Problem {
    guard error.path == document.path ?? document.uri else {
      return Problem(bytes: document.firstLine, severity: severity, message: error.description)
    }
    guard error.line > 0 else { return Problem(bytes: document.firstLine, severity: severity, message: error.problem) }
    let line = document.lines.line(error.line - 1)
    let start = document.lines.byte(line: error.line, codePoint: error.column)
    return Problem(
      bytes: start..<end(ofWordAt: start, line: line, document.text),
      severity: severity,
      message: error.problem
    )
  }

  /// Where the word or the quoted words end that stand at a place in a line of YAML.
  private static func end(ofWordAt start: Int, line: Range<Int>, _ text: [UInt8]) -> Int {
    guard start < line.upperBound else { return line.upperBound }
    let rest = text[start..<line.upperBound]
    if text[start] == UInt8(ascii: "\"") || text[start] == UInt8(ascii: "'") {
      return rest.dropFirst().firstIndex(of: text[start]).map { $0 + 1 } ?? line.upperBound
    }
    let ends: [UInt8] = [0x20, 0x09] + Array(",]}".utf8)
    let end = rest.firstIndex(where: ends.contains) ?? line.upperBound
    let isKey = end > start && text[end - 1] == UInt8(ascii: ":")
    return max(start + 1, isKey ? end - 1 : end)
  }
}
