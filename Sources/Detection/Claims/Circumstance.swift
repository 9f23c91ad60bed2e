/// What speaks for or against a statement's being about the page at hand.
enum Circumstance: String, Sendable, CaseIterable {
  // What the sentence is about.
  case pointsAtItself, pointsAtSomethingHere, startsWithThis, speaksOfTheSite, namesTheObject, firstPerson
  // How it is built.
  case isElliptical, isLabel, isHeadedAsNote, isLinked, isDone, isDoing, isNoun, isDenial, isMachine, namesTool
  // What stands beside it.
  case hasCaveat, isFromData, caveatBeside, statementBeside, alone, manySentences
  // Where it stands.
  case atEnd, atTop, inNote, inCaption, inAttribute, isMarkedUp, inBody, inFurniture
  // Against.
  case duty, possibility, condition, future, reported, quoted, ofOthers, secondPerson, product, topic, question
  case notAI, unknownBetween, unknownShare, long, manyTools, exclamation, trailsOff, presupposed, lateWord, weakTool,
    noMatter,
    bare, nounTopic, isOffer, invites, automaticFile, goesOn, isIndefinite, deniesAlone,
    isRequested, onScreen, isGeneric, hadBeen, isHabit
}

/// How far each circumstance holds for a statement: 0 or 1, or a measure where that says more.
struct Circumstances: Sendable {
  private(set) var values = [Double](repeating: 0, count: Circumstance.allCases.count)

  subscript(circumstance: Circumstance) -> Double {
    get { values[Self.places[circumstance] ?? 0] }
    set { values[Self.places[circumstance] ?? 0] = newValue }
  }

  private static let places = Dictionary(
    uniqueKeysWithValues: Circumstance.allCases.enumerated().map { ($0.element, $0.offset) }
  )
}
