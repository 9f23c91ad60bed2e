import Provenance

/// Denials of AI in what is no text.
extension SentenceReader {
  /// "No AI was used in making this project", "this assignment was solved without AI": of no one kind of use, where the
  /// thing is no text and nobody speaks of writing it.
  func ofAnyUse(_ statement: Statement) -> Statement {
    guard statement.activity == .write, statement.agent.kind == .ai, !statement.used,
      asides.contains(where: { $0.cue == .work }), !saysWhatIsWritten(in: statement)
    else { return statement }
    var statement = statement
    statement.activity = .unspecified
    return statement
  }

  /// Whether the statement's verb is one of writing, or the sentence names a text.
  private func saysWhatIsWritten(in statement: Statement) -> Bool {
    cues.contains { cue in
      cue.deed == .write && (cue.range == statement.word || cue.cue == .noun)
        || cue.cue == .object && cue.matter == .text
          && !asides.contains { $0.cue == .work && $0.range.overlaps(cue.range) }
    }
  }
}
