import Provenance

/// Finds who or what did a segment's deed, and makes the statements of it.
struct AgentReader {
  let reader: SentenceReader
  let segments: [Segmentation.Segment]
  let index: Int
  let segment: Segmentation.Segment

  var deed: Deed { segment.carried ?? segment.deed.deed ?? .made }
  var cues: [FoundCue] { reader.cues }

  func statements() -> [Statement] {
    let statements = ownStatements()
    return statements + statements.flatMap(alsoMade) + statements.flatMap(alsoUsedFor) + statements.flatMap(alsoListed)
      + statements.flatMap(alsoWritten) + statements.flatMap(doneByOthers) + statements.flatMap(doneInstead(of:))
      + usesBefore()
  }

  func ownStatements() -> [Statement] {
    if isAskedOfReaders { return [] }
    var agents = agents(in: segment).filter { $0.cue != .we || isSpeaker($0) }
    let isOfAI = agents.contains { $0.cue.isArtificial && $0.cue != .machine }
    var named =
      PersonNames(reader).names(in: segment.range, after: segment.deed.range, besideAI: isOfAI)
      ?? PersonNames(reader).subject(of: segment.deed, in: segment.range)
      ?? PersonNames(reader).name(before: segment.deed, in: segment.range)
    if named == nil, let ai = agents.first(where: { $0.cue.isArtificial && $0.cue != .machine }) {
      named = PersonNames(reader).partner(of: ai, in: segment.range)
    }
    let deniesOnlyPersons = namesOnlyWhoHasNoPart(agents)
    // "First published in German and reviewed by our editors": who checked it did not publish it.
    if named == nil, deed != .publish, agents.allSatisfy(isPossessor) || deniesOnlyPersons {
      // "Translated by AI and not yet checked": who has not checked it is no machine.
      let shared = sharedAgents().filter {
        !(isOversight(deed.activity ?? .unspecified) || deed == .edit && self.negation != nil) || !$0.cue.isArtificial
          // "Proofread and shortened with AI".
          || $0.range.lowerBound >= segment.range.upperBound && self.negation == nil
          || isListedWithHelp
      }
      if !shared.isEmpty {
        agents = shared
        named = named ?? sharedName(beside: shared)
      }
    }
    let isOfTheNewsroom = [.publish, .update, .correct].contains(deed)
    // "Corrected with AI": of the language, not of a mistake that a newsroom owns up to.
    let isOfLanguage =
      deed == .correct
      && agents.contains {
        $0.cue.isArtificial && $0.cue != .machine && isLinked($0) && segment.range.contains($0.range)
      }
    // "Last updated by an AI assistant": right behind the verb.
    let isUpdater =
      deed == .update
      && agents.contains { ai in
        ai.cue.isArtificial && ai.cue != .machine
          && cues.contains { $0.cue == .by && (0...1).contains(ai.range.lowerBound - $0.range.upperBound) }
      }
    var artificial = isOfTheNewsroom && !isOfLanguage && !isUpdater ? [] : agents.filter { isTrueAgent($0) }
    let credited = artificial.filter(isCreditedApart)
    artificial.removeAll { credited.contains($0) }
    if artificial.allSatisfy({ $0.cue == .machine }), isSaidToBeWithoutAI { artificial = [] }
    let persons = agents.filter { person in
      person.cue == .human && !isHead(person)
        && (artificial.isEmpty || !isRuledOut(person) && !isApart(person, from: artificial))
        && !isKindOfTool(person) && !isLabelBehind(person) && !isWhosePrompt(person)
        // "www.DeepL.com/Translator".
        && !(person.range.lowerBound > 0 && reader.text[person.range.lowerBound - 1] == UInt8(ascii: "/"))
    }
    let organization = agents.first { $0.cue == .organization }
    let names = named
    let activity = isOfLanguage || isCorrectionOfDraft ? .edit : activity(of: artificial, named: names)
    guard let activity else {
      return isDrawnWithSomething ? [statement(.illustrate, Agent(.unspecified), true, nil)] : []
    }
    let machine = companyAsMachine(activity)
    let company = machine.map { reader.printed($0.range) }
    let negation = deniesOnlyPersons && agents.contains(where: \.cue.isArtificial) ? nil : negation
    let isDenied = negation != nil || isDeniedWithLast || isDenied(sharing: artificial)
    // "Professional human translation is recommended".
    if isOversight(activity) || activity == .translate, artificial.isEmpty, !isDenied, isDuty { return [] }
    if let ai = credited.first {
      let thing = reader.nearestMatter(
        to: ai.range,
        in: segment.range.lowerBound..<max(segment.range.lowerBound, ai.range.lowerBound)
      )
      let tool = ToolNames(reader).tool(in: segment.range, among: credited)
      return checked(activity, by: persons.first, or: organization, named: names, !isDenied)
        + [statement(thing?.making ?? .write, Agent(.ai, tool: tool), true, ai)]
    }

    if let statements = writtenAndTranslated(activity, artificial, agents, !isDenied) { return statements }
    if let first = artificial.first {
      let tool = ToolNames(reader).tool(in: segment.range, among: artificial)
      let person = persons.first { !isPartOf($0, first) }
      if let agent = checker(of: artificial, activity, named: names) {
        return [statement(activity, agent, !isDenied, nil), inPassing(Agent(.ai, tool: tool), first)]
      }
      // "Machine translation, not reviewed": by nobody.
      if isDenied ? isUncheckedWork(of: first, activity) : isCheckedWork(of: first, activity), organization == nil,
        names == nil
      {
        return [statement(activity, Agent(.human), !isDenied, nil), inPassing(Agent(.ai, tool: tool), first)]
      }
      if let person, let helper = artificial.last(where: { isHelperApart($0, from: person) }) {
        let helped = reader.nearestMatter(to: helper.range, in: helper.range.lowerBound..<person.range.lowerBound)
        return [
          statement(helped?.making ?? .unspecified, Agent(.ai, tool: tool), true, helper),
          statement(activity, Agent(.human, role: role(of: person)), !isDenied, person),
        ]
      }
      if let checker = person ?? organization ?? sharedChecker(of: activity),
        isWhatIsChecked(first, activity, by: checker) || isDeedItself(checker, behind: first)
      {
        let agent =
          checker.cue == .human
          ? Agent(.human, name: names, role: role(of: checker))
          : Agent(.organization, name: printed(checker.range))
        return [
          statement(activity, agent, !isDenied, checker), inPassing(Agent(.ai, tool: tool), first),
        ]
      }
      // "本书由 AI 辅助但人工把关": the person right before the check.
      if isOversight(activity), reader.lexicon.isUninflected, let person,
        first.range.upperBound <= person.range.lowerBound,
        (0...1).contains(segment.deed.range.lowerBound - person.range.upperBound)
      {
        return [
          statement(activity, Agent(.human, role: role(of: person)), !isDenied, person),
          inPassing(Agent(.ai, tool: tool), first),
        ]
      }
      // "Machine translation reviewed by a teacher": by somebody whom no word of the language names.
      if person == nil, organization == nil, names == nil, isCheckedByAnother(first, activity) {
        return [statement(activity, Agent(.human), !isDenied, nil), inPassing(Agent(.ai, tool: tool), first)]
      }
      let isBetween = { (negation: Range<Int>, before: Int) in
        before <= negation.lowerBound && negation.lowerBound < first.range.lowerBound
          && negation.upperBound < first.range.upperBound
      }
      if let person, let negation, deed != .used,
        isClose(negation, first.range) || isDeniedFurtherOn(first, by: negation),
        reader.gap(negation, first.range) <= reader.gap(negation, person.range)
          || isBetween(negation, person.range.upperBound)
      {
        return [
          statement(activity, Agent(.human, role: role(of: person)), true, person),
          statement(activity, Agent(.ai, tool: tool), false, first),
        ]
      }
      // "Written by me, without AI".
      if person == nil, let negation, isClose(negation, first.range),
        negation.lowerBound < first.range.lowerBound, isByWriter(before: negation.lowerBound)
      {
        return [
          statement(activity, Agent(.human), true, nil), statement(activity, Agent(.ai, tool: tool), false, first),
        ]
      }
      // "I wrote every word myself, without AI".
      if person == nil, names == nil, let negation, isOfWriterAlone(negation, first) {
        return [
          statement(activity, Agent(.human), true, nil), statement(activity, Agent(.ai, tool: tool), false, first),
        ]
      }
      // "Written by Ada Moss, not by AI".
      if person == nil, let names, let negation, isClose(negation, first.range),
        isBetween(negation, segment.deed.range.upperBound),
        !Segmentation.separators(segment.deed.range.upperBound, negation.lowerBound, reader, .clauses).isEmpty
      {
        return [
          statement(activity, Agent(.human, name: names), true, nil),
          statement(activity, Agent(.ai, tool: tool), false, first),
        ]
      }
      // "Automatically translated by Google": who is named is the maker of the machine.
      let isMachine = artificial.allSatisfy { $0.cue == .machine } && person == nil
      if isOversight(activity) || activity == .edit && segment.deed.cue == .done, let names,
        isWhatIsMade(beside: first),
        first.range.upperBound <= segment.deed.range.lowerBound
      {
        return [
          statement(activity, Agent(.human, name: names), !isDenied, nil), inPassing(Agent(.ai, tool: tool), first),
        ]
      }
      if isMachine, let maker = maker(names, beside: first) ?? company {
        return [statement(activity, Agent(.ai, tool: tool ?? maker), !isDenied, first)]
      }
      // "Translated by volunteers, the rest by AI".
      if !isDenied, let other = person ?? others(behind: first), isDivided(other, from: first) {
        return [
          statement(part(of: other, behind: first) ?? activity, Agent(.human, role: role(of: other)), true, other),
          statement(activity, Agent(.ai, tool: tool), true, first),
        ]
      }
      let isTogether =
        (person != nil || names != nil) && !isDenied && !segment.isPresupposed
        && (!isOversight(activity) || names != nil && isHelper(first))
      let agent = Agent(
        isTogether ? .humanWithAI : .ai,
        name: isTogether ? names : nil,
        role: isTogether ? person.flatMap(role) : nil,
        tool: tool
      )
      return [statement(activity, agent, !isDenied, first)]
    }
    if let person = persons.first {
      return [statement(activity, Agent(.human, name: names, role: role(of: person)), !isDenied, person)]
    }
    if let company {
      return [statement(activity, Agent(.ai, tool: company), !isDenied, machine)]
    }
    if let organization {
      return [statement(activity, Agent(.organization, name: printed(organization.range)), !isDenied, organization)]
    }
    if let names {
      let isAgency = PersonNames.isOrganization(names)
      var signed = statement(activity, Agent(isAgency ? .organization : .human, name: names), !isDenied, nil)
      if isSigned(names) { signed.isPresupposed = false }
      return [signed]
    }
    if let office = PersonNames(reader).office(behind: segment.deed.range, in: segment.range) {
      return [statement(activity, Agent(.organization, name: printed(office)), !isDenied, nil)]
    }
    if agents.contains(where: { $0.cue == .we }) {
      // "The ideas are mine, and nothing here was drafted by a model": by something that no word of the language names.
      if isDenied, isBySomethingUnknown { return [] }
      // "Our guides' drafts are written with AI": whose they are.
      if activity == .write, segment.deed.cue == .noun,
        cues.contains(where: { $0.cue.isArtificial && $0.cue != .machine })
      {
        return []
      }
      // "I am not correcting my spelling": of whom it is no edit.
      if activity == .edit, segment.deed.cue == .noun { return [] }
      // "While we strive for accurate translations": who says so does not say that they translated.
      if activity == .translate, reader.lexicon.table.isUnspaced, cues.contains(where: { $0.cue == .caveat }) {
        return []
      }
      if [.translate, .summarize, .transcribe, .headline, .narrate].contains(activity), segment.deed.cue == .noun,
        !isOwnWork(of: agents)
      {
        return []
      }
      return [statement(activity, Agent(.human), !isDenied, nil)]
    }
    return withoutAgent(activity, isDenied)
  }

