import Provenance

/// Every article in a folder and the folders below it, in the order of their paths' bytes.
///
/// Hidden files are passed over; so are files whose names do not end like an article's, and they are counted. Links
/// are followed, each folder once, so that a circle of links ends.
struct FolderSource: Source {
  static let about = About(
    id: "folder",
    summary: "A folder with all below it: .html, .htm, .xhtml, .md, .markdown, .txt"
  )

  static let endings: Set<String> = ["html", "htm", "xhtml", "md", "markdown", "txt"]

  private struct Level {
    var path: String
    var entries: [FileSystem.Entry]
    var index = 0
  }

  private let root: String
  private let options: SourceOptions
  private var levels: [Level]
  private var visited: Set<FileSystem.Identity> = []
  private var otherFiles = 0
  private var given = 0
  private var leftOut = 0

  /// - Throws: an incident when the folder cannot be read.
  init(_ path: String, options: SourceOptions) throws(Incident) {
    root = path
    self.options = options
    levels = []
    try enter(path)
  }

  var remarks: [String] {
    guard otherFiles > 0, given > 0 else { return [] }
    return ["\(root): passed over \(otherFiles) file\(otherFiles == 1 ? "" : "s") that are no articles by their names"]
  }

  mutating func next() -> Result<Document, Incident>? {
    while var level = levels.popLast() {
      guard level.index < level.entries.count else { continue }
      let entry = level.entries[level.index]
      let path = Self.joined(level.path, entry.name)
      level.index += 1
      levels.append(level)
      if entry.isFolder {
        do throws(Incident) { try enter(path) } catch {
          given += 1
          return .failure(error)
        }
      } else if Self.isArticle(entry.name) {
        guard options.includes(path) else {
          leftOut += 1
          continue
        }
        given += 1
        guard FileSystem.kind(of: path) != .stream else { return .failure(Self.noFile(path)) }
        return FileSource.document(at: path, limit: options.limits.documentBytes)
      } else {
        otherFiles += 1
      }
    }
    return end()
  }

  private mutating func enter(_ path: String) throws(Incident) {
    guard let status = FileSystem.status(of: path) else {
      throw FileSystem.incident(FileSystem.statusOfLastFailure(of: path), at: path)
    }
    guard visited.insert(FileSystem.identity(status)).inserted else { return }
    levels.append(Level(path: path, entries: try FileSystem.entries(of: path)))
  }

  /// A folder without an article is an incident, once: most likely the wrong folder was named.
  private mutating func end() -> Result<Document, Incident>? {
    guard given == 0, leftOut == 0 else { return nil }
    given = 1
    let others = otherFiles == 0 ? "" : " (\(otherFiles) other file\(otherFiles == 1 ? "" : "s"))"
    return .failure(
      Incident(
        uri: root,
        code: .notFound,
        message: "the folder holds no .html, .htm, .xhtml, .md, .markdown or .txt file\(others); name another folder"
      )
    )
  }

  /// Nobody may ever write to a pipe that lies in a folder; one that is named itself is waited for.
  static func noFile(_ path: String) -> Incident {
    Incident(uri: path, code: .unreadable, message: "this is a pipe or a device; name it itself to have it read")
  }

  private static func joined(_ folder: String, _ name: [UInt8]) -> String {
    (folder.hasSuffix("/") ? folder : folder + "/") + String(decoding: name, as: UTF8.self)
  }

  static func isArticle(_ name: [UInt8]) -> Bool {
    guard let dot = name.lastIndex(of: UInt8(ascii: ".")) else { return false }
    return endings.contains(String(decoding: name[(dot + 1)...], as: UTF8.self).lowercased())
  }
}
