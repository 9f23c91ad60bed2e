import Provenance

/// What a page's own markup says of a block: classes and ids that newsrooms give to disclosures and notes.
enum MarkupHints {
  private static let words: [[UInt8]] = [
    "disclos", "disclaimer", "genai", "translat", "transparen", "editorial-note", "editors-note", "editor-note",
    "article-note", "footnote", "provenance", "machine",
  ].map { Array($0.utf8) }
  /// What a whole name starts or ends with.
  private static let starts: [[UInt8]] = ["ai-", "ai_"].map { Array($0.utf8) }
  private static let ends: [[UInt8]] = ["-ai", "_ai"].map { Array($0.utf8) }

  /// Whether an element or one close around it is named after a disclosure, a translation or a note.
  static func speakOfMaking(_ article: Article, _ element: Int) -> Bool {
    var ancestor = element
    for _ in 0..<3 where ancestor >= 0 {
      for name in ["class", "id"] {
        if let range = article.attributeRange(name, of: ancestor), isHint(article.attributeBytes[range]) { return true }
      }
      ancestor = article.elements[ancestor].parent
    }
    return false
  }

  private static func isHint(_ value: ArraySlice<UInt8>) -> Bool {
    let value = value.prefix(400).map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }[...]
    if words.contains(where: { ByteSearch.contains($0, in: value) }) { return true }
    guard ByteSearch.contains([0x61, 0x69], in: value) else { return false }
    return value.split(separator: 0x20).contains { name in
      starts.contains { name.starts(with: $0) } || ends.contains { name.ends(with: $0) }
    }
  }
}
