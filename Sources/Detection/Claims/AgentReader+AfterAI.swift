import Provenance

/// What is done in another part of the sentence than what AI did: behind it, or after a part that only names AI.
extension AgentReader {
  /// Behind what AI did ("translated automatically and not edited").
  var isBehindAI: Bool {
    segments[..<index].indices.contains { place in
      let before = AgentReader(reader: reader, segments: segments, index: place, segment: segments[place])
      return before.agents(in: before.segment).contains(where: \.cue.isArtificial) && before.negation == nil
    }
  }

  /// "The draft was made by AI; since then Jonas Brandt has reworked it": a part of its own, with somebody in it whom no
  /// word of the language names.
  var isBySomebodyNamed: Bool {
    guard isBehindAI, let last = segments[..<index].last,
      let start = Segmentation.separators(last.deed.range.upperBound, segment.deed.range.lowerBound, reader, .clauses)
        .last,
      !cues.contains(where: {
        $0.cue.group == .agent && $0.range.lowerBound >= start && segment.range.contains($0.range)
      })
    else { return false }
    let names = PersonNames(reader)
    let clause = start..<max(start, segment.range.upperBound)
    if reader.lexicon.table.isUnspaced || reader.lexicon.agentComesFirst {
      return reader.unknownBytes(from: start, to: segment.deed.range.lowerBound) >= 6
    }
    return clause.contains { position in
      (position == clause.lowerBound || Folding.isWhite(reader.text[position - 1])) && names.isCapital(position)
        && !names.isExplained(position) && names.nameRun(from: position, to: clause.upperBound) != nil
    }
  }

  /// "A machine translation that an editor has checked", "a translator has revised the machine translation": who checked or
  /// edited what AI made, where nothing says that AI did that, too.
  func checker(of artificial: [FoundCue], _ activity: Activity, named name: String?) -> Agent? {
    guard isOversight(activity) || activity == .edit, segment.deed.cue != .noun, artificial.allSatisfy(isOfWork) else {
      return nil
    }
    let agents = agents(in: segment)
    if let person = agents.first(where: { $0.cue == .human && !isRuledOut($0) && isBeside($0, artificial) }) {
      return Agent(.human, name: name, role: role(of: person))
    }
    if let organization = agents.first(where: { $0.cue == .organization }) {
      return Agent(.organization, name: reader.printed(organization.range))
    }
    return name.map { Agent(.human, name: $0) }
  }

  /// "A reviewed machine translation", "I have checked the AI's suggestions": what AI made, right behind the check.
  func isCheckedWork(of ai: FoundCue, _ activity: Activity) -> Bool {
    let deed = segment.deed
    guard isOversight(activity), deed.cue != .noun, !reader.lexicon.agentComesFirst else { return false }
    // "Traduction automatique, relue".
    if deed.cue == .done, isOfWork(ai), ai.range.upperBound <= deed.range.lowerBound, isRightBehindWork(of: ai) {
      return true
    }
    guard deed.range.upperBound <= ai.range.lowerBound else { return false }
    let between = deed.range.upperBound..<ai.range.lowerBound
    guard between.count <= 12, reader.unknownBytes(between) <= 3,
      !cues.contains(where: { between.contains($0.range) && $0.cue != .functionWord }),
      Segmentation.separators(between.lowerBound, between.upperBound, reader).isEmpty
    else { return false }
    if between.count <= 1 { return isOfWork(ai) }
    return ai.cue != .machine
      && agents(in: segment).contains { $0.cue == .we && $0.range.upperBound <= deed.range.lowerBound }
  }

  /// Whether nothing but a comma stands between the words for what AI made and the deed.
  private func isRightBehindWork(of ai: FoundCue) -> Bool {
    let noun = cues.last {
      ($0.cue == .noun || $0.cue == .object) && $0.range.upperBound <= segment.deed.range.lowerBound
        && (reader.gap($0.range, ai.range) <= 2 || $0.range.overlaps(ai.range))
    }
    let end = max(ai.range.upperBound, noun?.range.upperBound ?? 0)
    return (0...2).contains(segment.deed.range.lowerBound - end)
  }

  /// Whether a word for AI only says what kind of work a noun beside it is, and no "by" or "with" leads to it.
  private func isOfWork(_ ai: FoundCue) -> Bool {
    cues.contains { noun in
      (noun.cue == .noun && [.translate, .summarize, .transcribe].contains(noun.deed)
        || noun.cue == .object && (noun.matter == .translation || noun.matter == .summary))
        && (noun.range.overlaps(ai.range) || reader.gap(noun.range, ai.range) <= 2)
    }
      && !cues.contains { link in
        ([.help, .by].contains(link.cue) || link.deed == .used) && !link.range.overlaps(ai.range)
          && (reader.lexicon.agentComesFirst
            ? reader.gap(link.range, ai.range) <= 6
            : link.range.upperBound <= ai.range.lowerBound && ai.range.lowerBound - link.range.upperBound <= 14)
      }
  }

