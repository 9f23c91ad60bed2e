import Bundled
import Settings

/// Lists of words that rules name as `$name`: those that ship, and what the policy adds to them.
struct WordLists: Sendable {
  private static let folder = "policies/words/"
  private static let builtInNames = Bundled.names(in: "policies/words").compactMap { name in
    name.hasSuffix(".yaml") && !name.hasPrefix("text:") ? String(name.dropFirst(folder.count).dropLast(5)) : nil
  }

  /// What the policy adds, by the list's name.
  private(set) var own: [String: [String]] = [:]

  var names: [String] { Array(Set(Self.builtInNames + own.keys)).sorted() }

  mutating func add(_ words: [String], to name: String) { own[name, default: []] += words }

  /// The words of a list, or nil where none has that name.
  func list(_ name: String) throws(SettingsError) -> [String]? {
    let shipped = try Self.shipped(name)
    guard let own = own[name] else { return shipped }
    return (shipped ?? []) + own
  }

  /// A list is `words:` with a list, or with lists by language.
  private static func shipped(_ name: String) throws(SettingsError) -> [String]? {
    guard builtInNames.contains(name), let file = Bundled.settings(folder + name + ".yaml") else { return nil }
    for entry in try file.mapping(allowing: ["name", "summary", "words"]) where entry.name == "words" {
      guard case .mapping(let languages) = entry.value.value else { return try entry.value.strings() }
      var words: [String] = []
      for language in languages {
        _ = try languageCode(language.key)
        words += try language.value.strings()
      }
      return words
    }
    throw file.error("a word list needs 'words'")
  }

  static func isShipped(_ name: String) -> Bool { builtInNames.contains(name) }

  /// The text of a shipped list, for the policy's digest.
  static func text(_ name: String) -> String? { Bundled.text(folder + name + ".yaml") }
}
