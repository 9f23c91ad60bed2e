/// The holders that a credit line names.
enum Holders {
  /// Splits "REUTERS/YONHAP" and "Jane Roe via Getty Images" into holders; agencies in their own spelling.
  static func split(_ credit: String, agencies: [String: String]) -> [String] {
    var holders: [String] = []
    for part in parts(of: credit) {
      var words = part.spacedWords
      while let first = words.first, isFiller(first) { words.removeFirst() }
      while let last = words.last, isFiller(last) { words.removeLast() }
      var name = words.joined(separator: " ")
      while let last = name.last, ".,;:|".contains(last), !name.hasSuffix(" Jr.") { name.removeLast() }
      while let first = name.first, "©([".contains(first) { name.removeFirst() }
      name = name.trimmed
      guard name.contains(where: \.isLetter), name.utf8.count >= 2 else { continue }
      let known = agencies[NameKey.key(name)]
      let clean = known ?? PersonName.clean(name, isOrganization: words.count == 1)
      if !holders.contains(where: { NameKey.key($0) == NameKey.key(clean) }) { holders.append(clean) }
    }
    return holders
  }

  private static func parts(of credit: String) -> [String] {
    var parts: [String] = []
    var part = ""
    let words = credit.split(separator: " ", omittingEmptySubsequences: true)
    for word in words {
      if ["via", "/", "|", "·", "-", "–", "—", "&", "and", "und", "et", "y", "e", "for", "für"].contains(
        word.lowercased()
      ), !part.isEmpty {
        parts.append(part)
        part = ""
        continue
      }
      var rest = word
      while let cut = rest.firstIndex(where: { "/|·,;".contains($0) }) {
        part += (part.isEmpty ? "" : " ") + rest[..<cut]
        parts.append(part)
        part = ""
        rest = rest[rest.index(after: cut)...]
      }
      if !rest.isEmpty { part += (part.isEmpty ? "" : " ") + rest }
    }
    parts.append(part)
    return parts
  }

  private static func isFiller(_ word: String) -> Bool {
    word.allSatisfy { $0.isNumber || ".-–()".contains($0) }
      || ["©", "(c)", "by", "von", "par", "por", "photo", "foto"].contains(word.lowercased())
  }
}

extension String {
  fileprivate var trimmed: String {
    var rest = self[...]
    while let first = rest.first, first.isWhitespace { rest = rest.dropFirst() }
    while let last = rest.last, last.isWhitespace { rest = rest.dropLast() }
    return String(rest)
  }
}
