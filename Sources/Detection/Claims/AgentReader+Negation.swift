import Provenance

/// Whether a deed is denied.
extension AgentReader {
  /// The negation of the segment, where it stands by the deed or by its agent: "without sources" denies no AI.
  var negation: Range<Int>? {
    if isOfClarity { return nil }
    let agents = agents(in: segment).filter {
      // "No AI in this bulletin: volunteers wrote it" denies AI, and no volunteers.
      $0.cue.isArtificial && !isOfPartBefore($0) || $0.cue == .human && !hasBarBetween(segment.deed.range, $0.range)
    }
    let denials = cues.filter { cue in
      guard cue.cue == .not || cue.cue == .notYet, !isAnswer(cue),
        // "By Ada Moss, no AI involved": what denies its agent.
        segment.range.contains(cue.range) || isRightBehindDeed(cue)
          || agents.contains(where: {
            $0.cue.isArtificial && (0...1).contains($0.range.lowerBound - cue.range.upperBound)
          }),
        !agents.contains(where: {
          $0.cue == .human && (rulesOut(cue, $0) || setsAgainstAI(cue, $0) || isSetAgainst(cue, $0))
        }),
        !deniesOnlyAPerson(cue, agents), !deniesALanguage(cue), !deniesNounBefore(cue, agents),
        !deniesSomethingElse(cue, agents), !isOfRelativeClause(cue, behind: agents),
        !isOfWhatIsQuoted(cue, behind: agents), !isOfVerbBefore(cue, agents),
        !isOfCondition(cue, agents),
        !(cue.cue == .not && !isOversight(deed.activity ?? .unspecified) && reader.isOfCaution(cue))
      else { return false }
      // "The words are my own, don't take them for AI's".
      if cue.range.lowerBound >= segment.deed.range.upperBound,
        cues.contains(where: { $0.cue == .we && segment.deed.range.contains($0.range) }),
        // "Saya tulis, tanpa AI".
        !agents.contains(where: {
          $0.cue.isArtificial && $0.range.lowerBound >= cue.range.upperBound
            && (reader.gap(cue.range, $0.range) <= 10 || isOfHelp(cue, from: $0))
        })
      {
        return false
      }
      if cue.range.lowerBound < segment.deed.range.upperBound {
        // "No real people are in it; it was made by AI".
        let isOfClauseBefore = reader.isOfEarlierClause(cue.range, before: segment.deed.range)
        let anchors = isOfClauseBefore ? agents.filter(\.cue.isArtificial) : agents
        return ([segment.deed.range] + anchors.map(\.range)).contains {
          deniesVerb(cue, before: $0) || isVerbAlone(from: cue, to: $0, agents)
            || (isNear(cue.range, $0) || isNotYetDone(cue, $0)) && !reader.isOfEarlierClause(cue.range, before: $0)
        }
      }
      return ([segment.deed.range] + agents.map(\.range)).contains { anchor in
        isNear(cue.range, anchor)
          && (anchor.lowerBound >= cue.range.upperBound || !isOfAnotherClause(cue.range, behind: anchor))
      }
    }
    // "And no, this was not written by AI": the one that stands by the deed.
    return denials.min { reader.gap($0.range, segment.deed.range) < reader.gap($1.range, segment.deed.range) }?.range
  }

  /// "Without any kind of help from AI": nothing but what belongs to the denial between it and AI.
  func isDeniedFurtherOn(_ ai: FoundCue, by negation: Range<Int>) -> Bool {
    guard negation.upperBound <= ai.range.lowerBound, negation.lowerBound >= segment.deed.range.upperBound else {
      return false
    }
    let between = negation.upperBound..<ai.range.lowerBound
    return between.count <= 32 && reader.unknownBytes(between) <= 16
      && Segmentation.separators(between.lowerBound, between.upperBound, reader).isEmpty
  }

