/// How many articles of a kind there are, and how many of them comply.
struct ComplianceTally: Sendable, Hashable {
  var articles = 0
  var passed = 0

  /// The rate in tenths of a percent, rounded; nil of nothing.
  var permille: Int? { articles == 0 ? nil : (passed * 1_000 + articles / 2) / articles }

  mutating func count(_ passes: Bool) {
    articles += 1
    if passes { passed += 1 }
  }
}

/// Tallies by a name, of which there can be any number: beyond a limit, new names are counted together.
struct ComplianceBreakdown: Sendable {
  private static let limit = 10_000
  private(set) var tallies: [String: ComplianceTally] = [:]
  /// Of the names that came after the limit was reached.
  private(set) var others = ComplianceTally()

  mutating func count(_ name: String, passes: Bool) {
    if tallies[name] != nil || tallies.count < Self.limit {
      tallies[name, default: ComplianceTally()].count(passes)
    } else {
      others.count(passes)
    }
  }

  /// The most frequent first, alike ones by name.
  var sorted: [(name: String, tally: ComplianceTally)] {
    tallies.map { ($0.key, $0.value) }.sorted { ($1.1.articles, $0.0) < ($0.1.articles, $1.0) }
  }
}

/// A rate as it is printed: "92.4 %".
func percent(_ permille: Int?) -> String {
  guard let permille else { return "–" }
  return "\(permille / 10).\(permille % 10) %"
}

/// "12,345".
func grouped(_ number: Int) -> String {
  var digits = Array(String(number))
  var index = digits.count - 3
  while index > 0, digits[index - 1] != "-" {
    digits.insert(",", at: index)
    index -= 3
  }
  return String(digits)
}
