import Provenance

/// Looks for what speaks for or against a statement's being about the page at hand.
struct CircumstanceReader {
  let reader: SentenceReader
  let context: Context
  /// The verbs of what somebody is asked to do.
  let requests: [Range<Int>]

  init(reader: SentenceReader, context: Context) {
    self.reader = reader
    self.context = context
    requests = reader.requests()
  }

  var cues: [FoundCue] { reader.cues }
  var range: Range<Int> { reader.range }

  func circumstances(of statement: Statement) -> Circumstances {
    var found = Circumstances()
    readSubject(of: statement, &found)
    readForm(of: statement, &found)
    readPlace(&found)
    readDoubts(about: statement, &found)
    return found
  }

  func has(_ cue: StatementCue) -> Bool { cues.contains { $0.cue == cue } }

  private func readSubject(of statement: Statement, _ found: inout Circumstances) {
    found[.pointsAtItself] = has(.own) ? 1 : 0
    let objects = cues.filter { $0.cue == .object || $0.cue == .noun }
    found[.pointsAtSomethingHere] =
      !has(.own)
        && cues.contains { this in
          this.cue == .this && objects.contains { reader.gap($0.range, this.range) <= 24 }
        } ? 1 : 0
    found[.startsWithThis] =
      !has(.own) && found[.pointsAtSomethingHere] == 0
        && cues.contains {
          $0.cue == .this && $0.range.lowerBound <= statement.word.lowerBound
            && reader.unknownBytes(from: range.lowerBound, to: $0.range.lowerBound) <= 2
        } ? 1 : 0
    found[.speaksOfTheSite] = has(.site) ? 1 : 0
    found[.namesTheObject] = has(.object) ? 1 : 0
    // "Notre rédaction" has the word in it.
    found[.firstPerson] =
      has(.we)
        || cues.contains { cue in
          guard cue.cue == .organization || cue.cue == .human,
            let end = reader.text[cue.range].firstIndex(of: 0x20)
          else { return false }
          return reader.lexicon.cues(in: reader.text, cue.range.lowerBound..<end).contains { $0.cue == .we }
        } ? 1 : 0
    // "The transcript was made automatically" says what was made.
    let isNamed =
      (statement.activity == .transcribe || statement.activity == .summarize)
      && cues.contains { $0.cue == .noun && $0.deed?.activity == statement.activity && $0.range != statement.word }
    found[.noMatter] =
      statement.matter == nil && !isNamed && !isCopyright(of: statement) && !has(.own) && !has(.site) ? 1 : 0
  }

  private func isByPeople(_ statement: Statement) -> Bool {
    !statement.involvesAI && statement.used && [.review, .factCheck, .edit].contains(statement.activity)
  }

  private func readPlace(_ found: inout Circumstances) {
    found[.hasCaveat] = has(.caveat) ? 1 : 0
    found[.caveatBeside] = context.caveatBeside ? 1 : 0
    found[.statementBeside] = context.statementBeside ? 1 : 0
    found[.alone] = context.sentences == 1 ? 1 : 0
    found[.manySentences] = min(Double(max(0, context.sentences - 3)) / 3, 2)
    let block = context.block
    found[.atEnd] = block.placement == .end || block.placement == .footer ? 1 : 0
    found[.atTop] = block.placement == .top || block.placement == .byline || block.placement == .label ? 1 : 0
    found[.inNote] = block.role == .note || block.role == .label || block.role == .byline ? 1 : 0
    found[.inCaption] = block.role == .caption ? 1 : 0
    found[.inAttribute] = block.origin == .attribute ? 1 : 0
    found[.isMarkedUp] = context.isMarkedUp ? 1 : 0
    let isBody = block.role == .paragraph && block.placement == .body && !context.isShortDocument
    found[.inBody] = isBody ? 1 : 0
    found[.inFurniture] = block.role.isArticle ? 0 : 1
  }

