/// One value of a settings file, with its place: a scalar, a list, or a mapping in the order of the file.
///
/// Scalars stay the words that they are; `no` is a country, a language or a denial only to whoever asks.
public struct Setting: Sendable, Hashable {
  public enum Value: Sendable, Hashable {
    case scalar(String)
    case list([Setting])
    case mapping([Entry])
  }

  public struct Entry: Sendable, Hashable {
    public var key: Setting
    public var value: Setting
    public init(key: Setting, value: Setting) {
      self.key = key
      self.value = value
    }
    /// The key's words.
    public var name: String {
      if case .scalar(let name) = key.value { name } else { "" }
    }
  }

  /// What is compiled into the program is unpacked when it is asked for, one level at a time.
  var storage: Storage

  enum Storage: Sendable {
    case value(Value)
    case packed(PackedContainer)
  }

  public var value: Value {
    get {
      switch storage {
      case .value(let value): value
      case .packed(let container): container.value(path: path)
      }
    }
    set { storage = .value(newValue) }
  }

  /// The file that it stands in, as the user named it.
  public var path: String
  /// From 1.
  public var line: Int
  /// From 1, in characters.
  public var column: Int
  /// Whether the scalar was written without quotes.
  public var isPlain: Bool

  public init(_ value: Value, path: String, line: Int, column: Int, isPlain: Bool = true) {
    storage = .value(value)
    self.path = path
    self.line = line
    self.column = column
    self.isPlain = isPlain
  }

  public static func == (one: Setting, other: Setting) -> Bool {
    one.line == other.line && one.column == other.column && one.isPlain == other.isPlain && one.path == other.path
      && one.value == other.value
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(line)
    hasher.combine(column)
    hasher.combine(path)
    hasher.combine(value)
  }

  /// An error at this place.
  public func error(_ problem: String) -> SettingsError {
    SettingsError(path: path, line: line, column: column, problem: problem)
  }

  /// What kind of value it is, for messages.
  public var kind: String {
    switch value {
    case .scalar(let words) where words.isEmpty && isPlain: "nothing"
    case .scalar: "a word"
    case .list: "a list"
    case .mapping: "a mapping"
    }
  }
}