  /// "Written by me", "von mir geschrieben": those who write, behind "by" and beside the deed, before what is denied.
  func isByWriter(before end: Int) -> Bool {
    let deed = segment.deed.range
    return agents(in: segment).contains { writer in
      guard writer.cue == .we || writer.cue == .human && role(of: writer) == nil, writer.range.upperBound <= end,
        writer.range.lowerBound >= deed.upperBound || (0...1).contains(deed.lowerBound - writer.range.upperBound)
      else { return false }
      return cues.contains {
        $0.cue == .by
          && ($0.range.overlaps(writer.range) || (0...3).contains(writer.range.lowerBound - $0.range.upperBound))
      }
    }
  }

  /// Whether those who write are the deed's subject, and AI is ruled out behind a comma ("I wrote it all, without AI").
  func isOfWriterAlone(_ negation: Range<Int>, _ ai: FoundCue) -> Bool {
    let end = segment.deed.range.upperBound
    guard !reader.lexicon.agentComesFirst, negation.lowerBound >= end, negation.upperBound <= ai.range.lowerBound,
      isClose(negation, ai.range), [.write, .translate, .illustrate, .made, .narrate].contains(deed),
      segment.deed.cue != .noun,
      Segmentation.separators(end, negation.lowerBound, reader, .clauses).contains(where: { reader.text[$0] == 0x2C })
        // "Written by me and not by a machine".
        || cues.contains(where: { $0.cue == .and && (0...1).contains(negation.lowerBound - $0.range.upperBound) })
    else { return false }
    return agents(in: segment).contains { $0.cue == .we && $0.range.upperBound <= negation.lowerBound }
  }

  /// "Nie publikujemy zdjęć wygenerowanych przez AI": a denial that the sentence begins with, one verb, and the thing that
  /// the deed only describes.
  private func deniesVerb(_ denial: FoundCue, before anchor: Range<Int>) -> Bool {
    if deniesUse(of: anchor, denial) || deniesEvery(denial, before: anchor) { return true }
    guard denial.cue == .not, anchor == segment.deed.range, segment.deed.cue == .done, !reader.lexicon.agentComesFirst,
      !reader.lexicon.isUninflected, denial.range.upperBound <= anchor.lowerBound,
      let thing = cues.last(where: { $0.cue == .object && $0.range.upperBound <= anchor.lowerBound }),
      thing.range.lowerBound >= denial.range.upperBound, anchor.lowerBound - thing.range.upperBound <= 3,
      reader.unknownBytes(from: reader.range.lowerBound, to: denial.range.lowerBound) <= 2
        // "The club's magazine prints no pictures made by AI".
        || cues.contains(where: {
          [.object, .own, .site, .we].contains($0.cue) && $0.range.upperBound <= denial.range.lowerBound
        })
          && agents(in: segment).contains(where: { $0.cue.isArtificial && $0.range.lowerBound >= anchor.upperBound })
    else { return false }
    // "The person does not exist: the picture was made by AI".
    let between = denial.range.upperBound..<thing.range.lowerBound
    guard Segmentation.separators(between.lowerBound, between.upperBound, reader, .marks).isEmpty,
      !reader.text[between].contains(UInt8(ascii: ":"))
    else { return false }
    let verb = reader.text[between].split(separator: 0x20)
    // Czech "nepoužívá" is "not" and the verb.
    return verb.count == 1 || verb.isEmpty && reader.gap(denial.range, thing.range) <= 1
  }

  /// "Ми не залучаємо ШІ до написання": one verb, whatever its length, between a denial and AI.
  private func isVerbAlone(from denial: FoundCue, to anchor: Range<Int>, _ agents: [FoundCue]) -> Bool {
    guard denial.cue == .not, denial.range.upperBound < anchor.lowerBound, !reader.lexicon.table.isUnspaced,
      agents.contains(where: { $0.cue.isArtificial && $0.range == anchor })
    else { return false }
    let between = denial.range.upperBound..<anchor.lowerBound
    return between.count <= 40 && !Segmentation.isBroken(between, reader.text)
      && (6...30).contains(reader.unknownBytes(between))
      && reader.text[between].split(separator: 0x20).count
        == 1 + cues.count { between.contains($0.range) && $0.cue == .functionWord }
      && !cues.contains { between.contains($0.range) && $0.cue != .functionWord }
  }

