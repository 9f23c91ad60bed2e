/// Text for a terminal: colour where it is wanted, and nothing of a page that could steer the terminal.
struct Terminal: Sendable {
  var usesColour: Bool
  var width: Int

  /// Select Graphic Rendition, ECMA-48 §8.3.117.
  enum Style: String {
    case bold = "1"
    case dim = "2"
    case red = "31"
    case green = "32"
    case yellow = "33"
    case blue = "34"
    case redBold = "1;31"
    case greenBold = "1;32"
  }

  func styled(_ words: String, _ style: Style) -> String {
    usesColour && !words.isEmpty ? "\u{1B}[\(style.rawValue)m\(words)\u{1B}[0m" : words
  }

  /// A page's words on one line: white space folded, control and direction characters left out.
  static func plain(_ words: String) -> String {
    var plain = String.UnicodeScalarView()
    var isSpace = true
    for scalar in words.unicodeScalars {
      switch scalar.value {
      case 0x20, 0x09...0x0D, 0x85, 0x2028, 0x2029:
        if !isSpace { plain.append(" ") }
        isSpace = true
      case 0..<0x20, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069, 0x200E, 0x200F, 0x061C, 0xFEFF: break
      default:
        plain.append(scalar)
        isSpace = false
      }
    }
    if isSpace, !plain.isEmpty { plain.removeLast() }
    return String(plain)
  }

  /// At most so many characters, with an ellipsis in the middle where it is longer.
  static func shortened(_ words: String, to limit: Int) -> String {
    guard words.count > limit, limit > 8 else { return words }
    return "\(words.prefix(limit * 2 / 3)) … \(words.suffix(limit - limit * 2 / 3 - 3))"
  }

  /// The words in lines that fit, each after `indent`; `first` stands in the first line's indent.
  func wrapped(_ words: String, indent: String, first: String? = nil, style: Style? = nil) -> String {
    let room = max(20, width - Self.columns(indent))
    var lines: [String] = []
    var line = ""
    var filled = 0
    for word in words.split(separator: " ") {
      let columns = Self.columns(word)
      if filled > 0, filled + 1 + columns > room {
        lines.append(line)
        line = ""
        filled = 0
      }
      if filled > 0 {
        line += " "
        filled += 1
      }
      line += word
      filled += columns
    }
    if !line.isEmpty || lines.isEmpty { lines.append(line) }
    return lines.enumerated().map { index, line in
      (index == 0 ? first ?? indent : indent) + (style.map { styled(line, $0) } ?? line) + "\n"
    }.joined()
  }

  /// How many columns the words take: two for what East Asian terminals draw wide (UAX #11, in broad ranges).
  static func columns(_ words: some StringProtocol) -> Int {
    words.reduce(0) { columns, character in
      guard let scalar = character.unicodeScalars.first?.value else { return columns }
      switch scalar {
      case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
        0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
        return columns + 2
      default: return columns + 1
      }
    }
  }
}
