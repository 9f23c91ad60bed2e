/// A page as libxml2 sees it: its tags, one character for each run of words, and nothing else; and beside it what the
/// tags and the characters stand for.
///
/// libxml2 builds the structure, which is what it is for; words and attribute values never pass through it, so that
/// they are read once, cost little, and keep their place in the source.
struct CutPage {
  /// Ends with a zero byte, which is not part of it.
  var bytes: [UInt8] = []
  /// In the order of `kept`.
  var pieces: [Piece] = []
  /// Words, attributes and data scripts; the parser adds the events.
  var content = MarkupEvents()
  /// How many characters stand next to each other.
  private var run = 0
  private var names: [String: UInt16] = [:]

  /// What stands in `bytes` from `kept` on.
  struct Piece {
    enum Kind: UInt8 { case words, startTag, endTag, gap }
    var kind: Kind
    var tag: Tag = .other
    var kept: UInt32
    /// Where it begins in the source.
    var source: UInt32
    /// Words: their range in the content's text. Start tag: its range in the content's attributes.
    var lower: UInt32 = 0
    var upper: UInt32 = 0
  }

  /// libxml2 reports long runs of characters in parts, at places that differ between its versions.
  private static let longestRun = 500

  mutating func add(_ kind: Piece.Kind, _ tag: Tag = .other, from source: Int) {
    run = 0
    append(Piece(kind: kind, tag: tag, kept: UInt32(bytes.count), source: UInt32(source)))
  }

  /// Adds words that have been appended to the content's text.
  mutating func addWords(from lower: Int, source: Int, isWhite: Bool) {
    guard content.text.count > lower else { return }
    if run == Self.longestRun {
      bytes.append(contentsOf: "<!-- -->".utf8)
      run = 0
    }
    run += 1
    append(
      Piece(
        kind: .words,
        kept: UInt32(bytes.count),
        source: UInt32(source),
        lower: UInt32(lower),
        upper: UInt32(content.text.count)
      )
    )
    bytes.append(isWhite ? 0x20 : 0x78)
  }

  private mutating func append(_ piece: Piece) {
    if let last = pieces.last, last.kept == piece.kept {
      pieces[pieces.count - 1] = piece
    } else {
      pieces.append(piece)
    }
  }

  /// Says which attributes the start tag that was added last has.
  mutating func setAttributes(from lower: Int) {
    guard let last = pieces.indices.last, pieces[last].kind == .startTag else { return }
    pieces[last].lower = UInt32(lower)
    pieces[last].upper = UInt32(content.attributes.count)
  }

  /// The number of a name that has none of its own; names beyond what numbers can count share the last.
  mutating func number(ofName name: String) -> UInt16 {
    if let known = names[name] { return known }
    guard content.names.count < Int(UInt16.max) else { return .max }
    content.names.append(name)
    names[name] = UInt16(content.names.count - 1)
    return UInt16(content.names.count - 1)
  }
}

/// A script that holds data: its tag and its content, in bytes of the source.
package struct DataScript: Sendable {
  package var tag: Int
  package var content: Range<Int>
}
