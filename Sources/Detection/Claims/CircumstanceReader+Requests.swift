/// Whether a statement is part of what somebody is asked to do, or of what a screen offers.
extension CircumstanceReader {
  /// "Find out which pictures were made by AI", "AI가 그린 그림을 고르세요", "Write below: translated by AI".
  func isRequested(_ statement: Statement) -> Bool {
    let (first, end) = (reader.start(of: statement), reader.end(of: statement))
    // "Tap to read how we made this story with AI".
    let isOfThisPage = cues.contains { $0.cue == .own && $0.range.lowerBound < end }
    if isOfWhatIsToBeChecked(statement) { return true }
    return requests.contains { request in
      if request.overlaps(statement.word) {
        // "Claudeに書かせない": where verbs stand last, so does what is asked.
        let isLast = reader.lexicon.agentComesFirst && request.upperBound >= end && !has(.site) && !has(.we)
        return !isOfThisPage && (request.lowerBound == first && !has(.site) || isLast)
      }
      guard request.upperBound <= first else {
        return !isOfThisPage && !has(.site) && !has(.we) && reader.lexicon.agentComesFirst && request.lowerBound >= end
          && !reader.isCut(end..<request.lowerBound)
      }
      let breaks = reader.breaks(in: request.upperBound..<first)
      return breaks.isEmpty ? !isOfThisPage : breaks.allSatisfy(reader.isColon)
    }
  }

  /// "Revisa siempre el contenido generado por IA", "ตรวจทานเนื้อหาที่สร้างโดย AI": the sentence begins with a check that
  /// nobody is said to do, and AI made what is to be checked.
  private func isOfWhatIsToBeChecked(_ statement: Statement) -> Bool {
    guard statement.involvesAI, !reader.lexicon.agentComesFirst || reader.lexicon.isUninflected,
      !cues.contains(where: {
        [.own, .site, .we, .human, .organization, .caveat, .noteLabel].contains($0.cue)
      }),
      let check = cues.first(where: { $0.deed != nil }),
      check.cue == .doing || reader.lexicon.isUninflected && check.cue == .done,
      [.review, .edit, .factCheck].contains(check.deed),
      reader.unknownBytes(from: range.lowerBound, to: check.range.lowerBound) == 0,
      check.range.lowerBound - range.lowerBound <= 24,
      // "Per migliorare il testo è stato utilizzato ChatGPT" says what for.
      !cues.contains(where: { $0.deed == .used || $0.cue == .purpose && $0.range.lowerBound <= check.range.lowerBound })
    else { return false }
    return cues.contains {
      $0.deed != nil && $0.deed != check.deed && $0.range.lowerBound >= check.range.upperBound
    }
  }

  /// "Cover made by AI, tap for another one", there or in the sentence beside it.
  func isOnScreen(_ statement: Statement) -> Bool {
    if context.screenBeside { return true }
    let said = [statement.word, statement.agentRange ?? statement.word]
    return reader.offersOnScreen
      && cues.contains { tap in tap.cue == .tap && !said.contains { $0.overlaps(tap.range) } }
  }

  /// "Your week, summed up by AI": whose the thing is, said first.
  func isOwner(_ you: FoundCue) -> Bool {
    reader.unknownBytes(from: range.lowerBound, to: you.range.lowerBound) == 0
      && !cues.contains { $0.cue != .functionWord && $0.range.lowerBound < you.range.lowerBound }
  }

  /// Whether a verb has an ending that says "we".
  func saysWe(_ verb: FoundCue) -> Bool {
    let word = Folding.fold(reader.printed(verb.range))
    return reader.lexicon.weEndings.contains { word.ends(with: $0) }
  }
}
