/// Writes down what libxml2 reports, with what the tags and the characters of the cut page stand for.
struct EventRecorder {
  private(set) var events: MarkupEvents
  private let page: CutPage
  private var piece = 0
  /// One past the last piece whose attributes were given to an element.
  private var used = 0
  private var names = NameCache()

  init(_ page: CutPage) {
    self.page = page
    events = page.content
    events.events.reserveCapacity(page.pieces.count + 16)
  }

  /// - Parameter position: how far libxml2 has read: within the tag, or, for an element that only follows from the
  ///   rules, at what made it necessary.
  mutating func start(_ name: UnsafePointer<UInt8>, at position: Int) {
    let (tag, other) = unsafe names.number(of: name, names: &events.names)
    seek(position - 1)
    let origin = page.pieces.isEmpty ? nil : page.pieces[piece]
    var event = MarkupEvents.Event(kind: .start, tag: tag, name: other, lower: 0, upper: 0, source: origin?.source ?? 0)
    if let origin, origin.kind == .startTag, origin.tag == tag, piece >= used {
      used = piece + 1
      event.lower = origin.lower
      event.upper = origin.upper
    }
    events.events.append(event)
  }

  mutating func end(_ name: UnsafePointer<UInt8>, at position: Int) {
    seek(position)
    let (tag, other) = unsafe names.number(of: name, names: &events.names)
    let source = page.pieces.isEmpty ? 0 : page.pieces[piece].source
    events.events.append(MarkupEvents.Event(kind: .end, tag: tag, name: other, lower: 0, upper: 0, source: source))
  }

  /// - Parameter position: one past the last of the characters.
  mutating func characters(_ count: Int, before position: Int) {
    seek(position - count)
    var kept = position - count
    while kept < position, piece < page.pieces.count {
      let words = page.pieces[piece]
      if words.kind == .words, words.kept == kept {
        events.events.append(
          MarkupEvents.Event(
            kind: .text,
            tag: .other,
            name: 0,
            lower: words.lower,
            upper: words.upper,
            source: words.source
          )
        )
      }
      kept += 1
      if piece + 1 < page.pieces.count, page.pieces[piece + 1].kept <= kept { piece += 1 }
    }
  }

  /// Positions come in order, give or take a look ahead.
  private mutating func seek(_ position: Int) {
    while piece + 1 < page.pieces.count, page.pieces[piece + 1].kept <= position { piece += 1 }
    while piece > 0, page.pieces[piece].kept > position { piece -= 1 }
  }
}
