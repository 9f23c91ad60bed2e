import Provenance

/// What the placeholders of a rule's sentences stand for, on one page.
struct PlaceholderValues {
  /// How much of a quote a message shows, in characters; the evidence has it all.
  private static let quoteLength = 160

  let page: Page
  let found: Found
  let evidence: [Evidence]
  let messages: Messages
  let rule: JudgedRule

  func value(_ placeholder: Placeholder) -> String? {
    switch placeholder {
    case .quote: evidence.first.map { shortened($0.quote) }
    case .title: page.account.title
    case .published: page.account.published
    case .modified: page.account.modified
    case .language: page.account.language.map(messages.name)
    case .from: claims.lazy.compactMap(\.from).first.map(messages.name)
    case .to: claims.lazy.compactMap(\.to).first.map(messages.name)
    case .activity: claims.first?.activity.rawValue
    case .tool: claims.lazy.compactMap(\.agent.tool).first
    case .name: names.first
    case .role: claims.lazy.compactMap(\.agent.role).first
    case .date: notes.lazy.compactMap(\.date).first
    case .count: String(found.items.count)
    case .sentence: sentence
    case .discrepancy: discrepancies.first?.message
    case .why, .approver, .until: nil
    case .rule: rule.id
    }
  }

  private var claims: [Claim] {
    found.items.compactMap { if case .claim(let index) = $0 { page.account.claims[index] } else { nil } }
  }
  private var notes: [Note] {
    found.items.compactMap { if case .note(let index) = $0 { page.account.notes[index] } else { nil } }
  }
  private var discrepancies: [Discrepancy] {
    found.items.compactMap { if case .discrepancy(let index) = $0 { page.account.discrepancies[index] } else { nil } }
  }
  private var names: [String] {
    found.items.compactMap { item in
      switch item {
      case .byline(let index): page.account.bylines[index].name
      case .claim(let index): page.account.claims[index].agent.name
      default: nil
      }
    }
  }

  /// The ready disclosure in the article's language, or none where the rule has none in it.
  private var sentence: String? {
    let template = rule.sentence(in: page.account.language)
    return template?.filled { $0 == .sentence ? nil : value($0) }
  }

  private func shortened(_ quote: String) -> String {
    let words = quote.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard words.count > Self.quoteLength else { return words }
    return words.prefix(Self.quoteLength) + "…"
  }
}
