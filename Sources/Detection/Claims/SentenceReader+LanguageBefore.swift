import Provenance

/// The language in which the sentence before says that the thing first was.
extension SentenceReader {
  /// "This article first appeared in Welsh. It was translated with AI", "We spoke in Czech. The translation is by an AI":
  /// statements of a translation that name no language are from the only one that the sentence before names.
  func translated(from before: SentenceReader, _ statements: [Statement]) -> [Statement] {
    guard let language = before.onlyLanguage, language != lexicon.code else { return statements }
    let isNamedHere = cues.contains { $0.cue == .language && lexicon.languageCodes[$0.value] == language }
    return statements.map { statement in
      guard statement.activity == .translate, statement.involvesAI, statement.used, statement.from == nil,
        statement.to != language, !isNamedHere
      else { return statement }
      var statement = statement
      statement.from = language
      return statement
    }
  }

  /// The one language that the sentence names as that of a thing at hand; nil where it speaks of AI or denies something.
  private var onlyLanguage: String? {
    let languages = cues.filter { $0.cue == .language }
    guard range.count <= 160, let first = languages.first, languages.allSatisfy({ $0.value == first.value }),
      cues.contains(where: { [.own, .this, .object, .original].contains($0.cue) || $0.deed == .publish }),
      !cues.contains(where: {
        $0.cue.isArtificial || [.not, .motherTongue, .others, .product].contains($0.cue) || $0.deed == .translate
          || $0.cue == .human && (0...1).contains($0.range.lowerBound - first.range.upperBound)
      })
    else { return nil }
    return lexicon.languageCodes[first.value]
  }

  /// "Some articles are machine-translated. A person reads each of them": who reads what AI made checks it.
  func checked(after before: SentenceReader, _ statements: [Statement]) -> [Statement] {
    guard before.cues.contains(where: \.cue.isArtificial), !before.cues.contains(where: { $0.cue == .not }),
      !(before.cues + cues).contains(where: { $0.cue == .object && $0.matter == .audio })
    else { return statements }
    return statements.map { statement in
      guard statement.activity == .narrate, statement.agent.kind == .human, statement.agent.name == nil else {
        return statement
      }
      var check = statement
      (check.activity, check.scope) = (.review, .article)
      return check
    }
  }
}
