public import Provenance

/// Which entries of a feed are wanted, and from where.
public struct FeedOptions: Sendable, Hashable {
  /// Entries that changed before this (ISO 8601, or its beginning) are passed over; those without a date are not.
  public var since: String?
  /// At most so many entries, over all feeds.
  public var limit: Int?
  /// Whether an entry that carries its whole text is read from the feed, and its page not fetched.
  public var readsContent = false
  /// Whether entries are only listed, and no page fetched.
  public var listsOnly = false
  /// Pages that were visited at this time or later (ISO 8601, UTC) are taken to be the same still.
  public var freshSince: String?

  public init() {}
}

/// What is known of an address from an earlier visit, or is to be known from this one.
public struct FeedVisit: Sendable, Hashable {
  public var url: String
  public var etag: String?
  public var lastModified: String?
  /// What the feed says of the entry's version: its time of change.
  public var entryVersion: String?
  /// When (ISO 8601, UTC); nil for now.
  public var visited: String?

  public init(
    url: String,
    etag: String? = nil,
    lastModified: String? = nil,
    entryVersion: String? = nil,
    visited: String? = nil
  ) {
    self.url = url
    self.etag = etag
    self.lastModified = lastModified
    self.entryVersion = entryVersion
    self.visited = visited
  }
}

/// What a crawl of feeds comes upon, in the order of the feeds.
public enum FeedItem: Sendable {
  /// An article, to be audited; the visit is nil for what was not fetched.
  case document(Document, FeedVisit?)
  /// An article that is the same as on the last visit.
  case unchanged(FeedVisit)
  /// An article whose last visit was so short a time ago that it was not asked for.
  case fresh(FeedVisit)
  /// A feed that is the same as on the last visit, so that none of its entries was looked at.
  case feedUnchanged(FeedVisit)
  /// A folder or an archive was read to its end, and nothing but its own pages was at fault.
  case read(String)
  /// An entry that would be audited.
  case listed(FeedEntry)
  case incident(Incident)
  /// A feed was opened, says this of itself, and gives so many entries.
  case opened(url: String, about: FeedEntry, entries: Int)
  /// Every entry of a feed has been given, and each could be had: next time it need not be read where it is the same.
  case finished(FeedVisit)
}
