public import Provenance
public import Settings

/// The second stage: an article in, its account of its own making out.
public struct Detection: Sendable {
  private let detectors: [any Detector]

  /// - Parameter languages: those that ship, unless told otherwise; see `Language.builtIn()`.
  public init(languages: [Language]) throws(SettingsError) {
    var detectors: [any Detector] = []
    for detector in Detectors.builtIn { detectors.append(try detector.init(languages: languages)) }
    self.detectors = detectors
  }

  /// All that the article says about how it was made, with evidence for each statement.
  public func account(of article: Article) -> Account {
    var account = Account()
    for detector in detectors { detector.read(article, into: &account) }
    return account
  }
}