  private func readDoubts(about statement: Statement, _ found: inout Circumstances) {
    let counts = { (cue: StatementCue) in cues.contains { $0.cue == cue && belongs($0, to: statement) } }
    found[.duty] =
      counts(.must) || isForbidden(statement) || isHeadOfDuty(statement) || isWhereItIsADuty(statement)
      ? (isByPeople(statement) && has(.site) ? 1.6 : isToBeDoneWithout(statement) ? 2 : 1) : 0
    found[.possibility] = counts(.can) ? 1 : 0
    // Half of its weight and less: "where there was no translation, DeepL was used" still says that it was.
    found[.condition] =
      counts(.condition) && !isTakenForGranted(statement)
      ? (isOfClauseBefore(statement) ? 0.4 : isHypothetical(statement) ? (has(.must) ? 2.5 : 1.5) : 1) : 0
    if tellsHow(behind: statement) { found[.condition] = 1.5 }
    // "It will be checked by an editor" is no check.
    found[.future] = counts(.future) ? (isByPeople(statement) ? 2 : 1) : 0
    found[.hadBeen] = tellsOfBefore(statement) ? 1 : 0
    found[.isHabit] = isHabit(statement) ? (statement.activity == .unspecified && has(.often) ? 2 : 1) : 0
    found[.reported] =
      cues.contains {
        $0.cue == .said && !isAskedOfAI($0) && !isOfData($0, behind: statement) && !isInOtherField($0, than: statement)
          && !isSaidOfThis($0, behind: statement) && !isToldByWriter($0, of: statement)
      } ? 1 : 0
    // Whatever a correction points at, it says what is not so.
    if isOfEarlierVersion(statement) { found[.reported] = 4 }
    // Others count where they stand before what is said to be done, as its subject does.
    let isQuoted = quotesStatement && !standsOutsideQuotations(statement)
    let others = cues.filter {
      $0.cue == .others && !isToldByWriter($0, of: statement)
        && (isQuoted || $0.range.lowerBound < statement.word.lowerBound) && !belongsToThis($0)
        && !isSetApart($0, from: statement) && !isLabel($0) && !isWhoseData($0)
        && !isOfEarlierClause($0, than: statement, [.we])
    }
    // "The council uses machine translation on this page": whoever has the page.
    let isHere =
      statement.involvesAI && [.translate, .transcribe, .summarize].contains(statement.activity) && !isQuoted
      && (has(.own) || has(.site)) && !has(.said)
    found[.ofOthers] =
      context.leadsElsewhere
      ? 2
      : others.isEmpty && isOfSomebodyNamed(statement) ? 0.5 : min(Double(others.count), 2) * (isHere ? 0.5 : 1)
    // "You are listening to" points at what is here.
    let addressed = cues.filter { you in
      you.cue == .you && belongs(you, to: statement)
        && !cues.contains { $0.cue == .own && $0.range.contains(you.range) }
        // "The voice that you hear".
        && !(statement.activity == .narrate
          && cues.contains { $0.matter == .audio && reader.gap($0.range, you.range) <= 14 })
    }
    found[.secondPerson] = addressed.isEmpty ? 0 : addressed.contains(where: isOwner) ? 2 : 1
    let products = cues.filter {
      $0.cue == .product && !isDeedItself($0, of: statement)
        && (!isTool($0) || isNamedByDeed($0, of: statement)) && !isMadeToo($0, statement)
        && belongs($0, to: statement) && !isMeans($0) && !isFurtherMeans($0, of: statement)
        && !isOfEarlierClause($0, than: statement, [.we])
        && !isToldByWriter($0, of: statement) && !isThisOne($0, statement)
        // "Translated by volunteers on a platform".
        && (statement.involvesAI || $0.range.lowerBound < statement.word.lowerBound)
    }
    // "Listen to the article. Read by an AI voice" offers what it tells of.
    let isOffered =
      statement.involvesAI && statement.activity != .narrate && context.offerBeside && !has(.own) && !has(.site)
      && !has(.we)
    let isOfProduct = products.first.map { isHead($0, of: statement) || isWhatSomethingIs($0) } ?? false
    // "This extension translates …": the product does it.
    let acts = products.contains { product in
      cues.contains {
        ($0.cue == .doing || $0.deed == .used) && (1...2).contains($0.range.lowerBound - product.range.upperBound)
      }
    }
    let counted =
      products.count + (isOffered ? 1 : 0) + (isOfProduct ? 1 : 0)
      + (isSaidOfLastProduct(statement) || isWhatFor(statement) || isNameOfTool(statement)
        ? 2 : 0)
    found[.product] = acts && !reader.lexicon.agentComesFirst ? 2 : min(Double(counted), 2)
    found[.automaticFile] =
      found[.isMachine] > 0 && isAutomaticFile(statement, ofProduct: found[.product] > 0) ? 1 : 0
    let points =
      has(.own) || has(.site)
      || cues.contains { $0.cue == .this && $0.range.lowerBound <= statement.word.lowerBound }
    let isToBeDone = isOrdered(statement) || isTaught(statement) || isUnticked(statement)
    found[.isRequested] = isToBeDone ? 2 : isRequested(statement) ? 1 : 0
    // "You are a careful editor. Rewrite the text below, and do not say that AI wrote it."
    found[.onScreen] = context.isOfAPart ? 2 : !points && isOnScreen(statement) ? 1 : 0
    let isMeant = found[.isHeadedAsNote] == 0 && (isGeneric(statement) || isAttribute(statement))
    // "Every text that AI wrote must be read by a person" is a rule, and says nothing of the site.
    let isRule = found[.duty] > 0 && !has(.own)
    let isKept = reader.withholds(statement)
    if isKept {
      (found[.firstPerson], found[.secondPerson], found[.possibility], found[.future]) = (1, 0, 0, 0)
      // "We show no photos of politicians made by AI".
      if let verb = cues.first(where: { $0.cue == .wePublish })?.range.upperBound,
        others.allSatisfy({ $0.range.lowerBound >= verb })
      {
        found[.ofOthers] = 0
      }
    }
    let isOneOfMore = isPartOfMore(statement)
    // "Translations are welcome" goes with a disclosure elsewhere.
    if isOneOfMore { (found[.hasCaveat], found[.speaksOfTheSite]) = (0, 0) }
    let isDescribed = (!points || isRule) && isMeant || isOneOfMore || isOfRuleForAll(statement)
    found[.isGeneric] = isKept ? 0 : isActedUpon(statement) ? 1.5 : isDescribed ? 1 : 0
    let topics = cues.filter {
      $0.cue == .about && belongs($0, to: statement) && !(statement.involvesAI && isHeading($0, of: statement))
    }
    // "Made with AI from the notes that we took about …" goes on about something else.
    found[.topic] =
      isReviewed(statement) || isOfTechnology(statement)
      ? 1 : topics.isEmpty || isKept ? 0 : topics.allSatisfy { isFarBehind($0, statement) } ? 0.4 : 1
    found[.notAI] = has(.notAI) ? 1 : 0
    found[.question] =
      Script.endsAsQuestion(reader.text[range], or: reader.lexicon.questionMarks)
        && !asksSomethingElse(behind: statement)
        || context.isOffered && Clause.opensBracket(reader.text, range.lowerBound, range.upperBound) ? 1 : 0
    // "Was this picture made with AI?" points at something, and asks no less.
    if found[.question] == 1, context.sentences == 1 { found[.question] = 1.3 }
    if isOpenQuestion(statement) { found[.question] = 2 }
    if context.isAnswer, !points, !has(.this), !has(.we) { found[.question] = max(found[.question], 0.5) }
    found[.exclamation] =
      reader.text[range].last == UInt8(ascii: "!") || reader.text[range].suffix(3) == [0xEF, 0xBC, 0x81] ? 1 : 0
    // "Your audio is being transcribed with AI…": a message of progress.
    let dots = reader.text[range].suffix(3)
    let trailsOff = dots == [0x2E, 0x2E, 0x2E] || dots == [0xE2, 0x80, 0xA6]
    found[.trailsOff] = trailsOff && !has(.own) && !has(.this) ? 1 : 0
    found[.quoted] = context.isDialogue || isQuoted && !isOutsideQuotations(statement) ? 1 : 0
    if found[.quoted] == 1 {
      // "This article" and "we" are those of whom it quotes.
      found[.pointsAtItself] = 0
      found[.firstPerson] = 0
    }
  }

