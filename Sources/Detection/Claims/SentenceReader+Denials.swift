import Provenance

/// What a word that denies belongs to: AI, a thing by AI, or what another clause says.
extension SentenceReader {
  /// "This issue has no AI pictures", "real photos, not AI images": a thing by AI that this page, or those who write, do
  /// not have.
  func isDeniedThing(_ agent: FoundCue) -> Bool {
    guard range.count <= 240,
      let thing = cues.first(where: {
        $0.cue == .object && $0.matter != .text && ($0.range.overlaps(agent.range) || gap($0.range, agent.range) <= 4)
      })
    else { return false }
    let named = spanning(thing.range, agent.range)
    let denies = cues.contains { not in
      guard not.cue == .not else { return false }
      let between = between(not.range, named)
      let isBeside = between.count <= 24 && unknownBytes(between) <= 8
      return isBeside && Segmentation.separators(between.lowerBound, between.upperBound, self, .clauses).isEmpty
        && (not.range.upperBound <= named.lowerBound || lexicon.agentComesFirst)
    }
    return denies
      && cues.contains {
        [.own, .this, .site, .we].contains($0.cue)
          || $0.cue == .object && $0.matter == thing.matter && !$0.range.overlaps(named)
      }
  }

  /// "The photos of the dishes are real, no AI": AI with a denial right before it and a mark behind it, and a picture
  /// before both.
  func isDeniedOfPicture(_ agent: FoundCue) -> Bool {
    guard range.count <= 240, agent.cue == .ai, isFollowedByMark(agent),
      let not = cues.last(where: { $0.cue == .not && $0.range.upperBound <= agent.range.lowerBound }),
      agent.range.lowerBound - not.range.upperBound <= 6,
      unknownBytes(from: not.range.upperBound, to: agent.range.lowerBound) <= 2,
      let thing = cues.first(where: { $0.cue == .object && $0.range.upperBound <= not.range.lowerBound }),
      thing.matter == .image || thing.matter == .video || thing.matter == .audio
    else { return false }
    return thing.range.lowerBound - range.lowerBound <= 40
      && !cues.contains { [.others, .said, .product, .condition, .must].contains($0.cue) }
  }

  /// "On this site we have deliberately chosen to do without AI": those who write, and a denial right before the AI that
  /// ends what they say.
  func isDoneWithout(_ agent: FoundCue) -> Bool {
    guard range.count <= 120, agent.cue == .ai, isFollowedByMark(agent), !lexicon.agentComesFirst,
      let not = cues.last(where: { $0.cue == .not && $0.range.lowerBound <= agent.range.lowerBound }),
      not.range.overlaps(agent.range)
        || agent.range.lowerBound - not.range.upperBound <= 6
          && unknownBytes(from: not.range.upperBound, to: agent.range.lowerBound) <= 2,
      unknownBytes(range) <= 36
    else { return false }
    // "This text is all handmade, without AI": of a thing that points at itself, behind a mark.
    let isApart =
      Segmentation.separators(range.lowerBound, not.range.lowerBound, self, .clauses).last
      .map { unknownBytes(from: $0, to: not.range.lowerBound) <= 8 } ?? false
    return cues.contains { $0.cue == .we || $0.cue == .site || $0.cue == .own && isApart }
      && !cues.contains {
        [.others, .said, .product, .condition, .must, .organization, .you, .can, .often, .about].contains($0.cue)
          || $0.cue == .human && !isApart || $0.deed != nil && $0.deed != .used
      }
  }

  /// "As nobody here reads Polish, Google Translate was used": a word that denies what its own clause says.
  func isOfEarlierClause(_ negation: Range<Int>, before anchor: Range<Int>) -> Bool {
    guard negation.upperBound < anchor.lowerBound else { return false }
    // "Not to scale (drawn by AI)".
    if Segmentation.isOpen(negation.upperBound..<anchor.lowerBound, text) { return true }
    guard
      let border = Segmentation.separators(negation.upperBound, anchor.lowerBound, self, .marks)
        .first(where: { Segmentation.isSeparator(text, $0, anchor.lowerBound, .clauses) || isColon($0) })
    else { return false }
    if unknownBytes(from: negation.upperBound, to: border) > (lexicon.table.isUnspaced ? 1 : 4) { return true }
    // "The people in it do not exist: it was made by AI", "… shows no people, but was made by AI".
    // Chinese parts things with "、", and clauses with "，".
    let isOfItsOwn =
      [0x3A, 0x3B, 0xEF, 0xC2, 0xCE].contains(text[border]) || isContrary(behind: border, before: anchor.lowerBound)
      || hasSubject(behind: border, before: anchor.lowerBound)
        && (!beginsClause(negation) || deniesAI(negation, to: border))
    guard isOfItsOwn else { return false }
    if deniesAI(negation, to: border) { return true }
    let start = Segmentation.separators(range.lowerBound, negation.lowerBound, self, .clauses).last ?? range.lowerBound
    let said = cues.filter { $0.range.lowerBound >= start && $0.range.upperBound <= border }
    return
      (said.contains { [.human, .object, .language].contains($0.cue) } || unknownBytes(from: start, to: border) > 4)
      // "No AI in this bulletin: volunteers wrote it" denies AI, and not what they did.
      && !said.contains {
        $0.cue.isArtificial && !$0.range.overlaps(negation) && $0.range.lowerBound - negation.upperBound > 1
          || $0.deed != nil
      }
  }

