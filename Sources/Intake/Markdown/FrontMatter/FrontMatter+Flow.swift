extension FrontMatter {
  private static let deepestFlow = 16

  /// Reads a text in quotes, which may run over lines; without a closing quote it ends with its line.
  ///
  /// - Returns: where reading goes on.
  mutating func readQuoted(at start: Int, to end: Int, of text: [UInt8], name: String) -> Int {
    let quoted = quotedRange(at: start, to: end, of: text)
    append(name, [quoted.range], text[start] == 0x22 ? .double : .single)
    return quoted.end
  }

  /// Three quotes open a text that three close (TOML); in single quotes two stand for one (YAML).
  private func quotedRange(at start: Int, to end: Int, of text: [UInt8]) -> (range: Range<Int>, end: Int) {
    let quote = text[start]
    let end = min(end, start + MetadataWriter.longestValue)
    let isLong = start + 2 < end && text[start + 1] == quote && text[start + 2] == quote
    let opening = start + (isLong ? 3 : 1)
    var index = opening
    while index < end {
      if text[index] == 0x5C, quote == 0x22 {
        index += 2
        continue
      }
      if text[index] == quote {
        let isClosed = !isLong || index + 2 < end && text[index + 1] == quote && text[index + 2] == quote
        if isClosed {
          if quote == 0x27, !isLong, index + 1 < end, text[index + 1] == quote {
            index += 2
            continue
          }
          return (opening..<index, index + (isLong ? 3 : 1))
        }
      }
      index += 1
    }
    let line = text[opening..<end].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? end
    return (opening..<line, line)
  }

  /// Reads a list or a mapping in brackets, which may run over lines and hold others.
  ///
  /// - Returns: where reading goes on.
  mutating func readFlow(at start: Int, to end: Int, of text: [UInt8], name: String) -> Int {
    let before = values.count
    var open: [(isMap: Bool, name: String)] = []
    var key: String?
    var index = start
    func path() -> String {
      let base = open.last?.name ?? name
      return key.map { base.isEmpty ? $0 : "\(base).\($0)" } ?? base
    }
    while index < end {
      let byte = text[index]
      let awaitsKey = open.last?.isMap == true && key == nil
      switch byte {
      case 0x5B, 0x7B:
        guard open.count < Self.deepestFlow else { return lineEnd(from: index, to: end, of: text) }
        open.append((byte == 0x7B, path()))
        key = nil
        index += 1
      case 0x5D, 0x7D:
        key = nil
        open.removeLast()
        index += 1
        if open.isEmpty { return index }
      case 0x00...0x20, 0x3A, 0x3D: index += 1
      case 0x2C:
        key = nil
        index += 1
      case 0x23 where text[index - 1] <= 0x20: index = lineEnd(from: index, to: end, of: text)
      case 0x22, 0x27:
        let quoted = quotedRange(at: index, to: end, of: text)
        if awaitsKey {
          key = String(decoding: lowerCased(text[quoted.range].prefix(80)), as: UTF8.self)
        } else {
          append(path(), [quoted.range], byte == 0x22 ? .double : .single)
        }
        index = quoted.end
      default:
        let first = index
        while index < end, !isFlowBorder(text[index], endsKey: awaitsKey) { index += 1 }
        let word = trimmedEnd(first..<index, of: text)
        if awaitsKey {
          key = String(decoding: lowerCased(text[word].prefix(80)), as: UTF8.self)
        } else {
          append(path(), [word])
        }
      }
    }
    values.removeSubrange(before...)
    return lineEnd(from: start, to: end, of: text)
  }

  private func isFlowBorder(_ byte: UInt8, endsKey: Bool) -> Bool {
    switch byte {
    case 0x2C, 0x5B, 0x5D, 0x7B, 0x7D, 0x0A, 0x0D: true
    case 0x3A, 0x3D: endsKey
    default: false
    }
  }

  private func lineEnd(from start: Int, to end: Int, of text: [UInt8]) -> Int {
    text[start..<end].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? end
  }
}
