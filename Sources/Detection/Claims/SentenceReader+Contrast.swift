import Provenance

/// Things of which each has its own maker: "The pictures are from Midjourney, the text I wrote myself", "the voice is
/// synthetic, but Ada Moss wrote the script".
extension SentenceReader {
  /// The thing and the AI of a clause without a deed, where another clause is about another thing.
  static func contrasted(
    _ cues: [FoundCue],
    _ lexicon: Lexicon,
    text: [UInt8],
    range: Range<Int>
  ) -> [ToolCredit] {
    guard !lexicon.table.isUnspaced else { return [] }
    for agent in cues where agent.cue.isArtificial {
      if let credit = contrasted(agent, cues, text: text, range: range) { return [credit] }
      if agent.cue != .machine { break }
    }
    return []
  }

  private static func contrasted(
    _ agent: FoundCue,
    _ cues: [FoundCue],
    text: [UInt8],
    range: Range<Int>
  ) -> ToolCredit? {
    guard let end = end(behind: agent, text, range) else { return nil }
    let start = start(before: agent, text, range)
    let clause = start..<end
    let inside = cues.filter { clause.contains($0.range) }
    guard clause != range,
      let last = inside.last(where: { $0.cue == .object && $0.range.upperBound <= agent.range.lowerBound })
    else { return nil }
    // "The voice in the video is synthetic": the video is where it is heard.
    let voice = inside.first { $0.matter == .audio && $0.range.upperBound <= agent.range.lowerBound }
    let thing = voice ?? last
    // "The first version of this text is by ChatGPT; then …".
    let isNear =
      thing.range.lowerBound - start <= 16
      || thing.range.lowerBound - start <= 32
        && inside.contains { $0.cue == .this && (0...1).contains(thing.range.lowerBound - $0.range.upperBound) }
    guard let making = thing.matter?.making, isNear else { return nil }
    let isVoice = thing.matter == .audio
    guard isVoice || agent.cue != .machine, agent.range.lowerBound - thing.range.upperBound <= (isVoice ? 40 : 24),
      isTied(agent, to: thing, inside) || isVoice && isSaidToBe(agent, thing, inside, text),
      !inside.contains(where: {
        $0.deed != nil || [.not, .notYet, .can, .condition].contains($0.cue) || $0.cue == .you && !isVoice
      })
    else { return nil }
    let isContrast = cues.contains { other in
      !clause.contains(other.range)
        && (other.cue == .object && (other.matter?.making).map { $0 != making } ?? false
          || other.cue == .done && (other.deed?.activity).map { $0 != making } ?? false)
    }
    return isContrast ? ToolCredit(thing: thing, agent: agent) : nil
  }

  /// "The voice that you hear is a synthetic voice": small words alone before what it is.
  private static func isSaidToBe(_ agent: FoundCue, _ thing: FoundCue, _ cues: [FoundCue], _ text: [UInt8]) -> Bool {
    var position = agent.range.lowerBound - 1
    while position > thing.range.upperBound, text[position] == 0x20 { position -= 1 }
    return cues.contains {
      $0.cue == .functionWord && $0.range.contains(position) && $0.range.lowerBound >= thing.range.upperBound
    }
  }

  /// Whether "by", "from" or nothing at all stands between a thing and its maker.
  private static func isTied(_ agent: FoundCue, to thing: FoundCue, _ cues: [FoundCue]) -> Bool {
    agent.range.lowerBound - thing.range.upperBound <= 2
      || cues.contains {
        [.by, .from, .help].contains($0.cue) && $0.range.lowerBound >= thing.range.upperBound
          && (0...3).contains(agent.range.lowerBound - $0.range.upperBound)
      }
  }

  /// Where the clause of an agent begins: behind a comma or a semicolon.
  private static func start(before agent: FoundCue, _ text: [UInt8], _ range: Range<Int>) -> Int {
    let border = text[range.lowerBound..<agent.range.lowerBound].lastIndex { isBorder($0) }
    return border.map { $0 + 1 } ?? range.lowerBound
  }

  /// Where it ends, with the ending of the agent's word aside ("Midjourney'den,"); nil where it goes on.
  private static func end(behind agent: FoundCue, _ text: [UInt8], _ range: Range<Int>) -> Int? {
    var end = agent.range.upperBound
    while end < range.upperBound, !Folding.isWhite(text[end]), !isBorder(text[end]) { end += 1 }
    return end >= range.upperBound || isBorder(text[end]) ? min(end, range.upperBound) : nil
  }

  private static func isBorder(_ byte: UInt8) -> Bool { byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") }
}
