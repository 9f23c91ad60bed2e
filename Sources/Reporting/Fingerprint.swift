import Hashing
public import Provenance

/// What a finding is recognized by in the next run, in baselines and in code scanning.
///
/// Made of the rule, the document's address and the words that it rests on, never of a line number or a path of
/// elements: it survives moved lines and a new page template. Findings of one article that are alike in all three
/// are told apart by their order.
public enum Fingerprint {
  /// The fingerprints of an article's findings, in their order: 32 hexadecimal digits each.
  public static func all(of article: AuditedArticle) -> [String] {
    var seen: [String: Int] = [:]
    return article.findings.map { finding in
      let parts = [finding.rule, Location.path(article.source.uri)] + finding.evidence.map { Terminal.plain($0.quote) }
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
  /// Whether a baseline knew it; nil without a baseline.
  var isKnown: Bool?

  /// Whether somebody should look at it.
  var isOpen: Bool { finding.status == .fail && isKnown != true }
}

extension AuditedArticle {
  /// Its findings that fail or are waived.
  func violations(baseline: Set<String>?) -> [Violation] {
    zip(findings, Fingerprint.all(of: self)).compactMap { finding, fingerprint in
      guard finding.status == .fail || finding.status == .waived else { return nil }
      return Violation(
        finding: finding,
        fingerprint: fingerprint,
        place: finding.evidence.lazy.compactMap(\.place).first,
        isKnown: baseline.map { $0.contains(fingerprint) }
      )
    }
  }
}
