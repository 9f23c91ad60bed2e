import Provenance

/// Whether waivers are heard that stand in an article's own source.
enum InlineWaiverHearing: String, Sendable, CaseIterable {
  case off
  /// In files and on standard input: a page that was fetched does not waive what it is held to.
  case own
  case all

  func hears(_ article: Article) -> Bool {
    switch self {
    case .off: false
    case .own: article.isOwn
    case .all: true
    }
  }
}
