/// The sentences of a block that are credits beside each other, of which one names AI ("Illustration: Midjourney. Text: Ada
/// Example").
struct CreditRows {
  let text: [UInt8]
  let shelf: LanguageShelf

  /// What a longer block holds is no row of credits.
  private static let limit = 12
  private static let labelBytes = 80

  /// What each sentence says as one of a row; nil where it is none. A sentence that another language knows for a credit is
  /// read in that one from then on.
  func read(_ readers: inout [SentenceReader?], _ ranges: [Range<Int>]) -> [[Statement]?] {
    var rows = [[Statement]?](repeating: nil, count: readers.count)
    guard (2...Self.limit).contains(readers.count), readers.contains(where: { $0?.namesAI ?? false }) else {
      return rows
    }
    for place in readers.indices where readers[place]?.creditsInRow() == nil && mayBeCredit(place, readers, ranges) {
      if let reader = credit(in: ranges[place]) { readers[place] = reader }
    }
    var place = 0
    while place < readers.count {
      let row = readers[place...].map { $0?.creditsInRow() }.prefix { $0 != nil }
      if row.count > 1, row.contains(where: { $0?.contains(where: \.involvesAI) ?? false }) {
        rows.replaceSubrange(place..<place + row.count, with: row)
      }
      place += max(1, row.count)
    }
    for place in readers.indices where rows[place] == nil && isBesideAI(place, readers) {
      rows[place] = readers[place]?.creditAlone()
    }
    return rows
  }

  private func isBesideAI(_ place: Int, _ readers: [SentenceReader?]) -> Bool {
    [place - 1, place + 1].contains { readers.indices.contains($0) && readers[$0]?.namesAI ?? false }
  }

  /// Whether it is as short as a label beside another, and no verb is in it.
  private func mayBeCredit(_ place: Int, _ readers: [SentenceReader?], _ ranges: [Range<Int>]) -> Bool {
    [place - 1, place, place + 1].count { ranges.indices.contains($0) && ranges[$0].count <= Self.labelBytes } > 1
      && ranges[place].count <= Self.labelBytes && text[ranges[place]].contains(0x3A)
      && !(readers[place]?.cues.contains { $0.cue == .done || $0.cue == .doing } ?? false)
  }

  /// A label is short: what the chosen language does not know may be a word of another.
  private func credit(in range: Range<Int>) -> SentenceReader? {
    for index in shelf.languages.indices {
      let reader = SentenceReader(shelf.lexicon(index), text: text, range: range)
      if reader.creditsInRow() != nil { return reader }
    }
    return nil
  }
}
