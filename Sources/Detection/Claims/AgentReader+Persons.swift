import Provenance

/// Which persons have a part in what AI did.
extension AgentReader {
  /// "AI assisted with this article, and an editor checked it": AI in a clause of its own before the person's.
  func isHelperApart(_ ai: FoundCue, from person: FoundCue) -> Bool {
    guard ai.range.upperBound <= person.range.lowerBound,
      person.range.upperBound <= segment.deed.range.lowerBound
    else { return false }
    let between = ai.range.upperBound..<person.range.lowerBound
    guard let border = Segmentation.separators(between.lowerBound, between.upperBound, reader, .clauses).first else {
      return false
    }
    return cues.contains { $0.cue == .help && (ai.range.lowerBound..<border).contains($0.range) }
  }

  /// "Author: generated with Claude": the label of a field that says something else.
  func isHead(_ person: FoundCue) -> Bool {
    guard person.range.upperBound <= segment.deed.range.lowerBound, !reader.lexicon.agentComesFirst else {
      return false
    }
    var position = person.range.upperBound
    while position < segment.deed.range.lowerBound, reader.text[position] == 0x20 { position += 1 }
    return position < segment.deed.range.lowerBound && reader.isColon(position)
  }

  /// "Written by ChatGPT for the team", "… by AI – applied by hand": a person of whom the sentence speaks only further on.
  func isApart(_ person: FoundCue, from agents: [FoundCue]) -> Bool {
    guard !agents.contains(where: { $0.range.overlaps(person.range) }) else { return false }
    if hasBarBetween(person.range, segment.deed.range) { return true }
    // "Illustrated by AI at the request of the author".
    if isOfSource(person) { return true }
    if deed == .narrate, isRecorded(person) { return true }
    // "…, and show no real persons": of whom a caution speaks.
    if cues.contains(where: {
      $0.cue == .caveat
        && ($0.range.contains(person.range) || (0...1).contains(person.range.lowerBound - $0.range.upperBound))
    }) {
      return true
    }
    guard person.range.lowerBound >= segment.deed.range.upperBound else {
      return isOfPartWithSemicolon(person) || isOfMainClause(person, beside: agents) || isOfClauseBefore(person, agents)
        || isOfThing(person, agents) || isWhoRunsTheSite(person, beside: agents)
    }
    if isOfNextClause(person, behind: agents) { return true }
    if reader.lexicon.agentComesFirst {
      // What follows a verb that ends its clause is somebody else's ("AI で作成、監修は…", "由 AI 生成，作者对…").
      return !Segmentation.separators(segment.deed.range.upperBound, person.range.lowerBound, reader, .clauses).isEmpty
    }
    let nearest =
      ([segment.deed.range] + agents.map(\.range)).filter { $0.upperBound <= person.range.lowerBound }
      .map(\.upperBound).max() ?? segment.deed.range.upperBound
    // "By AI and our oldest editor".
    let isJoined = cues.contains {
      $0.cue == .and && (0...1).contains($0.range.lowerBound - nearest)
        && $0.range.upperBound <= person.range.lowerBound
    }
    let unknown = reader.unknownBytes(from: nearest, to: person.range.lowerBound)
    // "Made by AI and show no real persons".
    let isDenied = cues.contains {
      $0.cue == .not && $0.range.lowerBound >= nearest && $0.range.upperBound <= person.range.lowerBound
    }
    if unknown > (isDenied ? 3 : isJoined ? 12 : 5) { return true }
    // "Made by AI and may not resemble the person".
    let isCautionBetween = cues.contains {
      ($0.cue == .can || $0.cue == .caveat) && $0.range.lowerBound >= nearest
        && $0.range.upperBound <= person.range.lowerBound
    }
    return isCautionBetween || Segmentation.isBroken(nearest..<person.range.lowerBound, reader.text)
  }

