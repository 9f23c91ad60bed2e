import Provenance
import Settings

/// Reads an article for one kind of fact. It judges nothing.
///
/// Detectors see the same article and add to the account what they find; each owns its own part of it.
protocol Detector: Sendable {
  static var about: About { get }
  init(_ shelf: LanguageShelf) throws(SettingsError)
  func read(_ article: Article, into account: inout Account)
}
