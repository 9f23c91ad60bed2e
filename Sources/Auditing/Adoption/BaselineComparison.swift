import Compliance
public import Provenance
public import Reporting

/// Holds the articles of one run to a baseline, and works out what the baseline would be after it.
///
/// Documents are known by their paths as seen from the baseline's folder, so that it does not matter where a run is
/// started.
public struct BaselineComparison: Sendable {
  private let baseline: Baseline
  private let known: Set<String>
  /// Absolute.
  private let folder: String
  private let workingFolder: String
  private var audited: Set<String> = []
  private var found: [KnownFinding] = []

  /// - Parameters:
  ///   - path: the baseline's file.
  ///   - workingFolder: where relative paths begin; absolute.
  public init(_ baseline: Baseline, at path: String, workingFolder: String = FilePath.workingFolder) {
    self.baseline = baseline
    self.workingFolder = workingFolder
    known = Set(baseline.findings.map(\.fingerprint))
    folder = FilePath.absolute(FilePath.folder(of: path), in: workingFolder)
  }

  /// Says of each finding that fails whether the baseline knows it, and judges the article by the others.
  public mutating func mark(_ article: inout AuditedArticle) {
    let name = name(of: article.source.uri)
    audited.insert(name)
    for (index, fingerprint) in Fingerprint.all(of: article, as: name).enumerated() {
      let finding = article.findings[index]
      guard finding.status == .fail else { continue }
      article.findings[index].baselineState = known.contains(fingerprint) ? .unchanged : .new
      found.append(
        KnownFinding(uri: name, rule: finding.rule, severity: finding.severity, fingerprint: fingerprint)
      )
    }
    article.verdict = Judge.verdict(article.findings)
  }

  /// What the baseline holds and is there no more: in documents of this run, and of files that are gone.
  ///
  /// What it holds of documents that were not part of the run, or could not be read, stays.
  ///
  /// - Parameter exists: whether there is a file at a path.
  public func gone(exists: (String) -> Bool) -> [KnownFinding] {
    let found = Set(found.map(\.fingerprint))
    var isGone: [String: Bool] = [:]
    return baseline.findings.filter { finding in
      if found.contains(finding.fingerprint) { return false }
      if audited.contains(finding.uri) { return true }
      if let known = isGone[finding.uri] { return known }
      let isFile = !finding.uri.contains("://") && finding.uri != Self.standardInput
      let answer = isFile && !exists(FilePath.absolute(finding.uri, in: folder))
      isGone[finding.uri] = answer
      return answer
    }
  }

  /// How many findings of this run the baseline did not know.
  public var newCount: Int { Set(found.map(\.fingerprint)).subtracting(known).count }

  /// The baseline that knows all of this run, without what is gone.
  public func updated(exists: (String) -> Bool) -> Baseline {
    let gone = Set(gone(exists: exists))
    let fresh = Set(found.map(\.fingerprint))
    return Baseline(baseline.findings.filter { !gone.contains($0) && !fresh.contains($0.fingerprint) } + found)
  }

  private static let standardInput = "stdin"

  private func name(of uri: String) -> String {
    if uri == "-" { return Self.standardInput }
    if uri.contains("://") { return uri }
    return FilePath.relative(FilePath.absolute(uri, in: workingFolder), to: folder)
  }
}
