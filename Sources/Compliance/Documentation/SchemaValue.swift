/// A JSON value whose keys keep their order.
package enum SchemaValue: ExpressibleByStringLiteral {
  case string(String)
  case bool(Bool)
  case integer(Int)
  case array([SchemaValue])
  case object([(String, SchemaValue)])

  package init(stringLiteral value: String) { self = .string(value) }

  /// On one line where that is short.
  package func text(indent: Int) -> String {
    if let flow = flow(room: 100 - indent) { return flow }
    let inner = String(repeating: " ", count: indent + 2)
    let outer = String(repeating: " ", count: indent)
    switch self {
    case .string, .bool, .integer: return flow(room: .max) ?? ""
    case .array(let items):
      return "[\n" + items.map { inner + $0.text(indent: indent + 2) }.joined(separator: ",\n") + "\n\(outer)]"
    case .object(let entries):
      let lines = entries.map { "\(inner)\(quoted($0.0)): \($0.1.text(indent: indent + 2))" }
      return "{\n" + lines.joined(separator: ",\n") + "\n\(outer)}"
    }
  }

  /// On one line, or nil where that would be longer than `room`.
  private func flow(room: Int) -> String? {
    var words: String
    switch self {
    case .string(let string): words = quoted(string)
    case .bool(let truth): words = truth ? "true" : "false"
    case .integer(let number): words = String(number)
    case .array(let items):
      words = "["
      for (index, item) in items.enumerated() {
        guard let inner = item.flow(room: room - words.utf8.count) else { return nil }
        words += (index == 0 ? "" : ", ") + inner
      }
      words += "]"
    case .object(let entries):
      words = "{"
      for (index, entry) in entries.enumerated() {
        guard let inner = entry.1.flow(room: room - words.utf8.count) else { return nil }
        words += (index == 0 ? "" : ", ") + "\(quoted(entry.0)): \(inner)"
      }
      words += "}"
    }
    return words.utf8.count <= room ? words : nil
  }

  private func quoted(_ words: String) -> String {
    "\"" + words.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n") + "\""
  }
}
