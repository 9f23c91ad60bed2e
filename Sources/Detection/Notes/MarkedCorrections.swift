import Provenance

/// Corrections that the metadata carry: schema.org `correction` (Text, or CorrectionComment with `text` and
/// `datePublished`).
///
/// An address says only where corrections are published, and makes no note. A correction that the page shows as well
/// becomes further evidence of the note that is shown.
struct MarkedCorrections {
  let article: Article
  let dates: DateReading

  /// How many a page may carry before the rest is taken for a mistake or for malice.
  private static let most = 40

  func read(into account: inout Account) {
    guard let thing = article.articleThing() else { return }
    for value in thing.values("correction").prefix(Self.most) {
      guard let range = words(of: value), !range.isEmpty, !isAddress(range) else { continue }
      let evidence = article.evidence(at: range, placement: .metadata)
      let text = evidence.quote.collapsed
      if let shown = account.notes.firstIndex(where: { saysTheSame($0.text, text) }) {
        account.notes[shown].date = account.notes[shown].date ?? date(of: value)
        if !account.notes[shown].evidence.contains(evidence) { account.notes[shown].evidence.append(evidence) }
      } else {
        account.notes.append(Note(.correction, text: text, date: date(of: value), evidence: [evidence]))
      }
    }
  }

  private func words(of value: Thing.Value) -> Range<Int>? {
    switch value {
    case .text(let range): return article.trimmed(range)
    case .thing(let index):
      guard article.things.indices.contains(index) else { return nil }
      let comment = article.things[index]
      return ["text", "description", "name", "headline"].lazy
        .compactMap { article.text($0, of: comment) }.first.map { article.trimmed($0) }
    }
  }

  private func date(of value: Thing.Value) -> String? {
    guard case .thing(let index) = value, article.things.indices.contains(index) else { return nil }
    return ["datePublished", "dateCreated", "dateModified"].lazy
      .compactMap { article.text($0, of: article.things[index]) }
      .compactMap { dates.date(in: article.text, article.trimmed($0)) }.first
  }

  private func isAddress(_ range: Range<Int>) -> Bool {
    let words = article.text[range]
    guard !words.contains(where: { $0 == 0x20 || $0 >= 0x80 }) else { return false }
    return words.contains(UInt8(ascii: "/"))
  }

  /// Whether one contains the other, as they read without marks and case.
  private func saysTheSame(_ shown: String, _ marked: String) -> Bool {
    let (shown, marked) = (NameKey.key(shown), NameKey.key(marked))
    guard !shown.isEmpty, !marked.isEmpty else { return false }
    return shown.contains(marked) || marked.contains(shown)
  }
}
