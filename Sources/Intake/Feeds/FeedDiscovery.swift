import Markup
import Provenance

/// Finds the feeds that a web page names (`link rel="alternate"` with a feed's type).
public enum FeedDiscovery {
  private static let types: Set<String> = [
    "application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml",
  ]

  /// - Parameters:
  ///   - page: HTML in UTF-8.
  ///   - base: the page's address.
  /// - Returns: the feeds in the order of the page, each once.
  public static func feeds(in page: [UInt8], base: String) -> [FeedLink] {
    var reader = XMLReader(page)
    var base = base
    var found: [FeedLink] = []
    while let event = reader.next() {
      guard case .start(let element) = event else { continue }
      switch element.name.local.lowercased() {
      case "base": base = element["href"].map { URLReference.resolve($0, against: base) } ?? base
      case "link":
        let rels = element["rel"]?.lowercased().split(separator: " ") ?? []
        let type = element["type"]?.lowercased().trimmed ?? ""
        guard rels.contains("alternate"), types.contains(type), let href = element["href"], !href.isEmpty else {
          continue
        }
        let address = URLReference.resolve(href.trimmed, against: base)
        guard !found.contains(where: { $0.href == address }), found.count < 100 else { continue }
        found.append(FeedLink(rel: "alternate", type: type, href: address, title: element["title"]))
      case "body": return found
      default: continue
      }
    }
    return found
  }

  /// The same for a page as it came.
  static func feeds(inPage document: Document) -> [FeedLink] {
    let text = decode(document.bytes, label: document.charset, isMarkup: true).bytes
    guard FeedKind(text) == .page else { return [] }
    return feeds(in: text, base: document.uri)
  }
}
