import Provenance

/// Whether a statement is said of a thing at hand, or only says which things something else is said of.
extension CircumstanceReader {
  /// "Articles written by AI bore their readers", "Texte, die von KI stammen, langweilen": that AI made them tells which
  /// things the sentence goes on about.
  func isGeneric(_ statement: Statement) -> Bool {
    guard let thing = thing(of: statement) else { return false }
    if isWhatAnotherUses(statement) { return true }
    guard let next = nextWord(from: thing.end) else { return false }
    guard let cue = cues.first(where: { $0.range.lowerBound <= next && next < $0.range.upperBound }) else {
      return reader.unknownBytes(from: next, to: range.upperBound) >= 4
    }
    if isRefused(from: cue) { return true }
    // "Texts that AI wrote, the editors refuse".
    return [.mode, .world, .call].contains(cue.cue.group) && cue.cue != .you && cue.cue != .plain
      || thing.isSetOff && cue.cue.group == .agent
  }

  /// "Several accounts shared pictures made by AI": the subject and the verb are words of a story, and the thing is that
  /// verb's object.
  private func isWhatAnotherUses(_ statement: Statement) -> Bool {
    guard !has(.we), !has(.noteLabel), !context.isHeaded else { return false }
    let (first, last) = (reader.start(of: statement), reader.end(of: statement))
    let thing = cues.last { thing in
      guard thing.cue == .object, thing.range.upperBound <= first else { return false }
      let between = thing.range.upperBound..<first
      // "Diagram of a harbour, made by AI" sets apart what it says of the diagram.
      return between.count <= 2 && !reader.text[between].contains(UInt8(ascii: ","))
        || between.count <= 24 && reader.unknownBytes(between) == 0
          && cues.contains { $0.cue == .relative && between.contains($0.range) }
    }
    let described = thing.map { $0.range.lowerBound..<last } ?? first..<last
    let start = Segmentation.separators(range.lowerBound, described.lowerBound, reader, .marks).last ?? range.lowerBound
    let before = start..<described.lowerBound
    // "The pictures made by AI": a thing that the sentence begins with is its subject.
    // "Contains pictures made by AI" has no subject.
    let words = reader.text[before].split(separator: 0x20, maxSplits: 2)
    return words.count > 1 && reader.unknownBytes(before) >= (statement.used ? 8 : 12)
      && !cues.contains { before.contains($0.range) && ($0.cue == .object || $0.cue == .indefinite) }
  }

  /// Where the words for the thing end that a deed only describes, with the clause that describes it; whether commas
  /// stand around the clause.
  func thing(of statement: Statement) -> (end: Int, isSetOff: Bool)? {
    let (first, last) = (reader.start(of: statement), reader.end(of: statement))
    guard cues.contains(where: { $0.range == statement.word && $0.cue == .done }) else { return nil }
    let things = cues.filter { $0.cue == .object || $0.cue == .noun }
    if !reader.lexicon.table.isUnspaced, let thing = things.first(where: { $0.range.lowerBound >= last }),
      thing.range.lowerBound - last <= 1
    {
      return (endOfList(from: thing.range.upperBound, things), false)
    }
    guard !reader.lexicon.agentComesFirst else { return nil }
    let thing = things.last { $0.range.upperBound <= first }
    // "Romanzi che sono stati scritti": before the word that begins the clause stands what is meant.
    let relative = cues.last {
      $0.cue == .relative && $0.range.upperBound <= first && $0.range.lowerBound > range.lowerBound
        && $0.range.lowerBound >= thing?.range.upperBound ?? 0
    }
    let isSetOff: Bool
    if let relative {
      guard reader.unknownBytes(from: relative.range.upperBound, to: first) <= 8 else { return nil }
      let comma = reader.text[range.lowerBound..<relative.range.lowerBound].lastIndex { $0 != 0x20 }
      let isBehindComma = comma.map { reader.text[$0] == UInt8(ascii: ",") } ?? false
      // "The pictures, which AI made, …" speaks of all of them.
      if isBehindComma, !reader.lexicon.setsOffClauses { return nil }
      isSetOff = true
    } else if let comma = reader.text[range.lowerBound..<first].lastIndex(of: UInt8(ascii: ",")),
      reader.unknownBytes(from: comma, to: first) == 0, first - comma <= 2
    {
      guard reader.lexicon.setsOffClauses else { return nil }
      isSetOff = true
    } else {
      // "מדריכים שנכתבו": a particle written as one with the verb.
      let isRelative =
        thing.map { reader.text[$0.range.upperBound..<max($0.range.upperBound, first)].elementsEqual(" ש".utf8) }
        ?? false
      if isRelative { return (last, false) }
      guard let thing, first - thing.range.upperBound <= 2, reader.lexicon.hasReducedClauses else { return nil }
      isSetOff = false
    }
    guard isSetOff else { return (last, false) }
    // The comma that closes the clause; what is left of its verb may stand before it.
    guard let comma = Segmentation.separators(last, range.upperBound, reader, .marks).first,
      reader.text[comma] == UInt8(ascii: ","), reader.unknownBytes(from: last, to: comma) == 0
    else { return (last, false) }
    return (comma + 1, true)
  }

  /// "AI-written stories are not published": what is denied of such things is another deed.
  private func isRefused(from word: FoundCue) -> Bool {
    guard !reader.lexicon.agentComesFirst, !reader.lexicon.table.isUnspaced,
      let denial = cues.first(where: { $0.cue == .not && $0.range.lowerBound >= word.range.lowerBound }),
      reader.unknownBytes(from: word.range.lowerBound, to: denial.range.lowerBound) == 0,
      denial.range.lowerBound - word.range.lowerBound <= 12, let next = nextWord(from: denial.range.upperBound)
    else { return false }
    return !cues.contains { $0.range.contains(next..<next + 1) && $0.cue != .functionWord }
      && reader.unknownBytes(from: next, to: range.upperBound) >= 4
  }

