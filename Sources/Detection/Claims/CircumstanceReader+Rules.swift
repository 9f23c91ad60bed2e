import Provenance

/// Whether a statement is part of a rule, an order, a lesson or an open question, and tells nothing that was done here.
extension CircumstanceReader {
  /// "All content made by AI must be labelled": what has to be done with whatever AI made.
  func isOfRuleForAll(_ statement: Statement) -> Bool {
    guard statement.involvesAI, statement.used, !has(.we), !has(.own), !has(.this), !has(.noteLabel), !has(.caveat)
    else { return false }
    let (first, last) = (reader.start(of: statement), reader.end(of: statement))
    return cues.contains { must in
      guard must.cue == .must, belongs(must, to: statement) else { return false }
      let between =
        must.range.lowerBound >= last
        ? last..<must.range.lowerBound : must.range.upperBound..<max(must.range.upperBound, first)
      return (must.range.lowerBound >= last || must.range.upperBound <= first) && between.count <= 100
        && reader.unknownBytes(between) <= 40
        && Segmentation.separators(between.lowerBound, between.upperBound, reader).isEmpty
        && !cues.contains { between.contains($0.range) && ($0.cue == .done || $0.deed == .used) }
    }
  }

  /// "The homework must be written without AI": what has to be done without it, and nobody here has.
  func isToBeDoneWithout(_ statement: Statement) -> Bool {
    statement.involvesAI && !statement.used
      && !cues.contains { [.we, .own, .this, .site, .noteLabel].contains($0.cue) }
  }

  /// "Write a note that this article was written by AI", "Verify that all pictures by AI have this note": the sentence
  /// begins with what somebody is to do, and a word for "that" or "whether" before the statement; or with what nobody is
  /// to say ("Nämn inte att texten är skriven av AI").
  func isOrdered(_ statement: Statement) -> Bool {
    guard !reader.lexicon.agentComesFirst, !has(.we) else { return false }
    let first = reader.start(of: statement)
    return requests.contains { request in
      request.upperBound <= first && reader.unknownBytes(from: range.lowerBound, to: request.lowerBound) == 0
        && request.lowerBound - range.lowerBound <= 8 && !reader.isCut(request.upperBound..<first)
        && cues.contains {
          ($0.cue == .relative || $0.cue == .condition) && $0.range.lowerBound >= request.upperBound
            && $0.range.upperBound <= first || $0.cue == .must && $0.range == request
        }
    }
  }

  /// "- [ ] Machine translation of the manual", "☐ I used AI": a box that nobody has ticked stands before it, so it is to be
  /// done or to be chosen.
  func isUnticked(_ statement: Statement) -> Bool {
    let before = reader.text[range.lowerBound..<max(range.lowerBound, reader.start(of: statement))]
    let marks = before.drop { Folding.isWhite($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "*") }
    return marks.starts(with: "[ ]".utf8) || marks.starts(with: "☐".utf8)
  }

  /// "In this tutorial we generate pictures with Stable Diffusion": what readers are shown, and nobody has done for the
  /// page.
  func isTaught(_ statement: Statement) -> Bool {
    guard statement.involvesAI, statement.used,
      reader.asides.contains(where: { $0.cue == .lesson && $0.range.lowerBound < statement.word.lowerBound })
    else { return false }
    if has(.future) { return true }
    // "In diesem Tutorial zeichnen wir …": a verb that no file knows is what those who write do there.
    guard let deed = cues.first(where: { $0.range == statement.word && $0.deed != nil }) else { return has(.we) }
    return deed.cue == .doing || deed.cue == .noun || deed.cue == .done && saysWe(deed)
  }

  /// "We do not know whether this text was written by AI": a question that is said to be open.
  func isOpenQuestion(_ statement: Statement) -> Bool {
    guard !reader.lexicon.agentComesFirst || reader.lexicon.isUninflected else { return false }
    return cues.contains { whether in
      guard whether.cue == .condition, whether.range.lowerBound > range.lowerBound,
        whether.range.upperBound <= statement.word.lowerBound
      else { return false }
      return cues.contains { not in
        guard not.cue == .not, not.range.upperBound <= whether.range.lowerBound else { return false }
        let between = not.range.upperBound..<whether.range.lowerBound
        return between.count <= 24 && reader.unknownBytes(between) <= 16
          && !cues.contains {
            between.contains($0.range) && ($0.deed != nil || $0.cue.isArtificial || $0.cue == .object)
          }
      }
    }
  }
}
