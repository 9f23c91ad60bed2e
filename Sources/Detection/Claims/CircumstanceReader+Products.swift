import Provenance

/// Whether a word for a product names what was made, or is only spoken of.
extension CircumstanceReader {
  /// "All functions of the plugin were written by ChatGPT": what a deed of a named tool, or of this page, is done to.
  func isWhatWasMade(_ product: FoundCue, _ statement: Statement) -> Bool {
    if isPartOfThing(product) || isOfThingBehind(product, statement) || isOfMaking(product, statement) { return true }
    guard statement.used, statement.involvesAI, statement.isLinked, isSaidToBeDone(statement), isAtHand,
      let agent = statement.agentRange
    else { return false }
    let (first, end) = (reader.start(of: statement), reader.end(of: statement))
    guard product.range.upperBound <= first else { return isOfDeedBehind(product, end) }
    let start = reader.breaks(in: range.lowerBound..<product.range.lowerBound).last ?? range.lowerBound
    let (before, between) = (start..<product.range.lowerBound, product.range.upperBound..<first)
    guard reader.unknownBytes(before) <= 24, reader.unknownBytes(between) <= 40, !reader.isCut(between),
      !cues.contains(where: { ($0.cue == .object || $0.cue == .noun) && between.contains($0.range) }),
      !isOfFurtherClause(between),
      !cues.contains(where: { isOfAnother($0) && (start..<first).contains($0.range) })
    else { return false }
    // "The app's pictures by AI that it shows", "the tool wrote stories with AI": the deed is done to something else.
    return !cues.contains { thing in
      guard thing.cue == .object || thing.cue == .noun else { return false }
      if reader.lexicon.agentComesFirst, !reader.lexicon.isUninflected {
        return thing.range.lowerBound >= statement.word.upperBound && reader.gap(thing.range, statement.word) <= 4
      }
      return (statement.word.upperBound..<max(statement.word.upperBound, agent.lowerBound)).contains(thing.range)
        || thing.range.lowerBound >= end && reader.gap(thing.range, statement.word) <= 8
    }
  }

  /// "The model was built for machine translation": what something was made for that is no text.
  func isWhatFor(_ statement: Statement) -> Bool {
    guard statement.used, statement.involvesAI, statement.activity == .translate, !has(.own), !has(.site), !has(.we),
      let noun = cues.first(where: { noun in
        noun.cue == .noun && noun.deed == .translate
          && cues.contains { $0.cue == .machine && reader.gap($0.range, noun.range) <= 2 }
      }),
      let machine = cues.first(where: { $0.cue == .machine && reader.gap($0.range, noun.range) <= 2 }),
      let made = cues.first(where: {
        ($0.deed == .made || $0.deed == .write) && $0.cue != .noun && !$0.range.overlaps(noun.range)
      }), statement.word == noun.range || statement.word == made.range
    else { return false }
    let between = reader.between(made.range, reader.spanning(machine.range, noun.range))
    return (2...30).contains(between.count) && reader.unknownBytes(between) <= 12
      && Segmentation.separators(between.lowerBound, between.upperBound, reader).isEmpty
      && !cues.contains {
        between.overlaps($0.range) && [.help, .by, .from].contains($0.cue)
          || between.contains($0.range) && [.object, .human, .own, .this].contains($0.cue)
      }
  }

  /// "The icons of this software were made with AI": whose own the thing is that was made.
  func isThisOne(_ product: FoundCue, _ statement: Statement) -> Bool {
    guard statement.involvesAI, isSaidToBeDone(statement), !reader.lexicon.agentComesFirst,
      product.range.upperBound <= statement.word.lowerBound,
      reader.unknownBytes(from: product.range.upperBound, to: statement.word.lowerBound) <= 4,
      let this = cues.last(where: {
        ($0.cue == .this || $0.cue == .own) && $0.range.lowerBound <= product.range.lowerBound
          && (0...1).contains(product.range.lowerBound - $0.range.upperBound)
      })
    else { return false }
    return cues.contains {
      $0.cue == .object && $0.range.upperBound <= this.range.lowerBound && reader.gap($0.range, this.range) <= 12
    }
      && !cues.contains {
        $0.cue == .object && $0.range.lowerBound >= product.range.upperBound
          && $0.range.upperBound <= statement.word.lowerBound
      }
  }

  /// "The function takes a text, translated with DeepL": a comma that parts no things of a list.
  private func isOfFurtherClause(_ between: Range<Int>) -> Bool {
    guard let comma = Segmentation.separators(between.lowerBound, between.upperBound, reader, .clauses).last else {
      return false
    }
    return !cues.contains { $0.cue == .and && $0.range.lowerBound >= comma && between.contains($0.range) }
  }

