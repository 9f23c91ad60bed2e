/// The words that a statement rests on, and their place.
///
/// `quote`, `prefix` and `suffix` are W3C Web Annotation's text quote selector, `start` and `end` its text position
/// selector, counted in UTF-8 bytes of the article's text. Only `Article.evidence(at:)` makes one, so that the
/// quote is always what stands at the offsets.
public struct Evidence: Sendable, Hashable, Codable {
  public var quote: String
  public var prefix: String
  public var suffix: String
  public var start: Int
  public var end: Int
  /// The element path in the source ("html > body > article > p:nth-of-type(3)"); absent for plain text.
  public var path: String?
  public var placement: Placement
  public var origin: Origin
  /// Where the words stand in the source file; only where a format asked for it.
  public var place: SourcePlace?

  package init(
    quote: String,
    prefix: String,
    suffix: String,
    start: Int,
    end: Int,
    path: String?,
    placement: Placement,
    origin: Origin
  ) {
    self.quote = quote
    self.prefix = prefix
    self.suffix = suffix
    self.start = start
    self.end = end
    self.path = path
    self.placement = placement
    self.origin = origin
  }

  /// The half-open range of UTF-8 bytes in the article's text.
  public var range: Range<Int> { start..<end }
}

/// A range of the source file, for tools that open it.
public struct SourcePlace: Sendable, Hashable, Codable {
  /// From 1.
  public var line: Int
  /// From 1, in Unicode code points.
  public var column: Int
  public var endLine: Int
  /// One past the last character.
  public var endColumn: Int
  /// In UTF-8 bytes of the decoded source.
  public var start: Int
  public var end: Int
  public init(line: Int, column: Int, endLine: Int, endColumn: Int, start: Int, end: Int) {
    self.line = line
    self.column = column
    self.endLine = endLine
    self.endColumn = endColumn
    self.start = start
    self.end = end
  }
}
