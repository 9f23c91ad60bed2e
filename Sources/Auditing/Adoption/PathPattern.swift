import Settings

/// A pattern for paths: `*` stands for any run of characters within a name, `?` for one, `**` for any number of folders.
///
/// A pattern without a slash is for names in any folder; one that ends with a slash is for all below that folder.
public struct PathPattern: Sendable, Hashable {
  public let text: String
  /// Nil for `**`.
  private let parts: [Wildcards?]

  public init(_ text: String) {
    self.text = text
    var parts = text.split(separator: "/").filter { $0 != "." }.map { $0 == "**" ? nil : Wildcards($0.utf8) }
    if !text.contains("/") { parts.insert(nil, at: 0) }
    if text.hasSuffix("/") { parts.append(nil) }
    self.parts = parts
  }

  /// - Parameter path: relative to the same folder as the pattern, or an address.
  ///
  /// The time grows with the product of the lengths at most.
  public func matches(_ path: String) -> Bool {
    // Which parts of the pattern may come next, after the names so far.
    var open = Set(reached(from: 0))
    for name in path.split(separator: "/") where name != "." {
      let name = Array(name.utf8)
      var next: Set<Int> = []
      for index in open where index < parts.count {
        if let part = parts[index] {
          if part.matches(name) { next.formUnion(reached(from: index + 1)) }
        } else {
          next.formUnion(reached(from: index))
        }
      }
      open = next
    }
    return open.contains(parts.count)
  }

  /// An index and those behind the `**` that begin there, since `**` may stand for nothing.
  private func reached(from index: Int) -> ClosedRange<Int> {
    var end = index
    while end < parts.count, parts[end] == nil { end += 1 }
    return index...end
  }
}
