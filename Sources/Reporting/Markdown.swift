/// A page's words in GitHub-flavoured Markdown, where they stay words.
enum Markdown {
  private static let marks = Set("\\`*_{}[]<>()#+-.!|~&:=$^".unicodeScalars)

  /// On one line, with no markup, link, mention or reference to an issue in it.
  static func escaped(_ words: String) -> String {
    var escaped = ""
    for scalar in Terminal.plain(words).unicodeScalars {
      switch scalar {
      case "@": escaped += "@<!-- -->"
      case "#": escaped += "&#35;<!-- -->"
      case _ where marks.contains(scalar): escaped += isHarmless(scalar) ? String(scalar) : "&#\(scalar.value);"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped.replacing("://", with: "&#58;//").replacing("www.", with: "www&#46;")
  }

  /// Marks that mean nothing within a line.
  private static func isHarmless(_ scalar: Unicode.Scalar) -> Bool { "-.+!():=".unicodeScalars.contains(scalar) }
}
