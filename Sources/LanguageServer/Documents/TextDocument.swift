/// A document as it stands in the editor.
struct TextDocument {
  let uri: String
  let languageID: String
  private(set) var version: Int
  /// UTF-8.
  private(set) var text: [UInt8]
  private(set) var lines: LineIndex

  init(_ item: TextDocumentItem) {
    uri = item.uri
    languageID = item.languageId
    version = item.version
    text = Array(item.text.utf8)
    lines = LineIndex(text)
  }

  /// Makes the changes one after the other, each on what the ones before have left.
  mutating func apply(_ changes: [ChangeParameters.Change], version: Int?, in encoding: PositionEncoding) {
    for change in changes {
      if let range = change.range {
        text.replaceSubrange(lines.bytes(of: range, in: encoding), with: Array(change.text.utf8))
      } else {
        text = Array(change.text.utf8)
      }
      lines = LineIndex(text)
    }
    self.version = version ?? self.version &+ 1
  }

  /// The file's path, for those that are files.
  var path: String? { FileAddress.path(of: uri) }

  /// The first line that is not blank.
  var firstLine: Range<Int> {
    for number in 0..<lines.count {
      let line = lines.line(number)
      if text[line].contains(where: { $0 > 0x20 }) { return line }
    }
    return 0..<0
  }
}
