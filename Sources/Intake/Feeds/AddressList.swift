/// A list of web addresses, one a line; lines that start with # are notes. Addresses are taken from it one by one, so
/// that a list of any length needs no more memory than its text.
public struct AddressList: Sendable, Hashable, Sequence, IteratorProtocol {
  private var text: ArraySlice<UInt8>

  /// - Parameter text: UTF-8.
  init(_ text: [UInt8] = []) { self.text = text[...] }

  static func isList(_ text: [UInt8]) -> Bool {
    var head = AddressList(Array(text.prefix(1 << 16)))
    guard var line = head.nextLine() else { return false }
    while isAddress(line) {
      guard let next = head.nextLine() else { return true }
      line = next
    }
    return false
  }

  /// The next address; lines that hold none are passed over.
  public mutating func next() -> String? {
    while let line = nextLine() { if Self.isAddress(line) { return line } }
    return nil
  }

  /// How many addresses are still to come.
  var count: Int { reduce(0) { count, _ in count + 1 } }

  private static func isAddress(_ line: String) -> Bool {
    let start = line.prefix(8).lowercased()
    return start.hasPrefix("http://") || start == "https://"
  }

  private mutating func nextLine() -> String? {
    while !text.isEmpty {
      let end = text.firstIndex { $0 == 0x0A || $0 == 0x0D } ?? text.endIndex
      let line = String(decoding: text[..<end], as: UTF8.self).trimmed
      text = text[end...].dropFirst()
      if !line.isEmpty, !line.hasPrefix("#") { return line }
    }
    return nil
  }
}

extension FeedEntry {
  /// An entry of which nothing but its address is known.
  init(address: String) {
    link = address
    id = address
  }
}
