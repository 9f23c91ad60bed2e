import Markup

/// Words on their way into blocks: white space as a browser shows it, each run with its place in the source.
struct BlockText {
  struct Run {
    var text: Int
    var source: Int
  }
  struct Finished {
    var range: Range<Int>
    /// One past its last byte, with the white space at its end.
    var end: Int
    var runs: Range<Int>
    var element: Int
    var language: UInt8
    var linkedBytes: Int
  }

  private(set) var bytes: [UInt8] = []
  private(set) var runs: [Run] = []
  private(set) var blocks: [Finished] = []
  private(set) var isOpen = false
  private var start = 0
  private var runStart = 0
  /// Whether white space stands before the next word.
  private(set) var hasSpace = false
  private var linkedBytes = 0
  private var element = -1
  private var language: UInt8 = 0
  /// The depth of the innermost element that holds all words so far, and the least depth since.
  private var depth = 0
  private var leastDepth = 0

  /// How many bytes of the block that is being read there are.
  var openLength: Int { bytes.count - start }

  var isWaiting: Bool { isOpen || !blocks.isEmpty }

  mutating func rise(to depth: Int) { leastDepth = min(leastDepth, depth) }

  mutating func append(
    _ event: MarkupEvents.Event,
    of events: MarkupEvents,
    in open: OpenElement,
    at stack: [OpenElement]
  ) {
    let range = event.range
    let text = events.text
    var index = range.lowerBound
    while index < range.upperBound {
      let white = whiteLength(text, index, range.upperBound)
      if white > 0, !open.keepsWhiteSpace || !isOpen {
        hasSpace = true
        index += white
        continue
      }
      var end = index + 1
      while end < range.upperBound {
        if !open.keepsWhiteSpace, whiteLength(text, end, range.upperBound) > 0 {
          guard text[end] == 0x20, end + 1 < range.upperBound, whiteLength(text, end + 1, range.upperBound) == 0 else {
            break
          }
        }
        end += 1
      }
      beginOrContinue(in: open, at: stack)
      runs.append(Run(text: bytes.count, source: Int(event.source) + index - range.lowerBound))
      bytes.append(contentsOf: text[index..<end])
      if open.isLinked { linkedBytes += end - index }
      index = end
    }
  }

  private mutating func beginOrContinue(in open: OpenElement, at stack: [OpenElement]) {
    if isOpen {
      if hasSpace { bytes.append(0x20) }
      if leastDepth < depth, leastDepth > 0 {
        depth = leastDepth
        element = stack[depth - 1].element
        language = stack[depth - 1].language
      }
    } else {
      isOpen = true
      start = bytes.count
      runStart = runs.count
      linkedBytes = 0
      depth = stack.count
      leastDepth = depth
      element = open.element
      language = open.language
    }
    hasSpace = false
  }

  mutating func endBlock() {
    hasSpace = false
    guard isOpen else { return }
    isOpen = false
    var end = bytes.count
    while end > start, isWhite(bytes[end - 1]) { end -= 1 }
    blocks.append(
      Finished(
        range: start..<end,
        end: bytes.count,
        runs: runStart..<runs.count,
        element: element,
        language: language,
        linkedBytes: min(linkedBytes, end - start)
      )
    )
  }

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    runs.removeAll(keepingCapacity: true)
    blocks.removeAll(keepingCapacity: true)
  }

  /// The length of a white space at a position, 0 where none stands: no-break spaces are read as the spaces they show.
  @inline(__always)
  private func whiteLength(_ text: [UInt8], _ position: Int, _ limit: Int) -> Int {
    let byte = text[position]
    if byte < 0xC2 { return isWhite(byte) ? 1 : 0 }
    if byte == 0xC2 { return position + 1 < limit && text[position + 1] == 0xA0 ? 2 : 0 }
    guard byte == 0xE2, position + 2 < limit, text[position + 1] == 0x80 else { return 0 }
    return text[position + 2] == 0xAF ? 3 : 0
  }

  private func isWhite(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D || byte == 0x0C
  }
}
