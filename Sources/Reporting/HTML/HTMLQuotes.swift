import Provenance

/// Evidence as the page quotes it, with the way to its place in the text.
struct HTMLQuotes {
  let text: HTMLPassages
  let words: Words
  let language: String?

  private static let quoteLimit = 600

  func all(_ evidence: [Evidence]) -> [Fields] {
    let tag = Self.tag(language)
    return evidence.enumerated().map { index, evidence in
      let anchor = text.anchor(of: evidence)
      var place = words["placement.\(evidence.placement.rawValue)"]
      if let position = evidence.place {
        let line = ["line": String(position.line), "column": String(position.column)]
        place += ", " + words.fill("html.line", line)
      }
      return [
        "prefix": Self.before(evidence.prefix),
        "quote": Terminal.shortened(evidence.quote, to: Self.quoteLimit),
        "suffix": Self.after(evidence.suffix),
        "place": place, "isInText": anchor != nil, "anchor": anchor ?? "",
        "showInText": words.fill("html.show-in-text", ["number": String(index + 1)]),
        "inText": words["html.in-text"], "hasLanguage": tag != nil, "language": tag ?? "",
      ]
    }
  }

  /// Evidence carries up to 40 bytes of context on either side; what is about that long was cut.
  private static let cutBytes = 36

  private static func before(_ context: String) -> String {
    guard context.utf8.count >= cutBytes, let space = context.firstIndex(of: " ") else { return context }
    return "… " + context[context.index(after: space)...]
  }

  private static func after(_ context: String) -> String {
    guard context.utf8.count >= cutBytes, let space = context.lastIndex(of: " ") else { return context }
    return context[..<space] + " …"
  }

  /// A language tag that may stand in a `lang` attribute, or nil.
  static func tag(_ language: String?) -> String? {
    guard let language, !language.isEmpty else { return nil }
    let parts = language.split(separator: "-", omittingEmptySubsequences: false)
    let isTag = parts.allSatisfy { part in
      (1...8).contains(part.utf8.count) && part.utf8.allSatisfy { Character(UnicodeScalar($0)).isASCIIWord }
    }
    return isTag && parts[0].count > 1 ? language : nil
  }
}

extension Character {
  fileprivate var isASCIIWord: Bool { isASCII && (isLetter || isNumber) }
}
