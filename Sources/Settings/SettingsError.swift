/// What is wrong with a settings file, and where.
public struct SettingsError: Error, Hashable, Sendable, CustomStringConvertible {
  public var path: String
  /// From 1; 0 where the whole file is meant.
  public var line: Int
  /// From 1, in characters.
  public var column: Int
  /// What is wrong and what would be right, in one line.
  public var problem: String

  public init(path: String, line: Int, column: Int, problem: String) {
    self.path = path
    self.line = line
    self.column = column
    self.problem = problem
  }

  public var description: String { line > 0 ? "\(path):\(line):\(column): \(problem)" : "\(path): \(problem)" }
}
