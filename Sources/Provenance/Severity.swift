/// How much a finding matters, from least to most. The names are SARIF's levels.
public enum Severity: String, Sendable, Hashable, Codable, Comparable, CaseIterable {
  case note, warning, error

  private var rank: Int { self == .note ? 0 : self == .warning ? 1 : 2 }
  public static func < (a: Self, b: Self) -> Bool { a.rank < b.rank }
}