  /// Whether what stands behind the deed's own "by" is none of the words of the language.
  private var isBySomethingUnknown: Bool {
    let end = segment.deed.range.upperBound
    guard let by = cues.first(where: { $0.cue == .by && (0...3).contains($0.range.lowerBound - end) }) else {
      return false
    }
    return !cues.contains { $0.cue.group == .agent && $0.range.lowerBound >= by.range.upperBound }
      && reader.unknownBytes(from: by.range.upperBound, to: segment.range.upperBound) > 2
  }

  /// What a check says that stands in a credit of its own: who checked, if it says so.
  private func checked(
    _ activity: Activity,
    by person: FoundCue?,
    or organization: FoundCue?,
    named name: String?,
    _ used: Bool
  ) -> [Statement] {
    if let person { return [statement(activity, Agent(.human, name: name, role: role(of: person)), used, person)] }
    if let organization {
      return [statement(activity, Agent(.organization, name: printed(organization.range)), used, organization)]
    }
    if let name { return [statement(activity, Agent(.human, name: name), used, nil)] }
    return withoutAgent(activity, !used)
  }

  /// Whether a word for "we" or "our" says who did it: not where the deed begins a part of the sentence of its own
  /// ("made with AI, written from my notes"; "from our station – written by AI").
  private func isSpeaker(_ we: FoundCue) -> Bool {
    guard !reader.lexicon.agentComesFirst, !reader.lexicon.table.isUnspaced, segment.deed.cue == .done else {
      return true
    }
    let deed = segment.deed.range
    if deed.contains(we.range) { return true }
    if we.range.upperBound <= deed.lowerBound {
      return !Segmentation.isBroken(we.range.upperBound..<deed.lowerBound, reader.text)
    }
    let head = segment.range.lowerBound..<max(segment.range.lowerBound, deed.lowerBound)
    let isFirst =
      index > 0 && reader.unknownBytes(head) <= 2 && !cues.contains { head.contains($0.range) && $0.cue != .and }
    return !isFirst || cues.contains { $0.cue == .by && reader.gap($0.range, we.range) <= 3 }
  }

