import Provenance

/// What the form of a sentence says for or against a statement: how it begins, how long it is, how its words are tied.
extension CircumstanceReader {
  func readForm(of statement: Statement, _ found: inout Circumstances) {
    let words = wordCount
    let label = cues.first { $0.cue == .noteLabel }
    let head = label.map { reader.gap(range.lowerBound..<range.lowerBound, $0.range) <= 4 } ?? false
    found[.isHeadedAsNote] = head || context.isHeaded || statement.isListed ? 1 : 0
    let clause = Clause(of: statement, in: reader)
    let begin = max(clause.range.lowerBound, head ? label?.range.upperBound ?? range.lowerBound : range.lowerBound)
    // "… by AI, but all of the findings were checked by us": where the clause of a check begins.
    let comma =
      isCheckOfAI(statement) && !reader.lexicon.agentComesFirst
      ? Segmentation.separators(begin, max(begin, reader.start(of: statement)), reader, .clauses).last : nil
    let start = comma ?? begin
    let lead = reader.unknownBytes(from: min(start, statement.word.lowerBound), to: statement.word.lowerBound)
    let agentLead =
      statement.agentRange.map {
        reader.unknownBytes(from: min(start, $0.lowerBound), to: $0.lowerBound)
      } ?? lead
    let subject = cues.contains {
      [.own, .this, .site, .object, .we, .others, .said].contains($0.cue) && $0.range.lowerBound >= start
        && $0.range.upperBound <= statement.word.lowerBound
    }
    found[.isElliptical] = min(lead, agentLead) <= 2 && !subject ? 1 : 0
    // "Artificial intelligence", "more news about AI": a topic, unless it says of what AI is the maker.
    let saysWhat = cues.contains {
      $0.deed != nil || $0.cue == .not || $0.cue == .notYet || $0.cue == .object && $0.matter != .text
    }
    found[.bare] = saysWhat || isCopyright(of: statement) || statement.isLinked || has(.own) || has(.this) ? 0 : 1
    found[.weakTool] = isWeak(statement) ? 1 : 0
    found[.lateWord] = min(Double(min(lead, agentLead)) / 20, 3)
    found[.isLabel] = statement.isListed || context.sentences == 1 && words <= 6 && !has(.tap) ? 1 : 0
    found[.isLinked] = statement.isLinked ? 1 : 0
    let points = has(.own) || has(.this) || has(.site)
    // "Port to the Amiga: Jan Novak, 2026, with help from Claude": a credit names who did it.
    let isPointedAt = has(.own) || has(.site) || isThis(statement)
    let isTopic =
      statementIsNoun(statement) && !isPointedAt && !head && statement.agent.name == nil
      && (words > 6 ? !isTiedByWord(statement) : isKindOfMaking(statement))
    found[.nounTopic] = isTopic ? 1 : 0
    var form = cues.first { $0.range == statement.word && $0.deed != nil }?.cue
    if form == .doing, isUsedFor(statement) { form = .done }
    // "We use AI to translate" says what is done here.
    if form == .doing, isOwnPractice(statement) { form = nil }
    found[.isDone] = form == .done ? 1 : 0
    found[.isDoing] = form == .doing ? 1 : 0
    found[.isNoun] = form == .noun ? 1 : 0
    found[.isDenial] = statement.used ? 0 : 1
    let isBare = form == .doing || reader.lexicon.isUninflected && form == .done && isFollowedByObject(statement)
    // "We draft our guides with AI".
    let isImperative =
      isBare && !isBehindLabel(statement) && statement.word.lowerBound - start <= 3
      // "AI viết bản nháp đầu tiên, …" has a subject.
      && !(words > 6 && statement.agentRange?.lowerBound == start && !has(.must))
      && !cues.contains {
        $0.cue == .we && (0...1).contains(statement.word.lowerBound - $0.range.upperBound)
          // "Сократить это интервью нам помогла нейросеть".
          || $0.cue == .done && $0.deed == .used && $0.range.lowerBound > statement.word.lowerBound
      }
    // "Listen to this article (AI voice)" says whose voice it is.
    let isPlayer =
      statement.activity == .narrate && (points || cues.contains { $0.cue == .object })
      && [statement.word, statement.agentRange ?? statement.word].contains {
        Clause.opensBracket(reader.text, max(range.lowerBound, $0.lowerBound - 1), range.upperBound)
          // "Kuuntele juttu koneäänellä".
          || $0.lowerBound > range.lowerBound && reader.unknownBytes(from: $0.upperBound, to: range.upperBound) <= 2
            && isImperative && words <= 5
      }
    found[.isOffer] =
      !isPlayer && isImperative && !points && !statement.isListed
        || words <= 6 && !points && isKindOfMaking(statement)
      ? 1 : !points && isInFeatureList(statement) ? 1.5 : endsWithStem(statement) ? 1.5 : 0
    found[.invites] = words <= 8 && !isPlayer && (isImperative && points || invites(statement)) ? 1 : 0
    let end = max(statement.word.upperBound, statement.agentRange?.upperBound ?? 0)
    // Behind "from data of" stands whose data they are.
    let source = cues.first { ($0.cue == .data || $0.cue == .source) && $0.range.lowerBound >= end }?.range.lowerBound
    let border = Segmentation.separators(end, range.upperBound, reader).first ?? nextDeed(behind: end)
    let rest = min(end, range.upperBound)..<max(min(end, range.upperBound), source ?? border ?? range.upperBound)
    let tail = points || isCheckOfAI(statement) || isOwnPractice(statement) ? 0 : reader.unknownBytes(rest)
    found[.isFromData] = has(.data) ? 1 : 0
    found[.goesOn] = min(Double(tail) / 15, 2)
    found[.isIndefinite] = tail > 4 && isOfSomething(statement, before: end) && !isNamedBehindComma(statement) ? 1 : 0
    if isDefinition(statement) { found[.isIndefinite] = 1 }
    if isAskedForAnother(statement) { found[.isIndefinite] = 1.6 }
    found[.deniesAlone] = deniesAlone(statement) ? 1 : 0
    let agents = cues.filter { $0.cue.isArtificial }
    found[.isMachine] = statement.involvesAI && !agents.isEmpty && agents.allSatisfy { $0.cue == .machine } ? 1 : 0
    found[.namesTool] = agents.contains { $0.cue == .namedTool } ? 1 : 0
    found[.manyTools] = min(Double(max(0, agents.filter { $0.cue == .namedTool }.count - 2)), 3)
    found[.presupposed] = statement.isPresupposed ? 1 : 0
    found[.long] = min(Double(max(0, words - 20)) / 10, 3)
    let helper = namedBeforeHelp(statement)
    let first = max(
      clause.range.lowerBound,
      min(writersClause(of: statement) ?? 0, clause.range.upperBound),
      thaiSentence(of: statement) ?? 0,
      captionPart(of: statement) ?? 0
    )
    let about = first..<max(first, min(source ?? clause.range.upperBound, clause.range.upperBound))
    found[.unknownShare] = unknownShare(
      of: about,
      but: helper ?? checkerName(beside: statement) ?? statement.agentRange
    )
    if let agent = statement.agentRange {
      let low = min(agent.upperBound, statement.word.upperBound)
      let high = max(agent.lowerBound, statement.word.lowerBound)
      let name = low < high ? helper.map { reader.unknownBytes($0.clamped(to: low..<high)) } ?? 0 : 0
      let aside = low < high ? bracketed(low..<high) : 0
      found[.unknownBetween] =
        low < high ? min(Double(max(0, reader.unknownBytes(from: low, to: high) - name - aside)) / 12, 4) : 0
    }
  }