  /// Whether a doubt stands before the statement's word or in the same clause; what follows behind a comma is about
  /// something else ("translated by AI, please see the original").
  func belongs(_ cue: FoundCue, to statement: Statement) -> Bool {
    // "From open data", "from statistics" say what it was made from.
    if cues.contains(where: { ($0.cue == .caveat || $0.cue == .data) && $0.range.contains(cue.range) }) { return false }
    let end = thing(of: statement)?.end ?? reader.end(of: statement)
    // "No AI-generated entries, please."
    if cue.cue == .must, !statement.used, cue.range.upperBound + 1 >= range.upperBound { return true }
    if isToldByWriter(cue, of: statement) { return false }
    guard cue.range.lowerBound >= end else {
      return !isSetApart(cue, from: statement)
        && (![.can, .must, .about].contains(cue.cue) || !isOfEarlierClause(cue, than: statement, [.we, .own, .object]))
    }
    // Thai parts its clauses with a space.
    if Script.isThai(reader.text, at: cue.range.lowerBound, limit: range.upperBound),
      reader.text[cue.range.lowerBound - 1] == 0x20
    {
      return false
    }
    // "Made by AI to show how the house may look".
    if cue.cue.group == .mode, isOfPurpose(cue, behind: end, statement) { return false }
    if cue.cue.group == .mode, isOfFurtherDeed(cue, behind: end, statement) || isJoined(cue, behind: end, statement) {
      return false
    }
    return !isCutOff(end..<cue.range.lowerBound)
  }

