public import Provenance

/// What was made of one sentence: what it was found to say, and what was seen and left.
public struct SentenceExplanation: Sendable, Hashable, Codable {
  public struct Reading: Sendable, Hashable, Codable {
    public var activity: Activity
    public var agent: Agent
    public var used: Bool
    /// How likely it is to be said of this page, 0…1.
    public var likelihood: Double
    /// Whether it became a claim, or part of one.
    public var isClaim: Bool
    public var because: [String]
    /// The circumstances that were weighed, by name, with how far each holds.
    public var circumstances: [String: Double]
  }

  public var sentence: String
  /// In UTF-8 bytes of the article's text.
  public var start: Int
  public var end: Int
  /// The language in which it was read (BCP 47).
  public var language: String
  public var readings: [Reading]

  init(_ sentence: WeighedSentence, of article: Article) {
    self.sentence = article.string(sentence.reading.range)
    start = sentence.reading.range.lowerBound
    end = sentence.reading.range.upperBound
    language = sentence.language
    readings = zip(sentence.reading.statements, sentence.likelihoods).map { statement, likelihood in
      Reading(
        activity: statement.activity,
        agent: statement.agent,
        used: statement.used,
        likelihood: min(WeighedSentence.mostCertain, likelihood),
        isClaim: likelihood >= WeighedSentence.threshold,
        because: Reasons.words(for: statement),
        circumstances: Dictionary(
          uniqueKeysWithValues: Circumstance.allCases.filter { statement.circumstances[$0] != 0 }
            .map { ($0.rawValue, statement.circumstances[$0]) }
        )
      )
    }
  }
}
