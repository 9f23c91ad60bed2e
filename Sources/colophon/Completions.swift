import ArgumentParser
import Compliance
import Provenance

extension CompletionKind {
  /// Names of policies that ship, and files.
  static let policies = CompletionKind.custom { _, _, prefix in Policy.builtInNames + settingsFiles(prefix) }

  /// Rules that ship, and files for `--claims`.
  static let rules = CompletionKind.custom { _, _, prefix in
    ((try? RuleDescription.shipped().map(\.id)) ?? []) + files(prefix)
  }

  private static func settingsFiles(_ prefix: String) -> [String] {
    files(prefix).filter { $0.hasSuffix("/") || $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }
  }

  /// What stands in the folder that a word names so far; folders with their slash.
  private static func files(_ prefix: String) -> [String] {
    let folder = prefix.lastIndex(of: "/").map { String(prefix[...$0]) } ?? ""
    return PolicyFiles.disk.names(folder.isEmpty ? "." : folder).map { name in
      PolicyFiles.disk.isFolder(folder + name) ? folder + name + "/" : folder + name
    }
  }
}
