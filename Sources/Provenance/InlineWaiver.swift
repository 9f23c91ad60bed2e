/// An exception that an article's own source asks for, in a comment or in its front matter, as it is written there.
///
/// Whether it is heard is the policy's to say: a page from the web does not waive what it is held to.
public struct InlineWaiver: Sendable, Hashable {
  /// The ids of the rules that it names.
  public var rules: [String]
  /// Its last day, as written.
  public var until: String?
  public var why: String?
  /// Words that stand where only rules and `until=` may.
  public var unread: [String]
  /// Where it stands in the article's text, outside of all blocks: nothing reads it as words of the page.
  public var range: Range<Int>

  public init(rules: [String], until: String?, why: String?, unread: [String], range: Range<Int>) {
    self.rules = rules
    self.until = until
    self.why = why
    self.unread = unread
    self.range = range
  }
}