  /// "The editors are responsible for the content, which was made with AI": a person before the clause that says what AI did.
  private func isOfMainClause(_ person: FoundCue, beside agents: [FoundCue]) -> Bool {
    guard !reader.lexicon.agentComesFirst, segment.deed.cue == .done,
      person.range.upperBound < segment.deed.range.lowerBound,
      agents.contains(where: { $0.range.lowerBound >= segment.deed.range.upperBound })
    else { return false }
    let between = person.range.upperBound..<segment.deed.range.lowerBound
    let isByPerson = cues.contains {
      $0.cue == .by && $0.range.upperBound <= person.range.lowerBound && reader.gap($0.range, person.range) <= 8
    }
    return
      (cues.contains { $0.cue == .relative && between.contains($0.range) }
      || reader.lexicon.setsOffClauses && !isByPerson)
      && !Segmentation.separators(between.lowerBound, between.upperBound, reader, .clauses).isEmpty
      && reader.unknownBytes(between) >= 4
  }

  /// "This site is run by two people, and the pictures were made with AI": a person in the clause of the site, before that
  /// of the thing.
  private func isWhoRunsTheSite(_ person: FoundCue, beside agents: [FoundCue]) -> Bool {
    let first = ([segment.deed.range] + agents.map(\.range)).map(\.lowerBound).min() ?? segment.deed.range.lowerBound
    guard person.range.upperBound <= first,
      cues.contains(where: { [.site, .own, .this].contains($0.cue) && $0.range.upperBound <= person.range.lowerBound }),
      let comma = Segmentation.separators(person.range.upperBound, first, reader, .clauses).last
    else { return false }
    return cues.contains {
      $0.cue == .object && $0.matter != .text && $0.range.lowerBound >= comma && $0.range.upperBound <= first
    }
  }

  /// "Author photo: AI-generated", "portrait of the author made by AI": whose picture it is.
  private func isOfThing(_ person: FoundCue, _ agents: [FoundCue]) -> Bool {
    guard !reader.lexicon.agentComesFirst,
      !(segment.deed.range.contains(person.range.lowerBound - 1) && segment.deed.range.overlaps(person.range)),
      agents.contains(where: { $0.range.lowerBound > person.range.upperBound }),
      !cues.contains(where: {
        $0.cue == .by && $0.range.upperBound <= person.range.lowerBound && reader.gap($0.range, person.range) <= 8
      })
    else { return false }
    return cues.contains { thing in
      guard thing.cue == .object, thing.range.upperBound <= segment.deed.range.lowerBound else { return false }
      if (0...1).contains(thing.range.lowerBound - person.range.upperBound) { return true }
      let between = thing.range.upperBound..<max(thing.range.upperBound, person.range.lowerBound)
      return (1...12).contains(between.count) && reader.unknownBytes(between) == 0
        && !cues.contains { $0.deed != nil && between.contains($0.range) }
        && Segmentation.separators(between.lowerBound, between.upperBound, reader).isEmpty
    }
  }

  /// "文章由张三撰写，李四编辑，AI 配音": where verbs have no endings, a person in the clause before that of AI.
  private func isOfClauseBefore(_ person: FoundCue, _ agents: [FoundCue]) -> Bool {
    guard reader.lexicon.agentComesFirst, reader.lexicon.isUninflected,
      let ai = agents.first(where: { $0.range.lowerBound >= person.range.upperBound })
    else { return false }
    return !Segmentation.separators(person.range.upperBound, ai.range.lowerBound, reader, .clauses).isEmpty
      && !cues.contains {
        $0.cue == .help && $0.range.lowerBound >= person.range.upperBound
          && $0.range.lowerBound <= segment.deed.range.lowerBound
      }
  }

