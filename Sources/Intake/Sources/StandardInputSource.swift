import Provenance

/// Standard input, up to its end, as one document.
struct StandardInputSource: Source {
  static let about = About(id: "stdin", summary: "Standard input, named -, as one document")

  private let limit: Int
  private let name: String
  private var isDone = false

  init(options: SourceOptions) {
    limit = options.limits.documentBytes
    name = options.standardInputName
  }

  var expected: Int? { 1 }

  mutating func next() -> Result<Document, Incident>? {
    guard !isDone else { return nil }
    isDone = true
    do throws(Incident) {
      return .success(Document(uri: name, bytes: try FileSystem.read(0, limit: limit, name: name), isOwn: true))
    } catch {
      return .failure(error)
    }
  }
}
