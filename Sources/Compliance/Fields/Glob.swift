import Settings

/// A pattern in which `*` stands for any run of characters and `?` for one. Letter case does not count.
struct Glob: Sendable, Hashable {
  let pattern: String
  private let wildcards: Wildcards

  init(_ pattern: String, at place: Setting) throws(SettingsError) {
    guard !pattern.isEmpty else { throw place.error("an empty pattern matches nothing; write '*' for anything") }
    self.init(pattern)
  }

  init(_ pattern: String) {
    self.pattern = pattern
    wildcards = Wildcards(pattern.lowercased().utf8)
  }

  func matches(_ words: String) -> Bool { matches(Array(words.lowercased().utf8)) }

  /// - Parameter words: UTF-8 in lower case.
  func matches(_ words: [UInt8]) -> Bool { wildcards.matches(words) }
}
