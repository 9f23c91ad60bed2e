/// Keeps the nesting of what is written within a bound, for pages that exceed it.
///
/// Tags beyond the bound are dropped with the end tags that belong to them; the words stay where they are.
struct DepthLimiter {
  private let limit: Int
  private var open: [NameKey] = []
  private var dropped = 0

  init(_ limit: Int) { self.limit = limit / 2 }

  /// Whether a start tag is written.
  mutating func open(_ tag: Tag, _ key: NameKey) -> Bool {
    guard !tag.isVoid else { return true }
    guard open.count < limit else {
      dropped += 1
      return false
    }
    open.append(key)
    return true
  }

  /// Whether an end tag is written.
  mutating func close(_ tag: Tag, _ key: NameKey) -> Bool {
    guard !tag.isVoid else { return false }
    guard dropped == 0 else {
      dropped -= 1
      return false
    }
    guard let match = open.lastIndex(of: key) else { return false }
    open.removeLast(open.count - match)
    return true
  }
}
