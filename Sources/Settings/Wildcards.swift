/// A pattern of bytes in which `*` stands for any run of characters and `?` for one.
public struct Wildcards: Sendable, Hashable {
  private let pattern: [UInt8]

  /// - Parameter pattern: UTF-8.
  public init(_ pattern: some Sequence<UInt8>) { self.pattern = Array(pattern) }

  /// Whether the pattern is all of the words (UTF-8). The time grows with the product of the lengths at most.
  public func matches(_ words: [UInt8]) -> Bool {
    var position = 0
    var inPattern = 0
    var star: (inPattern: Int, position: Int)?
    while position < words.count {
      if inPattern < pattern.count, pattern[inPattern] == UInt8(ascii: "*") {
        star = (inPattern, position)
        inPattern += 1
      } else if inPattern < pattern.count, pattern[inPattern] == UInt8(ascii: "?") {
        position += 1
        while position < words.count, words[position] & 0xC0 == 0x80 { position += 1 }
        inPattern += 1
      } else if inPattern < pattern.count, pattern[inPattern] == words[position] {
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
    return pattern[inPattern...].allSatisfy { $0 == UInt8(ascii: "*") }
  }
}
