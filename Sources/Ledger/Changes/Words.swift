/// Words for comparing, without what typesetting changes.
enum Words {
  /// Letters and numbers in lower case, one space between words.
  static func normalized(_ text: String) -> String {
    text.lowercased().split { !($0.isLetter || $0.isNumber) }.joined(separator: " ")
  }

  /// The words of a text; for writing without spaces, pairs of characters.
  static func of(_ text: String) -> Set<Substring> {
    let words = text.lowercased().split { !($0.isLetter || $0.isNumber) }.prefix(1000)
    guard words.count < 4, text.count > 12 else { return Set(words) }
    var pairs: Set<Substring> = []
    for word in words {
      var start = word.startIndex
      while start < word.endIndex {
        let end = word.index(start, offsetBy: 2, limitedBy: word.endIndex) ?? word.endIndex
        pairs.insert(word[start..<end])
        start = word.index(after: start)
      }
    }
    return pairs
  }

  /// How much two sets of words have in common: 0…1 (Sørensen and Dice).
  static func likeness(_ a: Set<Substring>, _ b: Set<Substring>) -> Double {
    guard !a.isEmpty || !b.isEmpty else { return 1 }
    return 2 * Double(a.intersection(b).count) / Double(a.count + b.count)
  }
}
