public import Provenance
public import Settings

extension RuleDescription {
  /// The rules that ship, in the catalogue and in policies, with the severity that they have unless a policy says
  /// otherwise; sorted by id.
  ///
  /// - Parameter language: of the summaries, where they are written in it; else they are in English.
  public static func shipped(in language: String = "en") throws(SettingsError) -> [RuleDescription] {
    var files: [String: RuleFile] = [:]
    for id in RuleCatalogue.ids { files[id] = try RuleCatalogue.rule(id) }
    for name in Policy.builtInNames {
      files.merge(try Policy.load(name).resolution.ownRules) { first, _ in first }
    }
    return files.values.sorted { $0.id < $1.id }.map { file in
      RuleDescription(
        id: file.id,
        family: file.family,
        summary: file.summary(in: language),
        why: file.why,
        fix: file.fix["en"]?.filled { _ in nil } ?? "",
        severity: file.severity,
        references: file.references
      )
    }
  }
}
