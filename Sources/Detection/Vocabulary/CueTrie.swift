/// Cue words of newsrooms in one tree of folded bytes.
///
/// A space in a pattern matches any run of white space, white space may stand before a colon, and a pattern ends at
/// a word's end unless it is a beginning (`*`) or of a script that writes without spaces.
struct CueTrie: Sendable {
  struct Match {
    var end: Int
    var cue: Cue
  }

  private let tree: PatternTree<Cue>
  let starts: WordStarts

  init(_ tree: PatternTree<Cue>, _ starts: WordStarts) {
    self.tree = tree
    self.starts = starts
  }

  /// The longest pattern at a position that has a cue of one of the kinds in one of the languages.
  func longest(in text: [UInt8], at start: Int, limit: Int, kinds: Cue.Kinds, languages: LanguageSet) -> Match? {
    guard start < limit, starts.mayStart(text, at: start, limit: limit) else { return nil }
    var best: Match?
    var position = start
    var node = -1
    while position < limit {
      let character = Folding.character(in: text, at: position, limit: limit)
      var past = position + character.length
      if character.first == 0x20, character.second == 0 {
        guard node >= 0 else { break }
        while past < limit {
          let next = Folding.character(in: text, at: past, limit: limit)
          guard next.first == 0x20, next.second == 0 else { break }
          past += next.length
        }
        if tree.child(of: node, 0x3A) >= 0, past < limit,
          Folding.character(in: text, at: past, limit: limit).first == 0x3A
        {
          position = past
          continue
        }
        node = tree.child(of: node, 0x20)
      } else {
        node = tree.child(of: max(node, 0), character.first)
        if node >= 0, character.second != 0 { node = tree.child(of: node, character.second) }
        if node >= 0, character.third != 0 { node = tree.child(of: node, character.third) }
      }
      guard node >= 0 else { break }
      position = past
      let cues = tree.marks(of: node)
      if !cues.isEmpty, let cue = cue(of: cues, kinds, languages, endsWord: Self.endsWord(text, position, limit)),
        !cue.isPlain || Folding.isUnaccented(text, around: start)
      {
        best = Match(end: position, cue: cue)
      }
    }
    return best
  }

  private static func endsWord(_ text: [UInt8], _ position: Int, _ limit: Int) -> Bool {
    position >= limit || !Folding.isWord(text[position]) || isBorder(text, position, limit)
  }

  /// Characters that are not ASCII and yet end a word: no-break spaces, dashes, quotes, CJK punctuation.
  private static func isBorder(_ text: [UInt8], _ position: Int, _ limit: Int) -> Bool {
    let byte = text[position]
    if byte == 0xC2 { return true }
    if byte == 0xE2, position + 1 < limit { return text[position + 1] == 0x80 }
    return byte == 0xE3 && position + 1 < limit && text[position + 1] == 0x80 || byte == 0xEF
  }

  private func cue(of cues: Range<Int>, _ kinds: Cue.Kinds, _ languages: LanguageSet, endsWord: Bool) -> Cue? {
    var best: Cue?
    for index in cues {
      let cue = tree.marks[index]
      // Of several kinds, the one that stands first in `Kinds`.
      if kinds.contains(cue.kind), !cue.languages.isDisjoint(with: languages), endsWord || cue.isPrefix,
        best.map({ cue.kind.rawValue < $0.kind.rawValue }) ?? true
      {
        best = cue
      }
    }
    return best
  }
}

extension CueTrie: Packable {
  func pack(into packed: inout Packed) {
    starts.pack(into: &packed)
    tree.pack(into: &packed)
  }

  init(unpacking packed: inout Unpacking) {
    starts = WordStarts(unpacking: &packed)
    tree = PatternTree(unpacking: &packed)
  }
}
