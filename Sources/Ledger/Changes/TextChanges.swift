import Provenance

/// The article's words: changed or removed though no new note says so.
///
/// Only where both versions' words are at hand. White space, punctuation and case do not count; paragraphs that were
/// only added are a note, since a story that grows is not a story that was altered.
func textChanges(from old: AuditedArticle, to new: AuditedArticle) -> [Finding] {
  guard let before = old.text?.filter(\.counts), let after = new.text?.filter(\.counts), !before.isEmpty else {
    return []
  }
  guard new.addedNotes(since: old).isEmpty else { return [] }
  let gone = before.without(after)
  let added = after.without(before)
  guard !gone.isEmpty || !added.isEmpty else { return [] }
  let changed = pairs(gone, added)
  let removed = gone.filter { passage in !changed.contains { $0.old == passage } }
  let grown = added.filter { passage in !changed.contains { $0.new == passage } }
  var parts: [String] = []
  if !changed.isEmpty { parts.append(counted(changed.count, "changed")) }
  if !removed.isEmpty { parts.append(counted(removed.count, "removed")) }
  if !grown.isEmpty { parts.append(counted(grown.count, "added")) }
  var evidence = changed.prefix(3).flatMap { [$0.old.evidence, $0.new.evidence] }
  evidence += removed.prefix(3).map(\.evidence)
  if evidence.isEmpty { evidence = grown.prefix(3).map(\.evidence) }
  return [
    ChangeRules.finding(
      ChangeRules.text,
      parts.joined(separator: ", ") + ", and no note says so",
      severity: changed.isEmpty && removed.isEmpty ? .note : nil,
      evidence: evidence
    )
  ]
}

private func counted(_ count: Int, _ what: String) -> String { "\(count) paragraph\(count == 1 ? "" : "s") \(what)" }

/// Paragraphs that are versions of one another: at least half of their words are the same. The first fifty of each
/// side are compared.
private func pairs(
  _ gone: [AuditedArticle.Passage],
  _ added: [AuditedArticle.Passage]
) -> [(old: AuditedArticle.Passage, new: AuditedArticle.Passage)] {
  var candidates = added.prefix(50).map { (passage: $0, words: Words.of($0.text)) }
  var pairs: [(old: AuditedArticle.Passage, new: AuditedArticle.Passage)] = []
  for old in gone.prefix(50) {
    let words = Words.of(old.text)
    let rated = candidates.indices.map { ($0, Words.likeness(words, candidates[$0].words)) }
    guard let best = rated.max(by: { $0.1 < $1.1 }), best.1 >= 0.5 else { continue }
    pairs.append((old, candidates[best.0].passage))
    candidates.remove(at: best.0)
  }
  return pairs
}

extension AuditedArticle.Passage {
  fileprivate var counts: Bool {
    ["title", "heading", "standfirst", "paragraph", "listItem", "quote", "caption"].contains(role)
  }

  fileprivate var evidence: Evidence {
    let quote = String(text.prefix(300))
    return Evidence(
      quote: quote,
      prefix: "",
      suffix: "",
      start: start,
      end: start + quote.utf8.count,
      path: nil,
      placement: role == "title" ? .headline : .body,
      origin: .text
    )
  }
}

extension [AuditedArticle.Passage] {
  /// Those whose words do not stand in the other version.
  fileprivate func without(_ others: [AuditedArticle.Passage]) -> [AuditedArticle.Passage] {
    let known = Set(others.map { Words.normalized($0.text) })
    return filter { passage in
      let words = Words.normalized(passage.text)
      return !words.isEmpty && !known.contains(words)
    }
  }
}
