extension LineWording {
  /// A picture's caption: a line that ends in a credit, or begins with a credit's label.
  var isCaption: Bool {
    guard line.weight <= 500, !isLong else { return false }
    return endsInBracketedCredit || isLabelledCredit || endsInCredit
  }

  /// "… in Seoul. [NEWS1]", "… (Reuters)", "… 【写真=共同】".
  private var endsInBracketedCredit: Bool {
    let pairs: [(open: [UInt8], close: [UInt8])] = [
      ([0x5B], [0x5D]), ([0x28], [0x29]), (Array("（".utf8), Array("）".utf8)), (Array("【".utf8), Array("】".utf8)),
      ([0x3C], [0x3E]),
    ]
    for (open, close) in pairs where bytes.suffix(close.count).elementsEqual(close) {
      let end = bytes.count - close.count
      guard let start = lastIndex(of: open, before: end) else { continue }
      let content = (start + open.count)..<end
      guard start >= 12, TextLine.weight(bytes[content]) <= 80, !content.isEmpty else { continue }
      return open == [0x5B] || open == Array("【".utf8) ? isCreditInBrackets(content) : isNamedCredit(content)
    }
    return false
  }

  private func lastIndex(of mark: [UInt8], before end: Int) -> Int? {
    var index = end - mark.count
    while index >= 0 {
      if bytes[index..<(index + mark.count)].elementsEqual(mark) { return index }
      index -= 1
    }
    return nil
  }

  /// In square brackets any name is a credit; words of a sentence, a number and an address are none.
  private func isCreditInBrackets(_ content: Range<Int>) -> Bool {
    if isNamedCredit(content) { return true }
    let inside = bytes[content]
    guard !inside.contains(0x40), inside.contains(where: { $0 >= 0x41 }),
      !inside.contains(where: { $0 >= 0x30 && $0 <= 0x39 })
    else { return false }
    let words = words(in: content)
    let capitals = words.filter { word in
      bytes[word.lowerBound] != lower[word.lowerBound] || bytes[word.lowerBound] >= 0xC3
    }
    return words.count <= 5 && capitals.count == words.count && !words.isEmpty
  }

  /// Whether words hold a label of credits, an agency's name, or two holders between a stroke.
  private func isNamedCredit(_ content: Range<Int>) -> Bool {
    let inside = Array(lower[content])
    if LineWords.agencies.occurs(in: inside) || LineWords.copyrightMark.match(inside, at: 0) != nil { return true }
    if LineWords.creditLabel.match(inside, at: 0) != nil { return true }
    guard let slash = bytes[content].firstIndex(of: 0x2F), slash > content.lowerBound + 1 else { return false }
    let capitals = bytes[content].contains { $0 >= 0x41 && $0 <= 0x5A }
    return capitals && !bytes[content].contains { $0 >= 0x30 && $0 <= 0x39 } && !bytes[content].contains(0x3A)
  }

  /// "Photo: Jane Roe", "사진=연합뉴스", "图片来源：新华社", "© AFP".
  private var isLabelledCredit: Bool {
    guard line.weight <= 200 else { return false }
    let start = lower.firstIndex { $0 != 0x28 && $0 != 0x5B && $0 != 0x20 } ?? 0
    if let end = LineWords.creditLabel.match(lower, at: start) { return isMark(at: end) && line.weight <= 120 }
    return LineWords.copyrightMark.match(lower, at: start) != nil && line.weight <= 80
  }

  /// A credit after the caption's last sentence: "… in Rome. Photo: Jane Roe", "… 있다. 연합뉴스".
  private var endsInCredit: Bool {
    guard let stop = lower.lastIndex(of: 0x2E), stop > 10, stop < lower.count - 2 else {
      return false
    }
    let rest = Array(lower[(stop + 1)...].drop { $0 == 0x20 || $0 == 0x2F })
    guard !rest.isEmpty, TextLine.weight(rest[...]) <= 60 else { return false }
    if let end = LineWords.creditLabel.match(rest, at: 0) {
      return end < rest.count && [0x3A, 0x3D].contains(rest[end]) || rest[end...].starts(with: Array("：".utf8))
        || LineWords.agencies.occurs(in: rest)
    }
    if LineWords.copyrightMark.match(rest, at: 0) != nil { return true }
    return LineWords.agencies.match(rest, at: 0) != nil && rest.split(separator: 0x20).count <= 4
  }

  private func isMark(at end: Int) -> Bool {
    guard end < lower.count else { return false }
    return [0x3A, 0x3D, 0x2F, 0x7C].contains(lower[end]) || lower[end...].starts(with: Array("：".utf8))
      || lower[end...].starts(with: Array("＝".utf8)) || lower[end...].starts(with: Array(" =".utf8))
      || lower[end...].starts(with: Array(" :".utf8))
  }
}
