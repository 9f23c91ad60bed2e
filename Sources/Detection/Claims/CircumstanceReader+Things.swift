/// Whether a statement is said of a thing at hand, or only says which things something else is said of.
extension CircumstanceReader {
  /// "Articles written by AI bore their readers", "Texte, die von KI stammen, langweilen": that AI made them tells which
  /// things the sentence goes on about.
  func isGeneric(_ statement: Statement) -> Bool {
    guard let end = endOfThing(statement), let next = nextWord(from: end) else { return false }
    guard let cue = cues.first(where: { $0.range.lowerBound <= next && next < $0.range.upperBound }) else {
      return reader.unknownBytes(next..<range.upperBound) >= 4
    }
    return [.mode, .world].contains(cue.cue.group) && cue.cue != .you
  }

  /// Where the words for the thing end that a deed only describes, with the clause that describes it.
  func endOfThing(_ statement: Statement) -> Int? {
    let (first, last) = (reader.start(of: statement), reader.end(of: statement))
    guard cues.contains(where: { $0.range == statement.word && $0.cue == .done }) else { return nil }
    let things = cues.filter { $0.cue == .object || $0.cue == .noun }
    if !reader.lexicon.table.isUnspaced, let thing = things.first(where: { $0.range.lowerBound >= last }),
      thing.range.lowerBound - last <= 1
    {
      return thing.range.upperBound
    }
    guard !reader.lexicon.agentComesFirst, let thing = things.last(where: { $0.range.upperBound <= first }) else {
      return nil
    }
    let between = thing.range.upperBound..<first
    let isRelative = cues.contains { $0.cue == .relative && between.contains($0.range) }
    let isSetOff = reader.text[between].contains(UInt8(ascii: ","))
    guard reader.unknownBytes(between) == 0,
      isRelative || between.count <= 2 && (isSetOff || reader.lexicon.hasArticles)
    else { return nil }
    guard isRelative || isSetOff else { return last }
    // The comma that closes the clause; what is left of its verb may stand before it.
    guard let comma = Segmentation.separators(last, range.upperBound, reader, .marks).first,
      reader.text[comma] == UInt8(ascii: ","), reader.unknownBytes(last..<comma) == 0
    else { return last }
    return comma + 1
  }

  /// Where the next word starts, if no mark stands before it.
  private func nextWord(from position: Int) -> Int? {
    var position = position
    while position < range.upperBound, reader.text[position] == 0x20 { position += 1 }
    guard position < range.upperBound else { return nil }
    let byte = reader.text[position]
    let isWord =
      byte < 0x80 ? Script.isASCIIWord(byte) : !Script.isMark(reader.text, at: position, limit: range.upperBound)
    return isWord ? position : nil
  }
}
