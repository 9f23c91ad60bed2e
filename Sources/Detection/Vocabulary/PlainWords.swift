/// The words of a table without their accents: those that no other word of it is written as.
struct PlainWords<Meaning: Sendable>: Sendable {
  private var known: Set<[UInt8]> = []
  private var forms: [(word: [UInt8], meaning: Meaning)] = []

  /// Keeps a folded word, and how it is typed without accents.
  mutating func note(_ folded: [UInt8], _ meaning: Meaning) {
    known.insert(folded)
    forms += Folding.plainForms(of: folded).map { ($0, meaning) }
  }

  /// What the table lacks, in the order of its words.
  var missing: [(word: [UInt8], meaning: Meaning)] { forms.filter { !known.contains($0.word) } }
}
