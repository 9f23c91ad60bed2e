import Settings

/// Every cue word of all languages in one trie of folded bytes.
///
/// A space in a pattern matches any run of white space, white space may stand before a colon, and a pattern ends at
/// a word's end unless it is a beginning (`*`) or of a script that writes without spaces.
struct CueTrie: Sendable {
  struct Match {
    var end: Int
    var cue: Cue
  }

  private struct Node {
    var byte: UInt8
    var firstChild: Int32 = -1
    var nextSibling: Int32 = -1
    var firstCue: Int32 = -1
  }

  private var nodes = [Node(byte: 0)]
  private var root = [Int32](repeating: -1, count: 256)
  private(set) var starts = WordStarts()
  private var cues: [Cue] = []
  private var nextCue: [Int32] = []

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
    guard let first = folded.first else { return }
    starts.insert(folded)
    var node = root[Int(first)]
    if node < 0 {
      node = append(first)
      root[Int(first)] = node
    }
    for byte in folded.dropFirst() {
      let child = Self.child(of: node, byte, nodes.span)
      node = child < 0 ? adopt(byte, by: node) : child
    }
    merge(cue, at: Int(node))
  }

  /// Adds the cue to the node, or its languages to an equal one that is there.
  private mutating func merge(_ cue: Cue, at node: Int) {
    var index = nodes[node].firstCue
    while index >= 0 {
      let known = cues[Int(index)]
      if known.kind == cue.kind, known.value == cue.value, known.isPrefix == cue.isPrefix {
        cues[Int(index)].languages.formUnion(cue.languages)
        return
      }
      index = nextCue[Int(index)]
    }
    cues.append(cue)
    nextCue.append(nodes[node].firstCue)
    nodes[node].firstCue = Int32(cues.count - 1)
  }

  private static func isUnspaced(_ folded: [UInt8]) -> Bool {
    var position = folded.count - 1
    while position > 0, folded[position] & 0xC0 == 0x80 { position -= 1 }
    return folded[position] >= 0xE3
      || (folded[position] == 0xE0 && folded.count > position + 1 && folded[position + 1] >= 0xB8)
  }

  private mutating func append(_ byte: UInt8) -> Int32 {
    nodes.append(Node(byte: byte))
    return Int32(nodes.count - 1)
  }

  private mutating func adopt(_ byte: UInt8, by parent: Int32) -> Int32 {
    let node = Int32(nodes.count)
    nodes.append(Node(byte: byte, nextSibling: nodes[Int(parent)].firstChild))
    nodes[Int(parent)].firstChild = node
    return node
  }

  /// Below 0 where there is none.
  @inline(__always)
  private static func child(of node: Int32, _ byte: UInt8, _ nodes: Span<Node>) -> Int32 {
    var child = nodes[Int(node)].firstChild
    while child >= 0, nodes[Int(child)].byte != byte { child = nodes[Int(child)].nextSibling }
    return child
  }

  /// The longest pattern at a position that has a cue of one of the kinds in one of the languages.
  func longest(in text: [UInt8], at start: Int, limit: Int, kinds: Cue.Kinds, languages: LanguageSet) -> Match? {
    guard start < limit, starts.mayStart(text, at: start, limit: limit) else { return nil }
    let nodes = nodes.span
    var best: Match?
    var position = start
    var node: Int32 = -1
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
        if Self.child(of: node, 0x3A, nodes) >= 0, past < limit,
          Folding.character(in: text, at: past, limit: limit).first == 0x3A
        {
          position = past
          continue
        }
        node = Self.child(of: node, 0x20, nodes)
      } else {
        node = node < 0 ? root[Int(character.first)] : Self.child(of: node, character.first, nodes)
        if node >= 0, character.second != 0 { node = Self.child(of: node, character.second, nodes) }
        if node >= 0, character.third != 0 { node = Self.child(of: node, character.third, nodes) }
      }
      guard node >= 0 else { break }
      position = past
      let first = nodes[Int(node)].firstCue
      if first >= 0, let cue = cue(from: first, kinds, languages, endsWord: Self.endsWord(text, position, limit)) {
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

  private func cue(from first: Int32, _ kinds: Cue.Kinds, _ languages: LanguageSet, endsWord: Bool) -> Cue? {
    var index = first
    var best: Cue?
    while index >= 0 {
      let cue = cues[Int(index)]
      // Of several kinds, the one that stands first in `Kinds`.
      if kinds.contains(cue.kind), !cue.languages.isDisjoint(with: languages), endsWord || cue.isPrefix,
        best.map({ cue.kind.rawValue < $0.kind.rawValue }) ?? true
      {
        best = cue
      }
      index = nextCue[Int(index)]
    }
    return best
  }
}

