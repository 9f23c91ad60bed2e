import Dispatch
public import Provenance
public import Settings
import Synchronization

/// The second stage: an article in, its account of its own making out.
public struct Detection: Sendable {
  private let detectors: [any Detector]
  private let claims: ClaimDetector?
  private let shelf: LanguageShelf
  /// Reads with the languages that ship.
  private static let shipping = MadeOnce<Detection>()

  /// - Parameter languages: those that ship, unless told otherwise; see `Language.builtIn()`.
  public init(languages: [Language]) throws(SettingsError) {
    if languages.allSatisfy(\.isBuiltIn), languages.count == Language.builtInCount {
      self = try Self.shipping.value { () throws(SettingsError) in try Detection(LanguageShelf(languages)) }
    } else {
      self = try Detection(LanguageShelf(languages))
    }
  }

  private init(_ shelf: LanguageShelf) throws(SettingsError) {
    self.shelf = shelf
    detectors = try Self.detectors(shelf)
    claims = detectors.lazy.compactMap { $0 as? ClaimDetector }.first
  }

  /// Begins to make the tables of the languages that ship, beside whatever the caller does: a program that will audit
  /// begins with that and reads its arguments and policies meanwhile. Who needs a table earlier waits for it.
  public static func prepare() {
    DispatchQueue.global(qos: .userInitiated).async {
      // What is wrong with a file, the one who needs it is told.
      guard let detection = try? Detection(languages: Language.builtIn()) else { return }
      detection.shelf.prepare()
    }
  }

  /// Every detector that ships. Each makes its own tables of words, at the same time as the others where there are cores.
  private static func detectors(_ shelf: LanguageShelf) throws(SettingsError) -> [any Detector] {
    let kinds = Detectors.builtIn
    let made = Mutex([Result<any Detector, SettingsError>?](repeating: nil, count: kinds.count))
    DispatchQueue.concurrentPerform(iterations: kinds.count) { index in
      let result = Result { () throws(SettingsError) -> any Detector in try kinds[index].init(shelf) }
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
