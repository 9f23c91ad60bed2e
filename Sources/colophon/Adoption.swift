import ArgumentParser
import Auditing
import Glibc
import Reporting
import Settings

/// The baseline of one run: read before it, said and written after it.
struct Adoption {
  let path: String
  let isWritten: Bool
  let isQuiet: Bool
  var comparison: BaselineComparison

  /// - Parameters:
  ///   - path: its file; it may be missing only where it is going to be written.
  ///   - isWritten: whether the run writes it.
  init(baseline path: String, isWritten: Bool, isQuiet: Bool) throws {
    self.path = path
    self.isWritten = isWritten
    self.isQuiet = isQuiet
    let isNew = isWritten && !Self.exists(path)
    let baseline = isNew ? Baseline() : try settled { () throws(SettingsError) in try Baseline(contentsOf: path) }
    comparison = BaselineComparison(baseline, at: path)
  }

  /// Hands what is gone to the reports, says it, and writes the baseline.
  ///
  /// - Parameter namesFiles: whether documents are known by the paths of their files, so that one that is not there is
  ///   gone with its findings; else they stay until the document comes again.
  func finish(_ reports: Reports? = nil, namesFiles: Bool = true) throws {
    let exists = { path in !namesFiles || Self.exists(path) }
    let gone = comparison.gone(exists: exists)
    for finding in gone { try reports?.add(absent: finding) }
    if isWritten {
      let updated = comparison.updated(exists: exists)
      let output = try Output(path: path)
      try output.write(updated.json)
      try output.finish()
      if !isQuiet {
        let total = updated.findings.count
        complain("\(path): \(total) finding\(total == 1 ? "" : "s"), \(comparison.newCount) new, \(gone.count) gone")
      }
    } else if !isQuiet, !gone.isEmpty {
      for finding in gone.prefix(20) { complain("\(path): \(finding.uri): \(finding.rule) is gone") }
      let count = gone.count == 1 ? "1 finding is" : "\(gone.count) findings are"
      complain("\(path): \(count) gone; --write-baseline takes them out")
    }
  }

  private static func exists(_ path: String) -> Bool { unsafe access(path, F_OK) == 0 }
}

extension Gate {
  /// Ends the run with its exit code, after what cannot be seen in the reports has been said.
  func end(maxWarnings: Int?) throws {
    if hasTooManyWarnings, let maxWarnings {
      complain("\(warnings) warning\(warnings == 1 ? "" : "s"), and --max-warnings allows \(maxWarnings)")
    }
    switch outcome {
    case .complies: return
    case .finding: throw Exit.finding
    case .incident: throw Exit.incident
    }
  }
}