  func agents(in segment: Segmentation.Segment) -> [FoundCue] {
    let agents = cues.filter { cue in
      cue.cue.group == .agent && cue.cue != .notAI && segment.range.contains(cue.range)
        && !reader.credits.contains { $0.agent == cue } && !isOwnerOfObject(cue, in: segment)
        && !isOfRemark(cue, in: segment) && !isOfCaveat(cue)
        && !(cue.cue == .organization && cue.range.overlaps(segment.deed.range)) && !isOfEmphasis(cue)
    }
    // "The words are my own" says whose they are.
    let owners = agents.filter { $0.cue == .we && segment.deed.range.contains($0.range) }
    let isDoneByAI = agents.contains {
      $0.cue.isArtificial
        && ($0.range.lowerBound >= segment.deed.range.upperBound || isInstrument($0, of: segment) || isMeans($0)
          || isUsed($0) || isSubject($0, of: segment))
    }
    return owners.isEmpty || isDoneByAI ? agents : owners
  }

  /// The name that a machine goes by; not that of who stands behind "but" or a comma ("by a machine, then gone over by Ada Moss").
  private func maker(_ names: String?, beside machine: FoundCue) -> String? {
    guard let names else { return nil }
    let rest = reader.text[min(machine.range.upperBound, segment.range.upperBound)..<segment.range.upperBound]
    guard let start = rest.firstRange(of: Array(names.utf8))?.lowerBound else { return names }
    // "Not translated by a machine but by Ada Moss" names no machine.
    let isContrast = cues.contains { $0.cue == .but && (rest.startIndex..<start).contains($0.range) }
    return !isContrast && Segmentation.separators(rest.startIndex, start, reader, .clauses).isEmpty ? names : nil
  }