  /// "No story, cover or podcast in this issue was created with AI": a denial that the sentence begins with, and things
  /// alone between it and the deed that AI is said to have done.
  private func deniesEvery(_ denial: FoundCue, before anchor: Range<Int>) -> Bool {
    guard denial.cue == .not, anchor == segment.deed.range, segment.deed.cue == .done, !reader.lexicon.agentComesFirst,
      denial.range.lowerBound == reader.range.lowerBound
        || reader.lexicon.table.isUnspaced && reader.lexicon.isUninflected, denial.range.upperBound < anchor.lowerBound
    else { return false }
    let between = denial.range.upperBound..<anchor.lowerBound
    let inside = cues.filter { between.contains($0.range) }
    return between.count <= (reader.lexicon.table.isUnspaced ? 140 : 80) && !Segmentation.isBroken(between, reader.text)
      && inside.contains {
        ($0.cue == .object || reader.lexicon.table.isUnspaced && $0.cue == .noun)
          && $0.range.lowerBound - denial.range.upperBound <= 24
      }
      && !inside.contains { $0.cue.group == .agent || $0.cue == .done || $0.cue == .but || $0.cue == .not }
      && agents(in: segment).contains { $0.cue.isArtificial && $0.range.lowerBound >= anchor.upperBound }
  }

  /// "We never publish AI-written texts": those who write, a denial, one verb, and what AI makes.
  private func deniesUse(of anchor: Range<Int>, _ denial: FoundCue) -> Bool {
    guard denial.cue == .not, anchor == segment.deed.range, !reader.lexicon.agentComesFirst,
      let ai = agents(in: segment).first(where: {
        $0.cue.isArtificial
          && ($0.range.overlaps(anchor) || (0...1).contains(anchor.lowerBound - $0.range.upperBound))
      }), denial.range.upperBound <= ai.range.lowerBound,
      cues.contains(where: {
        $0.cue == .we && (0...2).contains(denial.range.lowerBound - $0.range.upperBound)
      }),
      cues.contains(where: { $0.cue == .object && (0...1).contains($0.range.lowerBound - anchor.upperBound) })
    else { return false }
    return reader.text[denial.range.upperBound..<ai.range.lowerBound].split(separator: 0x20).count == 1
  }

  /// "Generated automatically from the data, without any AI": by a program that is said to be none.
  var isSaidToBeWithoutAI: Bool {
    cues.contains { ai in
      ai.cue == .ai
        && cues.contains {
          $0.cue == .not && $0.range.upperBound <= ai.range.lowerBound && reader.gap($0.range, ai.range) <= 14
            && $0.range.lowerBound >= segment.deed.range.upperBound
            && reader.unknownBytes(from: $0.range.upperBound, to: ai.range.lowerBound) <= 4
        }
    }
  }

  /// "Is nog niet inhoudelijk gecontroleerd", "wird nicht zeilenweise überprüft": how somebody has not checked it stands
  /// between.
  private func isNotYetDone(_ denial: FoundCue, _ anchor: Range<Int>) -> Bool {
    guard anchor == segment.deed.range, [.review, .factCheck, .edit].contains(deed),
      denial.range.upperBound <= anchor.lowerBound
    else { return false }
    let between = denial.range.upperBound..<anchor.lowerBound
    return between.count <= 40 && reader.unknownBytes(between) <= 24
      && Segmentation.separators(between.lowerBound, between.upperBound, reader).isEmpty
  }

  /// "사람의 검토 없이": where verbs stand last, a denial right behind the deed's own word.
  private func isRightBehindDeed(_ negation: FoundCue) -> Bool {
    reader.lexicon.agentComesFirst && !reader.lexicon.isUninflected
      && (0...1).contains(negation.range.lowerBound - segment.deed.range.upperBound)
  }

