extension FrontMatter {
  /// Reads tables, arrays of tables, and values of all kinds.
  mutating func readTOML(_ content: Range<Int>, of text: [UInt8]) {
    var cursor = LineCursor(text, from: content.lowerBound, to: content.upperBound)
    var table = ""
    while let line = cursor.next() {
      let words = trimmedSpaces(line, of: text)
      guard let first = text[words].first, first != 0x23 else { continue }
      if first == 0x5B {
        let inner = text[words].drop { $0 == 0x5B }.prefix { $0 != 0x5D }
        table = tomlName(inner)
        continue
      }
      guard let equals = text[words].firstIndex(of: 0x3D) else { continue }
      let own = tomlName(text[words.lowerBound..<equals])
      let name = table.isEmpty ? own : "\(table).\(own)"
      let value = trimmedSpaces((equals + 1)..<words.upperBound, of: text)
      guard !value.isEmpty else { continue }
      switch text[value.lowerBound] {
      case 0x22, 0x27: cursor.move(to: readQuoted(at: value.lowerBound, to: cursor.end, of: text, name: name))
      case 0x5B, 0x7B: cursor.move(to: readFlow(at: value.lowerBound, to: cursor.end, of: text, name: name))
      default: append(name, [withoutComment(value, of: text)])
      }
    }
  }

  /// A name, dotted or not, without quotes and white space, in lower case.
  private func tomlName(_ bytes: ArraySlice<UInt8>) -> String {
    let bare = bytes.prefix(200).filter { $0 > 0x20 && $0 != 0x22 && $0 != 0x27 }
    return String(decoding: lowerCased(bare[...]), as: UTF8.self)
  }
}
