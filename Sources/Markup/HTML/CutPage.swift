/// A page without what says nothing to a reader, and the way back to the page as it was.
struct CutPage {
  /// Ends with a zero byte, which is not part of it.
  var bytes: [UInt8] = []
  var pieces: [Piece] = []
  var dataScripts: [DataScript] = []

  /// From `kept` on, bytes come from `source` on.
  struct Piece {
    enum Kind: UInt8 { case text, startTag, endTag }
    var kept: UInt32
    var source: UInt32
    var kind: Kind
  }

  mutating func add(_ kind: Piece.Kind, from source: Int) {
    let kept = UInt32(truncatingIfNeeded: bytes.count)
    let source = UInt32(truncatingIfNeeded: source)
    if let last = pieces.last, last.kept == kept {
      pieces[pieces.count - 1] = Piece(kept: kept, source: source, kind: kind)
    } else {
      pieces.append(Piece(kept: kept, source: source, kind: kind))
    }
  }
}

/// A script that holds data: its tag and its content, in bytes of the source.
package struct DataScript: Sendable {
  package var tag: Int
  package var content: Range<Int>
}
