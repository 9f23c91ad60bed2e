extension Lexicon {
  /// How far into a block the label of a teaser reaches.
  private static let labelBytes = 72

  /// Whether a block begins with a label that leads to another article: "Read also: …", "[관련 기사] …".
  func leadsElsewhere(_ text: [UInt8], _ block: Range<Int>) -> Bool {
    let head = block.lowerBound..<min(block.upperBound, block.lowerBound + Self.labelBytes)
    guard let label = cues(in: text, head).first(where: { $0.cue == .related }),
      // A bullet, an arrow or a bracket may stand before it.
      text[head.lowerBound..<label.range.lowerBound].allSatisfy({ !Script.isASCIIWord($0) }),
      label.range.lowerBound - head.lowerBound <= 8
    else { return false }
    var next = label.range.upperBound
    while next < block.upperBound, text[next] == 0x20 { next += 1 }
    let rest = text[next..<block.upperBound]
    return [":", "：", "]", "】", "|", ">", "»", "›", "→", "–", "—"].contains { rest.starts(with: $0.utf8) }
  }
}
