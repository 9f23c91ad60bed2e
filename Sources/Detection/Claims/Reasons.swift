import Provenance

/// The circumstances of a statement in words for an editor.
enum Reasons {
  static func words(for statement: Statement) -> [String] {
    Circumstance.allCases.compactMap { circumstance in
      statement.circumstances[circumstance] > 0 ? sentence(for: circumstance) : nil
    }
  }

  private static func sentence(for circumstance: Circumstance) -> String? {
    switch circumstance {
    case .pointsAtItself: "it speaks of this article"
    case .pointsAtSomethingHere: "it points at something on this page"
    case .speaksOfTheSite: "it speaks of the site as a whole"
    case .namesTheObject: "it names what was made"
    case .firstPerson: "the newsroom speaks of itself"
    case .isElliptical: "it starts with what was done, as a credit does"
    case .isLabel: "it is as short as a label"
    case .isHeadedAsNote: "it is headed as a note"
    case .isLinked: "the agent is tied to the deed"
    case .isDone: "it says what has been done"
    case .isDenial: "it denies expressly"
    case .isMachine: "machine and automatic work counts as AI"
    case .namesTool: "it names a tool"
    case .hasCaveat, .caveatBeside: "a caution about errors stands with it"
    case .statementBeside: "another statement about the article's making stands beside it"
    case .atEnd: "it stands at the article's end"
    case .atTop: "it stands at the article's top"
    case .inNote: "it stands in a note"
    case .inCaption: "it stands in a caption"
    case .inAttribute: "it stands in an attribute, not in the text"
    case .isMarkedUp: "the page's markup names it as a note"
    case .duty: "but it speaks of a duty"
    case .possibility: "but it speaks of what is possible"
    case .condition: "but it speaks of a condition"
    case .future: "but it speaks of the future"
    case .reported: "but it reports what somebody says"
    case .quoted: "but the words stand in quotation marks"
    case .ofOthers: "but it speaks of others"
    case .secondPerson: "but it addresses the reader"
    case .product: "but it speaks of a product"
    case .topic: "but AI is what it is about"
    case .question: "but it is a question"
    case .notAI: "but it names AI as a topic or an industry"
    case .unknownBetween: "but other words stand between the agent and the deed"
    case .inBody: "but it stands in the middle of the text"
    case .inFurniture: "but it stands outside the article"
    case .startsWithThis: "it begins with “this”"
    case .isFromData: "it says what data it was made from"
    case .bare: "but it does not say what AI did"
    case .isOffer, .invites: "but it asks or offers, as a button does"
    case .isRequested: "but it is part of what somebody is asked to do"
    case .onScreen: "but what stands beside it says what to do on a screen"
    case .isGeneric: "but it only says which things are meant"
    case .hadBeen: "but it tells of what had been done before"
    case .isHabit: "but it tells of what is done as a rule"
    case .automaticFile: "but it speaks of a file that a program makes"
    case .isIndefinite: "but it speaks of something that the page does not point at"
    case .goesOn: "but it goes on about something else"
    case .trailsOff: "but it breaks off, as a message of progress does"
    case .deniesAlone: "but nothing here says that there is anything to check"
    case .weakTool: "but the tool's name is an everyday word, too"
    case .noMatter: "but it does not say what was made"
    default: nil
    }
  }
}