  /// "เขียนโดย AI เรียบเรียงโดย …", "… ไม่ใช่ภาพถ่าย": Thai parts what was done, and what it is not, with a space.
  private func nextDeed(behind end: Int) -> Int? {
    cues.first {
      [.done, .not, .plain].contains($0.cue) && $0.range.lowerBound > end
        && reader.text[$0.range.lowerBound - 1] == 0x20
        && Script.isThai(reader.text, at: $0.range.lowerBound, limit: range.upperBound)
    }?.range.lowerBound
  }

  /// "… by AI and reviewed by hand to make sure of the style": what goes on behind it says more of the check.
  private func isCheckOfAI(_ statement: Statement) -> Bool {
    !statement.involvesAI && [.review, .edit, .factCheck].contains(statement.activity)
      && cues.contains { $0.cue.isArtificial && $0.range.upperBound <= statement.word.lowerBound }
  }

  /// Whether all that speaks of AI is a name that is an everyday word or a company as well.
  private func isWeak(_ statement: Statement) -> Bool {
    let agents = cues.filter { $0.cue.isArtificial && $0.cue != .machine }
    guard !agents.isEmpty, agents.allSatisfy({ $0.cue == .namedTool }) else { return false }
    // "Claude helped me with the wording", "written with Claude by Ada Moss": with whose help those who write, or somebody
    // named, did it.
    let isHelp = cues.contains { $0.cue == .help || $0.deed == .used }
    if isHelp, has(.we) || statement.agent.kind == .humanWithAI { return false }
    // "Transcribed with Whisper": what it does is what was done.
    if statement.isLinked, !has(.you), !cues.contains(where: { $0.range == statement.word && $0.cue == .doing }),
      agents.contains(where: { $0.onlyDeed?.activity == statement.activity && $0.range == statement.agentRange })
    {
      return false
    }
    // "Gemini-2.5-flash": a version is no everyday word.
    if let tool = statement.agent.tool?.utf8, tool.contains(where: { (0x30...0x39).contains($0) }) { return false }
    return agents.allSatisfy { reader.lexicon.weakTools.contains(Folding.fold(reader.printed($0.range))) }
  }

