import CLibXML2

/// Writes down what libxml2 reports, with its place in the source.
struct EventRecorder {
  private(set) var events = MarkupEvents()
  private let page: CutPage
  private let bytes: Bytes
  private let depth: Int
  private var piece = 0
  private var tagNames = NameCache()
  private var attributeNames = NameCache()

  init(_ page: CutPage, bytes: Bytes, depth: Int) {
    self.page = page
    self.bytes = bytes
    self.depth = depth
    events.events.reserveCapacity(page.pieces.count + 16)
    events.text.reserveCapacity(page.bytes.count / 2)
  }

  mutating func start(
    _ name: UnsafePointer<UInt8>,
    _ list: UnsafeMutablePointer<UnsafePointer<UInt8>?>?,
    at position: Int
  ) {
    seek(position)
    let first = events.attributes.count
    if var list = unsafe list {
      while let attribute = unsafe list[0] {
        let value = unsafe list[1]
        unsafe add(attribute, value)
        unsafe list += 2
      }
    }
    let (number, other) = unsafe tagNames.number(of: name, in: Tag.numbers, names: &events.names)
    events.events.append(
      MarkupEvents.Event(
        kind: .start,
        tag: number.flatMap(Tag.init) ?? .other,
        name: other,
        lower: UInt32(truncatingIfNeeded: first),
        upper: UInt32(truncatingIfNeeded: events.attributes.count),
        source: page.pieces.isEmpty ? 0 : page.pieces[tagPiece].source
      )
    )
  }

  private mutating func add(_ name: UnsafePointer<UInt8>, _ value: UnsafePointer<UInt8>?) {
    let (number, other) = unsafe attributeNames.number(of: name, in: AttributeName.numbers, names: &events.names)
    let lower = events.values.count
    if let value = unsafe value {
      unsafe events.values.append(contentsOf: UnsafeBufferPointer(start: value, count: Int(xmlStrlen(value))))
    }
    events.attributes.append(
      MarkupEvents.Attribute(
        name: number.flatMap(AttributeName.init) ?? .other,
        other: other,
        lower: UInt32(truncatingIfNeeded: lower),
        upper: UInt32(truncatingIfNeeded: events.values.count)
      )
    )
  }

  mutating func end(_ name: UnsafePointer<UInt8>, at position: Int) {
    seek(position)
    let (number, other) = unsafe tagNames.number(of: name, in: Tag.numbers, names: &events.names)
    events.events.append(
      MarkupEvents.Event(
        kind: .end,
        tag: number.flatMap(Tag.init) ?? .other,
        name: other,
        lower: 0,
        upper: 0,
        source: page.pieces.isEmpty ? 0 : page.pieces[piece].source
      )
    )
  }

  mutating func characters(_ words: UnsafeBufferPointer<UInt8>, at position: Int) {
    guard !words.isEmpty else { return }
    var lower = events.text.count
    unsafe events.text.append(contentsOf: words)
    let upper = events.text.count
    var kept = unsafe start(of: words, before: position)
    let end = kept + words.count
    seek(kept)
    while lower < upper {
      let source = source(of: kept)
      var length = upper - lower
      if piece + 1 < page.pieces.count, Int(page.pieces[piece + 1].kept) < end {
        piece += 1
        length = min(length, Int(page.pieces[piece].kept) - kept)
      }
      add(lower..<lower + length, from: source)
      lower += length
      kept += length
    }
  }

  private mutating func add(_ text: Range<Int>, from source: UInt32) {
    guard !text.isEmpty else { return }
    events.events.append(
      MarkupEvents.Event(
        kind: .text,
        tag: .other,
        name: 0,
        lower: UInt32(truncatingIfNeeded: text.lowerBound),
        upper: UInt32(truncatingIfNeeded: text.upperBound),
        source: source
      )
    )
  }

  /// libxml2 reports words when it has read past them, or, for long runs, when it stands on the last character.
  private func start(of words: UnsafeBufferPointer<UInt8>, before position: Int) -> Int {
    for overlap in 0...4 {
      let start = position - words.count + overlap
      if unsafe bytes.isSame(at: start, as: words) { return start }
    }
    // A character reference.
    var start = position - 1
    while start > 0, start > position - 40, bytes[start] != 0x26 { start -= 1 }
    return bytes[start] == 0x26 ? start : max(0, position - words.count)
  }

  /// Positions come in order, give or take a look ahead.
  private mutating func seek(_ position: Int) {
    while piece + 1 < page.pieces.count, page.pieces[piece + 1].kept <= position { piece += 1 }
    while piece > 0, page.pieces[piece].kept > position { piece -= 1 }
  }

  /// The tag that a position lies in or follows.
  private var tagPiece: Int {
    page.pieces[piece].kind == .text && piece > 0 ? piece - 1 : piece
  }

  private func source(of kept: Int) -> UInt32 {
    guard !page.pieces.isEmpty else { return 0 }
    let piece = page.pieces[piece]
    return piece.source &+ UInt32(truncatingIfNeeded: kept - Int(piece.kept))
  }
}
