import Auditing
import Compliance

/// What a word of a policy or a configuration means.
struct SettingsHover {
  let document: TextDocument
  let kind: DocumentKind
  let policy: Policy?

  func hover(at byte: Int, in encoding: PositionEncoding) -> Hover? {
    let word = word(at: byte)
    guard !word.isEmpty else { return nil }
    let name = String(decoding: document.text[word], as: UTF8.self)
    guard let words = meaning(of: name, at: word) else { return nil }
    return Hover(contents: MarkupContent(value: words), range: document.lines.range(of: word, in: encoding))
  }

  private func meaning(of name: String, at word: Range<Int>) -> String? {
    if kind == .policy, let rule = policy?.ruleDescription(name) ?? ruleDescription(name) {
      return RuleText(rule).markdown
    }
    if Policy.builtInNames.contains(name), let policy = try? Policy.load(name) {
      return "**\(policy.title)**\n\n\(policy.summary)\n"
    }
    // What a key means depends on where it stands; the place is that of its value.
    var end = word.upperBound
    while end < document.text.count, [0x22, 0x27].contains(document.text[end]) { end += 1 }
    guard end < document.text.count, document.text[end] == UInt8(ascii: ":") else { return nil }
    let cursor = YAMLCursor(document.text, lines: document.lines, byte: end + 1)
    guard cursor.path.last == .key(name) else { return nil }
    let schema = kind == .policy ? policySchemaDocument() : configurationSchemaDocument()
    let walk = SchemaWalk(schema, at: cursor.path)
    guard SchemaWalk(schema, at: cursor.path.dropLast()).keys.contains(where: { $0.name == name }) else { return nil }
    let isCondition = cursor.path.contains { [.key("when"), .key("require")].contains($0) }
    return (isCondition ? conditionDescription(name) : nil) ?? walk.description.map { "**\(name)**\n\n\($0)\n" }
  }

  /// The name around a place.
  private func word(at byte: Int) -> Range<Int> {
    let text = document.text
    func isName(_ byte: UInt8) -> Bool {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F: true
      default: false
      }
    }
    var start = min(byte, text.count)
    while start > 0, isName(text[start - 1]) { start -= 1 }
    var end = min(byte, text.count)
    while end < text.count, isName(text[end]) { end += 1 }
    return start..<end
  }
}
