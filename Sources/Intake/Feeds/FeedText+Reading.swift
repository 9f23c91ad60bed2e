import Markup

extension FeedText {
  init(_ frame: FeedReader.Frame) {
    var value = frame.text.trimmed
    let type = frame.type ?? "text/plain"
    if frame.isBase64, let decoded = Self.base64(value) { value = decoded }
    if type == "application/xhtml+xml" { value = Self.withoutDivision(value) }
    value = value.withoutDoubleEncoding
    self.init(value, type: type, language: frame.language, base: frame.base)
  }

  /// Atom wraps XHTML in one division that is no part of it (RFC 4287, 3.1.1.3).
  private static func withoutDivision(_ text: String) -> String {
    guard text.hasPrefix("<div"), text.hasSuffix("</div>"), let end = text.firstIndex(of: ">") else { return text }
    guard text[text.index(text.startIndex, offsetBy: 4)] == ">" || text.hasPrefix("<div ") else { return text }
    let inner = text[text.index(after: end)...].dropLast(6)
    // Two divisions side by side are content.
    var depth = 0
    var rest = inner[...]
    while let tag = rest.firstIndex(of: "<") {
      let after = rest[tag...]
      if after.hasPrefix("</") { depth -= 1 } else { depth += 1 }
      if depth < 0 { return text }
      rest = rest[rest.index(after: tag)...]
    }
    return inner.trimmed
  }

  static func base64(_ text: String) -> String? {
    var bytes: [UInt8] = []
    var bits: UInt32 = 0
    var count = 0
    for byte in text.utf8 where byte > 0x20 {
      let value: UInt8
      switch byte {
      case 0x41...0x5A: value = byte - 0x41
      case 0x61...0x7A: value = byte - 0x61 + 26
      case 0x30...0x39: value = byte - 0x30 + 52
      case 0x2B: value = 62
      case 0x2F: value = 63
      case 0x3D: continue
      default: return nil
      }
      bits = bits << 6 | UInt32(value)
      count += 6
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return String(validating: bytes, as: UTF8.self)
  }

  /// Whether what is declared as plain text is markup after all: it has an end tag or a reference, and no tag or
  /// name that HTML does not know.
  var looksLikeMarkup: Bool {
    var hasSign = false
    let bytes = Array(value.utf8)
    for index in bytes.indices {
      if bytes[index] == UInt8(ascii: "<") {
        let isEnd = index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "/")
        let name = bytes[(index + (isEnd ? 2 : 1))...].prefix { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A }
        if name.isEmpty { continue }
        guard Self.tags.contains(String(decoding: name, as: UTF8.self).lowercased()) else { return false }
        if isEnd { hasSign = true }
      } else if bytes[index] == UInt8(ascii: "&") {
        let name = bytes[(index + 1)...].prefix(12).prefix { $0 != UInt8(ascii: ";") }
        guard index + 1 + name.count < bytes.count, bytes[index + 1 + name.count] == UInt8(ascii: ";") else { continue }
        let text = String(decoding: name, as: UTF8.self)
        guard text.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "#" }), !text.isEmpty else { continue }
        guard text.hasPrefix("#") || namedCharacter(text) != nil else { return false }
        hasSign = true
      }
    }
    return hasSign
  }

  private static let tags: Set<String> = [
    "a", "abbr", "acronym", "address", "article", "aside", "audio", "b", "big", "blockquote", "br", "button", "caption",
    "center", "cite", "code", "col", "dd", "del", "details", "dfn", "div", "dl", "dt", "em", "figcaption", "figure",
    "font", "footer", "form", "h", "header", "hr", "i", "iframe", "img", "input", "ins", "kbd", "label", "legend", "li",
    "map", "mark", "nav", "ol", "option", "p", "picture", "pre", "q", "s", "samp", "section", "select", "small",
    "source", "span", "strike", "strong", "sub", "summary", "sup", "table", "tbody", "td", "textarea", "tfoot", "th",
    "thead", "time", "tr", "tt", "u", "ul", "var", "video",
  ]
}

extension String {
  /// The text that was meant where UTF-8 was taken for Latin-1 and encoded once more.
  fileprivate var withoutDoubleEncoding: String {
    guard utf8.contains(where: { $0 >= 0x80 }), unicodeScalars.allSatisfy({ $0.value < 0x100 }) else { return self }
    let bytes = unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    return String(validating: bytes, as: UTF8.self) ?? self
  }
}
