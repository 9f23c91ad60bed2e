import Provenance

/// An article's words cut where evidence starts or ends, so that overlapping quotes can be marked.
struct HTMLPassages {
  /// The most bytes of text that a page shows; passages with evidence are shown in any case.
  private static let limit = 300_000

  private(set) var inside: [Fields] = []
  private(set) var around: [Fields] = []
  private(set) var isShortened = false
  /// Whether some evidence stands in what is around the article.
  private(set) var isAroundMarked = false

  private let references: [HTMLReferences.Reference]
  private let words: Words
  private let prefix: String
  private var marks = 0
  private var shown = 0
  /// For each start of evidence, the id of the mark there.
  private var anchors: [Int: String] = [:]
  /// All evidence by its start.
  private let spans: [Span]
  /// For each of them, the furthest end of those up to it.
  private let furthestEnds: [Int]

  private struct Span {
    var range: Range<Int>
    var reference: Int
  }

  init(_ passages: [AuditedArticle.Passage], references: [HTMLReferences.Reference], words: Words, prefix: String) {
    self.references = references
    self.words = words
    self.prefix = prefix
    spans = references.indices.flatMap { index in
      references[index].evidence.filter { $0.start < $0.end }.map { Span(range: $0.range, reference: index) }
    }.sorted { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
    var furthest = 0
    furthestEnds = spans.map { span in
      furthest = max(furthest, span.range.upperBound)
      return furthest
    }
    for passage in passages { add(passage) }
  }

  /// The id of the mark at which the evidence starts, if its words are shown.
  func anchor(of evidence: Evidence) -> String? { anchors[evidence.start] }

  private mutating func add(_ passage: AuditedArticle.Passage) {
    let bytes = Array(passage.text.utf8)
    let (end, overflows) = passage.start.addingReportingOverflow(bytes.count)
    guard passage.start >= 0, !overflows, !bytes.isEmpty else { return }
    let range = passage.start..<end
    let touching = touching(range)
    let role = Block.Role(rawValue: passage.role)
    let isInside = role?.isArticle ?? true
    if touching.isEmpty {
      guard shown + bytes.count <= Self.limit else {
        isShortened = true
        return
      }
      guard role != .metadata else { return }
    }
    shown += bytes.count
    let roleWords = words["role.\(passage.role)"]
    let fields: Fields = [
      "role": role?.rawValue ?? "other", "roleWords": roleWords, "hasRoleWords": !roleWords.isEmpty,
      "lang": words.language, "segments": segments(bytes, in: range, touching),
    ]
    if isInside {
      inside.append(fields)
    } else {
      around.append(fields)
      isAroundMarked = isAroundMarked || !touching.isEmpty
    }
  }

  /// The evidence that stands in a range, at least in part.
  private func touching(_ range: Range<Int>) -> [Span] {
    var (low, high) = (0, spans.count)
    while low < high {
      let middle = (low + high) / 2
      if furthestEnds[middle] <= range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return spans[low...].prefix { $0.range.lowerBound < range.upperBound }.filter { $0.range.overlaps(range) }
  }

  private mutating func segments(_ bytes: [UInt8], in range: Range<Int>, _ touching: [Span]) -> [Fields] {
    var cuts = Set([range.lowerBound, range.upperBound])
    for span in touching { cuts.formUnion([span.range.lowerBound, span.range.upperBound].filter(range.contains)) }
    let borders = cuts.filter { isBorder($0 - range.lowerBound, in: bytes) }.sorted()
    return zip(borders, borders.dropFirst()).map { start, end in
      let covering = touching.filter { $0.range.lowerBound < end && $0.range.upperBound > start }
      let kinds = covering.map { references[$0.reference].kind }
      let kind = kinds.max { HTMLReferences.rank($0) < HTMLReferences.rank($1) }
      let begins = covering.filter { $0.range.lowerBound == start || start == range.lowerBound }
      var anchor = ""
      if !begins.isEmpty {
        marks += 1
        anchor = "\(prefix)-m\(marks)"
        for span in begins where anchors[span.range.lowerBound] == nil { anchors[span.range.lowerBound] = anchor }
      }
      let ending = covering.filter { $0.range.upperBound == end }.map { references[$0.reference] }
      return [
        "text": String(decoding: bytes[start - range.lowerBound..<end - range.lowerBound], as: UTF8.self),
        "isMarked": kind != nil, "kind": kind ?? "", "hasAnchor": !anchor.isEmpty, "anchor": anchor,
        "references": ending.map { reference -> Fields in
          let number = String(reference.number)
          let label = words.fill("html.reference", ["number": number, "label": reference.label])
          return ["number": number, "target": reference.anchor, "label": label]
        },
      ]
    }
  }

  private func isBorder(_ index: Int, in bytes: [UInt8]) -> Bool {
    index == 0 || index >= bytes.count || bytes[index] & 0xC0 != 0x80
  }
}
