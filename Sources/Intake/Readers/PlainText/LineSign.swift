/// What a line's own words and shape say it is, wherever it stands.
enum LineSign {
  case none, section, share, relatedHeading, relatedLink, byline, date, note, caption, commentForm, rights, newsletter
  case cookies, bullet, menu

  /// - Parameter bytes: the line, without white space at its ends.
  init(_ line: TextLine, _ bytes: ArraySlice<UInt8>) {
    let words = LineWording(line, bytes)
    let tests: [(LineSign, (LineWording) -> Bool)] = [
      (.share, \.isShareBar), (.commentForm, \.isCommentForm), (.rights, \.isRights), (.date, \.isDate),
      (.byline, \.isByline), (.caption, \.isCaption), (.relatedHeading, { $0.related == .relatedHeading }),
      (.relatedLink, { $0.related == .relatedLink }), (.note, \.isNote), (.section, \.isSection), (.menu, \.isMenu),
      (.cookies, \.isCookies), (.newsletter, \.isNewsletter), (.bullet, \.isBullet),
    ]
    self = tests.first { $0.1(words) }?.0 ?? .none
  }
}

/// A line as its signs are read from it.
struct LineWording {
  /// Longer lines are prose: only their ends are looked at.
  private static let longest = 800
  let line: TextLine
  /// As written, and in lower case; of a long line only the beginning.
  let bytes: [UInt8]
  let lower: [UInt8]
  var isLong: Bool

  init(_ line: TextLine, _ bytes: ArraySlice<UInt8>) {
    self.line = line
    isLong = bytes.count > Self.longest
    self.bytes = Array(bytes.prefix(isLong ? 120 : Self.longest))
    lower = lowerCased(self.bytes[...])
  }

  /// The line's words, as ranges of `lower`.
  var words: [Range<Int>] { words(in: lower.indices) }

  /// The words of a part of the line.
  func words(in part: Range<Int>) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var start: Int?
    for index in part {
      let byte = lower[index]
      if byte == 0x20 || byte == 0x09 {
        if let begin = start { words.append(begin..<index) }
        start = nil
      } else if start == nil {
        start = index
      }
    }
    if let begin = start { words.append(begin..<part.upperBound) }
    return words
  }

  var isShareBar: Bool {
    guard line.weight <= 80, !line.endsSentence else { return false }
    let words = words.filter { lower[$0].contains { $0 >= 0x30 } }
    guard !words.isEmpty, words.allSatisfy({ LineWords.share.contains(lower[$0]) }) else { return false }
    return words.contains { !LineWords.weakShare.contains(lower[$0]) }
  }

  var isCommentForm: Bool {
    guard line.weight <= 140, !isLong else { return false }
    return hasCounter || LineWords.commentForm.match(lower, at: 0) != nil && !hasSentenceInside
      || line.weight <= 80 && isInvitation
  }

  /// Words of an invitation that does not open the line ("To write, please log in", "help Social comment?").
  private var isInvitation: Bool {
    !line.endsSentence && words.count <= 6 && LineWords.invitation.occurs(in: lower)
      || LineWords.please.occurs(in: lower) && LineWords.commentForm.occurs(in: lower)
  }

  /// A counter of characters typed ("0/250", "(0 / 300자)").
  private var hasCounter: Bool {
    guard let slash = lower.lastIndex(of: 0x2F), line.weight <= 60 else { return false }
    let before = lower[..<slash].reversed().drop { $0 == 0x20 }.prefix { $0 >= 0x30 && $0 <= 0x39 }
    let after = lower[(slash + 1)...].drop { $0 == 0x20 }.prefix { $0 >= 0x30 && $0 <= 0x39 }
    return before.elementsEqual([0x30]) && after.count >= 2
  }

  private var hasSentenceInside: Bool { line.weight > 60 && line.endsSentence }

  var isRights: Bool {
    guard line.weight <= 320, !isLong, LineWords.rights.occurs(in: lower) else { return false }
    let strong = LineWords.copyrightMark.occurs(in: lower) ? hasYear : true
    return strong || LineWords.strongRights.occurs(in: lower)
  }

  var hasYear: Bool {
    for index in lower.indices.dropLast(3) {
      let digits = lower[index..<(index + 4)]
      guard digits.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }),
        digits.starts(with: [0x32, 0x30]) || digits.starts(with: [0x31, 0x39])
      else { continue }
      let before = index > 0 ? lower[index - 1] : 0
      let after = index + 4 < lower.count ? lower[index + 4] : 0
      if !(0x30...0x39).contains(before), !(0x30...0x39).contains(after) { return true }
    }
    return false
  }

  var related: LineSign? {
    guard line.weight <= 160, !isLong else { return nil }
    let start = lower.firstIndex { ($0 >= 0x30 && $0 < 0x80) || ($0 >= 0xC3 && $0 != 0xE2) } ?? 0
    guard let end = LineWords.related.match(lower, at: start) else { return nil }
    let rest = lower[end...].drop { $0 == 0x20 || $0 == 0x3A }
    if rest.count <= 2 { return .relatedHeading }
    if line.endsSentence && line.weight > 90 { return nil }
    if start > 0 || lower[end..<rest.startIndex].contains(0x3A) { return .relatedLink }
    return words.count <= 6 && !line.endsSentence ? .relatedHeading : nil
  }

  var isNote: Bool {
    guard line.weight <= 900 else { return false }
    let start = lower.firstIndex { !Self.openers.contains($0) } ?? 0
    return LineWords.note.match(lower, at: start) != nil
  }
  private static let openers: Set<UInt8> = [0x2A, 0x5F, 0x28, 0x5B, 0x22, 0x20, 0x2D]

  var isCookies: Bool { line.weight <= 400 && LineWords.cookies.occurs(in: lower) }

  var isNewsletter: Bool { line.weight <= 160 && LineWords.newsletter.match(lower, at: 0) != nil }

  var isBullet: Bool {
    lower.count > 2 && ([0x2D, 0x2A].contains(lower[0]) && lower[1] == 0x20 || lower.starts(with: Array("• ".utf8)))
  }
}
