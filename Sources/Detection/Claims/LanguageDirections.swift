import Provenance

/// Which language something is said to be translated from, and which into.
struct LanguageDirections {
  private let reader: SentenceReader

  init(_ reader: SentenceReader) { self.reader = reader }

  /// - Parameter deed: The word that says what was done, where it is known.
  func directions(in segment: Range<Int>, activity: Activity, deed: Range<Int>? = nil) -> (from: String?, to: String?) {
    var from: String?
    var to: String?
    let original = activity == .translate ? languageOfOriginal : nil
    for cue in reader.cues where cue.cue == .language && segment.contains(cue.range) {
      let code = reader.lexicon.languageCodes[cue.value]
      if code == original {
        from = from ?? code
        continue
      }
      switch deed.map({ isVersionMade(cue, by: $0) }) ?? false ? .to : direction(of: cue, activity) {
      case .from: from = from ?? code
      case .to: to = to ?? code
      case nil: break
      }
    }
    if from == nil, activity == .translate { from = languageOfThing(besides: to, deed: deed) }
    return (from, to)
  }

  /// "Het Friese artikel is met AI naar het Nederlands vertaald", "英語記事のAI翻訳", "de un artículo alemán": the language, other than the
  /// sentence's own, of the text that was translated.
  private func languageOfThing(besides to: String?, deed: Range<Int>?) -> String? {
    let languages = reader.cues.filter { language in
      let code = language.cue == .language ? reader.lexicon.languageCodes[language.value] : nil
      return code != nil && code != to && code != reader.lexicon.code
    }
    guard let language = languages.first, languages.count == 1,
      !(deed.map { isVersionMade(language, by: $0) } ?? false),
      !reader.cues.contains(where: { $0.cue == .motherTongue || $0.cue == .not && $0.range.overlaps(language.range) }),
      // "The English translation", "English subtitles".
      !reader.cues.contains(where: {
        ($0.cue == .noun || $0.cue == .object && !isProse($0) || $0.cue == .human || $0.cue == .to)
          && reader.gap($0.range, language.range) <= 3
      })
    else { return nil }
    return reader.cues.contains { thing in
      guard isProse(thing), to != nil || isSource(thing, language) else { return false }
      let between = reader.between(thing.range, language.range)
      return between.count <= 12 && reader.unknownBytes(between) <= 2
        && Segmentation.separators(between.lowerBound, between.upperBound, reader, .clauses).isEmpty
        // "The article was translated into …": a verb stands between the text and the language.
        && !reader.cues.contains { between.contains($0.range) && ($0.deed != nil || $0.cue == .to) }
    } ? reader.lexicon.languageCodes[language.value] : nil
  }

  /// "…; the Chinese text is the original": the language that the sentence names beside a word for the original.
  var languageOfOriginal: String? {
    let languages = reader.cues.filter { language in
      language.cue == .language
        // "The Chinese translation of the original".
        && !reader.cues.contains {
          $0.cue == .noun && (0...1).contains($0.range.lowerBound - language.range.upperBound)
        }
        && reader.cues.contains { original in
          // "英語の原文" has its language in it.
          guard original.cue == .original,
            !reader.cues.contains(where: { $0.cue == .language && $0.range.overlaps(original.range) })
          else { return false }
          let between = reader.between(original.range, language.range)
          return between.count <= 40 && reader.unknownBytes(between) <= 16
            && Segmentation.separators(between.lowerBound, between.upperBound, reader, .clauses).isEmpty
        }
    }
    guard let first = languages.first, languages.allSatisfy({ $0.value == first.value }) else { return nil }
    return reader.lexicon.languageCodes[first.value]
  }

  /// "The talk was in Korean and has been translated", "I know no Korean, so Papago translated it": the only language
  /// that a sentence names, in what it says before.
  func language(before deed: Range<Int>, in segment: Range<Int>) -> String? {
    let named = reader.cues.filter { $0.cue == .language }
    guard let first = named.first, let last = named.last, named.allSatisfy({ $0.value == first.value }),
      last.range.upperBound <= segment.lowerBound
        || last.range.upperBound <= deed.lowerBound
          && !Segmentation.separators(last.range.upperBound, deed.lowerBound, reader).isEmpty,
      // "Ich kann kein Deutsch, also …" names the language that it is in.
      reader.lexicon.languageCodes[first.value] != reader.lexicon.code,
      // "I am no native English speaker", "English is not my mother tongue".
      !reader.cues.contains(where: {
        $0.cue == .human && (0...1).contains($0.range.lowerBound - last.range.upperBound)
          || $0.cue == .motherTongue && $0.range.upperBound <= deed.lowerBound
      })
    else { return nil }
    return reader.lexicon.languageCodes[first.value]
  }

