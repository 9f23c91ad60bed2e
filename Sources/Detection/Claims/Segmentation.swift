/// Cuts a sentence into one segment for each deed that it names.
struct Segmentation {
  struct Segment {
    var deed: FoundCue
    var range: Range<Int>
    /// Whether the deed is named in passing, as a noun with its agent ("AI-assisted translations are reviewed").
    var isPresupposed: Bool
  }

  let segments: [Segment]

  init(_ reader: SentenceReader) {
    let deeds = Self.mainDeeds(reader)
    var segments: [Segment] = []
    var start = reader.range.lowerBound
    for (index, deed) in deeds.enumerated() {
      let isLast = index == deeds.count - 1
      let end = isLast ? reader.range.upperBound : Self.border(deed.cue, deeds[index + 1].cue, reader)
      segments.append(
        Segment(deed: deed.cue, range: min(start, end)..<end, isPresupposed: deed.isPresupposed && !isLast)
      )
      start = end
    }
    self.segments = segments
  }

  /// The deeds that the sentence is about: verbs; nouns where there is no verb, or where AI stands right before one.
  private static func mainDeeds(_ reader: SentenceReader) -> [(cue: FoundCue, isPresupposed: Bool)] {
    let deeds = reader.cues.filter { $0.deed != nil && $0.deed != .used }
    let verbs = deeds.filter { $0.cue != .noun }
    var mains: [(cue: FoundCue, isPresupposed: Bool)] = []
    for deed in deeds {
      if let last = mains.last?.cue, last.range.overlaps(deed.range) { continue }
      if deed.cue != .noun {
        mains.append((deed, false))
      } else if verbs.isEmpty {
        mains.append((deed, false))
      } else if hasOwnAgent(deed, reader),
        !verbs.contains(where: { $0.range.overlaps(deed.range) || isMaking($0, of: deed, reader) })
      {
        mains.append((deed, true))
      }
    }
    return mains
  }

  /// "AI translation", "AI-assisted translations", "machine-made summary".
  private static func hasOwnAgent(_ noun: FoundCue, _ reader: SentenceReader) -> Bool {
    reader.cues.contains { agent in
      guard agent.cue.isArtificial, agent.range.upperBound <= noun.range.lowerBound + 1 else { return false }
      let between = min(agent.range.upperBound, noun.range.lowerBound)..<noun.range.lowerBound
      return between.count <= 14 && reader.unknownBytes(between) == 0
    }
  }

  /// "An AI translation was made": the verb only carries the noun.
  private static func isMaking(_ verb: FoundCue, of noun: FoundCue, _ reader: SentenceReader) -> Bool {
    verb.deed == .made && reader.gap(verb.range, noun.range) <= 40
  }

  /// Where one deed's part of the sentence ends and the next one's starts.
  private static func border(_ first: FoundCue, _ second: FoundCue, _ reader: SentenceReader) -> Int {
    let from = first.range.upperBound
    let to = max(second.range.lowerBound, from)
    var separators = reader.cues.filter { $0.cue == .and && $0.range.lowerBound >= from && $0.range.upperBound <= to }
      .map(\.range.lowerBound)
    var position = from
    while position < to {
      if isSeparator(reader.text, position, to) { separators.append(position) }
      position += Script.length(reader.text[position])
    }
    separators.sort()
    if reader.lexicon.agentComesFirst {
      if let separator = separators.first { return separator }
      // The rest of the verb's own word belongs to it.
      var end = from
      while end < to, !Folding.isWhite(reader.text[end]) { end += Script.length(reader.text[end]) }
      return min(end, to)
    }
    return separators.last ?? to
  }

  private static func isSeparator(_ text: [UInt8], _ position: Int, _ limit: Int) -> Bool {
    switch text[position] {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "/"): true
    case UInt8(ascii: ":"): true
    case 0xD8: position + 1 < limit && (text[position + 1] == 0x8C || text[position + 1] == 0x9B)
    case 0xE2: position + 2 < limit && text[position + 1] == 0x80 && (0x93...0x95).contains(text[position + 2])
    case 0xE3: position + 2 < limit && text[position + 1] == 0x80 && text[position + 2] == 0x81
    case 0xEF:
      position + 2 < limit && text[position + 1] == 0xBC && [0x8C, 0x9B, 0x88, 0x89].contains(text[position + 2])
    case 0xC2: position + 1 < limit && text[position + 1] == 0xB7
    default: false
    }
  }
}