  /// Where a list of things ends that one begins ("AI-generated essays, stories and poems are not accepted").
  private func endOfList(from first: Int, _ things: [FoundCue]) -> Int {
    var end = first
    var isJoined = false
    var last = first
    for thing in things where thing.range.lowerBound >= last {
      let between = last..<thing.range.lowerBound
      guard between.count <= 12, reader.unknownBytes(between) == 0 else { break }
      let joins = cues.contains { $0.cue == .and && between.contains($0.range) }
      guard joins || reader.text[last] == UInt8(ascii: ",") else { break }
      isJoined = isJoined || joins
      last = thing.range.upperBound
      if joins { end = last }
    }
    return isJoined ? end : first
  }

  /// "This file is generated automatically": by a program, and not by AI; what native speakers are to read is a text.
  func isAutomaticFile(_ statement: Statement, ofProduct: Bool) -> Bool {
    let isByProgram = isByUnknownProgram(statement)
    return !has(.data) && !has(.motherTongue)
      && (ofProduct || isByProgram || has(.file))
      && (statement.activity == .write || statement.activity == .edit && isByProgram)
  }

  /// "Generated automatically by Doxygen": by a program that is no AI we know.
  func isByUnknownProgram(_ statement: Statement) -> Bool {
    guard !reader.lexicon.agentComesFirst, !reader.lexicon.table.isUnspaced else { return false }
    return cues.contains { by in
      guard by.cue == .by, by.range.lowerBound >= statement.word.upperBound,
        reader.gap(by.range, statement.word) <= 16
      else { return false }
      let end = min(by.range.upperBound + 12, range.upperBound)
      return reader.unknownBytes(from: by.range.upperBound, to: end) > 2
        && !cues.contains {
          $0.cue.group == .agent && $0.range.lowerBound >= by.range.upperBound && $0.range.lowerBound < end
        }
    }
  }

  /// Whether a comma only parts two things ("images, sound, or video").
  func partsThings(_ comma: Int, before end: Int) -> Bool {
    guard reader.text[comma] == UInt8(ascii: ",") else { return false }
    let isThing = { (cue: FoundCue) in cue.cue == .object || cue.cue == .noun }
    return cues.contains { isThing($0) && $0.range.upperBound == comma }
      && cues.contains { thing in
        isThing(thing) && thing.range.lowerBound > comma && thing.range.upperBound <= end
          && thing.range.lowerBound - comma <= 8 && reader.unknownBytes(from: comma, to: thing.range.lowerBound) == 0
      }
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

  /// "Les visuels ont été produits avec …": the participle looks like a word for goods.
  func isDeedItself(_ product: FoundCue, of statement: Statement) -> Bool {
    cues.contains { done in
      done.cue == .done && done.range == product.range
        && (done.range == statement.word
          // "… a été produit par une IA et validé par …".
          || cues.contains { $0.cue == .by && (0...1).contains($0.range.lowerBound - done.range.upperBound) })
    }
  }

  /// "A deepfake is a video that AI made": an indefinite thing first, and an indefinite one that the deed describes.
  func isDefinition(_ statement: Statement) -> Bool {
    guard !has(.own), !has(.this), !has(.we), !has(.site) else { return false }
    let articles = cues.filter { $0.cue == .indefinite && $0.range.upperBound <= reader.start(of: statement) }
    guard let first = articles.first, let last = articles.last, first.range != last.range,
      first.range.lowerBound - range.lowerBound <= 3
    else { return false }
    return cues.contains {
      $0.cue == .object && $0.range.lowerBound >= last.range.upperBound && reader.gap($0.range, last.range) <= 3
        && reader.gap($0.range, statement.word) <= 40
    }
  }

  /// "Component for recipes generated by AI", "the script translates the subtitles": begins with a word for a product,
  /// which does something to things.
  func isHead(_ product: FoundCue, of statement: Statement) -> Bool {
    guard !has(.own), !has(.this), !has(.we), !has(.site),
      cues.first(where: { ![.word, .article].contains($0.cue.group) }) == product,
      reader.unknownBytes(from: range.lowerBound, to: product.range.lowerBound) == 0
    else { return false }
    return cues.contains {
      ($0.cue == .object || $0.cue == .noun) && $0.range != statement.word
        && $0.range.lowerBound - product.range.upperBound >= 4 && $0.range.lowerBound <= reader.end(of: statement) + 1
        && reader.gap($0.range, statement.word) <= 12
    }
  }

  /// "Acme uses AI to write reports": a name that nothing here knows is first, and uses AI for what is said. Half of
  /// what others weigh, as it may be the site's own name.
  func isOfSomebodyNamed(_ statement: Statement) -> Bool {
    guard !reader.lexicon.agentComesFirst, !reader.lexicon.table.isUnspaced,
      !has(.own), !has(.site), !has(.we), !has(.this), (0x41...0x5A).contains(reader.text[range.lowerBound]),
      let used = cues.first(where: { $0.deed == .used && $0.cue != .noun }),
      used.range.upperBound <= statement.word.lowerBound
    else { return false }
    let before = range.lowerBound..<used.range.lowerBound
    return reader.unknownBytes(before) >= 3
      && cues.allSatisfy { !before.contains($0.range) || $0.cue == .functionWord || $0.cue == .company }
  }
}
