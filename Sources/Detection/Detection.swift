import Dispatch
public import Provenance
public import Settings
import Synchronization

/// The second stage: an article in, its account of its own making out.
public struct Detection: Sendable {
  private let detectors: [any Detector]
  private let claims: ClaimDetector?

  /// - Parameter languages: those that ship, unless told otherwise; see `Language.builtIn()`.
  public init(languages: [Language]) throws(SettingsError) {
    detectors = try Self.detectors(languages)
    claims = detectors.lazy.compactMap { $0 as? ClaimDetector }.first
  }

  /// Every detector that ships. Each makes its own tables of words, at the same time as the others where there are cores.
  private static func detectors(_ languages: [Language]) throws(SettingsError) -> [any Detector] {
    let kinds = Detectors.builtIn
    let made = Mutex([Result<any Detector, SettingsError>?](repeating: nil, count: kinds.count))
    DispatchQueue.concurrentPerform(iterations: kinds.count) { index in
      let result = Result { () throws(SettingsError) -> any Detector in try kinds[index].init(languages: languages) }
      made.withLock { $0[index] = result }
    }
    var detectors: [any Detector] = []
    for result in made.withLock({ $0 }) {
      if let result { detectors.append(try result.get()) }
    }
    return detectors
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