  /// "Translated with AI, and our editors corrected it", "drafted by Claude, chosen by an editor", "the code is by
  /// Copilot, the prose by me": a person with another verb or "by" behind a comma.
  private func isOfNextClause(_ person: FoundCue, behind agents: [FoundCue]) -> Bool {
    guard !reader.lexicon.agentComesFirst, !reader.lexicon.table.isUnspaced,
      let ai = agents.last(where: { $0.range.upperBound <= person.range.lowerBound })
    else { return false }
    // "Suggested by AI and chosen by an editor": another verb that no file knows.
    if let and = cues.last(where: {
      $0.cue == .and && $0.range.lowerBound >= ai.range.upperBound && $0.range.upperBound <= person.range.lowerBound
    }),
      let by = cues.last(where: {
        $0.cue == .by && $0.range.lowerBound >= and.range.upperBound && $0.range.upperBound <= person.range.lowerBound
      }), (0...8).contains(person.range.lowerBound - by.range.upperBound),
      reader.unknownBytes(from: and.range.upperBound, to: by.range.lowerBound) >= 4
    {
      return true
    }
    guard
      let comma = Segmentation.separators(ai.range.upperBound, person.range.lowerBound, reader, .clauses).first
    else { return false }
    let head = comma..<person.range.lowerBound
    // "The text is by an AI, but an editor has read it".
    if cues.contains(where: { $0.cue == .but && head.contains($0.range) && $0.range.lowerBound - comma <= 2 }) {
      return reader.unknownBytes(from: person.range.upperBound, to: reader.range.upperBound) >= 4
        || segment.range.upperBound < reader.range.upperBound
    }
    // "With AI, by an editor", "by AI, in cooperation with an editor".
    if let by = cues.last(where: { $0.cue == .by && head.contains($0.range) }) {
      return reader.gap(by.range, person.range) <= 8
        && (reader.unknownBytes(from: comma, to: by.range.lowerBound) >= 4
          || cues.contains {
            $0.cue == .object && $0.range.lowerBound >= comma && $0.range.upperBound <= by.range.lowerBound
          })
    }
    return cues.contains { $0.cue == .and && head.contains($0.range) } && reader.unknownBytes(head) <= 4
      && !cues.contains { $0.cue == .help && head.contains($0.range) }
      && reader.unknownBytes(from: person.range.upperBound, to: segment.range.upperBound) >= 4
  }

  /// "Del traductor DeepL": what sort of thing the tool right behind it is.
  func isKindOfTool(_ person: FoundCue) -> Bool {
    !reader.lexicon.agentComesFirst
      && cues.contains {
        $0.cue == .namedTool && $0.range.lowerBound == person.range.upperBound + 1
          && reader.text[person.range.upperBound] == 0x20
      }
  }

  /// Whether a bar or a middle dot parts two words of a line ("Author: Lukas · Made with AI").
  func hasBarBetween(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
    let between = reader.between(a, b)
    return between.contains { Clause.isBar(reader.text, $0, between.upperBound) }
  }

  /// "Text by Claude | checked by Mara Lind": AI in a credit of its own before a check or an edit that follows.
  func isCreditedApart(_ ai: FoundCue) -> Bool {
    guard isOversight(segment.deed.deed?.activity ?? .unspecified) || deed == .edit,
      ai.range.upperBound <= segment.deed.range.lowerBound
    else { return false }
    if hasBarBetween(ai.range, segment.deed.range) { return true }
    let between = ai.range.upperBound..<segment.deed.range.lowerBound
    // "By ChatGPT, edited by Ada Moss".
    if !reader.lexicon.agentComesFirst, segment.deed.cue == .done, reader.unknownBytes(between) == 0,
      !Segmentation.separators(between.lowerBound, between.upperBound, reader, .clauses).isEmpty,
      let by = cues.first(where: { $0.cue == .by }), by.range.lowerBound <= reader.range.lowerBound + 2,
      by.range.upperBound <= ai.range.lowerBound, reader.gap(by.range, ai.range) <= 8
    {
      return true
    }
    // "The image is from Midjourney and was retouched by hand".
    if segment.deed.cue == .done, !reader.lexicon.agentComesFirst,
      cues.contains(where: { $0.cue == .and && between.contains($0.range) }),
      agents(in: segment).contains(where: { $0.cue == .human && $0.range.upperBound > segment.deed.range.lowerBound }),
      !cues.contains(where: {
        $0.cue == .help && $0.range.lowerBound <= ai.range.lowerBound && reader.gap($0.range, ai.range) <= 14
      }), reader.unknownBytes(between) <= 4
    {
      return true
    }
    return reader.unknownBytes(between) <= 4
      && !Segmentation.separators(between.lowerBound, between.upperBound, reader, .clauses).isEmpty
      && cues.contains { thing in
        thing.cue == .object && segment.range.contains(thing.range) && thing.range.upperBound <= ai.range.lowerBound
          && reader.gap(thing.range, ai.range) <= 8
          && reader.unknownBytes(from: thing.range.upperBound, to: ai.range.lowerBound) == 0
      }
  }

