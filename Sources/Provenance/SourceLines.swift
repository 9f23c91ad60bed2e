/// Where the lines of a source start, and how many characters stand before each place in it.
///
/// Made once an article: a page of one line of two megabytes is not counted again for each evidence.
public struct SourceLines: Sendable {
  /// The byte at which each line starts.
  private let starts: [Int]
  /// How many characters begin before each stretch of bytes.
  private let counts: [Int]
  private let text: [UInt8]

  private static let stretch = 1024

  public init(_ text: [UInt8]) {
    self.text = text
    var starts = [0]
    var counts: [Int] = []
    counts.reserveCapacity(text.count / Self.stretch + 1)
    var count = 0
    for (index, byte) in text.enumerated() {
      if index % Self.stretch == 0 { counts.append(count) }
      if byte == 0x0A { starts.append(index + 1) }
      if byte & 0xC0 != 0x80 { count += 1 }
    }
    self.starts = starts
    self.counts = counts
  }

  /// The line and the column of a byte, both from 1; the column counts characters (Unicode scalars).
  func position(of byte: Int) -> (line: Int, column: Int) {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= byte { low = middle + 1 } else { high = middle }
    }
    return (low, characters(before: byte) - characters(before: starts[low - 1]) + 1)
  }

  private func characters(before byte: Int) -> Int {
    guard !counts.isEmpty else { return 0 }
    let stretch = min(byte / Self.stretch, counts.count - 1)
    return counts[stretch] + text[stretch * Self.stretch..<byte].count { $0 & 0xC0 != 0x80 }
  }
}
