import Provenance

/// Standard input, up to its end, as one document.
struct StandardInputSource: Source {
  static let about = About(id: "stdin", summary: "Standard input, named -, as one document")

  private let limit: Int
  private var isDone = false

  init(options: SourceOptions) { limit = options.limits.documentBytes }

  var expected: Int? { 1 }

  mutating func next() -> Result<Document, Incident>? {
    guard !isDone else { return nil }
    isDone = true
    do throws(Incident) {
      return .success(Document(uri: "-", bytes: try FileSystem.read(0, limit: limit, name: "-")))
    } catch {
      return .failure(error)
    }
  }
}