  /// "This post reviews DeepL": what is here looks at the tool, right behind the verb.
  private func isReviewed(_ statement: Statement) -> Bool {
    guard statement.activity == .review, statement.agent.kind == .ai, !reader.lexicon.agentComesFirst,
      let agent = statement.agentRange,
      cues.contains(where: { $0.range == statement.word && $0.cue == .doing })
    else { return false }
    return (0...1).contains(agent.lowerBound - statement.word.upperBound)
      && cues.contains {
        $0.cue == .own && (0...1).contains(statement.word.lowerBound - $0.range.upperBound)
      }
  }

  /// Whether a doubt stands in words that say what a thing was made for.
  private func isOfPurpose(_ cue: FoundCue, behind end: Int, _ statement: Statement) -> Bool {
    statement.used && isSaidToBeDone(statement)
      && cues.contains {
        $0.cue == .purpose && $0.range.lowerBound >= end && $0.range.upperBound <= cue.range.lowerBound
          && $0.range.lowerBound - end <= 4
      }
  }

  /// "Написан автоматической системой по данным федерации": on which data it was made, behind who made it.
  private func isOfData(_ said: FoundCue, behind statement: Statement) -> Bool {
    // "The forecast was written by a bot, from the data of …", "Прогноз за даними метеорологів написав бот".
    let isInClause =
      statement.agentRange.map { $0.upperBound <= said.range.lowerBound } ?? false
      || said.range.upperBound <= statement.word.lowerBound && isSaidToBeDone(statement)
        && said.range.lowerBound > range.lowerBound
        && Segmentation.separators(said.range.upperBound, statement.word.lowerBound, reader, .clauses).isEmpty
    return isInClause && cues.contains { $0.cue == .data && $0.range.overlaps(said.range) }
  }

  private func isFarBehind(_ cue: FoundCue, _ statement: Statement) -> Bool {
    let end = reader.end(of: statement)
    return !reader.lexicon.agentComesFirst && cue.range.lowerBound > end
      && reader.unknownBytes(from: end, to: cue.range.lowerBound) >= 8
  }

  /// Whether a mark stands in a range; what is in brackets is passed over ("texts by AI (such as these) may only …"),
  /// and so are the commas of a list ("images, sound or video by AI must …").
  private func isCutOff(_ between: Range<Int>) -> Bool {
    var isInBrackets = false
    let marks = Segmentation.separators(between.lowerBound, between.upperBound, reader, .marks)
    let listed = marks.filter { partsThings($0, before: between.upperBound) }
    let isList = listed.count > 1 || cues.contains { $0.cue == .and && between.contains($0.range) }
    for mark in marks where !isList || !listed.contains(mark) {
      switch reader.text[mark] {
      case UInt8(ascii: "(") where !isInBrackets: isInBrackets = true
      case UInt8(ascii: ")") where isInBrackets: isInBrackets = false
      default: if !isInBrackets { return true }
      }
    }
    return isInBrackets
  }

  /// "Do not use AI to write": a ban, since nobody is named before the "not" and a bare verb stands behind it.
  private func isForbidden(_ statement: Statement) -> Bool {
    guard !statement.used, let not = cues.first(where: { $0.cue == .not }),
      not.range.lowerBound - range.lowerBound <= 8,
      // Finnish "emme" is "not" and "we".
      !cues.contains(where: { $0.cue == .we && $0.range.overlaps(not.range) }),
      !cues.contains(where: { $0.range.lowerBound < not.range.lowerBound && $0.cue != .functionWord }),
      let next = cues.first(where: { $0.range.lowerBound >= not.range.upperBound && $0.cue != .functionWord })
    else { return false }
    return next.cue == .doing && reader.gap(next.range, not.range) <= 3 && !saysWe(next)
  }

