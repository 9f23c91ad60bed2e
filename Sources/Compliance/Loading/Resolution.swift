import Bundled
import Provenance
import Settings

/// A policy with all that it extends, put together in the order in which one refines the other.
struct Resolution {
  /// A file that was drawn on, for the digest.
  private(set) var drawnOn: [(name: String, text: [UInt8])] = []
  private(set) var files: [PolicyFile] = []
  private(set) var words = WordLists()
  private(set) var ownRules: [String: RuleFile] = [:]
  /// The rules that may be named: those that ship, then the policies' own.
  private(set) var ruleIDs = RuleCatalogue.ids
  private(set) var sentences: [String: [String: Template]] = [:]
  private(set) var waivers: [Waiver] = []
  private let reader: PolicyFiles
  private var seen: Set<String> = []

  init(_ reference: String, reader: PolicyFiles) throws(SettingsError) {
    self.reader = reader
    let place = Setting(.scalar(reference), path: reference, line: 0, column: 0)
    try add(reference, named: place, stack: [])
  }

  /// A policy that is given as text rather than by a name, for tests and for `policy check -`.
  init(text: [UInt8], path: String, reader: PolicyFiles) throws(SettingsError) {
    try self.init(try Setting(yaml: text, path: path), text: text, path: path, reader: reader)
  }

  /// A policy whose text has been read as settings already.
  init(_ setting: Setting, text: [UInt8], path: String, reader: PolicyFiles) throws(SettingsError) {
    self.reader = reader
    try add(setting, text: text, path: path, stack: [path])
  }

  static let builtInNames: [String] = Bundled.names(in: "policies").compactMap { name in
    let rest = name.dropFirst("policies/".count)
    return rest.hasSuffix(".yaml") && !rest.contains("/") ? String(rest.dropLast(5)) : nil
  }

  private mutating func add(_ reference: String, named place: Setting, stack: [String]) throws(SettingsError) {
    let isName = !reference.contains("/") && !reference.hasSuffix(".yaml") && !reference.hasSuffix(".yml")
    let isBuiltIn = isName && Self.builtInNames.contains(reference)
    let path = isBuiltIn ? "policies/\(reference).yaml" : stack.last.map { resolved(reference, from: $0) } ?? reference
    if let start = stack.firstIndex(of: path) {
      throw place.error(
        "the policies extend one another in a circle: \((stack[start...] + [path]).joined(separator: " → "))"
      )
    }
    guard stack.count < 20 else { throw place.error("policies extend one another more than 20 deep") }
    guard !seen.contains(path) else { return }
    if isBuiltIn, let setting = Bundled.settings(path) {
      try add(setting, text: Array((Bundled.text(path) ?? "").utf8), path: path, stack: stack + [path])
      return
    }
    guard let text = try reader.read(path) else {
      throw place.error(
        isName ? unknown(reference, what: "policy", among: Self.builtInNames) : "there is no policy file '\(path)'"
      )
    }
    try add(try Setting(yaml: text, path: path), text: text, path: path, stack: stack + [path])
  }

  private mutating func add(_ setting: Setting, text: [UInt8], path: String, stack: [String]) throws(SettingsError) {
    let file = try PolicyFile(setting)
    for parent in file.extends { try add(try parent.string(), named: parent, stack: stack) }
    seen.insert(path)
    drawnOn.append((file.name, text))
    for rule in file.ownRules {
      if RuleCatalogue.ids.contains(rule.id) || ownRules[rule.id] != nil {
        throw (rule.setting["id"] ?? rule.setting).error(
          "there is a rule '\(rule.id)' already; give this one another id, or set the other's options"
        )
      }
      ownRules[rule.id] = rule
      ruleIDs.append(rule.id)
    }
    for entry in file.words { try addWords(entry, path: path) }
    for (rule, texts) in file.sentences { sentences[rule, default: [:]].merge(texts) { $1 } }
    waivers += file.waivers
    files.append(file)
  }

  /// `name: [words]` or `name: {file: path}`, a file with one name a line.
  private mutating func addWords(_ entry: Setting.Entry, path: String) throws(SettingsError) {
    guard case .mapping(let keys) = entry.value.value else {
      words.add(try entry.value.strings(), to: entry.name)
      return
    }
    _ = try entry.value.mapping(allowing: ["file"])
    for key in keys {
      let file = resolved(try key.value.string(), from: path)
      guard let bytes = try reader.read(file) else { throw key.value.error("there is no file '\(file)'") }
      guard let text = String(validating: bytes, as: UTF8.self) else {
        throw key.value.error("the file '\(file)' is not UTF-8; save it as UTF-8")
      }
      let lines = text.split(whereSeparator: \.isNewline).map { line in
        String(line.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
      }
      let names = lines.filter { !$0.isEmpty && !$0.hasPrefix("#") }
      guard !names.isEmpty else { throw key.value.error("the file '\(file)' has no names") }
      words.add(names, to: entry.name)
      drawnOn.append((entry.name, bytes))
    }
  }

  func rule(_ id: String) throws(SettingsError) -> RuleFile? {
    if let own = ownRules[id] { return own }
    return try RuleCatalogue.rule(id)
  }

  /// The ids that a name or pattern of a policy means; one that means none is an error.
  func ids(_ pattern: Setting) throws(SettingsError) -> [String] {
    let name = try pattern.string()
    guard name.contains("*") || name.contains("?") else {
      guard ruleIDs.contains(name) else { throw pattern.error(unknown(name, what: "rule", among: ruleIDs)) }
      return [name]
    }
    let glob = try Glob(name, at: pattern)
    let ids = ruleIDs.filter(glob.matches)
    guard !ids.isEmpty else { throw pattern.error("no rule matches '\(name)'") }
    return ids
  }
}
