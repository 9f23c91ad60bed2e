/// A run of words that belong together: a paragraph, a heading, a caption, a button.
public struct Block: Sendable {
  /// Half-open, in UTF-8 bytes of the article's text.
  public var range: Range<Int>
  public var role: Role
  /// The innermost element that holds it; -1 for plain text.
  public var element: Int
  /// Where it differs from the page's (BCP 47).
  public var language: String?
  public var origin: Origin
  /// In the source but not shown to a reader.
  public var isHidden: Bool
  /// How many of its bytes stand within links.
  public var linkedBytes: Int
  public var placement: Placement

  public init(
    range: Range<Int>,
    role: Role,
    element: Int = -1,
    language: String? = nil,
    origin: Origin = .text,
    isHidden: Bool = false,
    linkedBytes: Int = 0,
    placement: Placement = .body
  ) {
    self.range = range
    self.role = role
    self.element = element
    self.language = language
    self.origin = origin
    self.isHidden = isHidden
    self.linkedBytes = linkedBytes
    self.placement = placement
  }

  /// What a block is on the page.
  public enum Role: String, Sendable, Hashable, CaseIterable {
    // The article.
    case title, heading, standfirst, byline, dateline, sectionLine, paragraph, listItem, quote, table, code
    case caption, note, label
    // Around it.
    case navigation, related, comments, commentForm, cookieBanner, newsletter, share, advertisement, siteFooter
    case siteHeader, authorBiography, form, button, player, other
    // For machines.
    case metadata

    /// Whether the block is part of the article rather than furniture around it.
    public var isArticle: Bool {
      switch self {
      case .title, .heading, .standfirst, .byline, .dateline, .sectionLine, .paragraph, .listItem, .quote, .table,
        .code, .caption, .note, .label:
        true
      default: false
      }
    }
  }
}
