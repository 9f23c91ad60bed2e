import Provenance

/// What a page's own markup says of a block: classes and ids that newsrooms give to disclosures and notes.
enum MarkupHints {
  private static let words = [
    "disclos", "disclaimer", "ai-", "-ai", "ai_", "_ai", "genai", "translat", "transparen", "editorial-note",
    "editors-note", "editor-note", "article-note", "footnote", "provenance", "machine",
  ]

  /// Whether an element or one close around it is named after a disclosure, a translation or a note.
  static func speakOfMaking(_ article: Article, _ element: Int) -> Bool {
    for ancestor in article.lineage(of: element).prefix(3) {
      for name in ["class", "id"] {
        guard let value = article.attribute(name, of: ancestor)?.lowercased() else { continue }
        for word in words where value.contains(word) {
          if word.first == "-" || word.first == "_" {
            if value.split(separator: " ").contains(where: { $0.hasSuffix(word) }) { return true }
          } else if word.last == "-" || word.last == "_" {
            if value.split(separator: " ").contains(where: { $0.hasPrefix(word) }) { return true }
          } else {
            return true
          }
        }
      }
    }
    return false
  }
}
