import Provenance

/// What a sentence seems to say of how something was made, before it is weighed whether it speaks of this page.
struct Statement: Sendable {
  var activity: Activity
  var agent: Agent
  var used: Bool
  var matter: Matter?
  var scope: Scope
  /// BCP 47.
  var from: String?
  var to: String?
  /// The sentence that says so.
  var sentence: Range<Int>
  /// The word that names the activity, or the agent where none does.
  var word: Range<Int>
  /// Where its agent stands; empty where it names none.
  var agentRange: Range<Int>?
  var isLinked = false
  /// Whether it is one of several credits in a row, each with its label.
  var isListed = false
  /// Whether it is said in passing of something that the sentence is about ("AI-assisted translations are reviewed").
  var isPresupposed = false
  var circumstances = Circumstances()
}

/// A sentence, its cues, and what it seems to say.
struct SentenceReading: Sendable {
  var range: Range<Int>
  var cues: [FoundCue]
  var statements: [Statement]
  /// Languages that the sentence calls the original's (BCP 47).
  var originals: [String]
}

extension Statement {
  /// Whether AI had a part, alone or with a person.
  var involvesAI: Bool { agent.involvesAI }
}
