public import Provenance
public import Settings

/// The second stage: an article in, its account of its own making out.
public struct Detection: Sendable {
  private let detectors: [any Detector]
  private let claims: ClaimDetector?

  /// - Parameter languages: those that ship, unless told otherwise; see `Language.builtIn()`.
  public init(languages: [Language]) throws(SettingsError) {
    var detectors: [any Detector] = []
    for detector in Detectors.builtIn { detectors.append(try detector.init(languages: languages)) }
    self.detectors = detectors
    claims = detectors.lazy.compactMap { $0 as? ClaimDetector }.first
  }

  /// All that the article says about how it was made, with evidence for each statement.
  public func account(of article: Article) -> Account {
    var account = Account()
    for detector in detectors { detector.read(article, into: &account) }
    return account
  }

  /// The sentences that seemed worth reading, with what was made of each and why.
  public func explanations(of article: Article) -> [SentenceExplanation] {
    claims?.sentences(of: article, language: account(of: article).language)
      .map { SentenceExplanation($0, of: article) } ?? []
  }
}
