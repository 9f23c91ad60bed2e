import Provenance

/// The people and organizations named as makers: added, gone, or in another role.
func bylineChanges(from old: AuditedArticle, to new: AuditedArticle) -> [Finding] {
  let before = old.account.bylines
  let after = new.account.bylines
  let gone = before.filter { byline in !after.contains { $0.isSame(as: byline) } }
  let added = after.filter { byline in !before.contains { $0.isSame(as: byline) } }
  guard !gone.isEmpty || !added.isEmpty else { return [] }
  var parts: [String] = []
  if !gone.isEmpty { parts.append("no longer named: \(gone.map(\.title).joined(separator: ", "))") }
  if !added.isEmpty { parts.append("newly named: \(added.map(\.title).joined(separator: ", "))") }
  let evidence = (gone + added).flatMap { $0.evidence.prefix(1) }
  return [ChangeRules.finding(ChangeRules.byline, parts.joined(separator: "; "), evidence: evidence.withoutRepeats)]
}

extension Byline {
  fileprivate func isSame(as other: Byline) -> Bool {
    role == other.role
      && name.lowercased().filter { !$0.isWhitespace } == other.name.lowercased().filter { !$0.isWhitespace }
  }
  fileprivate var title: String { role == .author ? name : "\(name) (\(role.rawValue))" }
}

/// Corrections and their kin that the earlier version did not have.
func noteChanges(from old: AuditedArticle, to new: AuditedArticle) -> [Finding] {
  new.addedNotes(since: old).map { note in
    ChangeRules.finding(
      ChangeRules.correction,
      "a note was added (\(note.kind.rawValue)): “\(note.text.shortened)”",
      evidence: note.evidence
    )
  }
}

extension AuditedArticle {
  /// Notes that say that something was changed.
  func addedNotes(since old: AuditedArticle) -> [Note] {
    let known = Set(old.account.notes.map { Words.normalized($0.text) })
    return account.notes.filter { note in
      [.correction, .clarification, .retraction, .update, .editorsNote].contains(note.kind)
        && !known.contains(Words.normalized(note.text))
    }
  }
}
