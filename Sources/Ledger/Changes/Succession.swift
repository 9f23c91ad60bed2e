import GRDB
import Provenance

/// Which version of an article came before which.
extension Ledger {
  /// How many versions are looked through for one of the same extent.
  private static let mostVersions = 32

  /// The version that a new one can be compared with: the last that was read to the same extent, and not later.
  ///
  /// Of a page that broke off nothing can be said to have gone, and a feed carries other words than the page does.
  static func version(
    before source: SourceDescription,
    current: AuditedArticle?,
    of article: Int64,
    _ db: Database
  ) throws -> AuditedArticle? {
    guard let current, source.extent != .part, !source.isOlder(than: current.source) else { return nil }
    if current.source.extent == source.extent { return current }
    let statement = try db.cachedStatement(
      sql: "SELECT id FROM audit WHERE article = ? ORDER BY seen DESC, id DESC LIMIT \(mostVersions)"
    )
    for audit in try Int64.fetchAll(statement, arguments: [article]) {
      let version = try stored(audit, db)
      if version.source.extent == source.extent { return version }
    }
    return nil
  }
}

extension SourceDescription {
  /// Whether it shows the article as it is now, where `current` showed it until now: not where it only shows a part of
  /// the page, nor where it is from an archive of earlier days.
  func isNews(after current: SourceDescription?) -> Bool {
    guard let current else { return true }
    if (extent == .part) != (current.extent == .part) { return current.extent == .part }
    return !isOlder(than: current)
  }

  /// Whether it was fetched earlier, as far as both say when.
  fileprivate func isOlder(than other: SourceDescription) -> Bool {
    guard let retrieved, let other = other.retrieved else { return false }
    return retrieved < other
  }
}
