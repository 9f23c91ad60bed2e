import Compliance
public import Settings

extension Configuration {
  /// A command's policies by path, loaded; the baseline for articles that it says nothing about.
  public func assignment(
    for command: ConfiguredCommand = .audit,
    workingFolder: String = FilePath.workingFolder
  ) throws(SettingsError) -> PolicyAssignment {
    let options = options(for: command)
    var loaded: [String: Policy] = [:]
    func load(_ references: [String]) throws(SettingsError) -> [Policy] {
      var policies: [Policy] = []
      for reference in references {
        if let policy = loaded[reference] {
          policies.append(policy)
          continue
        }
        let policy = try Policy.load(reference)
        loaded[reference] = policy
        policies.append(policy)
      }
      return policies
    }
    var cases: [PolicyAssignment.Case] = []
    for entry in options.policiesByPath {
      cases.append(PolicyAssignment.Case(pattern: entry.pattern, policies: try load(entry.policies)))
    }
    return PolicyAssignment(
      try load(options.policies ?? ["baseline"]),
      cases: cases,
      folder: FilePath.absolute(folder, in: workingFolder),
      workingFolder: workingFolder
    )
  }
}
