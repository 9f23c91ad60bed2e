extension Article {
  /// How many bytes of context an evidence carries on either side, at most.
  private static let contextBytes = 40

  /// The evidence at a range of the text. White space at its ends is left out.
  ///
  /// Both ends must lie on character borders; the quote is always what stands there.
  public func evidence(at range: Range<Int>, placement: Placement? = nil) -> Evidence {
    let range = trimmed(range)
    let block = blockIndex(at: range.lowerBound).map { blocks[$0] }
    let bounds = block.map { min($0.range.lowerBound, range.lowerBound)..<max($0.range.upperBound, range.upperBound) }
    return Evidence(
      quote: string(range),
      prefix: string(before(range.lowerBound, within: bounds ?? range)),
      suffix: string(after(range.upperBound, within: bounds ?? range)),
      start: range.lowerBound,
      end: range.upperBound,
      path: block.flatMap { path(of: $0.element) },
      placement: placement ?? (block?.isHidden == true ? .hidden : block?.placement ?? .body),
      origin: block?.origin ?? .text
    )
  }

  /// A range without the white space at its ends.
  public func trimmed(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, isWhite(text[start]) { start += 1 }
    while end > start, isWhite(text[end - 1]) { end -= 1 }
    return start..<end
  }

  private func isWhite(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }
  private func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

  private func before(_ position: Int, within bounds: Range<Int>) -> Range<Int> {
    var start = max(bounds.lowerBound, position - Self.contextBytes)
    while start < position, isContinuation(text[start]) { start += 1 }
    return start..<position
  }

  private func after(_ position: Int, within bounds: Range<Int>) -> Range<Int> {
    var end = min(bounds.upperBound, position + Self.contextBytes)
    while end > position, end < text.count, isContinuation(text[end]) { end -= 1 }
    return position..<end
  }
}
