import Provenance

/// Whether a statement is what a button offers, or says which of such things is meant.
extension CircumstanceReader {
  func isFollowedByObject(_ statement: Statement) -> Bool {
    guard !isToldOfWriter(statement) else { return false }
    // "Viết phân cảnh cổ phong với Gemini": it is no word of a file, but it stands between the verb and AI.
    let behind = statement.word.upperBound..<max(statement.word.upperBound, statement.agentRange?.lowerBound ?? 0)
    return !behind.isEmpty && !has(.own) && !has(.this) && reader.unknownBytes(behind) >= 6
      || cues.contains {
        $0.cue == .object && $0.range.lowerBound >= statement.word.upperBound
          && reader.gap($0.range, statement.word) <= 2
      }
  }

  /// "我在ChatGPT的帮助下写了这个脚本": what those who write say that they have done.
  private func isToldOfWriter(_ statement: Statement) -> Bool {
    cues.contains { we in
      we.cue == .we && we.range.upperBound <= statement.word.lowerBound
        && !cues.contains { [.request, .offer, .tap, .you].contains($0.cue) && $0.range.overlaps(we.range) }
    }
  }

  /// "AIで要約する", "AI总结本文": the words of a button, not of something done.
  func invites(_ statement: Statement) -> Bool {
    let edges = { (cue: FoundCue) in
      reader.unknownBytes(from: range.lowerBound, to: cue.range.lowerBound) <= 2
        && cue.range.lowerBound - range.lowerBound <= 6
        || reader.unknownBytes(from: cue.range.upperBound, to: range.upperBound) == 0
          && cue.range.upperBound + 6 >= range.upperBound
    }
    // "Ich habe den Text von KI schreiben lassen" tells of what was done.
    let tells = cues.contains { $0.cue == .we && $0.range.upperBound <= statement.word.lowerBound }
    if cues.contains(where: {
      $0.cue == .offer && edges($0) && !(tells && $0.range.lowerBound > statement.word.lowerBound)
    }) {
      return true
    }
    // Where the object follows the verb and neither has endings, "AI" and a verb before "this text" is a request.
    guard reader.lexicon.table.isUnspaced, let agent = statement.agentRange,
      agent.upperBound <= statement.word.lowerBound, !has(.by), !isToldOfWriter(statement),
      let object = cues.last(where: { $0.cue == .own || $0.cue == .this })
    else { return false }
    return reader.gap(statement.word, object.range) <= 2 && object.range.lowerBound >= statement.word.upperBound
      && object.range.upperBound + 9 >= range.upperBound
  }

  /// "- Translation of articles with AI (DeepL)": a line of a list, without a label, that names a service.
  func isInFeatureList(_ statement: Statement) -> Bool {
    let start = reader.text[range.lowerBound...]
    let bullets: [[UInt8]] = [[0x2D, 0x20], [0x2A, 0x20], [0xE2, 0x80, 0xA2, 0x20]]
    return statement.involvesAI && statement.used && statement.agent.name == nil
      && bullets.contains { start.starts(with: $0) }
      && cues.contains { $0.range == statement.word && $0.cue == .noun }
      && !range.contains(where: reader.isColon)
      && cues.contains { $0.cue == .object && !$0.range.overlaps(statement.word) }
      && !cues.contains { [.noteLabel, .caveat, .we, .site].contains($0.cue) }
  }

  /// "AIを使ってSNS投稿を自動生成", "AI를 활용하여 보고서 작성": where the verb stands last, a line that ends with its stem and has
  /// the object before it names what a program does; "AIで生成" and "AI 번역" have none.
  func endsWithStem(_ statement: Statement) -> Bool {
    guard reader.lexicon.agentComesFirst, !reader.lexicon.isUninflected, statement.involvesAI, statement.used,
      context.sentences == 1, statement.word.upperBound + 3 >= range.upperBound,
      let agent = statement.agentRange, agent.upperBound <= statement.word.lowerBound,
      !cues.contains(where: { [.own, .this, .site, .we, .caveat, .noteLabel].contains($0.cue) })
    else { return false }
    let between = agent.upperBound..<statement.word.lowerBound
    return isStem(statement.word)
      && (reader.unknownBytes(between) >= 3 || cues.contains { between.contains($0.range) && $0.cue == .object })
  }

  /// Whether a word ends with a Chinese character, or is two syllables of Hangul, so that no ending of a verb is there.
  private func isStem(_ word: Range<Int>) -> Bool {
    guard word.count >= 6 else { return false }
    let lead = reader.text[word.upperBound - 3]
    return (0xE4...0xE9).contains(lead) || word.count == 6 && (0xEA...0xED).contains(lead)
  }

  /// "AIが作った動画が市民を欺いた": without articles, a thing that the page does not point at, of which more is said.
  func isRelative(_ statement: Statement) -> Bool {
    guard reader.lexicon.table.isUnspaced, !has(.own), !has(.this), !has(.site) else { return false }
    return cues.contains { object in
      (object.cue == .object || object.cue == .others) && object.range.lowerBound >= statement.word.upperBound
        && reader.gap(statement.word, object.range) <= 4
        && reader.unknownBytes(from: object.range.upperBound, to: range.upperBound) > 6
    }
  }
}
