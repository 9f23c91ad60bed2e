import Provenance

/// The statements of an article, numbered in the order in which the page shows them.
///
/// The number stands at the statement and at the end of each of its quotes in the text, and links both ways.
struct HTMLReferences {
  /// A statement with the words that it rests on.
  struct Reference {
    var number: Int
    /// The statement's id in the page.
    var anchor: String
    /// For a screen reader.
    var label: String
    /// The class of its marks; see `rank`.
    var kind: String
    var evidence: [Evidence]
  }

  private let prefix: String
  private(set) var all: [Reference] = []

  init(prefix: String) { self.prefix = prefix }

  mutating func add(_ label: String, kind: String, evidence: [Evidence]) -> Reference {
    let number = all.count + 1
    let reference = Reference(
      number: number,
      anchor: "\(prefix)-r\(number)",
      label: label,
      kind: kind,
      evidence: evidence
    )
    all.append(reference)
    return reference
  }

  /// Which of two statements colours the words that both rest on.
  static func rank(_ kind: String) -> Int {
    ["attribution", "claim", "discrepancy", "waived", "note", "warning", "error"].firstIndex(of: kind) ?? 0
  }
}
