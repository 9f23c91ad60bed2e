import Provenance

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The files and folders that a pattern matches, for where the shell has not expanded it.
struct GlobSource: Source {
  static let about = About(id: "glob", summary: "A pattern with *, ? or [...], as the shell reads it")

  private var paths: ArraySlice<String>
  private let options: SourceOptions
  private var current: (any Source)?
  private var collected: [String] = []

  /// - Throws: an incident when nothing matches.
  init(_ pattern: String, options: SourceOptions) throws(Incident) {
    self.options = options
    paths = Self.matches(of: pattern)[...]
    guard !paths.isEmpty else {
      throw Incident(uri: pattern, code: .notFound, message: "no file matches this pattern; check it")
    }
  }

  var remarks: [String] { collected + (current?.remarks ?? []) }

  mutating func next() -> Result<Document, Incident>? {
    while true {
      if let result = current?.next() { return result }
      collected += current?.remarks ?? []
      current = nil
      guard let path = paths.popFirst() else { return nil }
      guard FileSystem.kind(of: path) != .stream else { return .failure(FolderSource.noFile(path)) }
      do throws(Incident) {
        current = try Sources.open(path, options: options)
      } catch {
        return .failure(error)
      }
    }
  }

  private static func matches(of pattern: String) -> [String] {
    guard !pattern.utf8.contains(0) else { return [] }
    var found = unsafe glob_t()
    defer { unsafe globfree(&found) }
    guard unsafe glob(pattern, 0, nil, &found) == 0 else { return [] }
    let paths = unsafe (0..<Int(found.gl_pathc)).compactMap { index in
      unsafe found.gl_pathv[index].map { unsafe String(cString: $0) }
    }
    return paths.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
  }
}