  /// A person who stands in a clause apart from the AI's, or on the deed's other side.
  private func isBeside(_ person: FoundCue, _ artificial: [FoundCue]) -> Bool {
    artificial.allSatisfy { ai in
      let (first, second) = (
        min(ai.range.upperBound, person.range.upperBound), max(ai.range.lowerBound, person.range.lowerBound)
      )
      let isParted =
        first <= second && !Segmentation.separators(first, second, reader, .clauses).isEmpty
      let deed = segment.deed.range
      return isParted || ai.range.upperBound <= deed.lowerBound && deed.upperBound <= person.range.lowerBound
        || person.range.upperBound <= deed.lowerBound && deed.upperBound <= ai.range.lowerBound
        || reader.lexicon.agentComesFirst && ai.range.upperBound <= person.range.lowerBound
    }
  }

  /// "Napsala umělá inteligence, upravila Tereza Vlková": a verb, and the name that its part of the sentence ends with.
  func isSigned(_ name: String) -> Bool {
    reader.unknownBytes(from: segment.range.lowerBound, to: segment.deed.range.lowerBound) <= 2
      && reader.printed(segment.deed.range.upperBound..<max(segment.deed.range.upperBound, segment.range.upperBound))
        .trimmingPrefix { $0 == " " }.prefix { $0 != "." } == name
  }

  /// "Written by AI, editor: Ada Example": the label of a credit of its own behind the deed.
  func isLabelBehind(_ person: FoundCue) -> Bool {
    person.range.lowerBound >= segment.deed.range.upperBound && person.range.upperBound < reader.range.upperBound
      && reader.isColon(person.range.upperBound)
      && !Segmentation.separators(segment.deed.range.upperBound, person.range.lowerBound, reader, .marks).isEmpty
  }

  /// "I am no native speaker; this page was translated by AI": a person in a part that a semicolon ends before the deed.
  func isOfPartWithSemicolon(_ person: FoundCue) -> Bool {
    !reader.lexicon.agentComesFirst && person.range.upperBound < segment.deed.range.lowerBound
      && reader.text[person.range.upperBound..<segment.deed.range.lowerBound].contains(UInt8(ascii: ";"))
  }

  /// "AI searched the documents; the article was written by our reporters": AI in a part of its own before the deed's,
  /// in which somebody else is named.
  func isOfPartBefore(_ ai: FoundCue) -> Bool {
    let deed = segment.deed.range
    guard ai.range.upperBound <= deed.lowerBound, ai.cue != .machine,
      let border = Segmentation.separators(ai.range.upperBound, deed.lowerBound, reader, .marks)
        .last(where: { Segmentation.isSeparator(reader.text, $0, deed.lowerBound, .clauses) || reader.isColon($0) }),
      agents(in: segment).contains(where: {
        ($0.cue == .human || $0.cue == .organization) && $0.range.lowerBound >= border && !isRuledOut($0)
      }),
      !cues.contains(where: { $0.deed != nil && $0.range.lowerBound > border && $0.range.upperBound <= deed.lowerBound }
      )
    else { return false }
    let start =
      Segmentation.separators(segment.range.lowerBound, ai.range.lowerBound, reader, .clauses).last
      ?? segment.range.lowerBound
    // "With the help of AI, our reporters wrote …" has nothing else in it.
    let isHelp = cues.contains {
      ($0.cue == .help || $0.cue == .by) && reader.gap($0.range, ai.range) <= 3 && $0.range.lowerBound >= start
    }
    return !isHelp && (isDeniedItself(ai) || reader.unknownBytes(from: start, to: border) >= 6)
  }

  /// What AI did in such a part, where no deed of the language is named in it: something.
  func usesBefore() -> [Statement] {
    guard index == 0, !isDuty, negation == nil,
      !cues.contains(where: { [.others, .said, .you, .can, .condition].contains($0.cue) }),
      let ai = agents(in: segment).first(where: {
        $0.cue.isArtificial && $0.cue != .machine
          && (isBeforeAnother($0) || !reader.lexicon.agentComesFirst && isOfPartBefore($0))
      })
    else { return [] }
    var use = inPassing(Agent(.ai, tool: ToolNames(reader).tool(in: segment.range, among: [ai])), ai)
    use.used = !isDeniedItself(ai)
    return [use]
  }

  /// "No AI": a denial right before the word for it.
  func isDeniedItself(_ ai: FoundCue) -> Bool {
    cues.contains {
      $0.cue == .not && ($0.range.overlaps(ai.range) || (0...1).contains(ai.range.lowerBound - $0.range.upperBound))
    }
  }
}
