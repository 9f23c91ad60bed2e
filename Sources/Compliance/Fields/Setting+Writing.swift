import Settings

extension Setting {
  /// As YAML on one line.
  var flow: String {
    switch value {
    case .scalar(let words): isPlain ? words : quoted(words)
    case .list(let items): "[" + items.map(\.flow).joined(separator: ", ") + "]"
    case .mapping(let entries): "{" + entries.map { "\($0.key.flow): \($0.value.flow)" }.joined(separator: ", ") + "}"
    }
  }

  /// As YAML on as many lines as it has parts; what fits on one line stands on one.
  func block(indent: Int) -> String {
    let margin = String(repeating: " ", count: indent)
    if margin.count + flow.count <= 100, !isListOfMappings, !isOutermost(indent) { return margin + flow }
    switch value {
    case .scalar: return margin + flow
    case .list(let items):
      return items.map { margin + "- " + $0.block(indent: indent + 2).dropFirst(indent + 2) }.joined(separator: "\n")
    case .mapping(let entries):
      return entries.map { entry in
        let head = "\(margin)\(entry.key.flow):"
        let inner = entry.value.flow
        if head.count + inner.count < 100, !entry.value.isListOfMappings { return "\(head) \(inner)" }
        return "\(head)\n" + entry.value.block(indent: indent + 2)
      }.joined(separator: "\n")
    }
  }

  /// A mapping at the margin stands without braces.
  private func isOutermost(_ indent: Int) -> Bool {
    guard indent == 0, case .mapping(let entries) = value else { return false }
    return !entries.isEmpty
  }

  private var isListOfMappings: Bool {
    guard case .list(let items) = value else { return false }
    return items.contains { if case .mapping = $0.value { true } else { false } }
  }

  private func quoted(_ words: String) -> String {
    "\"" + words.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n") + "\""
  }
}
