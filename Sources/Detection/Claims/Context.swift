import Provenance

/// Where a sentence stands: what its block is on the page, and what stands beside it.
struct Context: Sendable {
  var block: Block
  /// How many sentences the block has.
  var sentences: Int
  /// Whether a sentence before or behind it is a caveat, or speaks of the article's making.
  var caveatBeside = false
  var statementBeside = false
  /// Whether the sentence before it is no more than the label of a note ("Disclosure.").
  var isHeaded = false
  /// Whether the sentence before asks whether something shall be done.
  var isOffered = false
  /// Whether a question about AI was asked before it, which it answers.
  var isAnswer = false
  /// Whether a sentence before it tells a model who it is to be ("You are an editor").
  var isOfAPart = false
  /// Whether the block leads to another article ("Read also: …").
  var leadsElsewhere = false
  /// Whether a sentence beside it offers the reader a service.
  var offerBeside = false
  /// Whether the sentence before it or behind it says what a screen offers.
  var screenBeside = false
  /// Whether the markup around it says what it is ("ai-disclosure", "translator-note").
  var isMarkedUp = false
  /// What of the block stands within quotation marks.
  var quotations: [Range<Int>] = []
  /// Whether dashes part the block into what several persons say.
  var isDialogue = false
  /// Whether the document is no more than a few sentences.
  var isShortDocument = false
}