  /// "Translated by Google": the company whose translator goes by its name, where it is alone the agent of a translation.
  func companyAsMachine(_ activity: Activity) -> FoundCue? {
    guard activity == .translate else { return nil }
    return cues.first { company in
      guard company.cue == .company, segment.range.contains(company.range), isTiedToTranslation(company) else {
        return false
      }
      // "By Google staff", "by Google's translators".
      var next = company.range.upperBound
      while next < reader.range.upperBound, reader.text[next] == 0x20 { next += 1 }
      guard next < reader.range.upperBound else { return true }
      if cues.contains(where: { $0.range.contains(next) && ($0.cue == .human || $0.cue == .organization) }) {
        return false
      }
      let end = min(next + Script.length(reader.text[next]), reader.range.upperBound)
      return reader.unknownBytes(from: next, to: end) == 0
    }
  }

  private func isTiedToTranslation(_ company: FoundCue) -> Bool {
    if segment.deed.cue == .done, reader.gap(company.range, segment.deed.range) <= 3 { return true }
    return cues.contains {
      ($0.cue == .by || $0.cue == .help) && segment.range.contains($0.range)
        && reader.gap($0.range, company.range) <= 3
        && (reader.lexicon.agentComesFirst
          ? $0.range.lowerBound >= company.range.upperBound
          : $0.range.upperBound <= company.range.lowerBound && $0.range.lowerBound >= segment.deed.range.lowerBound)
    }
  }

  /// "I then edit the AI's draft": AI that owns what somebody else does something to.
  func isOwnerOfObject(_ ai: FoundCue, in segment: Segmentation.Segment) -> Bool {
    let deed = segment.deed.range
    guard ai.cue.isArtificial, deed.upperBound <= ai.range.lowerBound, reader.gap(deed, ai.range) <= 8 else {
      return false
    }
    let rest = reader.text[ai.range.upperBound..<min(ai.range.upperBound + 4, reader.range.upperBound)]
    guard rest.starts(with: [0x27, 0x73]) || rest.starts(with: [0xE2, 0x80, 0x99, 0x73]) else { return false }
    return cues.contains {
      ($0.cue == .we || $0.cue == .human) && segment.range.contains($0.range) && $0.range.upperBound <= deed.lowerBound
    }
  }

  /// "AI was used to improve the text; the authors take responsibility": a person of whom a remark behind it speaks.
  func isOfRemark(_ person: FoundCue, in segment: Segmentation.Segment) -> Bool {
    person.cue == .human && segment.deed.cue == .doing && !reader.lexicon.agentComesFirst
      && person.range.lowerBound >= segment.deed.range.upperBound
      && reader.text[segment.deed.range.upperBound..<person.range.lowerBound].contains(UInt8(ascii: ";"))
  }

  /// "AI-assisted texts are reviewed and edited by an editor": who does the deed that a check is joined to.
  func sharedChecker(of activity: Activity) -> FoundCue? {
    guard isOversight(activity) || activity == .edit, segment.deed.cue == .done, !reader.lexicon.agentComesFirst else {
      return nil
    }
    return sharedAgents().first {
      ($0.cue == .human || $0.cue == .organization) && $0.range.lowerBound >= segment.range.upperBound
    }
  }

  /// "Edited by our team": not "to polish the wording".
  private func isBySomebody(_ checker: FoundCue) -> Bool {
    segment.deed.cue == .done
      && cues.contains {
        $0.cue == .by && $0.range.lowerBound >= segment.deed.range.upperBound
          && $0.range.lowerBound <= checker.range.lowerBound
      }
  }

