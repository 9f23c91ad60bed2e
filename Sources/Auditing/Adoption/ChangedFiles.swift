import Foundation
import Synchronization

/// The files that git says have changed: since a commit, branch or tag, with what is not committed yet, and new files.
public struct ChangedFiles: Sendable {
  /// Absolute, without symbolic links on the way to them.
  public let paths: Set<String>

  /// Why git could not tell, in one line, with what to do.
  public struct Failure: Error, Sendable, Hashable, CustomStringConvertible {
    public var description: String
  }

  /// Asks git; no shell is involved.
  ///
  /// - Parameters:
  ///   - reference: what git takes for a commit. Changes are those since it and the work tree parted.
  ///   - folder: within the work tree.
  public init(since reference: String, in folder: String) throws(Failure) {
    guard !reference.isEmpty, !reference.hasPrefix("-"), !reference.utf8.contains(0) else {
      throw Failure(description: "'\(reference)' is no commit, branch or tag")
    }
    let top = try Git.lines(["rev-parse", "--show-toplevel"], in: folder, orElse: "there is no git work tree here")
    let root = top.first ?? folder
    let fetch = "in CI, fetch the whole history (fetch-depth: 0)"
    let commit = try Git.lines(
      ["rev-parse", "--verify", "--quiet", "\(reference)^{commit}"],
      in: root,
      orElse: "git knows no commit '\(reference)'; check the name, and \(fetch)"
    )
    let base = try Git.lines(
      ["merge-base", commit.first ?? "", "HEAD"],
      in: root,
      orElse: "'\(reference)' and HEAD have no commit in common; \(fetch)"
    )
    let changed = try Git.names(
      ["diff", "--name-only", "-z", "--no-renames", "--no-ext-diff", "--diff-filter=d", base.first ?? "", "--"],
      in: root
    )
    let new = try Git.names(["ls-files", "-z", "--others", "--exclude-standard"], in: root)
    paths = Set((changed + new).map { root + "/" + $0 })
  }
}

private enum Git {
  static func lines(
    _ arguments: [String],
    in folder: String,
    orElse problem: String
  ) throws(ChangedFiles.Failure) -> [String] {
    let answer = try run(arguments, in: folder)
    let lines = answer.output.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
    guard answer.status == 0, !lines.isEmpty else { throw failure(problem, answer) }
    return lines
  }

  static func names(_ arguments: [String], in folder: String) throws(ChangedFiles.Failure) -> [String] {
    let answer = try run(arguments, in: folder)
    guard answer.status == 0 else { throw failure("git cannot tell what has changed", answer) }
    return answer.output.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
  }

  private typealias Answer = (status: Int32, output: [UInt8], words: String)

  private static func failure(_ problem: String, _ answer: Answer) -> ChangedFiles.Failure {
    // 127 is what env says of a program that is not there.
    if answer.status == 127 {
      return ChangedFiles.Failure(description: "git is not installed; --changed-since needs it")
    }
    let words = answer.words.split(whereSeparator: \.isNewline).first.map { " (\($0))" } ?? ""
    return ChangedFiles.Failure(description: problem + words)
  }

  private static func run(_ arguments: [String], in folder: String) throws(ChangedFiles.Failure) -> Answer {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["git", "-C", folder] + arguments
    let (output, errors) = (Pipe(), Pipe())
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = errors
    do { try process.run() } catch {
      throw ChangedFiles.Failure(description: "git cannot be started: \(error.localizedDescription)")
    }
    // Both pipes are read at once, so that neither fills up while the other is waited for.
    let words = Mutex("")
    let reading = DispatchGroup()
    let handle = errors.fileHandleForReading
    DispatchQueue.global().async(group: reading) {
      let text = String(decoding: handle.readDataToEndOfFile(), as: UTF8.self)
      words.withLock { $0 = text }
    }
    let bytes = Array(output.fileHandleForReading.readDataToEndOfFile())
    reading.wait()
    process.waitUntilExit()
    return (process.terminationStatus, bytes, words.withLock { $0 })
  }
}