  /// "AI로 번역하여 내보내는 앱입니다": where verbs stand before their noun, a product that the sentence ends with.
  func isSaidOfLastProduct(_ statement: Statement) -> Bool {
    guard reader.lexicon.agentComesFirst, reader.lexicon.table.isUnspaced, !reader.lexicon.isUninflected, !has(.own),
      !has(.site), !has(.this),
      statement.involvesAI
    else { return false }
    return cues.contains { last in
      (last.cue == .product || last.cue == .others) && last.range.lowerBound >= statement.word.upperBound
        && reader.unknownBytes(from: last.range.upperBound, to: range.upperBound) <= 6
        && range.upperBound - last.range.upperBound <= 15
    }
  }

  /// "AI dubbing service", "AI translation feature": a product that the deed's noun says the kind of.
  func isNamedByDeed(_ product: FoundCue, of statement: Statement) -> Bool {
    guard let agent = statement.agentRange, cues.contains(where: { $0.range == statement.word && $0.cue != .done }),
      !has(.help), !has(.by), !has(.own), !has(.site)
    else { return false }
    return agent.upperBound <= statement.word.lowerBound && statement.word.upperBound <= product.range.lowerBound
      && reader.gap(statement.word, product.range) <= 2
  }

  /// "Product description", "app code".
  private func isPartOfThing(_ product: FoundCue) -> Bool {
    cues.contains { $0.cue == .object && $0.range != product.range && $0.range.contains(product.range) }
  }

  /// "AI was used for the app code": a product that says whose the thing right behind it is, of which AI's use is told.
  private func isOfThingBehind(_ product: FoundCue, _ statement: Statement) -> Bool {
    guard !reader.lexicon.table.isUnspaced,
      cues.contains(where: { $0.deed == .used && $0.cue == .done && $0.range.upperBound <= product.range.lowerBound })
    else { return false }
    return cues.contains { $0.cue == .object && (0...1).contains($0.range.lowerBound - product.range.upperBound) }
  }

  /// "No AI was used in the development of the app": a product of whose making the use of AI is told.
  private func isOfMaking(_ product: FoundCue, _ statement: Statement) -> Bool {
    guard statement.involvesAI, cues.contains(where: { $0.deed == .used && $0.cue == .done }),
      !cues.contains(where: {
        [.you, .others, .said, .about, .can, .condition, .future, .must, .indefinite].contains($0.cue)
      })
    else { return false }
    return cues.contains { making in
      guard making.cue == .noun, making.deed == .made || making.deed == .write else { return false }
      return reader.lexicon.agentComesFirst
        ? (0...6).contains(making.range.lowerBound - product.range.upperBound)
        : (0...16).contains(product.range.lowerBound - making.range.upperBound)
          && reader.unknownBytes(from: making.range.upperBound, to: product.range.lowerBound) <= 8
    }
  }

  /// Whether the sentence points at something here, or says by name what made it.
  private var isAtHand: Bool {
    cues.contains { [.own, .this, .site, .we, .namedTool].contains($0.cue) }
  }

  /// "This command was written by ChatGPT and is called below": what the sentence goes on to say of the same thing.
  private func isOfDeedBehind(_ product: FoundCue, _ end: Int) -> Bool {
    guard has(.own) || has(.this), product.range.lowerBound >= end else { return false }
    return cues.contains {
      $0.cue == .and && (end..<product.range.lowerBound).contains($0.range)
        && reader.unknownBytes(from: end, to: $0.range.lowerBound) <= 4
    }
  }

  private func isOfAnother(_ cue: FoundCue) -> Bool {
    cue.cue.group == .agent && cue.cue != .we || cue.cue == .done || cue.cue == .doing || cue.cue == .relative
      || [.you, .others, .said, .about, .can, .condition, .future, .must, .not].contains(cue.cue)
  }

  /// "Tripwise is a tool for planning journeys, assisted by AI": what something is, said first.
  func isWhatSomethingIs(_ product: FoundCue) -> Bool {
    guard !has(.own), !has(.site), !has(.this), !has(.we), product.range.lowerBound - range.lowerBound <= 40 else {
      return false
    }
    return cues.contains {
      $0.cue == .indefinite && $0.range.lowerBound > range.lowerBound
        && (0...1).contains(product.range.lowerBound - $0.range.upperBound)
    }
  }

  /// "AI-assisted writing tool", "KI-Übersetzungsprogramm": a label that is a kind of tool, and no more.
  func isNameOfTool(_ statement: Statement) -> Bool {
    guard statement.involvesAI, statement.used, statement.activity != .narrate, context.sentences == 1,
      reader.text[range].count(where: { $0 == 0x20 }) < 7, !range.contains(where: reader.isColon),
      !cues.contains(where: {
        [.namedTool, .own, .this, .site, .we, .by, .caveat, .human].contains($0.cue) || $0.deed == .used
      })
    else { return false }
    // "Written with an AI writing tool" says what was done with it.
    let tells = cues.contains { $0.cue == .done && $0.deed != nil }
    return cues.contains { tool in
      (tool.cue == .aiTool || tool.cue == .product)
        && (tool.range.lowerBound <= range.lowerBound + 1 && (!tells || reader.lexicon.isUninflected) && !has(.help)
          || tool.range.upperBound + 1 >= range.upperBound && !tells)
    }
  }
}
