/// What one robots.txt says to one crawler (RFC 9309).
public struct RobotsRules: Sendable, Hashable {
  struct Rule: Sendable, Hashable {
    var allows: Bool
    /// Percent-encoding in normal form; `*` and a final `$` are special.
    var pattern: [UInt8]
  }

  var rules: [Rule] = []
  /// Seconds between two requests, where the site asks for it (no part of the RFC, and widely used).
  public internal(set) var crawlDelay: Double?
  /// The sitemaps that the file names, for any crawler.
  public internal(set) var sitemaps: [String] = []

  /// Longer files are read so far (RFC 9309, 2.5).
  static let longestFile = 500 << 10

  static let allowAll = RobotsRules()
  static let disallowAll = RobotsRules(rules: [Rule(allows: false, pattern: Array("/".utf8))])

  init(rules: [Rule] = []) { self.rules = rules }

  /// - Parameters:
  ///   - file: the bytes of robots.txt.
  ///   - agent: the product token of the crawler ("colophon"), compared without case.
  public init(_ file: [UInt8], agent: String) {
    var own: Group?
    var general: Group?
    var current: Set<Target> = []
    var isNaming = false
    let agent = agent.lowercased()
    for line in file.prefix(Self.longestFile).split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      guard let (key, value) = Self.field(line) else { continue }
      switch key {
      case "user-agent":
        if !isNaming { current = [] }
        isNaming = true
        let token = Self.token(value)
        if token == agent {
          current.insert(.own)
          own = own ?? Group()
        } else if value.first == UInt8(ascii: "*") {
          current.insert(.general)
          general = general ?? Group()
        }
      case "allow", "disallow":
        isNaming = false
        guard !value.isEmpty else { continue }
        let rule = Rule(allows: key == "allow", pattern: Self.normalized(value))
        if current.contains(.own) { own?.rules.append(rule) }
        if current.contains(.general) { general?.rules.append(rule) }
      case "crawl-delay":
        isNaming = false
        guard let delay = Double(String(decoding: value, as: UTF8.self)), delay >= 0, delay.isFinite else { continue }
        if current.contains(.own) { own?.delay = delay }
        if current.contains(.general) { general?.delay = delay }
      case "sitemap": sitemaps.append(String(decoding: value, as: UTF8.self))
      default: continue
      }
    }
    let group = own ?? general
    rules = group?.rules ?? []
    crawlDelay = group?.delay
  }

  private enum Target { case own, general }
  private struct Group {
    var rules: [Rule] = []
    var delay: Double?
  }

  /// Whether a path with its query may be fetched: the longest matching rule decides, and `allow` among equals.
  public func allows(_ target: String) -> Bool {
    if target == "/robots.txt" { return true }
    let path = Self.normalized(Array(target.utf8)[...])
    var best: Rule?
    for rule in rules where Self.matches(rule.pattern, path) {
      guard let known = best else {
        best = rule
        continue
      }
      let isLonger = rule.pattern.count > known.pattern.count
      if isLonger || (rule.pattern.count == known.pattern.count && rule.allows) { best = rule }
    }
    return best?.allows ?? true
  }

  /// Matches from the start of the path, in time bounded by the product of the two lengths.
  private static func matches(_ pattern: [UInt8], _ path: [UInt8]) -> Bool {
    let star = UInt8(ascii: "*")
    let isAnchored = pattern.last == UInt8(ascii: "$")
    let end = isAnchored ? pattern.count - 1 : pattern.count
    var p = 0
    var t = 0
    var resume: (p: Int, t: Int)?
    while true {
      if p == end {
        if !isAnchored || t == path.count { return true }
      } else if pattern[p] == star {
        p += 1
        resume = (p, t)
        continue
      } else if t < path.count, pattern[p] == path[t] {
        p += 1
        t += 1
        continue
      }
      guard let last = resume, last.t < path.count else { return false }
      resume = (last.p, last.t + 1)
      p = last.p
      t = last.t + 1
    }
  }

  private static func field(_ line: ArraySlice<UInt8>) -> (String, ArraySlice<UInt8>)? {
    var line = line.prefix { $0 != UInt8(ascii: "#") }
    if line.starts(with: [0xEF, 0xBB, 0xBF]) { line = line.dropFirst(3) }
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let key = trimmed(line[..<colon])
    return (String(decoding: key, as: UTF8.self).lowercased(), trimmed(line[(colon + 1)...]))
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let start = bytes.drop { $0 <= 0x20 }
    guard let last = start.lastIndex(where: { $0 > 0x20 }) else { return [] }
    return start[...last]
  }

  /// The product token at the head of a user-agent line (RFC 9309, 2.2.1: letters, "_" and "-").
  private static func token(_ value: ArraySlice<UInt8>) -> String {
    String(
      decoding: value.prefix { byte in
        (0x41...0x5A).contains(byte & 0xDF) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
      },
      as: UTF8.self
    ).lowercased()
  }

  /// Percent-encoding in one form (RFC 9309, 2.2.2): bytes beyond ASCII are encoded, unreserved ones are not.
  private static func normalized(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      var byte = bytes[index]
      var isEncoded = false
      if byte == UInt8(ascii: "%"), index + 2 < bytes.endIndex, let high = hexValue(bytes[index + 1]),
        let low = hexValue(bytes[index + 2])
      {
        byte = high << 4 | low
        isEncoded = true
        index += 2
      }
      index += 1
      if byte >= 0x80 || byte <= 0x20 || (isEncoded && !isUnreserved(byte)) {
        result += [UInt8(ascii: "%"), hexDigit(byte >> 4), hexDigit(byte & 15)]
      } else {
        result.append(byte)
      }
    }
    return result
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF) || [0x2D, 0x2E, 0x5F, 0x7E].contains(byte)
  }

  private static func hexValue(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x41 + value - 10 }
}
