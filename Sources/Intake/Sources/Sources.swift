public import Provenance

/// The ways in: an argument of the command line becomes the source that it names.
public enum Sources {
  /// Every source that ships. Add yours here, and to `open`.
  public static let builtIn: [any Source.Type] = [
    FileSource.self, WarcSource.self, FolderSource.self, GlobSource.self, StandardInputSource.self, AddressSource.self,
  ]

  /// - Parameter argument: a file, a web archive, a folder, a pattern with `*`, `?` or `[`, `-` for standard input, an http(s) URL.
  /// - Throws: an incident that says what is wrong with the argument and what to do.
  public static func open(_ argument: String, options: SourceOptions) throws(Incident) -> any Source {
    if argument == "-" { return StandardInputSource(options: options) }
    if isWebAddress(argument) { return AddressSource([argument], options: options) }
    switch FileSystem.kind(of: argument) {
    case .folder: return try FolderSource(argument, options: options)
    case .regular where !options.includes(argument): return SourceSequence([])
    case .regular where WarcSource.isArchive(argument): return try WarcSource(argument, options: options)
    case .regular, .stream: return FileSource(argument, options: options)
    case .missing where argument.contains { "*?[".contains($0) }: return try GlobSource(argument, options: options)
    case .missing, .unreachable: throw FileSystem.incident(FileSystem.statusOfLastFailure(of: argument), at: argument)
    }
  }

  /// Several arguments, one after the other; addresses that follow one another are fetched side by side.
  public static func open(_ arguments: [String], options: SourceOptions) throws(Incident) -> any Source {
    var parts: [any Source] = []
    var addresses: [String] = []
    for argument in arguments {
      if isWebAddress(argument) {
        addresses.append(argument)
        continue
      }
      if !addresses.isEmpty { parts.append(AddressSource(addresses, options: options)) }
      addresses = []
      parts.append(try open(argument, options: options))
    }
    if !addresses.isEmpty { parts.append(AddressSource(addresses, options: options)) }
    return parts.count == 1 ? parts[0] : SourceSequence(parts)
  }

  static func isWebAddress(_ argument: String) -> Bool {
    guard let end = argument.range(of: "://") else { return false }
    return ["http", "https"].contains(argument[..<end].lowercased())
  }
}

extension String {
  /// The index at which a text first occurs.
  fileprivate func range(of text: String) -> Index? {
    let bytes = utf8
    let wanted = Array(text.utf8)
    var start = bytes.startIndex
    while start < bytes.endIndex {
      if bytes[start...].starts(with: wanted) { return start }
      start = bytes.index(after: start)
    }
    return nil
  }
}