  private func isProse(_ thing: FoundCue) -> Bool { thing.matter == .text || thing.matter == .summary }

  /// Whether a word or an ending says that something was taken from the thing: "de un artículo alemán", "İngilizce
  /// haberinden", "英語記事のAI翻訳".
  private func isSource(_ thing: FoundCue, _ language: FoundCue) -> Bool {
    let first = min(thing.range.lowerBound, language.range.lowerBound)
    let last = max(thing.range.upperBound, language.range.upperBound)
    if reader.lexicon.agentComesFirst {
      var end = last
      while end < reader.range.upperBound, end - last <= 12, !Folding.isWhite(reader.text[end]),
        !Script.isMark(reader.text, at: end, limit: reader.range.upperBound)
      {
        end += Script.length(reader.text[end])
      }
      let word = Folding.fold(reader.printed(first..<min(end, reader.range.upperBound)))
      if reader.lexicon.fromEndings.contains(where: { !$0.isEmpty && word.ends(with: $0) }) { return true }
      if reader.text[last...].starts(with: "の".utf8) {
        return reader.cues.contains { $0.deed == .translate && (0...24).contains($0.range.lowerBound - last) }
      }
      return reader.cues.contains { $0.cue == .from && (0...6).contains($0.range.lowerBound - last) }
    }
    return reader.cues.contains {
      ($0.cue == .from || $0.cue == .by) && $0.range.upperBound <= first && first - $0.range.upperBound <= 4
    }
  }

  /// "The English version of this text was translated by AI": what the deed made, and not what it was made from.
  private func isVersionMade(_ language: FoundCue, by deed: Range<Int>) -> Bool {
    guard language.range.upperBound <= deed.lowerBound,
      let version = reader.cues.first(where: { $0.cue == .original && $0.range.contains(language.range) }),
      version.range.upperBound <= deed.lowerBound
    else { return false }
    if reader.lexicon.agentComesFirst {
      // "英語版はAIによる翻訳です", "영어판은 인공지능이 번역했습니다".
      let behind = reader.text[version.range.upperBound...].prefix(3)
      return ["は", "은", "는"].contains { behind.elementsEqual($0.utf8) }
    }
    return Segmentation.separators(version.range.upperBound, deed.lowerBound, reader, .clauses).isEmpty
      && !reader.cues.contains {
        ($0.cue == .from || $0.cue == .by) && $0.range.upperBound <= language.range.lowerBound
          && reader.gap($0.range, language.range) <= 12
      }
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
    // "The English version of this text": where prepositions stand first, what follows belongs to something else.
    let particle = reader.lexicon.agentComesFirst ? after ?? before : before
    if let particle { return particle.cue == .from ? .from : .to }
    return isBehindBy(language) ? .from : nil
  }

  /// "Traduzido do inglês por …": a word that says "by" and "from"; one that leads to somebody else says neither.
  private func isBehindBy(_ language: FoundCue) -> Bool {
    reader.cues.contains { by in
      guard by.cue == .by, reader.gap(by.range, language.range) <= 6 else { return false }
      if by.range.lowerBound <= language.range.lowerBound { return true }
      return reader.lexicon.agentComesFirst
        && !reader.cues.contains {
          $0.cue.group == .agent && (0...3).contains($0.range.lowerBound - by.range.upperBound)
        }
    }
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
    reader.cues.contains {
      guard $0.cue == cue, reader.gap($0.range, language.range) <= distance else { return false }
      let between = reader.between($0.range, language.range)
      return Segmentation.separators(between.lowerBound, between.upperBound, reader, .clauses).isEmpty
    }
  }
}

extension Collection where Element == UInt8, Self: BidirectionalCollection {
  func ends(with other: [UInt8]) -> Bool { suffix(other.count).elementsEqual(other) }
}
