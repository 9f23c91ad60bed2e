/// How `colophon feed --dry-run` lists entries.
public enum ListingFormat: String, Sendable, CaseIterable {
  /// Time, address and title of an entry a line.
  case text
  /// All that a feed and an entry say, an object a line.
  case jsonl
}
