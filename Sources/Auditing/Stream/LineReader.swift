/// Cuts a stream of bytes into lines and never holds more than one line's limit beyond what it was just given.
struct LineReader {
  private let limit: Int
  private var buffer: [UInt8] = []
  /// Where in the buffer the next line starts.
  private var start = 0
  /// Up to where the buffer has been searched for a line's end.
  private var searched = 0
  /// Whether the line under way is already too long: its bytes are dropped as they come.
  private var isOverlong = false
  private var isFinished = false

  init(limit: Int) { self.limit = limit }

  mutating func add(_ piece: [UInt8]) {
    if start > 0 {
      buffer.removeFirst(start)
      searched -= start
      start = 0
    }
    buffer.append(contentsOf: piece)
  }

  /// Says that nothing more will come.
  mutating func finish() { isFinished = true }

  /// Up to `count` complete lines without their ends; nil for one that was too long.
  mutating func take(_ count: Int) -> [[UInt8]?] {
    var lines: [[UInt8]?] = []
    while lines.count < count, let line = next() { lines.append(line) }
    return lines
  }

  private mutating func next() -> [UInt8]?? {
    while searched < buffer.count, buffer[searched] != 0x0A { searched += 1 }
    if searched < buffer.count {
      defer {
        start = searched + 1
        searched = start
        isOverlong = false
      }
      return isOverlong || searched - start > limit ? .some(nil) : .some(Array(buffer[start..<searched]))
    }
    if isFinished {
      guard start < buffer.count || isOverlong else { return nil }
      defer {
        start = buffer.count
        isOverlong = false
      }
      return isOverlong || buffer.count - start > limit ? .some(nil) : .some(Array(buffer[start...]))
    }
    if buffer.count - start > limit {
      isOverlong = true
      start = buffer.count
    }
    return nil
  }
}
