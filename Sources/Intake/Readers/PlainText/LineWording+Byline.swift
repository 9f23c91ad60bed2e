extension LineWording {
  /// A line that names who wrote: "By Jane Roe", "홍길동 기자 hong@example.com", "文/张三".
  var isByline: Bool {
    guard line.weight <= 120, !isLong else { return false }
    let end = nameEnd
    if end == 0 { return hasAddress }
    if endsWithReporter(end) { return true }
    guard let by = LineWords.by.match(lower, at: 0), by < end else { return false }
    let hasMark =
      [0x3A, 0x2F, 0x7C].contains(lower[by]) || lower[by] >= 0xE3 && lower[by...].starts(with: Array("：".utf8))
      || lower[by...].starts(with: Array("｜".utf8)) || lower[by...].starts(with: Array("＝".utf8))
    if LineWords.byWithMark.contains(lower[..<by]), !hasMark { return false }
    var start = by
    while start < end, [0x20, 0x3A, 0x2F, 0x7C, 0x09].contains(lower[start]) { start += 1 }
    return isNames(start..<end, alone: !hasMark && !hasAddress)
  }

  /// Whether two to four capitalised words are all there is: a name standing alone.
  var isBareName: Bool {
    guard line.weight <= 48, !line.endsSentence else { return false }
    let words = words
    guard (2...4).contains(words.count), !lower.contains(where: { $0 < 0x41 && $0 > 0x2E }) else { return false }
    return words.allSatisfy {
      isCapitalised($0) && lower[$0].allSatisfy { $0 >= 0x41 || $0 == 0x2E || $0 == 0x2D || $0 == 0x27 }
    }
  }

  private var hasAddress: Bool {
    lower.contains(0x40) && !lower.contains(0x2F) || lower.suffix(20).starts(with: Array("[email".utf8))
      || LineWords.hiddenAddress.occurs(in: lower)
  }

  /// Where the names end and an address begins.
  private var nameEnd: Int {
    var end = lower.firstIndex(of: 0x5B) ?? lower.count
    if let at = lower.firstIndex(of: 0x40) {
      end = min(end, (lower[..<at].lastIndex { $0 == 0x20 || $0 == 0x28 || $0 == 0x3C }) ?? 0)
    }
    while end > 0, [0x20, 0x28, 0x3C, 0x7C, 0x2C].contains(lower[end - 1]) { end -= 1 }
    return end
  }

  private func endsWithReporter(_ end: Int) -> Bool {
    guard TextLine.weight(lower[..<end]) <= 60, !line.endsSentence else { return false }
    return LineWords.afterName.contains { suffix in
      end > suffix.count && lower[(end - suffix.count)..<end].elementsEqual(suffix)
    }
  }

  /// Whether words are names: capitalised or of a script without capitals, up to a comma or a stroke.
  private func isNames(_ range: Range<Int>, alone: Bool) -> Bool {
    guard !range.isEmpty, line.weight <= 100 else { return false }
    var names = 0
    for word in words(in: range) {
      let core = lower[word].filter { $0 != 0x2C && $0 != 0x7C }
      if core.isEmpty { break }
      if names > 0, LineWords.nameParticles.contains(core[...]) { continue }
      guard isCapitalised(word), !core.contains(where: { $0 >= 0x30 && $0 <= 0x39 }) else { return false }
      names += 1
      if lower[word].last == 0x2C, names >= 2 { return true }
    }
    if names == 1, !alone || lower[range.lowerBound] >= 0xD7 { return TextLine.weight(lower[range]) <= 40 }
    let shouts = names == 1 && isUpperCase(range)
    return (2...12).contains(names) && !(line.endsSentence && names > 4) || shouts
  }

  private func isCapitalised(_ word: Range<Int>) -> Bool {
    guard let first = word.first(where: { lower[$0] >= 0x41 }) else { return false }
    return bytes[first] != lower[first] || lower[first] >= 0xD7
      || first + 1 < bytes.count && lower[first] >= 0xC3 && bytes[first + 1] != lower[first + 1]
  }

  private func isUpperCase(_ range: Range<Int>) -> Bool {
    range.contains { bytes[$0] >= 0x41 }
      && !range.contains { lower[$0] >= 0x61 && lower[$0] <= 0x7A && bytes[$0] == lower[$0] }
  }
}