  /// "Image generation with AI": what can be done, unless a colon, be it of full width, makes it a credit.
  private func isKindOfMaking(_ statement: Statement) -> Bool {
    cues.contains { $0.range == statement.word && $0.cue == .noun && $0.deed == .made }
      && !statement.isListed && !reader.text[range].contains(0x3A) && !has(.this)
      && !reader.text[range].contains(0xEF) && statement.used && !cues.contains { $0.deed == .used }
  }

  /// "© Midjourney / Le Courrier": whose a picture is, and what made it.
  func isCopyright(of statement: Statement) -> Bool {
    statement.activity == .illustrate && reader.text[range].starts(with: "©".utf8)
      && cues.contains {
        $0.cue == .namedTool && $0.onlyDeed == .illustrate && (2...3).contains($0.range.lowerBound - range.lowerBound)
      }
  }

  private func statementIsNoun(_ statement: Statement) -> Bool {
    cues.contains { $0.range == statement.word && $0.cue == .noun }
  }

  private var wordCount: Int {
    var count = 0
    var position = range.lowerBound
    var unspaced = 0
    while position < range.upperBound {
      if Script.isUnspaced(reader.text, at: position, limit: range.upperBound) {
        unspaced += 1
      } else if Folding.isWord(reader.text[position]),
        Script.startsWord(
          reader.text,
          at: position,
          from: range.lowerBound,
          limit: range.upperBound,
          isUnspaced: false
        )
      {
        count += 1
      }
      position += Script.length(reader.text[position])
    }
    return count + (unspaced + 1) / 2
  }

  /// "A video made by AI misled thousands": a thing that the page does not point at.
  private func isOfSomething(_ statement: Statement, before end: Int) -> Bool {
    if isRelative(statement) { return true }
    return cues.contains { article in
      guard article.cue == .indefinite, !isPredicate(behind: article) else { return false }
      let near = cues.filter {
        $0.range.lowerBound >= article.range.upperBound && $0.range.upperBound <= end
          && reader.gap($0.range, article.range) <= 24
      }
      if near.contains(where: { $0.cue == .object || $0.cue == .noun }) { return true }
      // "A song written by AI", not "an AI tool wrote it".
      return near.contains { $0.range == statement.word }
        && !near.contains { $0.cue.group == .agent && $0.range.lowerBound < statement.word.lowerBound }
    }
  }

