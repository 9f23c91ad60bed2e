import Settings

/// Takes the words for statements one by one and makes a table of them.
struct CueTableBuilder: Sendable {
  private var tree = PatternTreeBuilder<CueTable.Entry>()
  private var starts = WordStarts()
  private let isUnspaced: Bool
  private var plain = PlainWords<CueTable.Entry>()

  init(isUnspaced: Bool) { self.isUnspaced = isUnspaced }

  /// - Parameter pattern: words; a `*` at its end lets the last word go on; a hyphen stands for a space as well.
  mutating func insert(_ pattern: String, _ cue: StatementCue, value: Int = 0, languages: UInt64 = 1) {
    insert(pattern.utf8.span, cue, value: value, languages: languages)
  }

  /// Each word of a setting, as a pattern.
  mutating func insert(
    _ patterns: Setting,
    _ cue: StatementCue,
    value: Int = 0,
    languages: UInt64 = 1
  ) throws(SettingsError) {
    try patterns.eachWord { insert($0, cue, value: value, languages: languages) }
  }

  mutating func insert(_ pattern: Span<UInt8>, _ cue: StatementCue, value: Int = 0, languages: UInt64 = 1) {
    var folded: [UInt8] = []
    Folding.fold(pattern, into: &folded)
    let isPrefix = folded.last == UInt8(ascii: "*")
    if isPrefix { folded.removeLast() }
    if isUnspaced { folded.removeAll { $0 == 0x20 } }
    let entry = CueTable.Entry(cue: cue, value: UInt8(value), isPrefix: isPrefix, languages: languages)
    add(folded, entry)
    if let inner = folded.firstIndex(of: 0x2D), inner > 0, inner < folded.count - 1 {
      add(folded.map { $0 == 0x2D ? 0x20 : $0 }.filter { !isUnspaced || $0 != 0x20 }, entry)
    }
  }

  private mutating func add(_ folded: [UInt8], _ entry: CueTable.Entry) {
    guard !folded.isEmpty else { return }
    starts.insert(folded)
    tree.insert(folded, entry)
    plain.note(folded, entry)
  }

  /// The words put in so far.
  func table() -> CueTable {
    var (tree, starts) = (tree, starts)
    for (word, var entry) in plain.missing {
      entry.isPlain = true
      starts.insert(word)
      tree.insert(word, entry)
    }
    return CueTable(tree.tree(), starts, isUnspaced: isUnspaced)
  }
}