  /// "AI से बनाई या संपादित हो सकती है": joined verbs share what the last one says of them.
  private func sharesEnding(_ deed: FoundCue, joinedTo end: Int) -> Bool {
    let between = end..<max(end, deed.range.lowerBound)
    return deed.cue == .done && between.count <= 16 && reader.unknownBytes(between) == 0
      && cues.contains { $0.cue == .and && between.contains($0.range) }
  }

  /// Whether a duty or doubt is that of a further deed ("… and must be reviewed").
  private func isOfFurtherDeed(_ cue: FoundCue, behind end: Int, _ statement: Statement) -> Bool {
    guard
      let next = cues.first(where: { $0.deed != nil && $0.cue != .noun && $0.range.lowerBound >= end })
    else { return false }
    if reader.lexicon.agentComesFirst, next.range.upperBound <= cue.range.lowerBound {
      return !sharesEnding(next, joinedTo: end)
    }
    return cues.contains { and in
      guard and.cue == .and, and.range.lowerBound >= end, and.range.upperBound <= cue.range.lowerBound else {
        return false
      }
      // "Reports and letters must be checked" joins what is checked.
      return reader.unknownBytes(from: and.range.upperBound, to: cue.range.lowerBound) == 0
        && !joinsThings(and, before: cue, statement)
    }
  }

  /// "企業の開示資料をもとに": whose data they are that something was made from, where the words for that follow.
  private func isWhoseData(_ others: FoundCue) -> Bool {
    reader.lexicon.agentComesFirst
      && cues.contains {
        ($0.cue == .data || $0.cue == .source) && (0...30).contains($0.range.lowerBound - others.range.upperBound)
          && Segmentation.separators(others.range.upperBound, $0.range.lowerBound, reader, .clauses).isEmpty
      }
  }

  /// "Where AI is used to make pictures, this is to be stated": a use of AI that nothing points at, and a duty behind the
  /// comma.
  private func isWhereItIsADuty(_ statement: Statement) -> Bool {
    guard statement.involvesAI, !has(.own), !has(.this), !has(.site), !has(.we), !has(.caveat),
      cues.contains(where: { $0.deed == .used && $0.range.lowerBound < reader.end(of: statement) })
    else { return false }
    let end = reader.end(of: statement)
    return cues.contains { must in
      must.cue == .must && must.range.lowerBound > end
        && Segmentation.separators(end, must.range.lowerBound, reader, .clauses).count == 1
    }
  }

  /// A word for a product that is part of the tool's own name.
  private func isTool(_ cue: FoundCue) -> Bool {
    cues.contains {
      // "Our AI research tool".
      $0.cue.isArtificial
        && ($0.range.contains(cue.range)
          || $0.range.upperBound <= cue.range.lowerBound && reader.gap($0.range, cue.range) <= 10
            && isUnbroken($0.range.upperBound..<cue.range.lowerBound)
          // "The free version of DeepL".
          || $0.cue == .namedTool && (0...16).contains($0.range.lowerBound - cue.range.upperBound)
            && leads(from: cue.range.upperBound, to: $0.range.lowerBound)
          // "Made with tools of image generation that rest on AI".
          || isMeans(of: $0, cue))
    }
  }

  /// Whether a word for a tool stands right behind "with", and AI further on in the same clause.
  private func isMeans(of agent: FoundCue, _ tool: FoundCue) -> Bool {
    agent.cue != .machine && !reader.lexicon.agentComesFirst && tool.range.upperBound <= agent.range.lowerBound
      && reader.gap(tool.range, agent.range) <= 48
      && Segmentation.separators(tool.range.upperBound, agent.range.lowerBound, reader).isEmpty
      && cues.contains { $0.cue == .help && (0...5).contains(tool.range.lowerBound - $0.range.upperBound) }
  }

  /// Whether all that stands in between is an "of"; "tools like DeepL" names examples.
  private func leads(from start: Int, to end: Int) -> Bool {
    let between = start..<max(start, end)
    return reader.unknownBytes(between) == 0 && Segmentation.separators(start, end, reader).isEmpty
      && cues.contains { ($0.cue == .by || $0.cue == .from) && between.contains($0.range) }
  }

  /// "DeepL ile çevriliyor": what stands behind "with" is no part of the name.
  private func isUnbroken(_ between: Range<Int>) -> Bool {
    Segmentation.separators(between.lowerBound, between.upperBound, reader).isEmpty
      && !cues.contains { ($0.cue == .by || $0.cue == .help) && between.contains($0.range) }
  }
}
