import Provenance

/// Whether a sentence quotes what it says of something's making.
extension CircumstanceReader {
  /// Whether words about making stand within quotation marks, and the block has others outside: it speaks of a
  /// wording, or quotes somebody. A quotation may run over several sentences.
  var quotesStatement: Bool {
    let spans = context.quotations
    guard !spans.isEmpty else { return false }
    // A tool's name may stand in marks alone ("the software 'VOICEVOX'").
    let words = cues.filter { cue in
      cue.cue.isArtificial && !spans.contains { $0.contains(cue.range) && $0.count <= cue.range.count + 8 }
        || cue.deed != nil && cue.deed != .used
    }
    guard words.contains(where: { word in spans.contains { $0.contains(word.range) } }) else { return false }
    let block = context.block.range
    return reader.unquotedWidth(block, spans) > 8 || isExample(spans) || spans.count { $0.count >= 12 } > 1
  }

  /// "Right: "I used Claude to …"": a quotation behind a word with a colon that is no label of a note.
  private func isExample(_ spans: [Range<Int>]) -> Bool {
    guard !has(.noteLabel), let first = spans.first, first.lowerBound > range.lowerBound else { return false }
    let head = range.lowerBound..<first.lowerBound
    return (4...24).contains(head.count) && head.contains(where: reader.isColon)
  }

  /// "Made by AI, "vibe-coded"": of what the sentence says, this stands in no quotation marks, and begins it.
  func standsOutsideQuotations(_ statement: Statement) -> Bool {
    let parts = [statement.word, statement.agentRange ?? statement.word]
    let first = reader.start(of: statement)
    // "Picture by Midjourney from the prompt: "…"": what a colon hands over is another's words, whatever they name.
    let quoted = context.quotations.filter { !isBehindColon($0) }
    let quotesAI = cues.contains { cue in cue.cue.isArtificial && quoted.contains { $0.contains(cue.range) } }
    return statement.agentRange != nil && !quotesAI && reader.unknownBytes(from: range.lowerBound, to: first) <= 4
      && !context.quotations.contains { span in span.lowerBound < first || parts.contains { span.overlaps($0) } }
  }

  /// Whether a colon stands before a quotation, with nothing but white space and its mark between.
  private func isBehindColon(_ span: Range<Int>) -> Bool {
    // Those of the whole block are known, also those of sentences before.
    guard span.lowerBound > range.lowerBound else { return false }
    let before = max(range.lowerBound, span.lowerBound - 6)..<span.lowerBound
    guard let colon = before.last(where: { reader.text[$0] == UInt8(ascii: ":") }) else { return false }
    return reader.text[colon + 1..<span.lowerBound].allSatisfy { $0 >= 0x80 || !Script.isASCIIWord($0) }
  }

  /// "Texts are made by AI and shown as 'made by AI'": only the name of a label stands in quotation marks, and the
  /// sentence points at what is here.
  func isOutsideQuotations(_ statement: Statement) -> Bool {
    let first = reader.start(of: statement)
    let pointer = cues.first { ($0.cue == .own || $0.cue == .site) && $0.range.lowerBound <= first }
    guard let pointer else { return false }
    let parts = [statement.word, statement.agentRange ?? statement.word, pointer.range]
    return !context.quotations.contains { span in parts.contains { span.overlaps($0) } }
  }
}