  /// "The persons shown are not real, the picture was made by AI": a thing with which a clause begins behind a comma.
  private func hasSubject(behind comma: Int, before end: Int) -> Bool {
    cues.contains {
      $0.cue == .object && $0.range.lowerBound > comma && $0.range.upperBound <= end
        && unknownBytes(from: comma, to: $0.range.lowerBound) <= 2 && $0.range.lowerBound - comma <= 12
    }
  }

  /// "No AI, this text …": AI right behind a denial, and no more before the comma.
  private func deniesAI(_ negation: Range<Int>, to border: Int) -> Bool {
    cues.contains {
      $0.cue.isArtificial
        && ($0.range.overlaps(negation) || (0...1).contains($0.range.lowerBound - negation.upperBound))
        && unknownBytes(from: $0.range.upperBound, to: border) == 0 && border - $0.range.upperBound <= 24
    }
  }

  /// "Nothing on this page, text or images, was made by AI": a denial that its clause begins with.
  private func beginsClause(_ negation: Range<Int>) -> Bool {
    let start = Segmentation.separators(range.lowerBound, negation.lowerBound, self, .clauses).last ?? range.lowerBound
    return unknownBytes(from: start, to: negation.lowerBound) <= 2
      && !cues.contains {
        [.human, .object].contains($0.cue) && $0.range.lowerBound >= start && $0.range.upperBound <= negation.lowerBound
      }
  }

  /// Whether "but" begins the clause behind a comma.
  private func isContrary(behind comma: Int, before end: Int) -> Bool {
    cues.contains {
      $0.cue == .but && $0.range.lowerBound >= comma && $0.range.upperBound <= end
        && unknownBytes(from: comma, to: $0.range.lowerBound) == 0
    }
  }

  /// "It has an AI voice and plays without a connection": a word that denies what is said further on.
  func isOfLaterClause(_ negation: Range<Int>, behind anchor: Range<Int>) -> Bool {
    guard !lexicon.agentComesFirst, negation.lowerBound > anchor.upperBound else { return false }
    let between = anchor.upperBound..<negation.lowerBound
    if cues.contains(where: { $0.cue == .relative && between.contains($0.range) }) { return true }
    return unknownBytes(between) > 2
      && (!Segmentation.separators(between.lowerBound, between.upperBound, self).isEmpty
        || cues.contains { $0.cue == .but && between.contains($0.range) })
  }

  /// "Toont niet het echte product": a denial with a caution behind it, or one verb before that.
  func isOfCaution(_ denial: FoundCue) -> Bool {
    guard !lexicon.agentComesFirst else { return false }
    return cues.contains { caution in
      guard caution.cue == .caveat, caution.range.lowerBound >= denial.range.upperBound else { return false }
      let between = denial.range.upperBound..<caution.range.lowerBound
      let small = cues.count { $0.cue == .functionWord && between.contains($0.range) }
      return between.count <= 40 && text[between].split(separator: 0x20).count <= 1 + small
        && Segmentation.separators(between.lowerBound, between.upperBound, self, .marks).isEmpty
        && !cues.contains {
          between.contains($0.range) && ($0.deed != nil || $0.cue.group == .agent || $0.cue == .object)
        }
    }
  }

  func isFollowedByMark(_ agent: FoundCue) -> Bool {
    guard agent.range.upperBound < range.upperBound else { return true }
    let next = text[agent.range.upperBound]
    return [0x2E, 0x21].contains(next)
      || Segmentation.isSeparator(text, agent.range.upperBound, range.upperBound, .marks)
  }
}
