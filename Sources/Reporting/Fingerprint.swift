import Hashing
public import Provenance

/// What a finding is recognized by in the next run, in baselines and in code scanning.
///
/// Made of the rule, the document's address and the words that it rests on, whatever their order, never of a line
/// number or a path of elements: it survives moved lines, moved paragraphs and a new page template. Findings of one article that are alike in all three
/// are told apart by their order.
public enum Fingerprint {
  /// The fingerprints of an article's findings, in their order: 32 hexadecimal digits each.
  ///
  /// - Parameter name: what the document is known by; its address where none is given.
  public static func all(of article: AuditedArticle, as name: String? = nil) -> [String] {
    let name = name ?? Location.path(article.source.uri)
    var seen: [String: Int] = [:]
    return article.findings.map { finding in
      let parts = [finding.rule, name] + finding.evidence.map { Terminal.plain($0.quote) }.sorted()
      let identity = parts.joined(separator: "\u{0}")
      let count = seen[identity, default: 0]
      seen[identity] = count + 1
      return of(count == 0 ? parts : parts + ["", String(count)])
    }
  }

  static func of(_ parts: [String]) -> String {
    String(sha256(Array(parts.joined(separator: "\u{0}").utf8)).prefix(32))
  }
}

/// A finding that fails or is waived, with what the formats for other programs need of it.
struct Violation {
  var finding: Finding
  var fingerprint: String
  /// The first place in the source, if one is known.
  var place: SourcePlace?

  var isOpen: Bool { finding.isOpen }
}

extension AuditedArticle {
  /// Its findings that fail or are waived.
  var violations: [Violation] {
    zip(findings, Fingerprint.all(of: self)).compactMap { finding, fingerprint in
      guard finding.status == .fail || finding.status == .waived else { return nil }
      return Violation(
        finding: finding,
        fingerprint: fingerprint,
        place: finding.evidence.lazy.compactMap(\.place).first
      )
    }
  }
}
