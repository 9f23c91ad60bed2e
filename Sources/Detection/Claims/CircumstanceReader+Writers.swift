/// What those who write tell of their own work.
extension CircumstanceReader {
  /// "I used Claude to write the three tools, so I could test them", "I had ChatGPT write it but believe that it is right":
  /// what stands behind the deed says more of it, and takes nothing back.
  ///
  /// "To practise my SQL, I used ChatGPT to …": what stands before a comma that their own clause follows, either.
  func isToldByWriter(_ doubt: FoundCue, of statement: Statement) -> Bool {
    guard statement.involvesAI else { return false }
    if let start = writersClause(of: statement), doubt.range.upperBound <= start { return true }
    guard doubt.range.lowerBound >= statement.word.upperBound else { return false }
    return isUsedByWriter(statement) || isLeftToAI(statement)
  }

  /// Where the clause begins in which those who write say that they used AI, if a comma stands before it.
  func writersClause(of statement: Statement) -> Int? {
    guard isUsedByWriter(statement),
      let used = cues.first(where: {
        $0.deed == .used && $0.cue == .done && $0.range.lowerBound <= statement.word.lowerBound
      }),
      let we = cues.last(where: { $0.cue == .we && $0.range.lowerBound <= used.range.lowerBound }),
      let comma = Segmentation.separators(range.lowerBound, we.range.lowerBound, reader, .clauses).last,
      reader.unknownBytes(from: comma, to: we.range.lowerBound) <= 2,
      !cues.contains(where: { $0.cue == .condition && $0.range.lowerBound - range.lowerBound <= 4 })
    else { return nil }
    return comma + 1
  }

  /// "I used Claude to write …": AI behind a verb of use that tells of what was done.
  private func isUsedByWriter(_ statement: Statement) -> Bool {
    isOwnPractice(statement)
      && cues.contains {
        $0.deed == .used && $0.cue == .done
          && ($0.range.upperBound <= statement.word.lowerBound || $0.range == statement.word)
      }
  }

  /// "I had Claude write …", "I asked ChatGPT to translate …": the writer, AI, and what AI was told to do.
  private func isLeftToAI(_ statement: Statement) -> Bool {
    guard !reader.lexicon.agentComesFirst, let agent = statement.agentRange,
      (0...12).contains(statement.word.lowerBound - agent.upperBound),
      reader.unknownBytes(from: agent.upperBound, to: statement.word.lowerBound) == 0,
      cues.contains(where: { $0.range == statement.word && $0.cue == .doing }),
      let we = cues.last(where: { $0.cue == .we && $0.range.upperBound <= agent.lowerBound })
    else { return false }
    let between = we.range.upperBound..<agent.lowerBound
    // "We asked ChatGPT to write a poem" makes something else.
    if cues.contains(where: {
      $0.cue == .indefinite && (0...1).contains($0.range.lowerBound - statement.word.upperBound)
    }) {
      return false
    }
    // "Our AI writes" has no verb between.
    return (4...16).contains(between.count) && reader.unknownBytes(between) <= 8
      && !cues.contains {
        between.contains($0.range) && [.can, .must, .future, .condition, .not, .others].contains($0.cue)
      }
  }

  /// "I asked ChatGPT to write a poem, and it was awful": a thing that is not here.
  func isAskedForAnother(_ statement: Statement) -> Bool {
    guard statement.involvesAI, !has(.own), !has(.this), !reader.lexicon.agentComesFirst,
      let agent = statement.agentRange,
      agent.upperBound <= statement.word.lowerBound, statement.word.lowerBound - agent.upperBound <= 12,
      reader.unknownBytes(from: agent.upperBound, to: statement.word.lowerBound) <= 4,
      let we = cues.first(where: { $0.cue == .we && $0.range.upperBound <= agent.lowerBound }),
      agent.lowerBound - we.range.upperBound >= 4
    else { return false }
    return cues.contains { article in
      article.cue == .indefinite && (0...5).contains(article.range.lowerBound - statement.word.upperBound)
        && !cues.contains {
          ($0.cue == .noun || $0.cue == .object && $0.matter != .text)
            && (0...1).contains($0.range.lowerBound - article.range.upperBound)
        }
    }
  }

  /// "AI was used as a tool": no product of which the sentence speaks.
  func isMeans(_ product: FoundCue) -> Bool {
    cues.contains { $0.cue == .help && $0.range != product.range && $0.range.contains(product.range) }
  }

  /// "Developer: Ada Moss (with help from ChatGPT)": what somebody is, before a colon.
  func isLabel(_ other: FoundCue) -> Bool {
    var position = other.range.upperBound
    while position < range.upperBound, reader.text[position] == 0x20 { position += 1 }
    return position < range.upperBound && reader.isColon(position)
      && reader.unknownBytes(from: range.lowerBound, to: other.range.lowerBound) <= 2
  }
}
