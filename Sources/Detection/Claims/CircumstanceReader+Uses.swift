import Provenance

/// Whether what AI is used for is said to have been done.
extension CircumstanceReader {
  /// "Her metin DeepL ile çevrilir", "AIが要約します": what is done as a rule, and not of what is here.
  func isHabit(_ statement: Statement) -> Bool {
    if isWayOfTool(statement) || isOften(statement) { return true }
    guard !reader.lexicon.habitEndings.isEmpty, statement.involvesAI,
      !cues.contains(where: { [.own, .site, .this, .we, .caveat, .noteLabel].contains($0.cue) })
    else { return false }
    var end = statement.word.upperBound
    // The sentence's last word, where nothing else stands behind the verb.
    while end < range.upperBound, !Script.isMark(reader.text, at: end, limit: range.upperBound),
      !Folding.isWhite(reader.text[end]), reader.text[end] >= 0x80 || Script.isASCIIWord(reader.text[end])
    {
      end += Script.length(reader.text[end])
    }
    let word = Folding.fold(reader.printed(statement.word.lowerBound..<min(end, range.upperBound)))
    return reader.lexicon.habitEndings.contains { word.ends(with: $0) } || endsAsHabit(statement)
  }

  /// "Automatic subtitles are often wrong", "more and more texts are written by AI": how things are in the world.
  private func isOften(_ statement: Statement) -> Bool {
    statement.involvesAI && statement.used
      && !cues.contains {
        // "I have used ChatGPT every day since 2022".
        [.own, .site, .this, .noteLabel].contains($0.cue) || $0.cue == .we && statement.activity != .unspecified
      }
      && cues.contains { often in
        guard often.cue == .often else { return false }
        let between = reader.between(often.range, statement.word)
        return Segmentation.separators(between.lowerBound, between.upperBound, reader, .clauses).isEmpty
      }
  }

  /// "ChatGPT writes everything in the same style": what a tool that the sentence begins with does, and nothing here.
  private func isWayOfTool(_ statement: Statement) -> Bool {
    guard statement.used, !reader.lexicon.isUninflected, statement.activity == .write,
      !cues.contains(where: {
        [.own, .site, .we, .caveat, .noteLabel, .human].contains($0.cue)
          || $0.cue == .this && $0.range.lowerBound < statement.word.lowerBound + 24
          || $0.cue == .object && $0.matter != .text
      }),
      let tool = cues.first(where: { $0.cue == .namedTool }), tool.range == statement.agentRange,
      tool.range.upperBound <= statement.word.lowerBound || reader.lexicon.agentComesFirst,
      reader.unknownBytes(from: range.lowerBound, to: tool.range.lowerBound) == 0,
      cues.contains(where: { $0.range == statement.word && $0.cue == .doing && $0.deed == .write }),
      statement.word.lowerBound - tool.range.upperBound <= 2
    else { return false }
    return reader.unknownBytes(from: statement.word.upperBound, to: range.upperBound) >= 4
  }

  /// Whether the verb that ends the statement's clause and the sentence says so, and no person does it ("AI 음성으로 대본을
  /// 읽게 합니다").
  private func endsAsHabit(_ statement: Statement) -> Bool {
    guard !has(.human), !has(.organization),
      Segmentation.separators(reader.end(of: statement), range.upperBound, reader, .clauses).isEmpty
    else { return false }
    let ending = reader.printed(max(range.lowerBound, range.upperBound - 40)..<range.upperBound)
    guard let letter = ending.lastIndex(where: { $0.isLetter || $0.isNumber }) else { return false }
    let last = Folding.fold(String(ending[...letter]))
    return reader.lexicon.habitEndings.contains { last.ends(with: $0) }
  }

  /// "AI was used to write this": the infinitive says what has been done.
  func isUsedFor(_ statement: Statement) -> Bool {
    if isUseOwnedUp(statement) || isUsedLast(statement) { return true }
    guard let used = reader.usedHere, used.upperBound <= statement.word.lowerBound,
      reader.gap(used, statement.word) <= 60
    else { return false }
    let between = used.upperBound..<statement.word.lowerBound
    return reader.unknownBytes(between) <= 16
      && Segmentation.separators(between.lowerBound, between.upperBound, reader, .clauses).isEmpty
  }

  /// "Yazının hazırlanmasında yapay zekâdan yararlanıldı": where verbs stand last, what AI was used for stands before it.
  private func isUsedLast(_ statement: Statement) -> Bool {
    guard reader.lexicon.agentComesFirst, !reader.lexicon.isUninflected, let agent = statement.agentRange,
      agent.lowerBound >= statement.word.upperBound
    else { return false }
    return cues.contains {
      $0.cue == .done && $0.deed == .used && $0.range.lowerBound >= agent.upperBound
        && reader.gap($0.range, agent) <= 8
    }
  }

  /// "I acknowledge the use of Copilot to generate the code".
  private func isUseOwnedUp(_ statement: Statement) -> Bool {
    guard let use = cues.first(where: { $0.cue == .noun && $0.deed == .used }), let agent = statement.agentRange,
      use.range.upperBound <= agent.lowerBound, reader.gap(use.range, agent) <= 8,
      agent.upperBound <= statement.word.lowerBound, reader.gap(agent, statement.word) <= 24
    else { return false }
    return cues.contains {
      $0.cue == .we && $0.range.upperBound <= use.range.lowerBound && reader.gap($0.range, use.range) <= 24
    }
  }
}
