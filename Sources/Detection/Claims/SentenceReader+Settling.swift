import Provenance

/// What the statements of one sentence say of one another.
extension SentenceReader {
  /// The statements, each read in the light of the others.
  func settled(_ statements: [Statement]) -> [Statement] {
    let statements = rightlyDenied(withheld(usedFor(checkedByNobody(withUseDenied(statements))))).map(ofAnyUse)
    guard statements.count > 1 else { return statements.map(fromOriginal) }
    let whole = withoutReading(withoutJointWork(withoutBareUse(statements)))
    return whole.map { fromOriginal(denial(of: $0, beside: whole)) }
  }

  /// "Provided by DeepL and not reviewed", in a verb that no file knows: nobody has checked what AI did.
  private func checkedByNobody(_ statements: [Statement]) -> [Statement] {
    guard
      let place = statements.firstIndex(where: { statement in
        guard [.review, .factCheck].contains(statement.activity), statement.agent.kind == .ai, !statement.used,
          let agent = statement.agentRange, agent.upperBound < statement.word.lowerBound
        else { return false }
        let between = agent.upperBound..<statement.word.lowerBound
        // "机器翻译（DeepL），未校对".
        if between.count <= 12, !Segmentation.separators(between.lowerBound, between.upperBound, self, .marks).isEmpty,
          statements.contains(where: { $0.involvesAI && $0.used }) || agent.lowerBound > range.lowerBound
        {
          return cues.contains { $0.range == statement.word && $0.cue == .done }
        }
        return cues.contains { ($0.cue == .not || $0.cue == .notYet) && between.contains($0.range) }
          && cues.contains { $0.cue == .and && between.contains($0.range) }
      })
    else { return statements }
    let check = statements[place]
    var checked = statements
    checked.remove(at: place)
    var nobody = check
    (nobody.agent, nobody.agentRange) = (Agent(.human), nil)
    checked.append(nobody)
    if !checked.contains(where: \.involvesAI) {
      let noun = cues.first {
        $0.cue == .noun && $0.deed?.activity != nil && $0.range.upperBound <= check.word.lowerBound
      }
      var made = check
      (made.activity, made.used) = (noun?.deed?.activity ?? check.matter?.making ?? .write, true)
      checked.append(made)
    }
    return checked
  }

  /// "Grammarly was used for checking the grammar": what it was used for says more than that it was.
  private func withoutBareUse(_ statements: [Statement]) -> [Statement] {
    statements.filter { bare in
      guard bare.activity == .unspecified, bare.involvesAI, let agent = bare.agentRange else { return true }
      return !statements.contains {
        $0.activity != .unspecified && $0.involvesAI && $0.used == bare.used && $0.agentRange?.overlaps(agent) ?? false
      }
    }
  }

  /// "The original is in Finnish; this is an AI translation": from the language of the original.
  private func fromOriginal(_ statement: Statement) -> Statement {
    guard statement.activity == .translate, statement.involvesAI, statement.from == nil,
      let original = LanguageDirections(self).languageOfOriginal ?? languageOfPublication, original != statement.to
    else { return statement }
    var statement = statement
    statement.from = original
    return statement
  }

  /// "… of an article first published in German": the only language that the sentence names, right by where it appeared.
  private var languageOfPublication: String? {
    let languages = cues.filter { $0.cue == .language }
    guard let language = languages.first, languages.allSatisfy({ $0.value == language.value }),
      cues.contains(where: { published in
        published.deed == .publish
          && (published.range.overlaps(language.range)
            || gap(published.range, language.range) <= 16
              && unknownBytes(between(published.range, language.range)) <= 6)
      })
    else { return nil }
    return lexicon.languageCodes[language.value]
  }

  /// "A person made this translation, and no machine": a work of both is not what it says.
  private func withoutJointWork(_ statements: [Statement]) -> [Statement] {
    statements.filter { joint in
      guard joint.agent.kind == .humanWithAI else { return true }
      let same = statements.filter { $0.activity == joint.activity }
      return !(same.contains { $0.agent.kind == .human && $0.used } && same.contains { $0.involvesAI && !$0.used })
    }
  }

