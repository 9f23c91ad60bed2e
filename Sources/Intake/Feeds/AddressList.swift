/// A list of web addresses, one a line; lines that start with # are notes.
enum AddressList {
  static func isList(_ text: [UInt8]) -> Bool {
    let head = lines(text[...].prefix(1 << 16))
    return !head.isEmpty && head.allSatisfy(isAddress)
  }

  static func read(_ text: [UInt8]) -> Feed {
    var feed = Feed(format: .list, about: FeedEntry())
    for line in lines(text[...]) where isAddress(line) {
      var entry = FeedEntry()
      entry.link = line
      entry.id = line
      feed.entries.append(entry)
    }
    return feed
  }

  private static func isAddress(_ line: String) -> Bool {
    let start = line.prefix(8).lowercased()
    return start.hasPrefix("http://") || start == "https://"
  }

  private static func lines(_ text: ArraySlice<UInt8>) -> [String] {
    text.split { $0 == 0x0A || $0 == 0x0D }
      .map { String(decoding: $0, as: UTF8.self).trimmed }
      .filter { !$0.isEmpty && !$0.hasPrefix("#") }
  }
}
