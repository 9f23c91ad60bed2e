extension LineWording {
  /// Breadcrumbs: short parts between strokes ("Home > National > Diplomacy").
  var isSection: Bool {
    guard line.weight <= 100, !line.endsSentence, !lower.contains(where: { $0 >= 0x30 && $0 <= 0x39 }) else {
      return false
    }
    return [">", "›", "»", "→", "/"].contains { mark in
      let parts = parts(between: Array(mark.utf8))
      guard parts.count >= 2, parts.count <= 6 else { return false }
      return mark != "/" || lower.contains(0x20) && lower.split(separator: 0x2F).allSatisfy { $0.count > 2 }
    } || parts(between: [0x7C]).count == 2 && line.weight <= 40
  }

  /// Many short entries between strokes, or a list of them in one line.
  var isMenu: Bool {
    [[0x7C], Array("·".utf8), Array("•".utf8)].contains { parts(between: $0).count >= 4 }
  }

  /// The parts of the line between marks, where each is short; otherwise nothing.
  private func parts(between mark: [UInt8]) -> [ArraySlice<UInt8>] {
    guard line.weight <= 200 else { return [] }
    var parts: [ArraySlice<UInt8>] = []
    var start = 0
    var index = 0
    while index + mark.count <= lower.count {
      guard lower[index..<(index + mark.count)].elementsEqual(mark) else {
        index += 1
        continue
      }
      parts.append(lower[start..<index])
      index += mark.count
      start = index
    }
    parts.append(lower[start...])
    let isList = parts.allSatisfy { part in
      part.contains { $0 != 0x20 } && TextLine.weight(part) <= 32 && part.split(separator: 0x20).count <= 4
    }
    return isList ? parts : []
  }

  /// A time of publication: a year with a day, or a time of day, and few words.
  var isDate: Bool {
    guard line.weight <= 100, lower.contains(where: { $0 >= 0x30 && $0 <= 0x39 }) else { return false }
    let letterWords = words.filter { range in !lower[range].contains { $0 >= 0x30 && $0 <= 0x39 } }.count
    let isLabelled = LineWords.dates.match(lower, at: 0) != nil
    guard letterWords <= (isLabelled ? 10 : 4), !line.endsSentence || letterWords <= 5 else { return false }
    return hasYear && (numbers >= 2) || hasTime && (isLabelled || letterWords <= 3)
  }

  private var numbers: Int {
    lower.split { $0 < 0x30 || $0 > 0x39 }.count
  }

  private var hasTime: Bool {
    for index in lower.indices.dropFirst().dropLast(2) where lower[index] == 0x3A {
      if [lower[index - 1], lower[index + 1], lower[index + 2]].allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) {
        return true
      }
    }
    return false
  }
}