/// Languages as the bits of their places in the list that detection was made with; the last bit is for what belongs
/// to every language.
struct LanguageSet: OptionSet, Sendable, Hashable {
  var rawValue: UInt64
  static let shared = LanguageSet(rawValue: 1 << 63)
  static let all = LanguageSet(rawValue: .max)

  init(rawValue: UInt64) { self.rawValue = rawValue }

  /// - Parameter language: its place; those behind the sixty-second share a bit.
  init(language: Int) { rawValue = 1 << UInt64(min(language, 62)) }
}

/// What a word in a newsroom's language stands for.
struct Cue: Sendable {
  struct Kinds: OptionSet, Sendable, Hashable {
    var rawValue: UInt32
    /// Stands before an author's name ("By").
    static let by = Kinds(rawValue: 1 << 0)
    /// Stands before the name of somebody with a role (value: index in `Byline.Role.allCases`).
    static let role = Kinds(rawValue: 1 << 1)
    static let and = Kinds(rawValue: 1 << 2)
    /// Stands before the employer ("for").
    static let affiliation = Kinds(rawValue: 1 << 3)
    /// Stands before a place ("in").
    static let place = Kinds(rawValue: 1 << 4)
    /// Stands after, or in some languages before, a journalist's name ("기자").
    static let afterName = Kinds(rawValue: 1 << 5)
    static let jobTitle = Kinds(rawValue: 1 << 6)
    /// Makes a name that of an organization ("newsroom").
    static let desk = Kinds(rawValue: 1 << 7)
    static let agency = Kinds(rawValue: 1 << 8)
    /// Ends a byline ("Published").
    static let junk = Kinds(rawValue: 1 << 9)
    /// Stands before a credit (value: index in `Credit.Kind.allCases`).
    static let credit = Kinds(rawValue: 1 << 10)
    /// Names the kind of a note at its start (value: index in `Note.Kind.allCases`).
    static let noteLabel = Kinds(rawValue: 1 << 11)
    /// Is only said in notes of that kind (value as above).
    static let notePhrase = Kinds(rawValue: 1 << 12)
    /// Value: 1…12.
    static let month = Kinds(rawValue: 1 << 13)
    /// The site's front page in a section line ("Home").
    static let home = Kinds(rawValue: 1 << 14)
    /// A small word within a name ("van").
    static let particle = Kinds(rawValue: 1 << 15)
    /// Makes a note of that kind of a short line (value as above).
    static let noteLine = Kinds(rawValue: 1 << 16)
    /// Makes a note of that kind of a short line that names the article (value as above).
    static let noteOfArticle = Kinds(rawValue: 1 << 17)
    /// What an article and a translation are called ("this text").
    static let articleWord = Kinds(rawValue: 1 << 18)
    /// What AI, machines and tools are called: what names them is for the reading of statements.
    static let machineWord = Kinds(rawValue: 1 << 19)

    static let inNotes: Kinds = [.noteLabel, .notePhrase, .noteLine, .noteOfArticle]
    static let saidInNotes: Kinds = [.notePhrase, .noteLine, .noteOfArticle]
    static let besideNames: Kinds = [.by, .role, .afterName, .credit]
    static let inByline: Kinds = [
      .by, .role, .and, .affiliation, .place, .afterName, .jobTitle, .desk, .agency, .junk, .month,
    ]
  }

  /// The value of a credit's cue that is one in captions only ("Source:").
  static let sourceOfCredit = 100

  var kind: Kinds
  var value: UInt8
  var languages: LanguageSet
  var isPrefix = false
}
