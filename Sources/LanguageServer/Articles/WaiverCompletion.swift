import Auditing
import Compliance
import Provenance

/// The rules that may be named where a waiver is being written in an article: those that fail there first.
struct WaiverCompletion {
  let document: TextDocument
  let audit: ArticleAudit
  let site: Site

  func items(at byte: Int, in encoding: PositionEncoding) -> [CompletionItem] {
    guard let word = word(at: byte) else { return [] }
    let range = document.lines.range(of: word, in: encoding)
    var rules: [RuleDescription] = []
    let failing = Set(audit.problems.map(\.finding.rule))
    let all = site.policies.policies.flatMap(\.rules)
    for rule in all.filter({ failing.contains($0.id) }) + all where !rules.contains(where: { $0.id == rule.id }) {
      rules.append(rule)
    }
    return rules.enumerated().map { number, rule in
      let order = String(number)
      return CompletionItem(
        label: rule.id,
        kind: .value,
        detail: failing.contains(rule.id) ? "fails here" : "\(rule.family), \(rule.severity.rawValue)",
        documentation: MarkupContent(value: rule.summary),
        sortText: String(repeating: "0", count: max(0, 3 - order.count)) + order,
        textEdit: TextEdit(range: range, newText: rule.id)
      )
    }
  }

  /// The rule's id that is being written at a place; nil where none can stand.
  private func word(at byte: Int) -> Range<Int>? {
    let text = document.text
    guard byte <= text.count else { return nil }
    let line = (text[..<byte].lastIndex { $0 == 0x0A || $0 == 0x0D } ?? -1) + 1
    let start = (text[line..<byte].lastIndex { !Self.isPartOfID($0) } ?? line - 1) + 1
    guard let rules = Self.afterMark(text[line..<start]) else { return nil }
    // A second rule comes after a comma; what comes after a space is the waiver's end or its reason.
    let words = rules.split { $0 <= 0x20 }
    guard words.last.map({ $0.last == UInt8(ascii: ",") }) ?? true else { return nil }
    return start..<byte
  }

  private static func isPartOfID(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
  }

  /// What stands behind the mark of a waiver, in a comment or as a key of the front matter.
  private static func afterMark(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let rest = line.drop { $0 <= 0x20 }
    let key = Array("colophon-waive:".utf8)
    if rest.starts(with: key) {
      return rest.dropFirst(key.count).drop { $0 <= 0x20 || [0x22, 0x27, 0x5B].contains($0) }
    }
    let comment = Array("<!--".utf8)
    var position = line.endIndex
    while let open = line[..<position].lastIndex(of: 0x3C) {
      position = open
      guard line[open...].starts(with: comment) else { continue }
      let words = line[open...].dropFirst(comment.count).drop { $0 <= 0x20 }
      let mark = Array("colophon-waive".utf8)
      let behind = words.dropFirst(mark.count)
      return words.starts(with: mark) && behind.first.map({ $0 <= 0x20 }) == true ? behind : nil
    }
    return nil
  }
}
