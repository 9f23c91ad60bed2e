import Provenance

/// Which language something is said to be translated from, and which into.
struct LanguageDirections {
  private let reader: SentenceReader

  init(_ reader: SentenceReader) { self.reader = reader }

  func directions(in segment: Range<Int>, activity: Activity) -> (from: String?, to: String?) {
    var from: String?
    var to: String?
    for cue in reader.cues where cue.cue == .language && segment.contains(cue.range) {
      let code = reader.lexicon.languageCodes[cue.value]
      switch direction(of: cue, activity) {
      case .from: from = from ?? code
      case .to: to = to ?? code
      case nil: break
      }
    }
    return (from, to)
  }

  /// "The talk was in Korean and has been translated", "I know no Korean, so Papago translated it": the only language
  /// that a sentence names, in what it says before.
  func language(before deed: Range<Int>, in segment: Range<Int>) -> String? {
    let named = reader.cues.filter { $0.cue == .language }
    guard let first = named.first, let last = named.last, named.allSatisfy({ $0.value == first.value }),
      last.range.upperBound <= segment.lowerBound
        || last.range.upperBound <= deed.lowerBound
          && !Segmentation.separators(last.range.upperBound, deed.lowerBound, reader).isEmpty
    else { return nil }
    return reader.lexicon.languageCodes[first.value]
  }

  private enum Direction { case from, to }

  private func direction(of language: FoundCue, _ activity: Activity) -> Direction? {
    if activity == .write { return .from }
    guard activity == .translate || activity == .unspecified else { return nil }
    if has(.original, near: language, 12) { return .from }
    let word = Folding.fold(reader.printed(withEnding(language.range)))
    if let ending = reader.lexicon.fromEndings.first(where: { word.ends(with: $0) }), !ending.isEmpty { return .from }
    if let ending = reader.lexicon.toEndings.first(where: { word.ends(with: $0) }), !ending.isEmpty { return .to }
    if let glued = gluedParticle(before: language) { return glued }
    let particles = reader.cues.filter { $0.cue == .from || $0.cue == .to }
    // A preposition that is part of the match ("z angielskiego"), or stands before it.
    if let inside = particles.first(where: { $0.range.lowerBound == language.range.lowerBound }) {
      return inside.cue == .from ? .from : .to
    }
    let before = particles.last {
      $0.range.upperBound <= language.range.lowerBound && reader.gap($0.range, language.range) <= 16
        && reader.unknownBytes(from: $0.range.upperBound, to: language.range.lowerBound) <= 8
    }
    let after = particles.first {
      $0.range.lowerBound >= language.range.upperBound && reader.gap($0.range, language.range) <= 3
    }
    let particle = reader.lexicon.agentComesFirst ? after ?? before : before ?? after
    if let particle { return particle.cue == .from ? .from : .to }
    if has(.by, near: language, 6) { return .from }
    return nil
  }

  /// A language's name with the ending that stands behind an apostrophe ("Çince'den").
  private func withEnding(_ range: Range<Int>) -> Range<Int> {
    let (text, limit) = (reader.text, reader.range.upperBound)
    var end = range.upperBound
    guard end < limit else { return range }
    if text[end] == UInt8(ascii: "'") {
      end += 1
    } else if text[end...].starts(with: [0xE2, 0x80, 0x99]) {
      end += 3
    } else {
      return range
    }
    let start = end
    while end < limit, end - start <= 8, Script.isASCIIWord(text[end]) { end += 1 }
    return range.lowerBound..<(end > start ? end : range.upperBound)
  }

  /// A particle that is written as one with the language's name (Hebrew "מגרמנית", from German).
  private func gluedParticle(before language: FoundCue) -> Direction? {
    guard !reader.lexicon.proclitics.isEmpty else { return nil }
    let head = reader.text[..<language.range.lowerBound]
    guard let last = head.last, last >= 0x80 else { return nil }
    if reader.lexicon.fromProclitics.contains(where: { head.ends(with: $0) }) { return .from }
    if reader.lexicon.toProclitics.contains(where: { head.ends(with: $0) }) { return .to }
    return nil
  }

  private func has(_ cue: StatementCue, near language: FoundCue, _ distance: Int) -> Bool {
    reader.cues.contains { $0.cue == cue && reader.gap($0.range, language.range) <= distance }
  }
}

extension Collection where Element == UInt8, Self: BidirectionalCollection {
  func ends(with other: [UInt8]) -> Bool { suffix(other.count).elementsEqual(other) }
}
