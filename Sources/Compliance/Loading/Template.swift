import Settings

/// A sentence with `{placeholders}`; what stands between `[[` and `]]` is left out where one of its placeholders is
/// not known.
struct Template: Sendable, Hashable {
  private enum Piece: Sendable, Hashable {
    case text(String)
    case placeholder(Placeholder)
    case group([Piece])
  }
  private var pieces: [Piece] = []
  /// As it was written.
  let description: String

  init(_ setting: Setting) throws(SettingsError) {
    let words = try setting.string()
    description = words
    if let problem = fill(from: words) { throw setting.error(problem) }
  }

  init(_ words: String) {
    description = words
    _ = fill(from: words)
  }

  /// Reads the words; returns what is wrong with them.
  private mutating func fill(from words: String) -> String? {
    let bytes = Array(words.utf8)
    var outer: [Piece] = []
    var inner: [Piece]?
    var start = 0
    var position = 0
    func add(_ piece: Piece) {
      if inner == nil { outer.append(piece) } else { inner?.append(piece) }
    }
    func flush() {
      if start < position { add(.text(String(decoding: bytes[start..<position], as: UTF8.self))) }
    }
    func isDouble(_ character: Unicode.Scalar) -> Bool {
      bytes[position] == UInt8(ascii: character) && position + 1 < bytes.count && bytes[position + 1] == bytes[position]
    }
    while position < bytes.count {
      if isDouble("[") {
        guard inner == nil else { return "'[[' stands within '[[ … ]]' here" }
        flush()
        inner = []
        position += 2
        start = position
      } else if let group = inner, isDouble("]") {
        flush()
        outer.append(.group(inner ?? group))
        inner = nil
        position += 2
        start = position
      } else if bytes[position] == UInt8(ascii: "{") {
        guard let end = bytes[position...].firstIndex(of: UInt8(ascii: "}")) else { return "'{' without its '}'" }
        let name = String(decoding: bytes[position + 1..<end], as: UTF8.self)
        guard let placeholder = Placeholder(rawValue: name) else {
          return unknown(name, what: "placeholder", among: Placeholder.allCases.map(\.rawValue))
        }
        flush()
        add(.placeholder(placeholder))
        position = end + 1
        start = position
      } else {
        position += 1
      }
    }
    guard inner == nil else { return "'[[' without its ']]'" }
    flush()
    pieces = outer
    return nil
  }

  /// The sentence with its placeholders filled; an unknown one outside of a group is shown as "…".
  func filled(_ value: (Placeholder) -> String?) -> String {
    var words = ""
    for piece in pieces {
      switch piece {
      case .text(let text): words += text
      case .placeholder(let placeholder): words += value(placeholder) ?? "…"
      case .group(let group): words += Self.filled(group, value) ?? ""
      }
    }
    return words
  }

  private static func filled(_ group: [Piece], _ value: (Placeholder) -> String?) -> String? {
    var words = ""
    for piece in group {
      switch piece {
      case .text(let text): words += text
      case .placeholder(let placeholder):
        guard let value = value(placeholder) else { return nil }
        words += value
      case .group: break
      }
    }
    return words
  }
}

/// What a rule's sentences can name of the page.
enum Placeholder: String, Sendable, CaseIterable {
  /// The first words that the finding rests on.
  case quote
  case title, published, modified
  /// The article's language, by its name.
  case language
  case from, to, activity, tool, name, role, date, count
  /// A disclosure in the article's language, ready to paste.
  case sentence
  /// Of a waiver.
  case why, approver, until, rule
  /// What a discrepancy says.
  case discrepancy
}
