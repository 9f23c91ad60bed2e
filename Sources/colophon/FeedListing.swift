import Auditing
import Foundation
import Intake

/// What `colophon feed --dry-run` lists, one line at a time.
struct FeedListing {
  let format: ListingFormat
  private var feed: String?

  init(format: ListingFormat) { self.format = format }

  /// The line for an event, with its end; nil where there is none.
  mutating func line(_ event: FeedAudit.Event) throws -> [UInt8]? {
    switch event {
    case .opened(let url, let about, let entries):
      feed = url
      return format == .jsonl ? try Self.json(Line(about, feed: feed, entries: entries)) : nil
    case .listed(let entry):
      return format == .jsonl ? try Self.json(Line(entry, feed: feed)) : Array(Self.text(entry).utf8)
    case .audited, .unchanged, .feedUnchanged, .read, .incident: return nil
    }
  }

  private static func text(_ entry: FeedEntry) -> String {
    let parts = [entry.changed ?? "-", entry.page ?? entry.id ?? "-", entry.title?.value ?? ""]
    return parts.map { oneLine($0) }.joined(separator: "\t") + "\n"
  }

  private static func json(_ line: Line) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(line)) + [0x0A]
  }

  /// An entry, or with a number of entries a feed, as a line of JSON.
  private struct Line: Encodable {
    struct Text: Encodable {
      var value: String
      var type: String
    }
    struct Link: Encodable {
      var rel: String
      var href: String
      var type: String?
      var title: String?
    }
    struct Person: Encodable {
      var name: String?
      var email: String?
      var uri: String?
    }
    struct Credit: Encodable {
      var name: String
      var role: String?
    }

    var feed: String?
    var entries: Int?
    var id: String?
    var link: String?
    var links: [Link]
    var title: Text?
    var published: String?
    var updated: String?
    var created: String?
    var authors: [Person]
    var contributors: [Person]
    var publisher: Person?
    var language: String?
    var categories: [String]
    var credits: [Credit]

    init(_ entry: FeedEntry, feed: String?, entries: Int? = nil) {
      self.feed = feed
      self.entries = entries
      id = entry.id
      link = entry.link
      links = entry.links.map { Link(rel: $0.rel, href: $0.href, type: $0.type, title: $0.title) }
      title = entry.title.map { Text(value: $0.value, type: $0.type) }
      published = entry.published
      updated = entry.updated
      created = entry.created
      authors = entry.authors.map(Self.person)
      contributors = entry.contributors.map(Self.person)
      publisher = entry.publisher.map(Self.person)
      language = entry.language
      categories = entry.categories
      credits = entry.credits.map { Credit(name: $0.name, role: $0.role) }
    }

    private static func person(_ person: FeedPerson) -> Person {
      Person(name: person.name, email: person.email, uri: person.uri)
    }
  }
}
