import Provenance

/// Sources one after the other.
struct SourceSequence: Source {
  static let about = About(id: "sequence", summary: "Several sources, one after the other")

  private var parts: [any Source]
  private var index = 0

  init(_ parts: [any Source]) { self.parts = parts }

  var expected: Int? {
    var sum = 0
    for part in parts {
      guard let expected = part.expected else { return nil }
      sum += expected
    }
    return sum
  }

  var remarks: [String] { parts.flatMap(\.remarks) }

  mutating func next() -> Result<Document, Incident>? {
    while index < parts.count {
      if let result = parts[index].next() { return result }
      index += 1
    }
    return nil
  }
}
