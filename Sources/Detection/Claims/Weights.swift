import Glibc

/// How much each circumstance says, as a logit.
///
/// The figures are fitted (`Benchmarks/fit-weights.py`) on the examples of the language files, not set by hand.
enum Weights {
  static let base = 0.0
  static let values: [Circumstance: Double] = [
    .pointsAtItself: 2.5, .pointsAtSomethingHere: 2.2, .speaksOfTheSite: 1.8, .namesTheObject: 0.3, .firstPerson: 0.3,
    .isElliptical: 1.8, .isLabel: 1.2, .isHeadedAsNote: 1.2, .isLinked: 1.0, .isDone: 0.4, .isDoing: -0.8,
    .isNoun: -0.5, .isDenial: 0.2, .isMachine: 0, .namesTool: 0.3, .hasCaveat: 1.2, .caveatBeside: 1.0,
    .statementBeside: 0.8, .alone: 0.3, .manySentences: -0.5, .atEnd: 0.6, .atTop: 0.2, .inNote: 0.8, .inCaption: 0.5,
    .inAttribute: 0, .isMarkedUp: 1.5, .inBody: -1, .inFurniture: -1, .duty: -2.5, .possibility: -0.8,
    .condition: -1.5, .future: -1.5, .reported: -2.2, .quoted: -2.2, .ofOthers: -1.5, .secondPerson: -1.5,
    .product: -1.0, .topic: -1.2, .question: -1.5, .notAI: -0.8, .unknownBetween: -0.7, .unknownShare: -2.0,
    .long: -0.5, .manyTools: -1.0, .exclamation: -0.5, .presupposed: -0.3, .lateWord: -0.5, .weakTool: -1,
    .noMatter: -0.5, .bare: -3,
  ]

  static func logit(_ circumstances: Circumstances) -> Double {
    zip(ordered, circumstances.values).reduce(base) { $0 + $1.0 * $1.1 }
  }

  static func probability(_ circumstances: Circumstances) -> Double { 1 / (1 + exp(-logit(circumstances))) }

  private static let ordered = Circumstance.allCases.map { values[$0] ?? 0 }
}
