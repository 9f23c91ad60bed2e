import Provenance

/// What a deed shares with those that it is joined to in one breath ("translated, edited and narrated by …").
extension AgentReader {
  /// "… to draft some of our documents": says whose the thing is, not who does it.
  func isPossessor(_ cue: FoundCue) -> Bool {
    cue.cue == .we && !reader.lexicon.agentComesFirst && cue.range.lowerBound >= segment.deed.range.upperBound
      && !cues.contains { $0.cue == .by && $0.range.upperBound <= cue.range.lowerBound && isNear($0.range, cue.range) }
  }

  /// The agents of the deeds that this one is joined to, behind it or before it.
  func sharedAgents() -> [FoundCue] {
    let isItsOwn = cues.contains { segment.range.contains($0.range) && ($0.cue == .original || $0.cue == .language) }
    if !reader.lexicon.agentComesFirst, !((deed == .write || deed == .made) && isItsOwn) {
      for place in index + 1..<segments.count {
        let (last, next) = (segments[place - 1], segments[place])
        let between = wordsBetween(last, next)
        guard between.count <= 40, reader.unknownBytes(between) <= 8, !Segmentation.isBroken(between, reader.text)
        else { break }
        // "The translation is checked by an editor": the check's own, of what is checked.
        if isOversight(next.deed.deed?.activity ?? .unspecified), segment.deed.cue == .noun || deed == .translate,
          Segmentation.separators(between.lowerBound, between.upperBound, reader).isEmpty
        {
          break
        }
        let found = agents(in: next)
        // "Verfasst und maschinell übersetzt": what stands before the next verb says how that one was done.
        let agents = found.filter { $0.range.lowerBound >= next.deed.range.lowerBound }
        if !agents.isEmpty { return agents }
        // "Translated, edited and narrated with AI": a list goes on as long as nobody else is named.
        guard found.isEmpty, last.deed.cue == next.deed.cue, segment.deed.cue == .done,
          PersonNames(reader).names(in: next.range, after: next.deed.range, besideAI: false) == nil
        else { break }
      }
    }
    for place in (0..<index).reversed() {
      let (last, next) = (segments[place], segments[place + 1])
      let between = wordsBetween(last, next)
      guard between.count <= 40 && reader.unknownBytes(between) <= 8 || isListed(between, last, next),
        reader.lexicon.agentComesFirst || !reader.text[between].contains(UInt8(ascii: ";")),
        !last.isPresupposed || isNounJoined(between, last),
        last.deed.deed != .made
          // "AIで生成・編集".
          || reader.lexicon.table.isUnspaced && reader.lexicon.agentComesFirst && between.count <= 4
          || last.deed.cue == .doing && segment.deed.cue == .doing
            && !Segmentation.isBroken(between, reader.text)
      else { return [] }
      // "AI-vertaald en -geschreven" has both in one word.
      var agents = agents(in: last).filter {
        $0.range.lowerBound < last.deed.range.lowerBound
          || $0.range == last.deed.range && $0.cue != .machine && ![.edit, .review, .factCheck].contains(deed)
      }
      // "We use AI for headlines and summaries": what is used stands behind.
      if last.deed.deed == .used, last.deed.cue == .doing || last.deed.cue == .done {
        let behind = self.agents(in: last).filter { $0.cue.isArtificial }
        if !behind.isEmpty { agents = behind }
      }
      // "I used AI to draft it and then edited it": who used AI goes on.
      if last.deed.cue == .doing, segment.deed.cue == .done,
        let used = cues.first(where: { $0.deed == .used && $0.range.upperBound <= last.deed.range.lowerBound }),
        agents.contains(where: { $0.cue == .we && $0.range.lowerBound < used.range.lowerBound })
      {
        agents = agents.filter { $0.cue == .we }
      }
      if !agents.isEmpty || last.deed.cue != segment.deed.cue { return agents }
    }
    return []
  }

  /// "AIによる要約と翻訳": nothing but "and" behind a noun whose agent stands before it.
  private func isNounJoined(_ between: Range<Int>, _ last: Segmentation.Segment) -> Bool {
    reader.lexicon.agentComesFirst && last.deed.cue == .noun
      && !isOversight(segment.deed.deed?.activity ?? .unspecified)
      && between.count <= 10 && reader.unknownBytes(between) == 0
      && !Segmentation.separators(between.lowerBound, between.upperBound, reader).isEmpty
  }

  /// "Written and edited by Ada Robles with the help of ChatGPT": who is named beside the AI that a deed shares with the
  /// one behind it.
  func sharedName(beside agents: [FoundCue]) -> String? {
    guard !reader.lexicon.agentComesFirst, segment.deed.cue == .done,
      let agent = agents.first(where: { $0.cue.isArtificial && $0.range.lowerBound >= segment.range.upperBound }),
      let source = segments[(index + 1)...].first(where: { $0.range.contains(agent.range) }), source.deed.cue == .done
    else { return nil }
    return PersonNames(reader).names(in: source.range, after: source.deed.range, besideAI: true)
  }

