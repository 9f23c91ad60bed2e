import Settings

/// A pattern in which `*` stands for any run of characters and `?` for one. Letter case does not count.
struct Glob: Sendable, Hashable {
  let pattern: String
  private let bytes: [UInt8]

  init(_ pattern: String, at place: Setting) throws(SettingsError) {
    guard !pattern.isEmpty else { throw place.error("an empty pattern matches nothing; write '*' for anything") }
    self.init(pattern)
  }

  init(_ pattern: String) {
    self.pattern = pattern
    bytes = Array(pattern.lowercased().utf8)
  }

  func matches(_ words: String) -> Bool { matches(Array(words.lowercased().utf8)) }

  /// - Parameter words: UTF-8 in lower case. The time grows with the product of the lengths at most.
  func matches(_ words: [UInt8]) -> Bool {
    var position = 0
    var inPattern = 0
    var star: (inPattern: Int, position: Int)?
    while position < words.count {
      if inPattern < bytes.count, bytes[inPattern] == UInt8(ascii: "*") {
        star = (inPattern, position)
        inPattern += 1
      } else if inPattern < bytes.count, bytes[inPattern] == UInt8(ascii: "?") {
        position = characterEnd(words, from: position)
        inPattern += 1
      } else if inPattern < bytes.count, bytes[inPattern] == words[position] {
        position += 1
        inPattern += 1
      } else if let last = star {
        star = (last.inPattern, last.position + 1)
        position = last.position + 1
        inPattern = last.inPattern + 1
      } else {
        return false
      }
    }
    return bytes[inPattern...].allSatisfy { $0 == UInt8(ascii: "*") }
  }

  private func characterEnd(_ words: [UInt8], from start: Int) -> Int {
    var end = start + 1
    while end < words.count, words[end] & 0xC0 == 0x80 { end += 1 }
    return end
  }
}
