import Settings

/// Takes the words of newsrooms one by one and makes a trie of them.
struct CueTrieBuilder: Sendable {
  private var tree = PatternTreeBuilder<Cue>()
  private var starts = WordStarts()
  private var plain = PlainWords<Cue>()

  mutating func insert(_ pattern: String, _ cue: Cue) { insert(folded: Folding.fold(pattern), cue) }

  /// - Throws: where a setting is no list of words.
  mutating func insert(_ words: Setting, _ cue: Cue) throws(SettingsError) {
    var folded: [UInt8] = []
    try words.eachWord { word in
      Folding.fold(word, into: &folded)
      insert(folded: folded, cue)
    }
  }

  mutating func insert(folded pattern: [UInt8], _ cue: Cue) {
    var cue = cue
    var folded = pattern
    if folded.last == UInt8(ascii: "*") {
      folded.removeLast()
      cue.isPrefix = true
    } else if let last = folded.last {
      cue.isPrefix = !Folding.isWord(last) || Self.isUnspaced(folded)
    }
    guard !folded.isEmpty else { return }
    starts.insert(folded)
    tree.insert(folded, cue)
    plain.note(folded, cue)
  }

  private static func isUnspaced(_ folded: [UInt8]) -> Bool {
    var position = folded.count - 1
    while position > 0, folded[position] & 0xC0 == 0x80 { position -= 1 }
    return folded[position] >= 0xE3
      || (folded[position] == 0xE0 && folded.count > position + 1 && folded[position + 1] >= 0xB8)
  }

  /// The words put in so far.
  func trie() -> CueTrie {
    var (tree, starts) = (tree, starts)
    for (word, var cue) in plain.missing {
      cue.isPlain = true
      starts.insert(word)
      tree.insert(word, cue)
    }
    return CueTrie(tree.tree(), starts)
  }
}