  private func wordsBetween(_ first: Segmentation.Segment, _ second: Segmentation.Segment) -> Range<Int> {
    first.deed.range.upperBound..<max(first.deed.range.upperBound, second.deed.range.lowerBound)
  }

  /// "AI의 도움을 받아 초안 작성 및 교정": a noun right behind another in the list of what AI helped with.
  var isListedWithHelp: Bool {
    guard index > 0, reader.lexicon.agentComesFirst, segments[index - 1].deed.cue == .noun || segment.deed.cue == .noun
    else { return false }
    let between = wordsBetween(segments[index - 1], segment)
    return between.count <= 12 && reader.unknownBytes(between) == 0 && negation == nil
      && cues.contains { $0.cue == .and && between.contains($0.range) }
      && cues.contains { $0.cue == .help && $0.range.upperBound <= segments[index - 1].deed.range.lowerBound }
  }

  /// "AI helped with drafting, headline options, captions and editing": deeds in a list with other things.
  private func isListed(_ between: Range<Int>, _ last: Segmentation.Segment, _ next: Segmentation.Segment) -> Bool {
    last.deed.cue == .doing && next.deed.cue == .doing && between.count <= 80 && reader.unknownBytes(between) <= 32
      && !Segmentation.separators(between.lowerBound, between.upperBound, reader, .clauses).isEmpty
      && !cues.contains { ($0.cue.group == .agent || $0.cue == .not) && between.contains($0.range) }
  }

  /// "Not written or edited by AI", "do not use AI to write texts or make pictures": what is denied of the deed before.
  var isDeniedWithLast: Bool {
    if reader.lexicon.agentComesFirst, !reader.lexicon.isUninflected { return isDeniedWithNext }
    for place in (0..<index).reversed() {
      let (last, next) = (segments[place], segments[place + 1])
      let between = wordsBetween(last, next)
      // "No AI was used for the text, the translation or the pictures".
      let isUse = last.deed.deed == .used && next.deed.cue == .noun
      guard last.deed.cue == next.deed.cue || isUse, between.count <= 40, reader.unknownBytes(between) <= 8,
        agents(in: last).allSatisfy({ $0.cue == .we }) || agents(in: next).allSatisfy({ $0.cue == .we }),
        !cues.contains(where: {
          ($0.cue.group == .agent && $0.cue != .we && !(isUse && $0.cue.isArtificial) || $0.cue == .but)
            && between.contains($0.range)
        })
      else { return false }
      let before = AgentReader(reader: reader, segments: segments, index: place, segment: last)
      if let negation = before.negation {
        // "No robots here: all is written and drawn by hand".
        let isApart = reader.text[negation.lowerBound..<max(negation.lowerBound, last.deed.range.lowerBound)]
          .contains(UInt8(ascii: ":"))
        return isUse || negation.lowerBound < last.deed.range.lowerBound && !isApart
      }
    }
    return false
  }

  /// "Written and edited without AI", "AI 없이 쓰고 편집했습니다": what is denied of the AI that a deed shares with another.
  func isDenied(sharing agents: [FoundCue]) -> Bool {
    guard let ai = agents.first(where: { $0.cue.isArtificial && !segment.range.contains($0.range) }),
      let place = segments.firstIndex(where: { $0.range.contains(ai.range) }), place != index
    else { return false }
    let between = place > index ? index + 1...place : place...(index - 1)
    return between.contains { other in
      let behind = AgentReader(reader: reader, segments: segments, index: other, segment: segments[other])
      guard let negation = behind.negation else { return false }
      // "Without using AI": the denial is the use's.
      if segments[other].deed.deed == .used { return true }
      let deed = segments[other].deed.range
      if place > index { return negation.lowerBound >= deed.upperBound }
      // "ChatGPT wrote no word, all was written by me": what AI did not do it did not do further on, either.
      return negation.lowerBound >= ai.range.upperBound
        && (negation.upperBound <= deed.upperBound || reader.lexicon.agentComesFirst)
        && !cues.contains {
          $0.cue == .but && deed.upperBound <= $0.range.lowerBound
            && $0.range.upperBound <= segment.deed.range.lowerBound
        }
    }
  }

  /// "AIで執筆も翻訳もしていません": where the verb stands last, what is denied of the deed behind it.
  private var isDeniedWithNext: Bool {
    guard index + 1 < segments.count else { return false }
    let between = wordsBetween(segment, segments[index + 1])
    guard (1...6).contains(between.count), reader.unknownBytes(between) <= 3,
      Segmentation.separators(between.lowerBound, between.upperBound, reader, .marks).isEmpty,
      !cues.contains(where: { $0.cue.group == .agent && between.contains($0.range) }),
      !cues.contains(where: { $0.deed == .used && $0.cue == .done && between.contains($0.range) })
    else { return false }
    let next = AgentReader(reader: reader, segments: segments, index: index + 1, segment: segments[index + 1])
    return next.negation.map { $0.lowerBound >= next.segment.deed.range.upperBound } ?? next.isDeniedWithNext
  }
}