  /// "An editor read it and approved it", "summarized by AI and read by an editor": who reads before a check reads
  /// nothing aloud, and who reads what AI wrote checks it.
  private func withoutReading(_ statements: [Statement]) -> [Statement] {
    let isChecked = statements.contains { !$0.involvesAI && [.review, .factCheck].contains($0.activity) }
    // "Written by a machine, read by a human" may be read aloud; "…, read by an editor before publication" is checked.
    let endsWithWho = statements.contains {
      $0.activity == .narrate && $0.agentRange.map { range.upperBound - $0.upperBound <= 2 } ?? false
    }
    let isMadeByAI = statements.contains {
      $0.involvesAI && $0.used
        && ([.summarize, .translate, .edit].contains($0.activity) || $0.activity == .write && !endsWithWho)
    }
    guard isChecked || isMadeByAI, !cues.contains(where: { $0.cue == .object && $0.matter == .audio }) else {
      return statements
    }
    return statements.compactMap { statement in
      guard statement.activity == .narrate, statement.agent.kind == .human, statement.matter != .audio else {
        return statement
      }
      guard !isChecked else { return nil }
      var check = statement
      check.activity = .review
      check.scope = statements.first { $0.involvesAI && $0.used }?.scope ?? .article
      return check
    }
  }

  /// "Written by a person throughout. No AI was used" denies AI the writing.
  private func denial(of statement: Statement, beside others: [Statement]) -> Statement {
    guard statement.activity == .unspecified, statement.agent.kind == .ai, !statement.used else { return statement }
    let made = others.filter { $0.agent.kind == .human && $0.used && Self.makings.contains($0.activity) }
    guard let only = made.first, made.count == 1, !others.contains(where: { $0.involvesAI && $0.used }) else {
      return statement
    }
    var denial = statement
    denial.activity = only.activity
    return denial
  }

  private static let makings: Set<Activity> = [.write, .translate, .illustrate, .narrate]

  /// "No publicamos textos escritos por IA", "AI가 쓴 글을 싣지 않습니다": that they do not publish what AI makes.
  private func withheld(_ statements: [Statement]) -> [Statement] {
    statements.map { statement in
      guard withholds(statement) else { return statement }
      var statement = statement
      statement.used = false
      return statement
    }
  }

  /// "Zeigen wir grundsätzlich nicht": a denial behind the verb and those who write.
  private func isFurtherOn(_ denial: Range<Int>, behind verb: Range<Int>) -> Bool {
    guard denial.lowerBound > verb.upperBound else { return false }
    let between = verb.upperBound..<denial.lowerBound
    return between.count <= 28 && unknownBytes(between) <= 16
      && cues.contains { $0.cue == .we && between.contains($0.range) }
  }

  /// Whether those who write say that they do not publish what a statement says of AI.
  func withholds(_ statement: Statement) -> Bool {
    guard statement.involvesAI, !cues.contains(where: { $0.cue == .except }) else { return false }
    return cues.contains { publish in
      if publish.cue == .notFound {
        let between = between(publish.range, start(of: statement)..<end(of: statement))
        return between.count <= 40
          && Segmentation.separators(between.lowerBound, between.upperBound, self, .clauses).isEmpty
          && !cues.contains { [.others, .said, .condition].contains($0.cue) }
      }
      guard publish.cue == .wePublish else { return false }
      let verb = Folding.fold(printed(publish.range))
      let isOurs =
        lexicon.table.isUnspaced && lexicon.agentComesFirst && !lexicon.isUninflected
        || cues.contains { $0.cue == .we || $0.cue == .site && lexicon.table.isUnspaced }
        || lexicon.weEndings.contains { verb.ends(with: $0) }
      // "Has no place on our site", "掲載しません" say so themselves.
      let isDenied =
        (lexicon.agentComesFirst || !lexicon.isUninflected && printed(publish.range).contains(" "))
        || cues.contains {
          guard $0.cue == .not else { return false }
          return $0.range.overlaps(publish.range) || gap($0.range, publish.range) <= 6
            || isFurtherOn($0.range, behind: publish.range)
        }
      // "We do not use AI for writing, only for spelling".
      let toWord = between(publish.range, statement.word)
      guard isOurs, isDenied,
        !cues.contains(where: { $0.cue == .but && toWord.contains($0.range) && $0.range != publish.range })
      else { return false }
      let (first, last) = (start(of: statement), end(of: statement))
      let between =
        publish.range.upperBound <= first
        ? publish.range.upperBound..<first : last..<max(last, publish.range.lowerBound)
      // "Контенту, созданному ИИ, у нас не место".
      let rest = between.dropFirst(between.first.map { text[$0] == UInt8(ascii: ",") } ?? false ? 1 : 0)
      return between.count <= 60
        && Segmentation.separators(rest.startIndex, rest.endIndex, self, .clauses).isEmpty
    }
  }
}
