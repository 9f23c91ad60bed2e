import Yams

extension Setting {
  /// The largest settings file that is read, in bytes.
  public static let sizeLimit = 2_000_000
  /// How deep lists and mappings may nest.
  public static let depthLimit = 60
  /// How many values a file may hold once its aliases are followed.
  public static let valueLimit = 200_000

  /// Reads YAML 1.1. `path` is the file's name for messages.
  public init(yaml bytes: [UInt8], path: String) throws(SettingsError) {
    let whole = { (problem: String) in SettingsError(path: path, line: 0, column: 0, problem: problem) }
    guard bytes.count <= Self.sizeLimit else {
      throw whole("the file has \(bytes.count) bytes; a settings file may have \(Self.sizeLimit) at most")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw whole("the file is not UTF-8; save it as UTF-8")
    }
    if let line = Self.lineNestedTooDeeply(bytes) {
      throw SettingsError(path: path, line: line, column: 1, problem: "the file is nested too deeply")
    }
    let node: Node?
    do { node = try Yams.compose(yaml: text) } catch { throw Self.error(from: error, path: path) }
    guard let node else { throw whole("the file is empty") }
    var budget = Self.valueLimit
    self = try Self.converted(node, path: path, depth: 0, budget: &budget)
  }

  private static func converted(
    _ node: Node,
    path: String,
    depth: Int,
    budget: inout Int
  ) throws(SettingsError) -> Setting {
    let line = node.mark?.line ?? 0
    let column = node.mark?.column ?? 0
    budget -= 1
    guard budget > 0 else {
      throw SettingsError(
        path: path,
        line: line,
        column: column,
        problem: "the file holds more than \(valueLimit) values once its aliases are followed"
      )
    }
    guard depth <= depthLimit else {
      throw SettingsError(path: path, line: line, column: column, problem: "the file is nested too deeply")
    }
    switch node {
    case .scalar(let scalar):
      let isPlain = scalar.style == .plain
      let isNull = isPlain && ["~", "null", ""].contains(scalar.string)
      return Setting(.scalar(isNull ? "" : scalar.string), path: path, line: line, column: column, isPlain: isPlain)
    case .sequence(let sequence):
      var items: [Setting] = []
      for item in sequence {
        items.append(try converted(item, path: path, depth: depth + 1, budget: &budget))
      }
      return Setting(.list(items), path: path, line: line, column: column)
    case .mapping(let mapping):
      var entries: [Entry] = []
      for (key, value) in mapping {
        entries.append(
          Entry(
            key: try converted(key, path: path, depth: depth + 1, budget: &budget),
            value: try converted(value, path: path, depth: depth + 1, budget: &budget)
          )
        )
      }
      return Setting(.mapping(entries), path: path, line: line, column: column)
    case .alias(let alias):
      throw SettingsError(
        path: path,
        line: line,
        column: column,
        problem: "nothing is anchored as '\(alias.anchor)'"
      )
    }
  }

  private static func error(from error: any Error, path: String) -> SettingsError {
    switch error {
    case YamlError.scanner(_, let problem, let mark, _), YamlError.parser(_, let problem, let mark, _),
      YamlError.composer(_, let problem, let mark, _):
      let words =
        problem.contains("cannot start any token")
        ? "this character cannot stand here (a tab? indent with spaces)" : problem
      return SettingsError(path: path, line: mark.line, column: mark.column, problem: words)
    case YamlError.duplicatedKeysInMapping(let duplicates, let context):
      return SettingsError(
        path: path,
        line: context.mark.line,
        column: context.mark.column,
        problem: "the key '\(duplicates.first ?? "?")' stands here more than once; keep one"
      )
    default:
      return SettingsError(path: path, line: 0, column: 0, problem: "the file is not YAML that can be read")
    }
  }

  /// The first line at which nesting could go deeper than the composer, which recurses, should follow.
  private static func lineNestedTooDeeply(_ bytes: [UInt8]) -> Int? {
    var line = 1
    var flow = 0
    var column = 0
    var isLeading = true
    for byte in bytes {
      switch byte {
      case 0x0A:
        line += 1
        column = 0
        isLeading = true
        continue
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        flow += 1
        isLeading = false
      case UInt8(ascii: "]"), UInt8(ascii: "}"): flow = max(0, flow - 1)
      case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "?"): break
      default: isLeading = false
      }
      column += 1
      if flow > 200 || (isLeading && column > 400) { return line }
    }
    return nil
  }
}
