/// Languages as the bits of their places in the list that detection was made with; the last bit is for what belongs
/// to every language.
struct LanguageSet: OptionSet, Sendable, Hashable {
  var rawValue: UInt64
  static let shared = LanguageSet(rawValue: 1 << 63)
  static let all = LanguageSet(rawValue: .max)

  init(rawValue: UInt64) { self.rawValue = rawValue }

  /// - Parameter language: its place; those behind the sixty-second share a bit.
  init(language: Int) { rawValue = 1 << UInt64(min(language, 62)) }
}
