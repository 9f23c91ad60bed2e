/// Finds bytes in bytes, without making characters of them.
enum ByteSearch {
  /// Where a word first stands in a text at or after a position; nil where it does not.
  static func first(_ word: [UInt8], in text: ArraySlice<UInt8>) -> Int? {
    guard let initial = word.first, word.count <= text.count else { return nil }
    var position = text.startIndex
    let last = text.endIndex - word.count
    while position <= last {
      if text[position] == initial {
        var matched = 1
        while matched < word.count, text[position + matched] == word[matched] { matched += 1 }
        if matched == word.count { return position }
      }
      position += 1
    }
    return nil
  }

  static func contains(_ word: [UInt8], in text: ArraySlice<UInt8>) -> Bool { first(word, in: text) != nil }

  /// The pieces of a text between the places of a separator; the text itself where it has none.
  static func split(_ text: String, by separator: String) -> [String] {
    let bytes = Array(text.utf8)
    let separator = Array(separator.utf8)
    var parts: [String] = []
    var start = 0
    while let place = first(separator, in: bytes[start...]) {
      parts.append(String(decoding: bytes[start..<place], as: UTF8.self))
      start = place + separator.count
    }
    parts.append(String(decoding: bytes[start...], as: UTF8.self))
    return parts
  }
}