  /// "Research: Ada Moss": a credit's label is no request.
  private func isBehindLabel(_ statement: Statement) -> Bool {
    statement.word.upperBound < range.upperBound && reader.isColon(statement.word.upperBound)
  }

  /// "The Spanish version is a machine translation": what the sentence begins with is told to be that.
  private func isPredicate(behind article: FoundCue) -> Bool {
    guard
      let subject = cues.last(where: {
        ($0.cue == .object || $0.cue == .original || $0.cue == .own || $0.cue == .language)
          && $0.range.upperBound <= article.range.lowerBound
      })
    else { return false }
    return (1...12).contains(article.range.lowerBound - subject.range.upperBound)
      && reader.unknownBytes(from: range.lowerBound, to: article.range.lowerBound) <= 2
      && Segmentation.separators(range.lowerBound, article.range.lowerBound, reader, .clauses).isEmpty
      && !cues.contains { $0.deed != nil && $0.range.upperBound <= article.range.lowerBound }
  }

  /// "A new edition of the song, translated by Kari Moe": who did it, told of in a phrase of its own.
  private func isNamedBehindComma(_ statement: Statement) -> Bool {
    guard statement.agent.name != nil, !statement.involvesAI else { return false }
    var position = statement.word.lowerBound
    while position > range.lowerBound, reader.text[position - 1] == 0x20 { position -= 1 }
    return position > range.lowerBound && [0x2C, 0x3B, 0x2F].contains(reader.text[position - 1])
  }

  /// "Your account is not approved yet": that nobody checked something is news of the article only where it stands
  /// beside a statement of its making, or says of what.
  private func deniesAlone(_ statement: Statement) -> Bool {
    guard !statement.used, !context.statementBeside else { return false }
    if statement.agent.kind != .human { return isOfAnotherThing(statement) }
    return !cues.contains { $0.cue.isArtificial || $0.cue == .own || $0.cue == .this || $0.deed == .translate }
  }

  /// "Scanner engine without AI", "Pure search, no AI": a label of something that is no part of an article.
  private func isOfAnotherThing(_ statement: Statement) -> Bool {
    guard statement.involvesAI, statement.activity == .unspecified || statement.activity == .research,
      context.sentences == 1, !reader.lexicon.agentComesFirst || reader.lexicon.isUninflected,
      !cues.contains(where: {
        [.own, .this, .site, .we, .human, .noteLabel, .object, .done].contains($0.cue)
      })
    else { return false }
    let words = reader.text[range].count { Folding.isWhite($0) } + 1
    return words <= 6 && (statement.activity == .research || unknownShare(of: range, but: nil) >= 0.3)
  }

  /// "Machine translation checked by Ada Moss": whose name it is has been found.
  private func checkerName(beside statement: Statement) -> Range<Int>? {
    guard statement.isPresupposed, statement.used,
      let name = PersonNames(reader).names(in: range, after: statement.word, besideAI: true)
    else { return nil }
    return reader.text[range].firstRange(of: name.utf8)
  }

  /// - Parameter agent: the name that was found there is known.
  private func unknownShare(of range: Range<Int>, but agent: Range<Int>?) -> Double {
    var words = 0
    for byte in reader.text[range] where byte >= 0x80 || Script.isASCIIWord(byte) { words += byte >= 0xE0 ? 0 : 1 }
    let unknown = reader.unknownBytes(range) - (agent.map { reader.unknownBytes($0.clamped(to: range)) } ?? 0)
    return words == 0 ? (unknown > 0 ? 1 : 0) : min(1, Double(unknown) / Double(words))
  }
}
