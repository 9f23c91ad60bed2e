import Provenance

/// One file, whatever its name ends in.
struct FileSource: Source {
  static let about = About(id: "file", summary: "A file: HTML, Markdown or text")

  private let path: String
  private let limit: Int
  private var isDone = false

  init(_ path: String, options: SourceOptions) {
    self.path = path
    limit = options.limits.documentBytes
  }

  var expected: Int? { 1 }

  mutating func next() -> Result<Document, Incident>? {
    guard !isDone else { return nil }
    isDone = true
    return Self.document(at: path, limit: limit)
  }

  static func document(at path: String, limit: Int) -> Result<Document, Incident> {
    do throws(Incident) {
      return .success(Document(uri: path, bytes: try FileSystem.read(path, limit: limit), isOwn: true))
    } catch {
      return .failure(error)
    }
  }
}
