/// Patterns of folded bytes with what they stand for in a statement: one walk finds all that stand at a position.
struct CueTable: Sendable {
  struct Entry: PatternMark {
    var cue: StatementCue
    var value: UInt8
    /// Whether the word may go on after the pattern.
    var isPrefix: Bool
    /// Whether it is a word without its accents, which stands only where nothing has any.
    var isPlain = false
    /// The languages that the pattern belongs to, as bits.
    var languages: UInt64
  }

  private let tree: PatternTree<Entry>
  private let starts: WordStarts
  /// Whether patterns stand anywhere in running text, white space between characters or not.
  let isUnspaced: Bool

  init(_ tree: PatternTree<Entry>, _ starts: WordStarts, isUnspaced: Bool) {
    self.tree = tree
    self.starts = starts
    self.isUnspaced = isUnspaced
  }

  /// Whether a pattern may start at a position of a text; true in doubt.
  @inline(__always)
  func mayStart(_ text: [UInt8], at position: Int, limit: Int) -> Bool {
    starts.mayStart(text, at: position, limit: limit, skipsSpaces: isUnspaced)
  }

  /// Visits every pattern that stands at a position, shorter ones first.
  @inline(__always)
  func matches(in text: [UInt8], at start: Int, limit: Int, _ visit: (Entry, _ end: Int) -> Void) {
    var node = 0
    var position = start
    while position < limit {
      let character = Folding.character(in: text, at: position, limit: limit)
      if character.first == 0x20, character.second == 0 {
        guard node > 0 else { return }
        let next = tree.child(of: node, 0x20)
        if next >= 0 {
          node = next
        } else if !isUnspaced {
          return
        }
        position += character.length
        // Any run of white space counts as one.
        while position < limit, text[position] <= 0x20 || text[position] >= 0xC2 {
          let next = Folding.character(in: text, at: position, limit: limit)
          guard next.first == 0x20, next.second == 0 else { break }
          position += next.length
        }
        continue
      }
      node = tree.child(of: node, character.first)
      if node >= 0, character.second != 0 { node = tree.child(of: node, character.second) }
      if node >= 0, character.third != 0 { node = tree.child(of: node, character.third) }
      guard node >= 0 else { return }
      position += character.length
      let marks = tree.marks(of: node)
      guard !marks.isEmpty else { continue }
      let endsWord = isBorder(in: text, at: position, limit: limit)
      for index in marks {
        let entry = tree.marks[index]
        guard entry.isPrefix || endsWord, !entry.isPlain || Folding.isUnaccented(text, around: start) else { continue }
        visit(entry, position)
      }
    }
  }

  /// Whether a word may end before a position, after the character that stands there.
  @inline(__always)
  private func isBorder(in text: [UInt8], at position: Int, limit: Int) -> Bool {
    guard position < limit, position > 0 else { return true }
    return Script.isBorder(before: text[position - 1], text, at: position, limit: limit, isUnspaced: isUnspaced)
  }
}

extension CueTable.Entry {
  var meaning: UInt32 { UInt32(cue.rawValue) << 16 | UInt32(value) << 8 | (isPlain ? 2 : 0) | (isPrefix ? 1 : 0) }
  var languageBits: UInt64 {
    get { languages }
    set { languages = newValue }
  }

  init(meaning: UInt32, languageBits: UInt64) {
    cue = StatementCue.allCases[Int(meaning >> 16)]
    value = UInt8(meaning >> 8 & 0xFF)
    isPrefix = meaning & 1 == 1
    isPlain = meaning & 2 == 2
    languages = languageBits
  }
}

extension CueTable: Packable {
  func pack(into packed: inout Packed) {
    packed.append(byte: isUnspaced ? 1 : 0)
    starts.pack(into: &packed)
    tree.pack(into: &packed)
  }

  init(unpacking packed: inout Unpacking) {
    isUnspaced = packed.byte() == 1
    starts = WordStarts(unpacking: &packed)
    tree = PatternTree(unpacking: &packed)
  }
}
