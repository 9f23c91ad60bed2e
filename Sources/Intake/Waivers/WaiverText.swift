/// A waiver as it is written in a source: `RULE[,RULE] until=YYYY-MM-DD: reason`.
struct WaiverText: Equatable {
  /// What a waiver begins with in a comment, and is named in front matter.
  static let mark = "colophon-waive"
  /// In bytes; what is longer is cut.
  static let longest = 2_000

  var rules: [String] = []
  var until: String?
  var why: String?
  var unread: [String] = []

  init() {}

  /// - Parameter words: what follows the mark.
  init(_ words: some StringProtocol) {
    let (head, reason) = Self.parted(words)
    why = reason
    var isRuleOpen = true
    for word in head.split(whereSeparator: \.isWhitespace) {
      if word.hasPrefix("until="), until == nil {
        until = String(word.dropFirst("until=".count))
        isRuleOpen = false
      } else if isRuleOpen || word.hasPrefix(",") {
        addRules(word)
        isRuleOpen = word.hasSuffix(",")
      } else {
        unread.append(String(word))
      }
    }
  }

  mutating func addRules(_ words: some StringProtocol) {
    for rule in words.split(whereSeparator: { $0 == "," || $0.isWhitespace }) where !rules.contains(String(rule)) {
      rules.append(String(rule))
    }
  }

  /// What stands before and after the first colon that ends a word.
  private static func parted(_ words: some StringProtocol) -> (String, String?) {
    var index = words.startIndex
    while let colon = words[index...].firstIndex(of: ":") {
      let next = words.index(after: colon)
      if next == words.endIndex || words[next].isWhitespace {
        let reason = words[next...].split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return (String(words[..<colon]), reason.isEmpty ? nil : reason)
      }
      index = next
    }
    return (String(words), nil)
  }
}