  /// "Claude fixed my spelling": AI before the verb that has "my" in it, and no more than an auxiliary between.
  private func isSubject(_ ai: FoundCue, of segment: Segmentation.Segment) -> Bool {
    let between = ai.range.upperBound..<max(ai.range.upperBound, segment.deed.range.lowerBound)
    return segment.deed.cue != .noun && ai.cue != .machine && ai.range.upperBound <= segment.deed.range.lowerBound
      && between.count <= 8 && reader.unknownBytes(between) == 0
      && !cues.contains { between.contains($0.range) && $0.cue != .functionWord }
  }

  /// "I use AI to check my grammar": right behind a verb of use.
  private func isUsed(_ ai: FoundCue) -> Bool {
    !reader.lexicon.agentComesFirst
      && cues.contains {
        $0.deed == .used && $0.cue != .noun && (0...3).contains(ai.range.lowerBound - $0.range.upperBound)
      }
  }

  /// "Claude เป็นคนเขียน" ("it is Claude who wrote it"): the word for the one who does it is part of the verb.
  private func isOfEmphasis(_ person: FoundCue) -> Bool {
    person.cue == .human && reader.lexicon.table.isUnspaced && !reader.lexicon.agentComesFirst
      && cues.contains {
        $0.cue == .done && $0.range.lowerBound < person.range.lowerBound
          && $0.range.upperBound >= person.range.upperBound
      }
  }

  func isPartOf(_ cue: FoundCue, _ other: FoundCue) -> Bool { cue.range.overlaps(other.range) }
  func isClose(_ a: Range<Int>, _ b: Range<Int>) -> Bool { reader.gap(a, b) <= 14 }
  func isOversight(_ activity: Activity) -> Bool { activity == .review || activity == .factCheck }
  func printed(_ range: Range<Int>) -> String { reader.printed(range) }

  /// What a person is called; nil where the writers speak of themselves ("by me") and for what is no person.
  func role(of person: FoundCue) -> String? {
    guard person.cue == .human else { return nil }
    let first = reader.text[person.range].firstIndex(of: 0x20) ?? person.range.upperBound - 1
    let behind = reader.lexicon.cues(in: reader.text, first + 1..<person.range.upperBound)
    return behind.contains { $0.cue == .we } ? nil : printed(person.range)
  }
}
