import Provenance

/// Reads one kind of document into an article.
protocol Reader: Sendable {
  static var about: About { get }
  /// The kinds that it reads.
  static var kinds: [Kind] { get }
  init()

  /// - Parameters:
  ///   - text: the document's characters in UTF-8, without a byte order mark.
  ///   - article: holds the source's description and the declared language; the reader fills the rest.
  func read(_ text: [UInt8], of document: Document, limits: Limits, into article: inout Article) throws(Incident)
}

enum Readers {
  /// Every reader that ships. Add yours here.
  static let builtIn: [any Reader.Type] = [HTMLReader.self, MarkdownReader.self, PlainTextReader.self]
}