  /// Whether somebody unknown checks what AI made: AI stands before the check, and "by" and other words behind it.
  func isCheckedByAnother(_ ai: FoundCue, _ activity: Activity) -> Bool {
    guard isOversight(activity) || activity == .edit, segment.deed.cue == .done, !reader.lexicon.agentComesFirst,
      ai.range.upperBound <= segment.deed.range.lowerBound, isWhatIsMade(beside: ai),
      let by = cues.first(where: { $0.cue == .by && $0.range.lowerBound >= segment.deed.range.upperBound }),
      segment.range.contains(by.range), reader.gap(by.range, segment.deed.range) <= 3
    else { return false }
    return reader.unknownBytes(from: by.range.upperBound, to: min(segment.range.upperBound, by.range.upperBound + 24))
      > 2
  }

  /// Whether AI is named in what a person checks ("all AI-assisted articles are reviewed by our editors").
  func isWhatIsChecked(_ cue: FoundCue, _ activity: Activity, by checker: FoundCue) -> Bool {
    (isOversight(activity) || activity == .edit && isBySomebody(checker)) && isLinked(checker)
      && (isPartedFromCheck(cue) && isBySomebody(checker)
        || !cues.contains { link in
          [.help, .by].contains(link.cue) && !link.range.overlaps(cue.range) && reader.gap(link.range, cue.range) <= 14
            && link.range.upperBound <= segment.deed.range.lowerBound
            // "The machine translation of this page was checked by …": what follows says whose it is.
            && (reader.lexicon.agentComesFirst || link.range.upperBound <= cue.range.lowerBound)
        })
      && cue.range.upperBound <= segment.deed.range.lowerBound
      && checker.range.lowerBound >= segment.deed.range.upperBound
  }

  /// "AI-assisted, human-reviewed", "AI summary, human-written article": the word for the deed names who did it, and a
  /// mark parts it from the AI.
  func isDeedItself(_ checker: FoundCue, behind ai: FoundCue) -> Bool {
    checker.cue == .human && !reader.lexicon.agentComesFirst && segment.deed.cue == .done
      && ai.range.upperBound <= checker.range.lowerBound && checker.range.lowerBound <= segment.deed.range.lowerBound
      && segment.deed.range.lowerBound - checker.range.upperBound <= 1
      && reader.unknownBytes(from: ai.range.upperBound, to: checker.range.lowerBound) <= 8
      && !Segmentation.separators(ai.range.upperBound, checker.range.lowerBound, reader, .marks).isEmpty
  }

  /// "… by Ada Robles with the help of ChatGPT".
  func isHelper(_ ai: FoundCue) -> Bool {
    cues.contains {
      $0.cue == .help && $0.range.lowerBound >= segment.deed.range.upperBound
        && $0.range.upperBound <= ai.range.lowerBound && reader.gap($0.range, ai.range) <= 14
    }
  }

  /// "Assisted by AI and reviewed by a person", "with help from AI; edited by …": nothing but a mark or "and" between.
  private func isPartedFromCheck(_ ai: FoundCue) -> Bool {
    let (start, end) = (ai.range.upperBound, segment.deed.range.lowerBound)
    return reader.unknownBytes(from: start, to: end) <= 2 && end - start <= 32
      && !Segmentation.separators(start, end, reader).isEmpty
      && !cues.contains { $0.cue.group == .object && $0.range.lowerBound >= start && $0.range.upperBound <= end }
  }

  /// "Drawn by DALL·E from the author's prompts", "по промптам автора": who told AI what to make, beside the word for it.
  func isWhosePrompt(_ person: FoundCue) -> Bool {
    reader.asides.contains { prompt in
      guard prompt.cue == .prompt else { return false }
      let (first, last) =
        prompt.range.lowerBound >= person.range.upperBound ? (person.range, prompt.range) : (prompt.range, person.range)
      return first.upperBound <= last.lowerBound && last.lowerBound - first.upperBound <= 12
        && reader.unknownBytes(from: first.upperBound, to: last.lowerBound) <= 6
    }
  }
}
