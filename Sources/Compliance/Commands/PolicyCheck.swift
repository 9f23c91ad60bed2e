public import Settings

/// Everything that is wrong with a policy, or that its author can hardly have meant.
public struct PolicyCheck: Sendable {
  public struct Problem: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable {
      /// The policy is not valid, or cannot be defended: exit code 2.
      case error
      /// It works, but a part of it has no effect or works against another.
      case warning
    }
    public var kind: Kind
    public var error: SettingsError

    /// `file:line:column: error: problem`, as compilers write it.
    public var description: String {
      let place = error.line > 0 ? "\(error.path):\(error.line):\(error.column)" : error.path
      return "\(place): \(kind.rawValue): \(error.problem)"
    }
  }

  /// In the order of the file.
  public private(set) var problems: [Problem] = []
  /// The policy, where it can be used in spite of its problems.
  public private(set) var policy: Policy?

  /// - Parameters:
  ///   - reference: the name of a policy that ships, or a path.
  ///   - day: today (YYYY-MM-DD).
  public init(_ reference: String, on day: String, files: PolicyFiles = .disk) {
    do throws(SettingsError) {
      let isBuiltIn = Policy.builtInNames.contains(reference)
      if !isBuiltIn, let text = try files.read(reference) {
        check(text, path: reference, files: files)
      } else {
        policy = try Policy.load(reference, files: files)
      }
    } catch { problems.append(Problem(kind: .error, error: error)) }
    if let policy { problems += PolicyRemarks(policy, on: day).problems }
    problems.sort { ($0.error.path, $0.error.line, $0.error.column) < ($1.error.path, $1.error.line, $1.error.column) }
  }

  /// Loads the policy, again and again without the part that was wrong, so that all faults are told at once.
  private mutating func check(_ text: [UInt8], path: String, files: PolicyFiles) {
    var setting: Setting
    do throws(SettingsError) { setting = try Setting(yaml: text, path: path) } catch {
      problems.append(Problem(kind: .error, error: error))
      return
    }
    for _ in 0..<100 {
      do throws(SettingsError) {
        let loaded = try Policy(Resolution(setting, text: text, path: path, reader: files))
        if problems.isEmpty { policy = loaded }
        return
      } catch {
        problems.append(Problem(kind: .error, error: error))
        guard error.path == path, (error.line, error.column) != (setting.line, setting.column),
          let rest = setting.without(line: error.line, column: error.column)
        else { return }
        setting = rest
      }
    }
  }
}

extension Setting {
  /// The policy without the part that a place belongs to: a rule, an override, a waiver, or else a whole section. Nil
  /// where it belongs to none.
  fileprivate func without(line: Int, column: Int) -> Setting? {
    guard case .mapping(let sections) = value,
      let index = sections.firstIndex(where: { $0.key.holds(line, column) || $0.value.holds(line, column) })
    else { return nil }
    var rest = sections
    switch sections[index].value.value {
    case .list(let items):
      if let item = items.firstIndex(where: { $0.holds(line, column) }) {
        var others = items
        others.remove(at: item)
        rest[index].value.value = .list(others)
      } else {
        rest.remove(at: index)
      }
    case .mapping(let entries):
      if let entry = entries.firstIndex(where: { $0.key.holds(line, column) || $0.value.holds(line, column) }) {
        var others = entries
        others.remove(at: entry)
        if others.isEmpty { rest.remove(at: index) } else { rest[index].value.value = .mapping(others) }
      } else {
        rest.remove(at: index)
      }
    case .scalar: rest.remove(at: index)
    }
    var result = self
    result.value = .mapping(rest)
    return result
  }

  /// Whether it, or a part of it, stands at a place.
  private func holds(_ line: Int, _ column: Int) -> Bool {
    if (self.line, self.column) == (line, column) { return true }
    switch value {
    case .scalar: return false
    case .list(let items): return items.contains { $0.holds(line, column) }
    case .mapping(let entries):
      return entries.contains { $0.key.holds(line, column) || $0.value.holds(line, column) }
    }
  }
}
