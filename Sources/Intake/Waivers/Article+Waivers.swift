import Provenance

extension Article {
  /// More than these are not heard.
  static let mostWaivers = 256

  /// Adds the waiver that a comment holds, if it holds one.
  ///
  /// - Parameters:
  ///   - comment: what stands between the comment's marks, in the source.
  ///   - isText: whether the article's text is the source, so that nothing need be added to it.
  mutating func addWaiver(inComment comment: Range<Int>, isText: Bool = false) {
    let words = trimmedSpaces(comment, of: sourceText)
    let mark = WaiverText.mark.utf8
    guard sourceText[words].starts(with: mark) else { return }
    let start = words.lowerBound + mark.count
    guard start == words.upperBound || sourceText[start] <= 0x20 || sourceText[start] == 0x3A else { return }
    let end = characterBorder(min(words.upperBound, start + WaiverText.longest))
    let waiver = WaiverText(String(decoding: sourceText[start..<end], as: UTF8.self))
    addWaiver(waiver, at: words.lowerBound..<end, isText: isText)
  }

  /// - Parameter source: where it stands in the source.
  mutating func addWaiver(_ waiver: WaiverText, at source: Range<Int>, isText: Bool = false) {
    guard waivers.count < Self.mostWaivers else { return }
    let mostBytes = WaiverText.longest + WaiverText.mark.utf8.count
    let source = source.lowerBound..<characterBorder(min(source.upperBound, source.lowerBound + mostBytes))
    var range = source
    if !isText {
      text.append(0x0A)
      let start = text.count
      sourceMap.add(text: start, source: source.lowerBound)
      text.append(contentsOf: sourceText[source])
      range = start..<text.count
    }
    waivers.append(
      InlineWaiver(
        rules: waiver.rules,
        until: waiver.until,
        why: waiver.why,
        unread: waiver.unread,
        range: range
      )
    )
  }

  private func characterBorder(_ position: Int) -> Int {
    var position = position
    while position > 0, position < sourceText.count, sourceText[position] & 0xC0 == 0x80 { position -= 1 }
    return position
  }
}

/// The first comments (`<!-- … -->`) of a text that begin as a waiver does, without their marks. One pass; one that is
/// longer than a waiver may be is none.
func waiverComments(in text: [UInt8], from start: Int) -> [Range<Int>] {
  let mark = Array(WaiverText.mark.utf8)
  var comments: [Range<Int>] = []
  var position = start
  while comments.count < Article.mostWaivers, let open = text[position...].firstIndex(of: 0x3C) {
    position = open + 1
    guard text[open...].starts(with: [0x3C, 0x21, 0x2D, 0x2D]) else { continue }
    var words = open + 4
    while words < text.count, text[words] <= 0x20 { words += 1 }
    position = words
    // What stands in back quotes is shown, not meant.
    guard text[words...].starts(with: mark), open == start || text[open - 1] != 0x60 else { continue }
    let end = min(text.count, words + mark.count + WaiverText.longest)
    var close = words
    while close + 2 < end, text[close + 2] != 0x3E || text[close + 1] != 0x2D || text[close] != 0x2D { close += 1 }
    position = close
    if close + 2 < end { comments.append(open + 4..<close) }
  }
  return comments
}
