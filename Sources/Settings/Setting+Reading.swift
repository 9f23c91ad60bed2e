extension Setting {
  /// Its words.
  public func string() throws(SettingsError) -> String {
    guard case .scalar(let words) = value, !isEmpty else { throw error("expected a word here, found \(kind)") }
    return words
  }

  /// Its truth: `true` or `false`, nothing else.
  public func bool() throws(SettingsError) -> Bool {
    switch value {
    case .scalar("true") where isPlain: return true
    case .scalar("false") where isPlain: return false
    case .scalar(let words): throw error("expected true or false here, found '\(words)'")
    default: throw error("expected true or false here, found \(kind)")
    }
  }

  public func integer() throws(SettingsError) -> Int {
    guard case .scalar(let words) = value, let number = Int(words) else {
      throw error("expected a whole number here, found \(scalar.map { "'\($0)'" } ?? kind)")
    }
    return number
  }

  public func number() throws(SettingsError) -> Double {
    guard case .scalar(let words) = value, let number = Double(words), number.isFinite else {
      throw error("expected a number here, found \(scalar.map { "'\($0)'" } ?? kind)")
    }
    return number
  }

  /// Its items; a single value counts as a list of one, nothing as an empty list.
  public func list() throws(SettingsError) -> [Setting] {
    switch value {
    case .list(let items): return items
    case .scalar: return isEmpty ? [] : [self]
    case .mapping: throw error("expected a list here, found a mapping")
    }
  }

  public func strings() throws(SettingsError) -> [String] {
    if case .packed(let container) = storage, let words = container.words { return words }
    var words: [String] = []
    for item in try list() { words.append(try item.string()) }
    return words
  }

  /// Hands on the bytes (UTF-8) of each of its words, as `strings()` lists them, without making them anew.
  ///
  /// - Throws: what is wrong with the first item that is no word; those before it have been handed on.
  public func eachWord(_ body: (Span<UInt8>) -> Void) throws(SettingsError) {
    if case .packed(let container) = storage, container.eachWord(body) { return }
    for word in try strings() { body(word.utf8.span) }
  }

  public func mapping() throws(SettingsError) -> [Entry] {
    switch value {
    case .mapping(let entries): return entries
    case .scalar where isEmpty: return []
    default: throw error("expected a mapping (name: value) here, found \(kind)")
    }
  }

  /// The mapping's entries, each with one of the names allowed; another name is an error with the nearest one.
  public func mapping(allowing names: [String], what: String = "key") throws(SettingsError) -> [Entry] {
    let entries = try mapping()
    for entry in entries where !names.contains(entry.name) {
      throw entry.key.error(unknown(entry.name, what: what, among: names))
    }
    return entries
  }

  /// One of an enumeration's cases, by its name.
  public func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ type: Choice.Type,
    what: String
  ) throws(SettingsError) -> Choice {
    let word = try string()
    guard let choice = Choice(rawValue: word) else {
      throw error(unknown(word, what: what, among: Choice.allCases.map(\.rawValue)))
    }
    return choice
  }

  /// The value under a name, in a mapping.
  public subscript(name: String) -> Setting? {
    if case .packed(let container) = storage { return container.member(name, path: path) }
    guard case .mapping(let entries) = value else { return nil }
    return entries.first { $0.name == name }?.value
  }

  /// The words of a scalar.
  public var scalar: String? {
    if case .value(.scalar(let words)) = storage { words } else { nil }
  }

  /// Whether nothing stands there (`key:`).
  public var isEmpty: Bool { scalar?.isEmpty == true && isPlain }
}
