extension MarkdownInline {
  /// Longer addresses are none.
  private static let longestAddress = 2048
  /// Brackets further out than these stay as written.
  private static let mostOpen = 32

  mutating func openBracket(_ source: Range<Int>, isImage: Bool) -> Int {
    if brackets.count >= Self.mostOpen { brackets.removeFirst() }
    brackets.append((pieces.count, isImage))
    pieces.append(Piece(source: source, kind: .bracket))
    return source.upperBound
  }

  mutating func closeBracket(at position: Int, end: Int) -> Int {
    guard let open = brackets.popLast() else {
      append(position..<(position + 1))
      return position + 1
    }
    let label = pieces[open.piece].source.upperBound..<position
    guard let target = target(after: position + 1, label: label, end: end) else {
      pieces.append(Piece(source: position..<(position + 1), kind: .bracket))
      return position + 1
    }
    if open.isImage {
      let alternative = Array(pieces[(open.piece + 1)...])
      pieces.removeSubrange(open.piece...)
      while let last = delimiters.last, last.piece >= open.piece { delimiters.removeLast() }
      pieces.append(Piece(source: position..<position, kind: .image))
      hasImage = true
      asides.append(Aside(kind: .alternative, pieces: alternative.filter { $0.kind != .delimiter }))
    } else {
      pieces[open.piece].source = label.lowerBound..<label.lowerBound
      for index in open.piece..<pieces.count { pieces[index].isLinked = true }
      brackets.removeAll { !$0.isImage }
    }
    if let title = target.title { asides.append(Aside(kind: .title, pieces: [Piece(source: title)])) }
    return target.end
  }

  /// What follows the brackets of a link: an address with or without a title, or a label that is defined.
  private func target(after position: Int, label: Range<Int>, end: Int) -> (end: Int, title: Range<Int>?)? {
    if position < end, text[position] == 0x28 { return address(at: position + 1, end: end) }
    if position < end, text[position] == 0x5B {
      let rest = text[(position + 1)..<end].prefix(200)
      guard let close = rest.firstIndex(of: 0x5D) else { return nil }
      let reference = close == position + 1 ? text[label] : text[(position + 1)..<close]
      return references.contains(lowerCased(reference)) ? (close + 1, nil) : nil
    }
    guard label.count <= 200, references.contains(lowerCased(text[label])) else { return nil }
    return (position, nil)
  }

  private func address(at start: Int, end: Int) -> (end: Int, title: Range<Int>?)? {
    var depth = 0
    var index = start
    var title: Range<Int>?
    let end = min(end, start + Self.longestAddress)
    while index < end {
      switch text[index] {
      case 0x5C: index += 1
      case 0x28:
        depth += 1
        if depth > 16 { return nil }
      case 0x29:
        if depth == 0 { return (index + 1, title) }
        depth -= 1
      case 0x22, 0x27:
        guard text[index - 1] <= 0x20 else { break }
        let rest = text[(index + 1)..<end]
        guard let close = rest.firstIndex(of: text[index]) else { return nil }
        title = (index + 1)..<close
        index = close
      default: break
      }
      index += 1
    }
    return nil
  }
}