  /// Whether a "not" behind the deed denies something else ("… made by AI, and no photograph").
  func isOfAnotherClause(_ negation: Range<Int>, behind anchor: Range<Int>) -> Bool {
    if deniesTheThing(negation) { return false }
    let between = anchor.upperBound..<max(anchor.upperBound, negation.lowerBound)
    if !Segmentation.separators(between.lowerBound, between.upperBound, reader).isEmpty { return true }
    if isOfVerbBehind(negation) { return true }
    // "AI द्वारा लिखे गए इस लेख में कोई राय शामिल नहीं है".
    if reader.lexicon.agentComesFirst, !reader.lexicon.table.isUnspaced {
      return reader.unknownBytes(between) > 12
        && cues.contains {
          $0.cue == .object && between.contains($0.range) && $0.range.lowerBound - between.lowerBound <= 16
        }
    }
    guard reader.lexicon.table.isUnspaced else { return false }
    return reader.unknownBytes(between) > 3
      || cues.contains {
        $0.cue == .object && between.lowerBound <= $0.range.lowerBound && $0.range.upperBound <= between.upperBound
      }
  }

  /// "AI가 쓴 문장은 없습니다", "AIが書いた文は含まれていません": that there is nothing that AI made.
  private func deniesTheThing(_ negation: Range<Int>) -> Bool {
    let deed = segment.deed
    guard reader.lexicon.table.isUnspaced, reader.lexicon.agentComesFirst, deed.cue == .done else { return false }
    let inside = deed.range.upperBound..<max(deed.range.upperBound, negation.lowerBound)
    let cues = reader.cues.filter { inside.contains($0.range) && $0.cue != .functionWord && $0.cue != .not }
    guard cues.count == 1, let thing = cues.first, thing.cue == .object else { return false }
    // "这篇由AI撰写的文章不含观点" denies that there is something else in it.
    let end =
      Segmentation.separators(negation.upperBound, reader.range.upperBound, reader, .clauses).first
      ?? reader.range.upperBound
    if reader.lexicon.isUninflected, end - negation.upperBound > 6 { return false }
    return reader.gap(thing.range, deed.range) <= 4 && reader.gap(negation, thing.range) <= 10
      && reader.unknownBytes(inside) <= 2
      && Segmentation.separators(inside.lowerBound, inside.upperBound, reader, .marks).isEmpty
  }

  func isNear(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
    let between = reader.between(a, b)
    return between.count <= 60 && reader.unknownBytes(between) <= 10
  }

  /// "Los textos escritos por IA no se admiten", "texts written by bots go in without notice": behind deed and agent,
  /// what another verb says is denied.
  func isOfVerbBehind(_ negation: Range<Int>) -> Bool {
    let deed = segment.deed
    guard !reader.lexicon.agentComesFirst, deed.cue == .done,
      let agent = reader.cues.last(where: {
        $0.cue.isArtificial && $0.range.lowerBound >= deed.range.upperBound
          && $0.range.upperBound <= negation.lowerBound
      })
    else { return false }
    if reader.unknownBytes(from: agent.range.upperBound, to: negation.lowerBound) > 4 { return true }
    // "Artikel yang ditulis oleh AI ini tidak memuat opini".
    if reader.cues.contains(where: {
      $0.cue == .this && (0...2).contains($0.range.lowerBound - agent.range.upperBound)
        && $0.range.upperBound <= negation.lowerBound
    }) {
      return true
    }
    var next = negation.upperBound
    while next < reader.range.upperBound, reader.text[next] == 0x20 { next += 1 }
    guard next < reader.range.upperBound, next > negation.upperBound else { return false }
    return !reader.cues.contains { $0.range.contains(next..<next + 1) && ![.word, .part].contains($0.cue.group) }
      && reader.unknownBytes(from: next, to: reader.range.upperBound) > 3
  }

  /// Whether all that a segment names is a person whose part it denies behind the deed ("never as sole author").
  func namesOnlyWhoHasNoPart(_ agents: [FoundCue]) -> Bool {
    !agents.isEmpty
      && agents.allSatisfy { person in
        person.cue == .human
          && cues.contains {
            $0.cue == .not && $0.range.lowerBound >= segment.deed.range.upperBound
              && $0.range.upperBound <= person.range.lowerBound && reader.gap($0.range, person.range) <= 16
          }
      }
  }
}
