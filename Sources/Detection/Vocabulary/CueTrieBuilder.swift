import Settings

/// Takes the words of newsrooms one by one and makes a trie of them.
struct CueTrieBuilder: Sendable {
  private var tree = PatternTreeBuilder<Cue>()
  private var starts = WordStarts()
  /// The beginnings of the words of each language, and of those of none, where they are asked for.
  private var startsByLanguage: [WordStarts]
  private var plain = PlainWords<Cue>()

  /// - Parameter languages: how many to tell apart by how their words begin.
  init(languages: Int = 0) {
    startsByLanguage = languages == 0 ? [] : [WordStarts](repeating: WordStarts(), count: languages + 1)
  }

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
    Self.insert(folded, cue, into: &startsByLanguage)
    tree.insert(folded, cue)
    plain.note(folded, cue)
  }

  private static func isUnspaced(_ folded: [UInt8]) -> Bool {
    var position = folded.count - 1
    while position > 0, folded[position] & 0xC0 == 0x80 { position -= 1 }
    return folded[position] >= 0xE3
      || (folded[position] == 0xE0 && folded.count > position + 1 && folded[position + 1] >= 0xB8)
  }

  private static func insert(_ folded: [UInt8], _ cue: Cue, into starts: inout [WordStarts]) {
    for index in starts.indices.dropLast() where !cue.languages.isDisjoint(with: LanguageSet(language: index)) {
      starts[index].insert(folded)
    }
    if cue.languages.contains(.shared), !starts.isEmpty { starts[starts.count - 1].insert(folded) }
  }

  func startsOfLanguages() -> [WordStarts] {
    var starts = startsByLanguage
    for (word, cue) in plain.missing { Self.insert(word, cue, into: &starts) }
    return starts
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
